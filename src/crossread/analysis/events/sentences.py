"""Sentences, each with all that the reading found in it: what events and claims are looked for in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from spacy.tokens import Doc

from crossread.analysis.publication_date.inference import Answer
from crossread.analysis.read_tables.time_expressions import placed_between
from crossread.intervals import Interval, interval
from crossread.language.conjunctions import CONTRASTS
from crossread.language.folding import fold
from crossread.reading.dates import time_expressions
from crossread.reading.pipeline import ReadArticle
from crossread.reading.quantities.component import Quantity
from crossread.reading.quotations.quotation import Quotation

Range = tuple[int, int]
T = TypeVar("T")
LONGEST = 1500  # characters of a sentence
NEAR = 80  # characters before a word within which what governs it stands

_COMPOUNDS = "|".join(sorted(CONTRASTS | {"apres", "avant", "depuis", "lors", "parce"}))
_SUBORDINATE = re.compile(rf"(?<!\w)(?:(?:qui|dont|mais|lorsque?|puis)\b|(?:(?:{_COMPOUNDS}) )?(?:que\b|qu'))|;|: ")


@dataclass(frozen=True)
class Time:
    """A time expression in its place: TIMEX3 type and value, and the days it covers, if it names any."""

    start: int
    end: int
    type: str
    value: str
    days: Interval | None


@dataclass(frozen=True)
class Sentence:
    """Characters `start` to `end` (exclusive) of an article, one sentence of a segment of the given kind.

    `actors` are (start, end, actor id), `quotations` those that begin or are announced in the sentence.
    """

    article_id: str
    segment: str
    start: int
    end: int
    text: str
    actors: tuple[tuple[int, int, str], ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def folded(self) -> str:
        """The sentence without accents and capitals; its offsets count from the start of the sentence."""
        return fold(self.text)

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """Offsets in the article at which a clause begins."""
        return (self.start, *(self.start + m.start() for m in _SUBORDINATE.finditer(self.folded) if m.start()))

    def clause(self, offset: int) -> Range:
        """Return the clause that holds an offset."""
        number = bisect_right(self.clauses, offset) - 1
        end = self.clauses[number + 1] if number + 1 < len(self.clauses) else self.end
        return self.clauses[number], end

    def find(self, pattern: re.Pattern[str]) -> Iterator[Range]:
        """Yield the places of the article where a pattern over folded text matches in the sentence."""
        for match in pattern.finditer(self.folded):
            if match.end() > match.start():
                yield self.start + match.start(), self.start + match.end()

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a pattern matches in the sentence."""
        return pattern.search(self.folded) is not None

    def before(self, offset: int) -> str:
        """Return the folded words of the sentence just before an offset of the article, at most `NEAR` characters."""
        return self.folded[max(0, offset - self.start - NEAR) : offset - self.start]

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks, and so asserts nothing."""
        return self.text.rstrip(' \u00a0\u202f"»”').endswith("?")


def sentences(read: ReadArticle, published: Interval) -> list[Sentence]:
    """Cut an article into sentences, page furniture left out but for captions."""
    doc = read.doc
    expressions = time_expressions(doc)
    resolved = placed_between(doc, Answer(likely=published))
    times = [
        Time(e.start, e.end, e.type, r.value, interval(r.date)) for e, r in zip(expressions, resolved, strict=True)
    ]
    actors = [(m.start, m.end, m.actor_id) for m in doc._.mentions if m.actor_id]
    quantities: list[Quantity] = doc._.quantities
    quotations: list[Quotation] = doc._.quotations
    extents = list(_extents(doc))
    contents = zip(
        _by_sentence(extents, actors, lambda actor: (actor[0],)),
        _by_sentence(extents, times, lambda time: (time.start,)),
        _by_sentence(extents, quantities, lambda quantity: (quantity.start,)),
        _by_sentence(extents, quotations, lambda quotation: (quotation.start, quotation.cue_start)),
        strict=True,
    )
    return [
        Sentence(read.article.id, kind, start, end, read.article.text[start:end], *found)
        for (kind, start, end), found in zip(extents, contents, strict=True)
    ]


def _by_sentence(
    extents: Sequence[tuple[str, int, int]], items: Iterable[T], offsets: Callable[[T], Iterable[int]]
) -> list[tuple[T, ...]]:
    """Return, for each sentence, the items of which an offset stands in it, in order."""
    starts = [start for _, start, _ in extents]
    found: list[list[T]] = [[] for _ in extents]
    for item in items:
        holding = {(bisect_right(starts, offset) - 1, offset) for offset in offsets(item)}
        for number in {n for n, offset in holding if n >= 0 and offset < extents[n][2]}:
            found[number].append(item)
    return [tuple(own) for own in found]


def _extents(doc: Doc) -> Iterator[tuple[str, int, int]]:
    text: str = doc._.text
    for segment in doc._.segments:
        if segment.kind in ("navigation", "teaser"):
            continue
        for start, end in _cut(doc, segment.start, segment.end):
            words = text[start:end]
            first = start + len(words) - len(words.lstrip())
            yield segment.kind, first, first + len(words.strip())


def _cut(doc: Doc, low: int, high: int) -> Iterator[Range]:
    """Yield the sentences of a segment; one that never seems to end is cut, so that work on it stays bounded."""
    starts: Sequence[int] = doc._.sentence_starts
    for start, end in pairwise([low, *starts[bisect_right(starts, low) : bisect_left(starts, high)], high]):
        first = start
        while end - first > LONGEST:
            words = doc.char_span(first + LONGEST, end, alignment_mode="contract")
            if not words:
                break
            yield first, words.start_char
            first = words.start_char
        yield first, end


def folded_text(sentences: Iterable[Sentence]) -> str:
    """Return all that some sentences say, folded, a line each: what has no match here has none in any of them."""
    return "\n".join(sentence.folded for sentence in sentences)


def overlap(a: Range, b: Range) -> bool:
    """Tell whether two ranges have a character in common."""
    return a[0] < b[1] and b[0] < a[1]


def stands_for(actors: Mapping[str, str | None], actor_id: str, wanted: str) -> bool:
    """Tell whether an actor is the wanted one, or speaks for it; `actors` gives for each id whom it speaks for."""
    seen: set[str] = set()
    current: str | None = actor_id
    while current is not None and current not in seen:
        if current == wanted:
            return True
        seen.add(current)
        current = actors.get(current)
    return False
