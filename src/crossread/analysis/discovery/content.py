"""A sentence as discovery compares it: its content words and whether it denies them, its dates, figures and names."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from crossread.analysis.discovery.denial import denials
from crossread.analysis.discovery.opposites import Mark, Scale, marks
from crossread.analysis.events.sentences import Sentence, Time
from crossread.language.folding import fold
from crossread.language.lexicon import verb_readings
from crossread.language.negation import NEGATORS
from crossread.language.time_words import MONTHS
from crossread.language.word_classes import words as vocabulary
from crossread.reading.dates import find_expressions, resolve
from crossread.reading.grammar.statements import AVOIR, ETRE
from crossread.reading.quantities.component import Quantity, find_quantities

_WORD = re.compile(r"[^\W\d_]+(?:'(?=\w))?|\d+(?:[.,]\d+)*|[^\w\s]")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?=T|$)")
_NAMED = re.compile(rf"\d|\b(?:{'|'.join(MONTHS)})\b")
_STOP = frozenset().union(
    *map(vocabulary, ("determiners", "prepositions", "conjunctions", "pronouns", "clitics", "between")),
    AVOIR,
    ETRE,
    NEGATORS - {"point"},
    "autre autres avoir cas ceci cela celle celles celui certaines certains ceux deux etre faire fait ici memes non "
    "peut peuvent pourrait pouvait quoi tous toute toutes tres".split(),
)
_ENDING = re.compile(
    r"(?:issements?|ements?|ations?|itions?|ateurs?|atrices?|aient|erent|eront|ant[es]*|ent|ait|er|ir|ez|ees?|es|ies?"
    r"|is|it|[aeisx])$"
)
_STEM = 6  # letters that tell words apart, endings taken off
_LOCATIVES = frozenset("a au aux depuis en vers".split())
_SENTENCE_START = frozenset('. : " « “'.split())


class Word(NamedTuple):
    """A word or mark: its folded form, the characters it takes, its stem if it has content, its marks, its denial."""

    form: str
    start: int
    end: int
    stem: str
    marks: tuple[Mark, ...]
    denied: bool


class Date(NamedTuple):
    """A date in the words that give it; a part that they leave open is None."""

    text: str
    year: str | None
    month: str | None
    day: str | None

    def excludes(self, other: "Date") -> bool:
        """Tell whether the two differ in a part that both give."""
        return any(a and b and a != b for a, b in zip(self[1:], other[1:], strict=True))

    def within(self, others: "Sequence[Date]") -> bool:
        """Tell whether it lies between two others, which may be the ends of a period."""
        both = [[(a, b) for a, b in zip(self[1:], other[1:], strict=True) if a and b] for other in others]
        orders = {[a for a, _ in parts] < [b for _, b in parts] for parts in both if any(a != b for a, b in parts)}
        return orders == {True, False}


class Figure(NamedTuple):
    """A quantity in the words that give it; `counted` are the stems of what is counted."""

    text: str
    quantity: Quantity
    counted: frozenset[str]

    def alike(self, other: "Figure") -> bool:
        """Tell whether the two measure one thing, as far as unit and counted noun tell."""
        if self.quantity.unit or other.quantity.unit:
            return self.quantity.unit == other.quantity.unit
        return bool(self.counted & other.counted)

    def meets(self, other: "Figure") -> bool:
        """Tell whether a value is within the bounds of both."""
        lows = [low for low in (self.quantity.minimum, other.quantity.minimum) if low is not None]
        highs = [high for high in (self.quantity.maximum, other.quantity.maximum) if high is not None]
        return not lows or not highs or max(lows) <= min(highs)


@dataclass(frozen=True)
class Content:
    """A sentence with its dates and figures."""

    text: str
    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks in order."""
        matches = list(_WORD.finditer(fold(self.text)))
        forms = [match.group().removesuffix("'") or "'" for match in matches]
        denied = [False] * len(forms)
        for denial in denials(forms):
            for place in range(denial.start, denial.end):
                denied[place] = not denied[place]
        return tuple(
            Word(form, match.start(), match.end(), stem(form), marks(form), no)
            for form, match, no in zip(forms, matches, denied, strict=True)
        )

    @cached_property
    def denial(self) -> str:
        """The passage that a negation denies first; empty if there is none."""
        found = next((d for d in denials([word.form for word in self.words]) if d.grammatical), None)
        return self.text[self.words[found.start].start : self.words[found.end - 1].end] if found else ""

    @cached_property
    def stems(self) -> dict[str, frozenset[bool]]:
        """The stems of its content words, each with whether it is denied; both, where it is once and once not."""
        found: dict[str, set[bool]] = defaultdict(set)
        for word in self.words:
            if word.stem:
                found[word.stem].add(word.denied)
        return {key: frozenset(values) for key, values in found.items()}

    @cached_property
    def marked(self) -> dict[Scale, list[tuple[Mark, Word]]]:
        """Its words that stand on a scale of opposites, by the scale."""
        found: dict[Scale, list[tuple[Mark, Word]]] = defaultdict(list)
        for word in self.words:
            for mark in word.marks:
                found[mark.scale].append((mark, word))
        return found

    def share_in(self, other: "Content") -> float:
        """Return the share of its content words that the other has too, or a word on the same scale of opposites."""
        found = {w.stem for w in self.words if w.stem in other.stems or any(m.scale in other.marked for m in w.marks)}
        return len(found - {""}) / (len(self.stems) or 1)

    @cached_property
    def names(self) -> dict[str, int]:
        """The stems of its capitalised words, but for the first word, and the place where each stands first."""
        found: dict[str, int] = {}
        for place, word in enumerate(self.words):
            follows = place and self.words[place - 1].form not in _SENTENCE_START
            if follows and word.stem and self.text[word.start].isupper():
                found.setdefault(word.stem, place)
        return found

    @cached_property
    def places(self) -> frozenset[str]:
        """Those of its names that follow *à*, *en* and the like."""
        return frozenset(name for name, at in self.names.items() if self.words[at - 1].form in _LOCATIVES)


