"""Statements: a sentence as the reading of quotations needs it, with a passage in quotation marks never cut in two.

Words are folded (no accents, lower case), so that text without accents reads as well as text with.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from string import ascii_lowercase
from typing import NamedTuple

from crossread.language.folding import fold
from crossread.language.lexicon import verb_forms, verb_readings, verb_tenses
from crossread.language.time_words import DATE_WORDS
from crossread.language.word_classes import words
from crossread.reading.grammar.marks import Quoted

LONGEST_STATEMENT = 3000  # characters outside quotation marks; nothing that reads like a sentence is longer

_BLANK = re.compile(r"\s+")
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+(?!\w)|\b(?:[ldjmtscn]|(?:jus|lors|puis|quoi)?qu)'|[^\W_]+(?:-[^\W_]+)*+(?:'(?=\w))?|[^\w\s]|_"
)
AVOIR = frozenset(form for form in verb_forms("avoir") if form != "avoir")
ETRE = frozenset(form for form in verb_forms("être") if form != "etre")
DETERMINERS = words("determiners")
PREPOSITIONS = words("prepositions")
TIMES = words("times") | DATE_WORDS
_FINITE = frozenset({"present", "imperfect", "past", "future", "conditional", "subjunctive"})
_CLITIC_HOSTS = words("clitic-hosts")
_NEVER_FINITE = words("never-finite")
_NOUNS = words("verb-like-nouns")
_BEFORE_FINITE = frozenset("il elle ils elles qui ne n' se s'".split())  # no noun follows these
_BEFORE_ANY_FINITE = _BEFORE_FINITE - {"qui"} | {"on"}
_BEFORE_NOUNS = DETERMINERS - {"leur", "tout", "toute"}
_BEFORE_ARGUMENTS = DETERMINERS | PREPOSITIONS
_NO_PARTICIPLES = DETERMINERS | TIMES
_FINITE_ENDINGS = ("ait", "aient", "erent", "irent", "era", "ira", "eront", "iront", "dront")
_NOUN_ENDINGS = ("fait", "trait", "lait", "souhait", "camera")
_INVERSION = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous)$")


class Word(NamedTuple):
    """A word or mark: its folded form and the characters it takes."""

    form: str
    start: int
    end: int


class _Forms(dict[int, str]):
    """The folded forms of a statement by index, which is asked for them some twenty times a word."""

    def __missing__(self, index: int) -> str:
        return ""


@dataclass(frozen=True)
class Statement:
    """A sentence with its quoted passages whole: characters `start` to `end`, words, and the passages in it.

    `inside[i]` is the number of the passage in which word `i` stands, or -1; the marks themselves are outside.
    `form(i)` is the folded form of word `i`, or an empty string beyond either end.
    """

    text: str
    start: int
    end: int
    words: Sequence[Word]
    quoted: Sequence[Quoted]
    inside: Sequence[int] = field(repr=False)
    accented: bool = True
    form: Callable[[int], str] = field(init=False, repr=False, compare=False)
    _finite: dict[int, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", _Forms(enumerate(word.form for word in self.words)).__getitem__)

    def written(self, index: int) -> str:
        """Return the word as it is written."""
        return self.text[self.words[index].start : self.words[index].end]

    def capitalised(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return 0 <= index < len(self.words) and self.text[self.words[index].start].isupper()

    def at(self, offset: int) -> int:
        """Return the index of the first word that begins at or after a character offset."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def offset(self, index: int) -> int:
        """Return the character at which a word begins, or the end of the statement for the word after the last."""
        return self.words[index].start if index < len(self.words) else self.end

    def tenses(self, index: int) -> frozenset[str]:
        """Return the tenses a word can be, if it is a verb; in accented text the accent of a participle decides."""
        readings = verb_tenses(self.form(index))
        if len(readings) > 1 and "past-participle" in readings and self.accented and self.form(index)[-1:] in "es":
            if "é" in self.written(index)[-3:].lower():
                return frozenset({"past-participle"})
            if self.form(index).rstrip("s").endswith("e"):
                return readings - {"past-participle"}
        return readings

    def is_finite(self, index: int) -> bool:
        """Tell whether a word is likely the finite verb of a clause: a guess from its form and its neighbours."""
        if index not in self._finite:
            self._finite[index] = self._guess_finite(index)
        return self._finite[index]

    def _guess_finite(self, index: int) -> bool:
        form, before = self.form(index), self.form(index - 1)
        if form == "a":  # *à* without its accent stands before a noun, the auxiliary before a participle or adverb
            if self.accented:
                return self.written(index) == "a"
            return before in _CLITIC_HOSTS or self._looks_participle(index + 1)
        if "-" in form and _INVERSION.search(form):
            return True
        if form in _NEVER_FINITE and (before not in _BEFORE_FINITE or form.endswith("s")):
            return False
        if form.endswith("ions") and before != "nous":  # *les relations*, *les versions*
            return False
        if not verb_readings(form):
            return self._looks_finite(form, before)
        if not self.tenses(index) & _FINITE:
            return False
        if before in ("le", "la", "les", "l'"):
            return self.form(index - 2) in _CLITIC_HOSTS
        if form in _NOUNS and (before in PREPOSITIONS or before in ("", "et", "ou", ":", "-", "non", "«", "“")):
            return False
        return before in _CLITIC_HOSTS or before not in _BEFORE_NOUNS

    def _looks_participle(self, index: int) -> bool:
        """Tell a participle without its accent by the table of forms, or by its ending if it is not there."""
        form = self.form(index)
        if verb_readings(form):
            return "past-participle" in self.tenses(index)
        return len(form) > 3 and form[-1] in "eiu" and not self.capitalised(index) and form not in _NO_PARTICIPLES

    def _looks_finite(self, form: str, before: str) -> bool:
        """Judge a word that the table of forms does not know by its ending and the word before it."""
        if len(form) < 5 or not form.isalpha() or before in _BEFORE_ARGUMENTS:
            return False
        if before in _BEFORE_ANY_FINITE:
            return not form.endswith(("er", "ir", "re", "ant", "ment"))
        return form.endswith(_FINITE_ENDINGS) and not form.endswith(_NOUN_ENDINGS)

    def has_finite(self, low: int, high: int) -> bool:
        """Tell whether a finite verb stands among the words `low` to `high` (exclusive)."""
        return any(self.is_finite(index) for index in range(low, high))


