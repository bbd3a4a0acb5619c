"""Noun phrases: which words belong together around a name or a noun, without a parse."""

from typing import NamedTuple

from crossread.language.conjunctions import CONJUNCTIONS
from crossread.language.titles import SPOKEN_TITLES, TITLES
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.statements import AVOIR, DETERMINERS, PREPOSITIONS, TIMES, Statement

PRONOUNS = words("pronouns")
LINKS = words("links")
MARKS = frozenset(', ; : ( ) [ ] « » “ ” " . ! ? … – — -'.split())
LONGEST = 25  # words of a noun phrase

_CONTRACTED = words("contracted")  # determiners that also hold a preposition
_STOPS = MARKS | CONJUNCTIONS | (PREPOSITIONS - LINKS)
_ADJUNCTS = frozenset("et ce cette cet a au aux en pour aujourd'".split()) | TIMES
_BOUNDS = _STOPS | TIMES
_ENDS = _STOPS | _ADJUNCTS
_JOINTS = LINKS | {"et"}
_BEFORE_DES = _STOPS | {"et"}
_BEFORE_VERBS = PRONOUNS | {"qui", "ne", "n'", "se", "s'"}
_PLAIN_DETERMINERS = DETERMINERS - _CONTRACTED
_OPENERS = _PLAIN_DETERMINERS | (DETERMINERS & {"de"})
_ARTICLES = DETERMINERS - {"de", "d'", "du", "des"}


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) of a statement, with the words of a name in apposition, or -1."""

    first: int
    last: int
    name_first: int = -1
    name_last: int = -1


def phrase_ending(statement: Statement, end: int, plural: bool | None = None) -> Phrase | None:
    """Return the phrase whose last word is `end - 1`: back over chains of *de* to its determiner or name."""
    if statement.form(end - 1) in PRONOUNS:
        return Phrase(end - 1, end)
    if statement.form(end - 1) == ")":
        end = skip_brackets(statement, end)
    if end == 0 or _is_verb(statement, end - 1):
        return None
    start, inside = end, statement.inside[end - 1]
    while start > 0 and end - start < LONGEST and statement.inside[start - 1] == inside:
        form = statement.form(start - 1)
        if form == "." and statement.form(start - 2) in TITLES:
            start -= 2
            continue
        if form in _BOUNDS or (form == "et" and not plural and statement.form(start) not in LINKS):
            break
        if start < end and _is_verb(statement, start - 1):
            break
        if _is_head(statement, start, end) and form not in LINKS and not _continues(statement, start, end, plural):
            break
        start -= 1
    while start < end and statement.form(start) in ("a", "en", "pour", "sur", "et"):
        start += 1
    if start < end and statement.form(start) in ("d'", "du", "au", "aux"):
        start += 1
    return Phrase(start, end) if start < end else None


def begins_phrase(statement: Statement, index: int) -> bool:
    """Tell whether a noun phrase begins here: a name, or a determiner before something other than a word of time."""
    if index >= len(statement.words) or -1 < statement.inside[index] != statement.inside[index - 1]:
        return False
    if statement.capitalised(index) or statement.form(index) in SPOKEN_TITLES:
        return True
    return statement.form(index) in _OPENERS and statement.form(index + 1) not in TIMES


def phrase_from(statement: Statement, start: int) -> int:
    """Return where the phrase that begins at `start` ends: before an adjunct, a mark or a verb."""
    end = start + 1
    while end < len(statement.words) and end - start < LONGEST and statement.inside[end] == statement.inside[start]:
        form = statement.form(end)
        if _abbreviates(statement, end) or _keeps_role(statement, start, end):
            end += 1
        elif form == "et" and (statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS):
            if any(statement.is_finite(i) for i in range(end + 2, min(end + 6, len(statement.words)))):
                break
            end += 1
        elif form in _ENDS or _starts_anew(statement, end):
            break
        else:
            end += 1
    return end


def _abbreviates(statement: Statement, index: int) -> bool:
    """Tell whether a full stop belongs to a title or initial before it."""
    before = statement.form(index - 1)
    return statement.form(index) == "." and (before in TITLES or len(before) == 1)


def _starts_anew(statement: Statement, index: int) -> bool:
    """Tell whether another phrase or the verb begins here."""
    form, before = statement.form(index), statement.form(index - 1)
    if form in _ARTICLES:
        titled = statement.capitalised(index) and statement.capitalised(index + 1)  # *le journal Le Monde*
        return before not in _JOINTS and not titled
    return statement.is_finite(index) and before not in DETERMINERS and not statement.capitalised(index)


def is_governed(statement: Statement, index: int) -> bool:
    """Tell whether a finite verb stands before a word in its own clause, so that it begins an object."""
    for i in range(index - 1, max(index - 1 - LONGEST, -1), -1):
        if statement.form(i) in (",", ";", ":", "(", "et", "mais") or statement.form(i) in CONJUNCTIONS:
            return False
        if statement.inside[i] < 0 and statement.is_finite(i):
            return True
    return False


def skip_brackets(statement: Statement, end: int) -> int:
    """Return where the bracket opens that closes at `end - 1`, or `end - 1` if it opens too far back."""
    for index in range(end - 2, max(end - 12, -1), -1):
        if statement.form(index) == "(":
            return index
    return end - 1


def _is_verb(statement: Statement, index: int) -> bool:
    """Tell whether a word is a finite verb and not likely a noun or adjective of the same form."""
    if statement.capitalised(index):
        return False
    if not statement.is_finite(index):
        perfect = statement.form(index - 1) in AVOIR and statement.is_finite(index - 1)
        return perfect and "past-participle" in statement.tenses(index)
    ambiguous = statement.form(index).endswith(("e", "es"))
    return not ambiguous or statement.form(index - 1) in _BEFORE_VERBS


def _continues(statement: Statement, start: int, end: int, plural: bool | None) -> bool:
    """Tell whether the phrase goes on to the left of a word that could begin it."""
    if plural and statement.form(start - 1) == "et":
        return True
    if not statement.capitalised(start):
        return False
    if statement.form(start) in DETERMINERS and not statement.capitalised(start - 1):
        return False
    return not (statement.form(start - 1) in TIMES or statement.form(start - 1).isdigit())


def _is_head(statement: Statement, start: int, end: int) -> bool:
    if start == end:
        return False
    if statement.form(start) == "des":  # *le ministre des finances*, but *des habitants*
        return statement.form(start - 1) in _BEFORE_DES or statement.is_finite(start - 1)
    return statement.form(start) in _PLAIN_DETERMINERS or statement.capitalised(start)


def _keeps_role(statement: Statement, start: int, index: int) -> bool:
    """Tell whether *à*, *en*, *pour* link a role with its field: *secrétaire à la Défense*, *ambassadeur en Iran*."""
    if statement.form(index) not in ("a", "au", "aux", "en", "pour"):
        return False
    field = index + 1 + (statement.form(index + 1) in ("la", "l'", "le", "les"))
    return statement.capitalised(field) and any(
        speaker_nouns().get(statement.form(i)) == "person" for i in range(start, index)
    )
