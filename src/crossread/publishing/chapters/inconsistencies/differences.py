"""Where two passages at odds differ: the words that state their values, not every word that one of them lacks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crossread.codebook import Codebook
from crossread.codebook.claims import Attribute, date_attribute
from crossread.evidence import Passage
from crossread.language.folding import fold
from crossread.language.patterns import compile_patterns
from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html
from crossread.publishing.html.wording import capitalised
from crossread.tables import records

Row = Mapping[str, Any]
Range = tuple[int, int]
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def attribute_of(codebook: Codebook, row: Row) -> Attribute | None:
    """Return the attribute on which a finding's claims disagree; none if it is a defect of the text."""
    known = (*codebook.claims, *map(date_attribute, codebook.events))
    own = (attribute for attribute in known if attribute.subject == row["subject_id"])
    return next((a for a in own if row["explanation"].startswith(f"{capitalised(a.subject_label)}:")), None)


def differences(book: Book, row: Row, side: str) -> list[Range]:
    """Return where the passage of one side, *a* or *b*, says what the other's does not; offsets are into the passage.

    These are the dates of a claim of a date, and the codebook's wordings of any other value. Where neither is known,
    they are the words that the other passage lacks, if it shares half of them.
    """
    passage, other = (_passage(book, row, which) for which in (side, "b" if side == "a" else "a"))
    attribute = attribute_of(book.codebook, row)
    if attribute and attribute.type == "date":
        return list(_dates(book, passage))
    worded = _worded(passage.exact, attribute, str(row[f"value_{side}"]).split()) if attribute else []
    return worded or _apart(passage.exact, other.exact)


def _passage(book: Book, row: Row, side: str) -> Passage:
    return book.passage(row[f"article_{side}"], row[f"start_{side}"], row[f"end_{side}"])


def _dates(book: Book, passage: Passage) -> Iterator[Range]:
    for found in records(book.tables["time_expressions"]):
        if found["article_id"] == passage.article_id and passage.start <= found["start"] < passage.end:
            yield found["start"] - passage.start, found["end"] - passage.start


def _worded(text: str, attribute: Attribute, values: Iterable[str]) -> list[Range]:
    """Return where a text states values of an attribute, in order and without overlap."""
    patterns = [pattern for value in attribute.values if value.value in values for pattern in value.patterns]
    return [match.span() for match in compile_patterns(patterns).finditer(fold(text))]


def _apart(text: str, other: str) -> list[Range]:
    theirs = {fold(word) for word in _WORD.findall(other)}
    words = [(match.span(), fold(match.group()) in theirs) for match in _WORD.finditer(text)]
    shared = sum(known for _, known in words)
    return [span for span, known in words if not known] if 2 * shared >= len(words) else []


def marked(text: str, spans: Iterable[Range]) -> Html:
    """Return a text with some of it marked; marks with nothing but blanks between them run together."""
    joined: list[Range] = []
    for start, end in spans:
        near = joined and text[joined[-1][1] : start].isspace()
        joined.append((joined.pop()[0] if near else start, end))
    parts, position = Html(), 0
    for start, end in joined:
        parts += Html("{}<mark>{}</mark>").format(text[position:start], text[start:end])
        position = end
    return parts + text[position:]
