"""Noun phrases around a cue: which words name the one who speaks, before the verb or after it."""

from collections.abc import Iterator
from typing import NamedTuple

from crossread.reading.words import DETERMINERS, Statement

PRONOUNS = frozenset("il elle ils elles on je nous lui eux celui-ci celle-ci ceux-ci celles-ci".split())
_LINKS = frozenset("de du des d' a au aux en pour sur et".split())
_STOPS = frozenset(
    ", ; : ( ) [ ] « » “ ” \" . ! ? … que qu' qui dont ou car mais donc si lorsque lorsqu' quand comme puis tandis alors "
    "puisque puisqu' parce selon apres avant pendant depuis dans lors devant sans sous entre contre vers par avec chez – —".split()
)
_ADJUNCTS = frozenset(  # what ends an inverted subject
    "dans lors sur devant apres avant pendant depuis aupres au aux a en lundi mardi mercredi jeudi vendredi samedi dimanche "
    "hier aujourd'hui lorsque lorsqu' quand qui que qu' alors et ce cette cet pour via sous tout par dont ou".split()
)
_TIMES = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd' hui demain matin soir apres-midi midi nuit ce cette "
    "cet le dernier derniere janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "mois semaine an annee egalement aussi ensuite notamment ainsi recemment encore de son cote sa part pour par ailleurs "
    "alors donc toutefois cependant enfin d' ailleurs deja".split()
)
_ROLE_LINKS = frozenset("a au aux en pour".split())
LONGEST = 25  # words of a noun phrase
FURTHEST = 60  # words between a subject and what hangs on it


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) of a statement; `name_first` is where a name in apposition begins, or -1."""

    first: int
    last: int
    name_first: int = -1
    name_last: int = -1


def subject_before(statement: Statement, index: int, plural: bool | None = None) -> Phrase | None:
    """Return the phrase that ends where the verb group at `index` begins, over asides in commas and relative clauses."""
    end = _skip_adverbs(statement, index)
    form = statement.form(end - 1)
    if form == "qui":
        return _antecedent(statement, end - 1, plural)
    if form in ("et", "mais", "puis", "ou") or end <= 0:
        return None
    if form in (",", "-", "–", "—", ")"):
        return _before_aside(statement, end - 1, plural)
    return _phrase_ending(statement, end, plural)


def subject_after(statement: Statement, index: int) -> Phrase | None:
    """Return the phrase that begins after an inverted verb or *selon* that ends at `index`, over words of time."""
    start = index
    while (statement.form(start) in _TIMES and not _begins_phrase(statement, start)) or statement.form(start).isdigit():
        start += 1
    if statement.form(start) in PRONOUNS:
        return Phrase(start, start + 1)
    if not _begins_phrase(statement, start):
        return None
    last = _phrase_end(statement, start)
    name = _apposition(statement, last)
    return Phrase(start, name[1], *name) if name else Phrase(start, last)


def subject_of_clause(statement: Statement, before: int) -> Phrase | None:
    """Return the subject of the nearest finite verb before a word, relative clauses left out."""
    for index in range(before - 1, max(before - 1 - FURTHEST, -1), -1):
        if statement.inside[index] < 0 and statement.is_finite(index) and statement.form(index - 1) != "qui":
            phrase = subject_before(statement, index)
            if phrase is not None:
                return phrase
    return None


def _skip_adverbs(statement: Statement, index: int) -> int:
    end = index
    while end > 0 and (form := statement.form(end - 1)) and (
        form in ("aussi", "egalement", "alors", "ensuite", "deja", "ne", "n'", "y", "en", "donc", "encore", "meme")
        or (form.endswith("ment") and len(form) > 6 and statement.form(end - 2) not in DETERMINERS and not statement.capitalised(end - 1))
    ):
        end -= 1
    return end


def _begins_phrase(statement: Statement, index: int) -> bool:
    """Tell whether a noun phrase begins here: a name, or a determiner before something other than a word of time."""
    if statement.inside[index : index + 1] not in ([-1],):
        return False
    if statement.capitalised(index):
        return True
    form = statement.form(index)
    if form in ("m", "mme", "mlle"):
        return True
    return form in DETERMINERS - {"au", "aux", "du", "de", "d'"} and statement.form(index + 1) not in _TIMES


def _phrase_end(statement: Statement, start: int) -> int:
    """Return where the phrase that begins at `start` ends: before an adjunct, a mark or a verb."""
    end = start + 1
    while end < len(statement.words) and end - start < LONGEST and statement.inside[end] < 0:
        form = statement.form(end)
        if form == "." and statement.form(end - 1) in ("m", "mm", "mme", "j", "dr"):
            end += 1
            continue
        if form == "et" and (statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS):
            if statement.is_finite(end + 2) or statement.is_finite(end + 3):
                break
            end += 1
            continue
        if form in _ROLE_LINKS and _keeps_role(statement, end):
            end += 1
            continue
        if form in _STOPS or form in _ADJUNCTS or (form in DETERMINERS and form not in ("de", "d'", "du", "des") and (
            statement.form(end - 1) not in _LINKS
        )):
            break
        if statement.is_finite(end) and statement.form(end - 1) not in DETERMINERS and not statement.capitalised(end):
            break
        end += 1
    return end


def _keeps_role(statement: Statement, index: int) -> bool:
    """Tell whether *à*, *en* or *pour* links a role with its field: *secrétaire à la Défense*, *ambassadeur en Iran*."""
    after = index + 1 + (statement.form(index + 1) in ("la", "l'", "le", "les"))
    return statement.capitalised(after) and statement.form(index - 1) in _ROLES


_ROLES = frozenset(
    "ministre secretaire ambassadeur ambassadrice envoye envoyee delegue deleguee representant representante candidat candidate "
    "commissaire haut-commissaire correspondant correspondante conseiller conseillere professeur professeure expert experte "
    "chercheur chercheuse britannique americain americaine francais francaise russe allemand allemande special speciale "
    "adjoint adjointe general generale".split()
)


def _phrase_ending(statement: Statement, end: int, plural: bool | None) -> Phrase | None:
    """Return the phrase whose last word is `end - 1`: back over *de*-chains to its determiner or name."""
    if statement.form(end - 1) in PRONOUNS:
        return Phrase(end - 1, end)
    start = end
    while start > 0 and end - start < LONGEST and statement.inside[start - 1] < 0:
        form = statement.form(start - 1)
        if form == "." and statement.form(start - 2) in ("m", "mm", "mme", "j", "dr"):
            start -= 1
            continue
        if form in _STOPS or (form == "et" and not plural):
            break
        if start < end and statement.is_finite(start - 1) and not statement.capitalised(start - 1):
            break
        if _is_head(statement, start, end) and form not in _LINKS and not (
            statement.capitalised(start) and _belongs_to_name(statement, start - 1)
        ):
            break
        start -= 1
    while start < end and statement.form(start) in _LINKS - DETERMINERS:
        start += 1
    return Phrase(start, end) if start < end else None


def _is_head(statement: Statement, start: int, end: int) -> bool:
    """Tell whether a phrase can begin at `start`."""
    return start < end and (statement.form(start) in DETERMINERS - {"de", "d'", "du", "au", "aux"} or statement.capitalised(start))


def _belongs_to_name(statement: Statement, index: int) -> bool:
    """Tell whether the word before a name is part of its phrase: another name, a title, or the noun of a role."""
    form = statement.form(index)
    return not (form in _TIMES or form in _STOPS or form.isdigit())


def _antecedent(statement: Statement, qui: int, plural: bool | None) -> Phrase | None:
    end = qui
    if statement.form(end - 1) == ",":
        return _before_aside(statement, end - 1, plural)
    return _phrase_ending(statement, end, plural)


def _before_aside(statement: Statement, comma: int, plural: bool | None) -> Phrase | None:
    """Return the phrase before an aside that the mark at `comma` closes; a name in the aside is in apposition."""
    chunks = list(_chunks_back(statement, comma))
    for number, (first, last) in enumerate(chunks):
        if statement.form(first) == "qui" or _is_adjunct(statement, first, last):
            continue
        head = _phrase_ending(statement, last, plural)
        if head is None:
            return None
        following = chunks[number + 1] if number + 1 < len(chunks) else None
        if head.first <= first and _is_name(statement, first, last) and following:
            role = _phrase_ending(statement, following[1], plural)
            if role and role.last == following[1] and not _is_adjunct(statement, *following):
                return Phrase(role.first, last, first, last)
        if following and _is_bare_noun(statement, first):
            continue
        return head
    return None


def _chunks_back(statement: Statement, comma: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas before `comma`, nearest first, at most five."""
    last = comma
    for _ in range(5):
        first = last
        while first > 0 and statement.form(first - 1) not in (",", "-", "–", "—", ";", ":", "(", ")"):
            if last - first > 40:
                break
            first -= 1
        if first == last:
            return
        yield first, last
        if first == 0 or statement.form(first - 1) in (";", ":"):
            return
        last = first - 1


