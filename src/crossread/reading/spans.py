"""Spans of a `Doc` by character offsets: how every reading component stores what it found and asks where to look."""

from collections.abc import Collection

from spacy.tokens import Doc, Span

from crossread.tables import FURNITURE


def char_span(doc: Doc, start: int, end: int, label: str = "", span_id: str = "") -> Span:
    """Return the span of the tokens that characters `start` to `end` (exclusive, not empty) touch."""
    span = doc.char_span(start, end, label=label, span_id=span_id, alignment_mode="expand")
    assert span is not None, f"characters {start}–{end} lie outside the text"
    return span


def segments(doc: Doc, without: Collection[str] = FURNITURE) -> list[tuple[int, int]]:
    """Return the character ranges of the segments that are not of the kinds in `without`, in order.

    By default that is the journalism: headline, lead, body and subheadings.
    """
    return [(s.start, s.end) for s in doc._.segments if s.kind not in without]