def statements(
    text: str, ranges: Sequence[tuple[int, int]], starts: Sequence[int], quoted: Sequence[Quoted]
) -> Iterator[Statement]:
    """Cut the ranges of a text at the sentence starts that stand in no quoted passage.

    `starts` are character offsets in order; `quoted` are passages in order, without overlaps.
    """
    folded = fold(text)
    accented = is_accented(text, folded)
    cuts = _free(starts, quoted)
    first = 0
    for low, high in _joined(ranges, quoted):
        bounds = [low, *cuts[bisect_right(cuts, low) : bisect_left(cuts, high)], high]
        for start, end in pairwise(_without_long_ones(text, bounds, quoted)):
            while first < len(quoted) and quoted[first].outer_end <= start:
                first += 1
            last = first
            while last < len(quoted) and quoted[last].outer_start < end:
                last += 1
            yield _statement(text, folded, accented, start, end, quoted[first:last])


def _joined(ranges: Iterable[tuple[int, int]], quoted: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Join the ranges that one quoted passage runs through."""
    low = high = -1
    for start, end in ranges:
        before = bisect_left(quoted, high, key=lambda passage: passage.outer_start) - 1
        if low >= 0 and before >= 0 and quoted[before].outer_end > start:
            high = end
            continue
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def _free(starts: Sequence[int], quoted: Sequence[Quoted]) -> list[int]:
    free = []
    passages = iter(quoted)
    passage = next(passages, None)
    for start in starts:
        while passage is not None and passage.outer_end <= start:
            passage = next(passages, None)
        if passage is None or start <= passage.outer_start:
            free.append(start)
    return free


def _without_long_ones(text: str, bounds: Sequence[int], quoted: Sequence[Quoted]) -> list[int]:
    """Add bounds at blanks outside quoted passages wherever two are too far apart for the words of a sentence."""
    cut = [bounds[0]]
    for end in bounds[1:]:
        while end - cut[-1] > LONGEST_STATEMENT:
            blank = _BLANK.search(text, cut[-1] + LONGEST_STATEMENT, end)
            if blank is None:
                break
            before = bisect_left(quoted, blank.end(), key=lambda passage: passage.outer_start) - 1
            at = max(blank.end(), quoted[before].outer_end) if before >= 0 else blank.end()
            if at >= end:
                break
            cut.append(at)
        cut.append(end)
    return cut


def _statement(text: str, folded: str, accented: bool, start: int, end: int, quoted: Sequence[Quoted]) -> Statement:
    found = [Word._make((m[0], *m.span())) for m in _WORD.finditer(folded, start, end)]
    inside = [-1] * len(found)
    for number, passage in enumerate(quoted):
        low = bisect_left(found, passage.start, key=lambda word: word.start)
        high = bisect_left(found, passage.end, key=lambda word: word.start)
        inside[low:high] = [number] * (high - low)
    return Statement(text, start, end, found, quoted, inside, accented)


def is_accented(text: str, folded: str) -> bool:
    """Tell whether a text has kept its accents; one letter in thirty has one in French, a short text may have none."""
    lost = sum(map(folded.count, ascii_lowercase))
    kept = len(re.findall(r"[à-öø-ÿ]", text))
    return (lost < 200 and kept > 0) or kept * 100 > lost