def _is_name(statement: Statement, first: int, last: int) -> bool:
    if statement.form(first) in ("m", "mme", "mlle"):
        return True
    return last - first <= 6 and statement.capitalised(first) and statement.form(first) not in DETERMINERS


def _is_bare_noun(statement: Statement, first: int) -> bool:
    """Tell whether an aside is an apposition that begins without a determiner: *, porte-parole du parti,*."""
    return not statement.capitalised(first) and statement.form(first) not in DETERMINERS | PRONOUNS


def _is_adjunct(statement: Statement, first: int, last: int) -> bool:
    form = statement.form(first)
    return form in _STOPS or form in _TIMES - {"le"} or form in ("a", "au", "aux", "en", "et", "du", "pour", "d'", "des", "sur") or (
        form in ("le", "la") and statement.form(first + 1) in _TIMES
    ) or form.endswith("ment")


def _apposition(statement: Statement, end: int) -> tuple[int, int] | None:
    """Return the name in apposition after a phrase that ends at `end`: *le ministre, Jean Dupont*."""
    if statement.form(end) != "," or not statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS:
        return None
    last = end + 1
    while statement.capitalised(last) or statement.form(last) in ("de", "von", "van", "ben", "al", "-"):
        last += 1
    return (end + 1, last) if statement.form(last) in (",", "", ".", "»", '"', ")", ":") or last - end > 2 else None
