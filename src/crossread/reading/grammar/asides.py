"""Asides: what stands in commas beside a noun phrase, above all the name or the role in apposition to it."""

from collections.abc import Iterator, Sequence
from typing import Literal

from crossread.language.conjunctions import CONJUNCTIONS, RELATIVES
from crossread.language.titles import TITLES
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.noun_phrases import (
    LINKS,
    LONGEST,
    MARKS,
    PRONOUNS,
    Phrase,
    is_governed,
    phrase_ending,
    skip_brackets,
)
from crossread.reading.grammar.statements import DETERMINERS, PREPOSITIONS, TIMES, Statement

Kind = Literal["adjunct", "relative", "name", "bare", "phrase"]
FURTHEST = 60  # words of an aside
LONGEST_NAME = 7  # words
MOST_ASIDES = 6  # asides in commas between a subject and its verb

_ADJUNCT_OPENERS = (PREPOSITIONS | TIMES | CONJUNCTIONS | {"tout"}) - {"de", "des"}
_NOT_BARE = DETERMINERS | PREPOSITIONS | PRONOUNS | MARKS | CONJUNCTIONS
_BOUNDS = frozenset(", ; : ( - – —".split())
_NAME_PARTICLES = words("name-particles")
_IN_NAMES = _NAME_PARTICLES | {".", "-", "(", ")"}


def before_aside(statement: Statement, comma: int, plural: bool | None, governed: bool = False) -> Phrase | None:
    """Return the phrase before the asides that end with the mark at `comma`.

    A name beside a role is in apposition to it, whichever comes first. Unless it may be `governed`, a phrase with a
    finite verb before it in its clause is an object and so no subject.
    """
    found = list(asides(statement, comma))
    for number, (first, last) in enumerate(found):
        kind = aside_kind(statement, first, last)
        left = found[number + 1] if number + 1 < len(found) else None
        inverted = statement.is_finite(first) and not statement.capitalised(first)  # *..., précise X, qui ajoute*
        if governed and number == 0 and (kind == "adjunct" or inverted):
            return phrase_ending(statement, last, plural)
        if kind in ("adjunct", "relative") or (kind == "bare" and left):
            continue
        if left and not plural and statement.form(first) == "et":
            continue  # goes on with what stands in an aside before it
        if left and not governed and _is_enumerated(statement, first, found[number + 1 :]):
            return None
        if kind == "name":
            return _with_role(statement, Phrase(first, last, first, last), left, plural)
        phrase = phrase_ending(statement, last, plural)
        if phrase is None:
            return None
        name = name_before(statement, left) if left and phrase.first == first else None
        if name is not None:
            return Phrase(name[0], last, *name)
        return phrase if governed or not is_governed(statement, phrase.first) else None
    return None


def _with_role(statement: Statement, name: Phrase, left: tuple[int, int] | None, plural: bool | None) -> Phrase:
    """Return a name with the role that stands before its comma, if one does."""
    if left is None or aside_kind(statement, *left) != "phrase":
        return name
    role = phrase_ending(statement, left[1], plural)
    if role is None or (statement.capitalised(role.last - 1) and statement.form(role.first) not in DETERMINERS):
        return name
    return Phrase(role.first, name.last, name.name_first, name.name_last)


