"""Roles: what the words of a phrase alone show of whom they stand for: the noun of a role, its field, a gender."""

from itertools import pairwise
from typing import NamedTuple

from crossread.language.gender import gender_of_words
from crossread.language.numerals import SEVERAL
from crossread.language.titles import TITLES
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.actors import Mention
from crossread.reading.grammar.noun_phrases import LINKS, Phrase
from crossread.reading.grammar.statements import DETERMINERS, PREPOSITIONS, Statement

DEFINITE = frozenset("le la l' les ce cet cette ces".split())
BEFORE_COMPLEMENTS = frozenset("de d' du des l' la le les a au aux en et".split())

_BEFORE_OTHERS = BEFORE_COMPLEMENTS | {"dans", "vers"}
_PLURAL_DETERMINERS = words("plural-determiners") | SEVERAL
_OWN_DETERMINERS = DETERMINERS - words("contracted") - {"des"}
_NO_HEADS = (
    DETERMINERS | _PLURAL_DETERMINERS | frozenset("nombreuses ancien ancienne premier premiere haut haute ex".split())
)
_LINKING = DETERMINERS | PREPOSITIONS | LINKS
_BEFORE_CONTENT = DETERMINERS | TITLES | {"."}


class Speaker(NamedTuple):
    """Who speaks: the actor's id (empty if the codebook does not know it), a name, and the words that stand for it.

    `named` tells a proper name from a description such as *un habitant*; `head` is the noun of the role, if any,
    and `marks` the words that tell it from other roles of that noun; `salient` are speakers and subjects, not those who
    are only mentioned.
    """

    id: str
    name: str
    start: int
    end: int
    gender: str = ""
    plural: bool = False
    head: str = ""
    marks: frozenset[str] = frozenset()
    named: bool = True
    salient: bool = True


def role_of(statement: Statement, phrase: Phrase) -> Speaker:
    """Return a speaker without a name, with what the words of a phrase show of them."""
    head = _head_at(statement, phrase)
    noun = _head(statement, phrase, head)
    plural = statement.form(phrase.first) in _PLURAL_DETERMINERS
    return Speaker(
        "",
        "",
        *extent(statement, phrase),
        gender=gender_of_words(statement.form(phrase.first), noun),
        plural=plural,
        head=noun,
        marks=_marks(statement, head + 1, phrase.last if phrase.name_first < head else phrase.name_first),
    )


def joint_parts(statement: Statement, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that *et* joins, each a name or with a determiner of its own: *Oslo, Rome et le maire*."""
    if phrase.name_first >= 0 or "et" not in {statement.form(i) for i in range(phrase.first, phrase.last)}:
        return [phrase]
    bounds = [i for i in range(phrase.first, phrase.last) if statement.form(i) in ("et", ",")]
    parts = [Phrase(low + 1, high) for low, high in pairwise([phrase.first - 1, *bounds, phrase.last])]
    whole = all(part.first < part.last and _begins_speaker(statement, part.first) for part in parts)
    return parts if whole else [phrase]


def _begins_speaker(statement: Statement, index: int) -> bool:
    return statement.capitalised(index) or statement.form(index) in _OWN_DETERMINERS


def extent(statement: Statement, phrase: Phrase) -> tuple[int, int]:
    """Return the characters at which a phrase begins and ends."""
    return statement.words[phrase.first].start, statement.words[phrase.last - 1].end


def content(statement: Statement, phrase: Phrase) -> int:
    """Return the first word of a phrase that is neither determiner nor title."""
    first = phrase.first
    while first < phrase.last - 1 and statement.form(first) in _BEFORE_CONTENT:
        first += 1
    return first


def _head(statement: Statement, phrase: Phrase, first: int) -> str:
    """Return the first noun of a description, or an empty string for a name alone."""
    named = statement.capitalised(first) and not is_titular(statement, phrase)
    return statement.form(first) if first < phrase.last and not named else ""


def is_titular(statement: Statement, phrase: Phrase) -> bool:
    """Tell whether a phrase is a role that is written with a capital and nothing more: *le Président*."""
    role = speaker_nouns().get(statement.form(phrase.last - 1)) == "person"
    return role and phrase.last - phrase.first == 2 and statement.form(phrase.first) in DEFINITE


def _head_at(statement: Statement, phrase: Phrase) -> int:
    first = phrase.first
    while first < phrase.last and statement.form(first) in _NO_HEADS:
        first += 1
    return first


def _marks(statement: Statement, first: int, last: int) -> frozenset[str]:
    """Return the words of a role beside its noun: the nationality, the field, the place."""
    return frozenset(form for i in range(first, last) if (form := statement.form(i)) not in _LINKING)


def ends_role(statement: Statement, mention: Mention) -> bool:
    """Tell whether a name at the end of a phrase names who has the role: *le ministre X*, not *l'ami de X*."""
    before = statement.at(mention.start) - 1
    titled = statement.capitalised(before) and statement.form(before) in DEFINITE  # *le journal Le Monde*
    return titled or statement.form(before) not in BEFORE_COMPLEMENTS


def looks_personal(statement: Statement, mention: Mention) -> bool:
    """Tell whether an unknown name may be a person's: two words or more, and no place by its preposition."""
    index = statement.at(mention.start)
    return statement.at(mention.end) - index > 1 and statement.form(index - 1) not in _BEFORE_OTHERS


def role_before(statement: Statement, mention: Mention) -> str:
    """Return the noun for a body that stands just before its name: *un avion de la compagnie Delta*."""
    form = statement.form(statement.at(mention.start) - 1)
    return form if speaker_nouns().get(form) == "body" else ""


def role_after(statement: Statement, mention: Mention) -> str:
    """Return the noun of the role in apposition after a name: *Jean Dupont, ministre du Budget*."""
    index = statement.at(mention.end)
    if statement.form(index) != ",":
        return ""
    index += 1
    while statement.form(index) in _NO_HEADS:
        index += 1
    return statement.form(index) if statement.form(index) in speaker_nouns() else ""
