"""Quotation marks without a partner, and guillemets with a blank on one side only."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from crossread.analysis.text_quality.defect import Defect
from crossread.reading.grammar.marks import Quoted

_MARK = re.compile(r"[«»“”„\"]")
_UNEVEN = re.compile(r"«(?:\s[^«»\n]{0,500}[^\s«»]|[^\s«»][^«»\n]{0,500}\s)»")
_LOST: Final = "unbalanced-quotation"


def unbalanced_marks(
    text: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[Quoted], sentences: Sequence[int]
) -> Iterator[Defect]:
    """Yield a defect for each mark without a partner, over the words that may be quoted because of it.

    `quoted` are the passages in quotation marks, `sentences` the offsets at which sentences begin. Such a defect can
    mislead: whose words they are is lost.
    """
    for passage in quoted:
        if not passage.closed:
            yield Defect(passage.outer_start, passage.end, _LOST, "The quotation marks open and never close.", True)
        elif not passage.opened:
            yield Defect(passage.start, passage.outer_end, _LOST, "The quotation marks close and never opened.", True)
    extents = [(passage.outer_start, passage.outer_end) for passage in quoted]
    yield from _lone_marks(text, paragraphs, extents, sentences)


def _lone_marks(
    text: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]], sentences: Sequence[int]
) -> Iterator[Defect]:
    """Yield the marks that enclose nothing, each with the words of its sentence before it, back to the last mark."""
    frontier = 0
    following = deque(quoted)
    for start, end in paragraphs:
        for mark in _MARK.finditer(text, start, end):
            while following and following[0][1] <= mark.start():
                frontier = following.popleft()[1]
            if following and following[0][0] <= mark.start():
                continue
            sentence = sentences[bisect_right(sentences, mark.start()) - 1]
            first = max(start, sentence, frontier)
            first += len(text[first : mark.end()]) - len(text[first : mark.end()].lstrip())
            yield Defect(first, mark.end(), _LOST, "The mark has no partner.", True)
            frontier = mark.end()


def uneven_guillemets(text: str, start: int, end: int) -> Iterator[Defect]:
    """Yield the guillemets of a passage that have a blank inside on one side only."""
    for match in _UNEVEN.finditer(text, start, end):
        yield Defect(match.start(), match.end(), "typo", "The guillemets have a blank on one side only.")
