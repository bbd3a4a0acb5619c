"""Phrase patterns: how authors write what a French wording looks like, without regular expressions.

======================  ==========================================================================================
``envoi de troupes``    these words, whatever their accents, capitals and quotation marks in between
``déploi*``             a word that begins so
``<rejeter>``           any simple form of the verb (its tenses from a conjugation table)
``<envoyer:future>``    only forms of these tenses (`crossread.language.lexicon.TENSES`, separated by commas)
``(mairie|ville)``      one of several wordings
``[clairement]``        a wording that may be missing
``...``                 up to eight words of the same sentence
``{troops}``            one of the wordings of a named set (`crossread.language.word_sets`)
======================  ==========================================================================================

*ne, de, le, la, que, se, me, te, je, si* also match their elided forms. Patterns compile to one regular expression
over folded text (`crossread.language.folding.fold`). It takes linear time: what repeats without bound never gives back,
and a pattern that can be read in too many ways from one place is refused.

Why not spaCy's `Matcher`, which is as quick: its patterns have no groups and, without a trained model, no lemmas, so
that one of ours becomes a hundred of them; and in damaged text, what a wrong token joins or splits is lost to it.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from math import prod
from os.path import commonprefix

from crossread.language.folding import fold
from crossread.language.lexicon import TENSES, verb_forms

LONGEST = 10_000  # characters of a pattern, its named sets in place
DEEPEST = 20  # brackets within one another
MOST_READINGS = 20_000  # ways in which a pattern may be read from one place
_WORDS_OF_GAP = 8
_ELIDED = {"de", "je", "la", "le", "me", "ne", "que", "se", "si", "te"}
_START = r"(?<!\w)"
_JOINT = r"""[\s'"«»“”„‘\-]*+"""
_GAP = r"""(?:[\s'"«»“”„‘,\-]*+[^\s'"«»“”„‘,.;:!?\-]++){0,%d}?[\s'"«»“”„‘,\-]*+"""
_TOKEN = re.compile(r"\.\.\.|<[^<>]+>|\{[^{}]*\}|[()\[\]|]|[^\s'’()\[\]{}|<>.]+['’]?|\S")
_WORD = re.compile(r"[^*']+(?:\*|')?")
_EXCERPT = 30  # characters shown on either side of a fault


class PatternError(ValueError):
    """A phrase pattern that cannot be read; the message says what is wrong with it, and where."""


def compile_patterns(patterns: Iterable[str]) -> re.Pattern[str]:
    """Compile phrase patterns to one regular expression that finds any of them in a folded text.

    Raises `PatternError` for a pattern that is not well formed or names a verb that the table lacks.
    """
    return _compile(tuple(patterns))


def find(patterns: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every place of a text where a pattern stands; none runs over the end of a line."""
    compiled, folded, start = compile_patterns(patterns), fold(text), 0
    for line in folded.splitlines(keepends=True):
        for match in compiled.finditer(folded, start, start + len(line)):
            yield match.span()
        start += len(line)


@cache
def _compile(patterns: tuple[str, ...]) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")
    alternatives = "|".join(expression(pattern).removeprefix(_START) for pattern in patterns)
    return re.compile(f"{_START}(?:{alternatives})")  # asked once here, not at every letter by every alternative


def expression(pattern: str, names: Container[str] = ()) -> str:
    """Return a pattern as a regular expression, in which a set of one of the `names` stands for a word.

    Raises `PatternError` as `compile_patterns` does, without its cost.
    """
    return _Parser(pattern, names).parse()


@dataclass(frozen=True, slots=True)
class _Part:
    """A regular expression, and in how many ways it can be read from one place: what a search there costs at most.

    `one_word` tells that it ends where the word does at which it begins, so that no second reading is worth a try.
    """

    expression: str
    readings: int = 1
    may_be_empty: bool = False
    one_word: bool = False


class _Parser:
    """A pattern on its way to a regular expression, token by token."""

    def __init__(self, pattern: str, names: Container[str]) -> None:
        self.pattern, self.names = pattern, names
        self.tokens = list(_TOKEN.finditer(pattern[: LONGEST + 1]))
        self.at = 0

    def parse(self) -> str:
        if not self.tokens:
            raise PatternError("the pattern is empty")
        if len(self.pattern) > LONGEST:
            raise self.error(f"is longer than {LONGEST} characters; make several patterns of it", 0)
        whole = self.choice(0)
        if self.token:
            raise self.error(f"{self.token!r} closes nothing")
        if whole.may_be_empty:
            raise self.error("all of it may be missing; write a word that must stand there", 0)
        if whole.readings > MOST_READINGS:
            raise self.error(
                f"can be read in {whole.readings} ways, more than {MOST_READINGS}; "
                "use fewer '...' and '[...]', or make several patterns of it",
                0,
            )
        return whole.expression

    @property
    def token(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def error(self, what: str, at: int | None = None) -> PatternError:
        """Return the error found at a token, the present one if not told otherwise."""
        at = self.at if at is None else at
        start = self.tokens[at].start() if at < len(self.tokens) else len(self.pattern)
        excerpt = self.pattern[max(start - _EXCERPT, 0) : start + _EXCERPT]
        return PatternError(f"{excerpt!r}, character {start + 1}: {what}")

    def choice(self, depth: int) -> _Part:
        alternatives = [self.sequence(depth)]
        while self.token == "|":
            self.at += 1
            alternatives.append(self.sequence(depth))
        return _choice(alternatives)

    def sequence(self, depth: int) -> _Part:
        parts = []
        while self.token and self.token not in ")]|":
            parts.append(self.part(depth))
        if not parts:
            raise self.error("a wording is missing here; write one, or leave out the bracket or the bar")
        return _sequence(parts)

    def part(self, depth: int) -> _Part:
        opened, token = self.at, self.token
        if token == "...":
            while self.token == "...":
                self.at += 1
            return _gap(_WORDS_OF_GAP * (self.at - opened))
        self.at += 1
        if token not in "([":
            return self.word(token, opened)
        if depth == DEEPEST:
            raise self.error(f"brackets stand more than {DEEPEST} deep; make several patterns of it", opened)
        inner = self.choice(depth + 1)
        if self.token != {"(": ")", "[": "]"}[token]:
            raise self.error(f"{token!r} is not closed", opened)
        self.at += 1
        return inner if token == "(" else _Part(f"(?:{inner.expression})?", inner.readings + 1, may_be_empty=True)

    def word(self, token: str, at: int) -> _Part:
        if token.startswith("{") and token.endswith("}"):
            if token[1:-1] not in self.names:
                raise self.error(f"there is no set of words {token[1:-1]!r}; define it in words.yml", at)
            return _Part("", one_word=True)
        if token in "<>{}":
            raise self.error(f"{token!r} has no partner", at)
        try:
            return _verb(*token[1:-1].split(":", 1)) if token.startswith("<") else _word(token)
        except PatternError as error:
            raise self.error(str(error), at) from None


def _choice(alternatives: Sequence[_Part]) -> _Part:
    """Join alternatives in their order; of neighbours that are one word each, the first that is found decides."""
    if len(alternatives) == 1:
        return alternatives[0]
    runs = [(one_word, list(run)) for one_word, run in groupby(alternatives, key=lambda part: part.one_word)]
    expressions: list[str] = []
    for one_word, run in runs:
        words = [part.expression.removeprefix(_START) if one_word else part.expression for part in run]
        expressions += [f"{_START}(?>{'|'.join(words)})"] if one_word else words
    return _Part(
        expressions[0] if len(expressions) == 1 else f"(?:{'|'.join(expressions)})",
        sum(1 if one_word else sum(part.readings for part in run) for one_word, run in runs),
        any(part.may_be_empty for part in alternatives),
        all(part.one_word for part in alternatives),
    )


def _sequence(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    return _Part(
        _JOINT.join(part.expression for part in parts),
        prod(part.readings for part in parts),
        all(part.may_be_empty for part in parts),
    )


def _gap(words: int) -> _Part:
    return _Part(_GAP % words, words + 1, may_be_empty=True)


@cache
def _verb(lemma: str, tenses: str = "") -> _Part:
    try:
        forms = verb_forms(lemma, tuple(t.strip() for t in tenses.split(",")) if tenses else TENSES)
    except KeyError:
        raise PatternError(f"the verb {lemma!r} is not in the table; add it to training/verbs.txt") from None
    if not forms:
        raise PatternError(f"{lemma!r} has no form in {tenses!r}; tenses are {', '.join(TENSES)}")
    stem = commonprefix(list(forms))  # noqa: RUF071  (forms are words, not paths)
    endings = "|".join(sorted(form.removeprefix(stem) for form in forms))
    return _Part(rf"{_START}(?>{stem}(?:{endings})\b)", one_word=all(map(str.isalpha, forms)))


@cache
def _word(token: str) -> _Part:
    word = fold(token)
    if not _WORD.fullmatch(word):
        raise PatternError(f"{token!r} is no word; a star may only end one")
    letters = word.rstrip("*'")
    one_word = re.fullmatch(r"\w+", letters) is not None
    if word.endswith("'"):
        return _Part(_START + re.escape(word))
    if word.endswith("*"):
        return _Part(rf"{_START}{re.escape(letters)}\w*+", one_word=one_word)
    if word in _ELIDED:
        return _Part(rf"{_START}(?>{word}\b|{word[:-1]}(?='))", one_word=True)
    return _Part(rf"{_START}{re.escape(word)}(?!\w)", one_word=one_word)