def asides(statement: Statement, comma: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas before `comma`, nearest first, back to where the clause begins."""
    last = comma
    for _ in range(MOST_ASIDES):
        first = last
        while first > 0 and last - first < FURTHEST and not _is_bound(statement, first - 1, comma):
            first = skip_brackets(statement, first) if statement.form(first - 1) == ")" else first - 1
        conjunction = next(
            (i for i in range(last - 1, first, -1) if statement.form(i) in ("que", "qu'", "si", "car")), -1
        )
        if conjunction > first and statement.form(first) not in RELATIVES:
            yield conjunction + 1, last
            return
        if first < last:
            yield first, last
        if first == 0 or statement.form(first - 1) in (";", ":", "("):
            return
        last = first - 1


def _is_bound(statement: Statement, index: int, comma: int) -> bool:
    """Tell whether an aside may begin after a mark; those inside a quoted passage bound nothing outside it."""
    return statement.form(index) in _BOUNDS and statement.inside[index] in (-1, statement.inside[comma])


def aside_kind(statement: Statement, first: int, last: int) -> Kind:
    """Tell what an aside is: a name, a role without determiner (bare), a relative clause, an adjunct or a phrase."""
    if statement.form(first) in ("et", "mais", "or", "donc") and last - first > 1:
        first += 1
    form = statement.form(first)
    if form in RELATIVES:
        return "relative"
    if is_name(statement, first, last):
        return "name"
    if _is_adjunct(statement, first, last):
        return "adjunct"
    if not statement.capitalised(first) and form not in DETERMINERS | PRONOUNS:
        return "bare"
    return "phrase"


def _is_adjunct(statement: Statement, first: int, last: int) -> bool:
    form, following = statement.form(first), statement.form(first + 1)
    if form in _ADJUNCT_OPENERS or form.isdigit():
        return True
    if form == "le" and (following in TIMES or following.isdigit()):
        return True
    return (form.endswith("ment") and last - first < 3) or "present-participle" in statement.tenses(first)


def is_name(statement: Statement, first: int, last: int) -> bool:
    """Tell whether the words `first` to `last` (exclusive) are a name, with or without a title."""
    if statement.form(first) in TITLES:
        return True
    if last - first > LONGEST_NAME or not statement.capitalised(first):
        return False
    if statement.form(first) in DETERMINERS | PREPOSITIONS | TIMES:
        return False
    return all(statement.capitalised(i) or statement.form(i) in _IN_NAMES for i in range(first, last))


def name_after(statement: Statement, end: int) -> tuple[int, int] | None:
    """Return the name in apposition after a phrase that ends at `end`: *le ministre, Jean Dupont*."""
    if statement.form(end) != "," or not statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS:
        return None
    last = end + 1
    while (
        statement.capitalised(last)
        or (statement.form(last) == "." and len(statement.form(last - 1)) == 1)
        or (statement.form(last) in _NAME_PARTICLES and statement.capitalised(last + 1))
    ):
        last += 1
    return (end + 1, last) if statement.form(last) in MARKS | {""} or last - end > 2 else None


def role_after(statement: Statement, end: int) -> int:
    """Return where the role ends that stands in apposition after a name that ends at `end`, or 0 if there is none."""
    if statement.form(end) != ",":
        return 0
    first = end + 1
    bare = not statement.capitalised(first) and statement.form(first) not in _NOT_BARE
    if not bare and not any(statement.form(i) in speaker_nouns() for i in (first + 1, first + 2)):
        return 0
    for index in range(first, min(first + LONGEST, len(statement.words))):
        if statement.form(index) == "," or statement.form(index) in (".", ";", ":"):
            return index
        if statement.inside[index] >= 0 or statement.is_finite(index) or statement.form(index) in CONJUNCTIONS:
            return 0
    return len(statement.words) if len(statement.words) - first < LONGEST else 0


def complement_end(statement: Statement, end: int) -> int:
    """Go on over complements to a comma after which the name stands: *le négociateur pour le taxi, Jean Dupont*."""
    if statement.form(end) not in PREPOSITIONS:
        return end
    for index in range(end, min(end + LONGEST, len(statement.words))):
        if statement.form(index) == ",":
            return index if name_after(statement, index) else end
        if statement.inside[index] >= 0 or statement.form(index) in MARKS or statement.is_finite(index):
            break
    return end


def _is_enumerated(statement: Statement, first: int, left: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name goes on with the objects of a clause that has its verb: *a vu A, B, C, indique ...*."""
    if statement.form(first) in DETERMINERS:
        return False
    begun = next((aside for aside in left if aside_kind(statement, *aside) != "name"), None)
    if begun is None or aside_kind(statement, *begun) in ("adjunct", "relative"):
        return False
    return statement.has_finite(*begun)


def name_before(statement: Statement, aside: tuple[int, int]) -> tuple[int, int] | None:
    """Return the name that ends an aside, unless a preposition makes it a place or complement."""
    first, last = aside
    start = last
    while start > first and statement.capitalised(start - 1) and statement.form(start - 1) not in DETERMINERS:
        start -= 1
    if start == last or statement.form(start - 1) in LINKS | {"l'", "la", "le", "les"} - {"avec", "par"}:
        return None
    if aside_kind(statement, first, last) == "adjunct" and start > first:
        return None
    return start, last