def stem(form: str) -> str:
    """Return what tells a folded word from others: its infinitive or itself without the ending; empty for grammar."""
    if len(form) < 3 or not form.isalpha() or form in _STOP:
        return ""
    base = min((lemma for lemma, _ in verb_readings(form)), default=form)
    short = _ENDING.sub("", base)
    return (short if len(short) > 3 else base.rstrip("sx") if len(base) > 4 else base)[:_STEM]


def read_content(text: str) -> Content:
    """Read a sentence that stands alone: relative dates in it stay open."""
    expressions = find_expressions(text)
    dates = [
        (text[e.start : e.end], resolved.value)
        for e, resolved in zip(expressions, resolve(expressions, None), strict=True)
    ]
    figures = [
        (text[q.start : q.end], q)
        for q in find_quantities(text)
        if not any(e.start < q.end and q.start < e.end for e in expressions)
    ]
    return _content(text, dates, figures)


def content_of(sentence: Sentence) -> Content:
    """Return a sentence of an article, whose reading placed its dates."""

    def words(span: Quantity | Time) -> str:
        return sentence.text[span.start - sentence.start : span.end - sentence.start]

    return _content(
        sentence.text, [(words(t), t.value) for t in sentence.times], [(words(q), q) for q in sentence.quantities]
    )


def _content(text: str, dates: list[tuple[str, str]], figures: list[tuple[str, Quantity]]) -> Content:
    return Content(
        text,
        tuple(date for words, value in dates if (date := _date(words, value))),
        tuple(Figure(words, q, frozenset(filter(None, map(stem, fold(q.of_what).split())))) for words, q in figures),
    )


def _date(words: str, value: str) -> Date | None:
    """Return a date whose words name a day, a month or a year; *jeudi* and *hier* depend too much on their article."""
    match = _DATE.match(value) if _NAMED.search(fold(words)) else None
    parts = [part if part and part.isdigit() else None for part in match.groups()] if match else []
    return Date(words, *parts) if any(parts) else None
