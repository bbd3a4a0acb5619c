"""Quotation marks: which opening mark goes with which closing one, in text where marks are nested, mixed up or lost.

A passage stays within its paragraph, unless the next paragraph closes it or, as French typography has it, opens with
the mark again. One pass over the marks; no mark is looked at more than a few times, however unbalanced the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

DEEPEST = 8  # marks nested deeper than this are taken for lost ones

_MARK = re.compile(r"[«»“”„‟\"‹›]|<<|>>")
_FAMILY = {
    "«": "guillemets", "»": "guillemets", "<<": "guillemets", ">>": "guillemets", "‹": "single", "›": "single",
    "“": "curly", "”": "curly", "„": "curly", "‟": "curly", '"': "straight",
}  # fmt: skip
_NATURE = {"«": 1, "<<": 1, "‹": 1, "“": 1, "„": 1, "‟": 1, "»": -1, ">>": -1, "›": -1, "”": -1, '"': 0}
_COLON_BEFORE = re.compile(r":[ \t\u00a0\u202f]*\Z")
_PARAGRAPH = re.compile(r"[^\r\n\f\v\u0085\u2028\u2029]+")
_BLANKS = " \t\u00a0\u202f\ufeff"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage in quotation marks: the characters between them, and where the marks begin and end.

    A lost mark is an empty one: `outer_start` equals `start` where the opening mark is missing, `outer_end` equals
    `end` where the closing one is.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int

    @property
    def opened(self) -> bool:
        """Whether the opening mark is there."""
        return self.outer_start < self.start

    @property
    def closed(self) -> bool:
        """Whether the closing mark is there."""
        return self.end < self.outer_end


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    side: int  # 1 opens, -1 closes, 0 could do either
    fresh: bool  # first thing in its paragraph


def quoted_passages(text: str, ranges: Iterable[tuple[int, int]]) -> list[Quoted]:
    """Return the outermost passages in quotation marks within the given ranges, in order and without overlaps.

    A closing mark whose opening one is lost gives a passage that begins where the one before it ends, or with its
    paragraph; an opening mark without its closing one gives a passage up to the next mark, or to the end of its
    paragraph. `within_sentences` cuts such passages down to the sentence.
    """
    pairing = _Pairing(text)
    for start, end in ranges:
        for paragraph in _PARAGRAPH.finditer(text, start, end):
            pairing.read(paragraph.start(), paragraph.end())
    return pairing.finish()


def within_sentences(text: str, quoted: Iterable[Quoted], starts: Sequence[int]) -> list[Quoted]:
    """Cut passages that lack a mark down to the sentence in which their other mark stands.

    `starts` are the offsets of the sentences, in order. Speech that a colon announces keeps its sentences.
    """
    settled = []
    for passage in quoted:
        if not passage.opened:
            first = starts[max(0, bisect_left(starts, passage.end) - 1)] if starts else passage.start
            start = max(passage.start, first)
            passage = Quoted(start, start, passage.end, passage.outer_end)
        elif not passage.closed and not _COLON_BEFORE.search(
            text, max(0, passage.outer_start - 5), passage.outer_start
        ):
            following = bisect_right(starts, passage.start)
            end = min([passage.end, *starts[following : following + 1]])
            passage = Quoted(passage.outer_start, passage.start, end, end)
        settled.append(_trimmed(text, passage))
    return settled


class _Pairing:
    """The state of the one pass: the marks that are open, and what has been found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[tuple[int, Quoted]] = []  # with the place of the mark that tells of it
        self.open: list[_Mark] = []
        self.limit = 0  # end of the paragraph in which the open marks stand

    def read(self, start: int, end: int) -> None:
        marks = list(_marks(self.text, start, end))
        if self.open and not (marks and self._goes_on(marks[0])):
            self._give_up(self.open)
        for mark in marks[1:] if self.open and marks[0].side >= 0 else marks:
            if mark.side > 0 or (mark.side == 0 and not any(other.family == mark.family for other in self.open)):
                self.open.append(mark)
                self._give_up(self.open[:-DEEPEST], end)
            else:
                self._close(mark, start)
        self._give_up(self.open[1:], end)
        self.limit = end

    def finish(self) -> list[Quoted]:
        self._give_up(self.open)
        return list(_outermost(self.text, sorted(self.found, key=lambda item: item[0])))

    def _goes_on(self, first: _Mark) -> bool:
        return first.family == self.open[0].family and (first.side < 0 or first.fresh)

    def _close(self, mark: _Mark, paragraph: int) -> None:
        same = [i for i, opening in enumerate(self.open) if opening.family == mark.family]
        if not same and len(self.open) == 1:
            same = [0]  # opened with one kind of mark and closed with another
        if not same:
            self.found.append((mark.start, Quoted(paragraph, paragraph, mark.start, mark.end)))
            return
        opening = self.open[same[-1]]
        del self.open[same[-1] :]
        self.found.append((opening.start, Quoted(opening.start, opening.end, mark.start, mark.end)))

    def _give_up(self, lost: list[_Mark], limit: int | None = None) -> None:
        end = self.limit if limit is None else limit
        self.found.extend((mark.start, Quoted(mark.start, mark.end, end, end)) for mark in lost)
        self.open = [mark for mark in self.open if mark not in lost]


def _outermost(text: str, found: list[tuple[int, Quoted]]) -> Iterator[Quoted]:
    """Cut each passage that lacks a mark down to its neighbours, and leave out what stands inside another."""
    frontier = 0
    ends = [place for place, _ in found[1:]] + [len(text)]
    for (place, quoted), following in zip(found, ends, strict=False):
        if place < frontier:
            continue
        if not quoted.opened:
            start = max(quoted.start, frontier)
            quoted = Quoted(start, start, quoted.end, quoted.outer_end)
        elif not quoted.closed:
            end = min(quoted.end, following)
            quoted = Quoted(quoted.outer_start, quoted.start, end, end)
        frontier = quoted.outer_end
        if any(character.isalnum() for character in text[quoted.start : quoted.end]):
            yield _trimmed(text, quoted)


def _trimmed(text: str, quoted: Quoted) -> Quoted:
    """Take the blanks inside the marks out of the passage; where a mark is lost, its empty place moves along."""
    inside = text[quoted.start : quoted.end]
    start = quoted.start + len(inside) - len(inside.lstrip())
    end = quoted.end - len(inside) + len(inside.rstrip())
    return Quoted(
        quoted.outer_start if quoted.opened else start, start, end, quoted.outer_end if quoted.closed else end
    )


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    first = start
    while first < end and text[first] in _BLANKS:
        first += 1
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if mark == '"' and before.isdigit() and after.isdigit():
            continue  # seconds or inches
        yield _Mark(match.start(), match.end(), _FAMILY[mark], _side(mark, before, after), match.start() == first)


def _side(mark: str, before: str, after: str) -> int:
    """Tell whether a mark opens or closes: by its shape, and by which side of it a word touches."""
    opens = (before.isspace() or before in "([{'’—–-:«“") and (after.isalnum() or after in "[(…'’‘")
    closes = (before.isalnum() or before in ".!?…)]%€$'’") and (after.isspace() or after in ".,;:!?)]»”…")
    nature = _NATURE[mark]
    if nature == 0:
        return 1 if opens else -1 if closes else 0
    if nature > 0 and closes and before not in "'’" and (mark == "“" or not after.isspace()):
        return -1
    if nature < 0 and opens:
        return 1
    return nature
