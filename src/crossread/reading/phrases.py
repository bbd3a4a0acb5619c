"""Noun phrases around a cue: which words name the one who speaks, before the verb or after it."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from crossread.reading.words import DETERMINERS, PREPOSITIONS, TIMES, Statement

PRONOUNS = frozenset("il elle ils elles on je nous lui eux celui-ci celle-ci ceux-ci celles-ci".split())
TITLES = frozenset("m mm mme mlle dr pr me mgr sir".split())
LONGEST = 25  # words of a noun phrase
FURTHEST = 60  # words between a subject and what hangs on it
MOST_ASIDES = 6  # asides in commas between a subject and its verb

_CONTRACTED = frozenset("de d' du au aux".split())  # determiners that also hold a preposition
_LINKS = frozenset("de du des d' a au aux en pour sur".split())
_CONJUNCTIONS = frozenset(
    "que qu' qui dont ou car mais si lorsque lorsqu' quand comme puis tandis puisque puisqu' parce".split()
)
_MARKS = frozenset(", ; : ( ) [ ] « » “ ” \" . ! ? … – — -".split())
_STOPS = _MARKS | _CONJUNCTIONS | (PREPOSITIONS - _LINKS)
_AFTER_ADJUNCTS = frozenset("et ce cette cet a au aux en pour aujourd'".split()) | TIMES
_NAME_PARTICLES = frozenset("de du von van der ben bin al el di da la le".split())
_ROLES = frozenset(
    "ministre secretaire ambassadeur ambassadrice envoye envoyee delegue deleguee representant representante candidat "
    "candidate commissaire haut-commissaire correspondant correspondante conseiller conseillere professeur professeure "
    "expert experte chercheur chercheuse depute deputee analyste directeur directrice rapporteur rapporteuse".split()
)
_MANNERS = frozenset(
    ("pour sa part", "pour leur part", "de son cote", "de leur cote", "a son tour", "en outre", "par ailleurs", "d' ailleurs",
     "quant a lui", "quant a elle", "de nouveau", "une nouvelle fois", "a nouveau", "en conference de presse", "sur twitter")
)  # fmt: skip
_CLITICS = frozenset("ne n' se s' le la l' les lui leur en y me m' te t' nous vous".split())
_BETWEEN = frozenset("aussi egalement alors ensuite deja ne n' y en donc encore meme quant notamment".split())


@cache
def speaker_nouns() -> dict[str, str]:
    """Return the folded nouns for those who speak, each with *person*, *body* or *institution*."""
    text = files("crossread").joinpath("reading/data/speaker_nouns.txt").read_text("utf-8")
    nouns, kind = {}, ""
    for word in (word for line in text.splitlines() if not line.startswith("#") for word in line.split()):
        if word.endswith(":"):
            kind = word[:-1]
        else:
            nouns[word] = kind
    return nouns


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) of a statement; a name in apposition takes `name_first` to `name_last`, or -1."""

    first: int
    last: int
    name_first: int = -1
    name_last: int = -1


def subject_before(statement: Statement, index: int, plural: bool | None = None) -> Phrase | None:
    """Return the phrase that ends where the verb group at `index` begins, over asides and *qui*; None if there is none."""
    end = _skip_back(statement, index)
    if statement.form(end - 1) == "qui":
        comma = statement.form(end - 2) == ","
        phrase = _before_aside(statement, end - 2, plural, governed=True) if comma else phrase_ending(statement, end - 1, plural)
        return _agreeing(statement, phrase, plural)
    if end <= 0 or statement.form(end - 1) in ("et", "mais", "puis", "ou"):
        return None
    if statement.form(end - 1) in (",", "-", "–", "—"):
        return _before_aside(statement, end - 1, plural)
    phrase = phrase_ending(statement, end, plural)
    if phrase is not None and statement.form(phrase.first - 1) == ",":
        left = next(_asides(statement, phrase.first - 1), None)
        if left and statement.form(phrase.first) in ("le", "la", "l'") and _kind(statement, *left) == "name":
            return Phrase(left[0], phrase.last, *left)
    return phrase


def subject_after(statement: Statement, index: int) -> Phrase | None:
    """Return the phrase that begins after an inverted verb or *selon* that ends at `index`, over words of time."""
    start = index
    while step := _aside_words(statement, start):
        start += step
    if statement.form(start) in PRONOUNS:
        return Phrase(start, start + 1)
    if not _begins(statement, start):
        return None
    last = _phrase_end(statement, start)
    last = _complement_end(statement, last)
    name = _name_after(statement, last)
    if name is not None:
        return Phrase(start, name[1], *name)
    if _is_name(statement, start, last) and (end := _role_after(statement, last)):
        return Phrase(start, end, start, last)
    return Phrase(start, last)


def subject_of_clause(statement: Statement, before: int) -> Phrase | None:
    """Return the subject of the nearest finite verb before a word, relative clauses left out."""
    for index in range(before - 1, max(before - 1 - FURTHEST, -1), -1):
        if statement.inside[index] < 0 and statement.is_finite(index) and statement.form(index - 1) != "qui":
            phrase = subject_before(statement, index)
            if phrase is not None and not _is_governed(statement, phrase.first):
                return phrase
    return None


def _agreeing(statement: Statement, phrase: Phrase | None, plural: bool | None) -> Phrase | None:
    """Cut an antecedent that does not agree with its verb down to its last part: *des actes de l'armée, qui affirme*."""
    if phrase is None or plural is not False or statement.form(phrase.first) not in ("les", "des", "ces", "ses"):
        return phrase
    inner = [
        i for i in range(phrase.first + 1, phrase.last)
        if statement.form(i) in ("le", "la", "l'", "un", "une") or statement.form(i - 1) in ("du", "de", "d'")
    ]  # fmt: skip
    return Phrase(inner[-1], phrase.last) if inner else phrase


def subject_to_come(statement: Statement, index: int) -> Phrase | None:
    """Return the first subject after a word: that of the main clause, for a participle that opens the sentence."""
    return next((phrase for phrase in subjects(statement) if phrase.first >= index), None)


def subjects(statement: Statement) -> Iterator[Phrase]:
    """Yield the subjects of the finite verbs of a statement, and the names that a role stands with."""
    for index in range(1, len(statement.words)):
        if statement.inside[index] < 0 and statement.is_finite(index) and statement.form(index - 1) != "qui":
            phrase = subject_before(statement, index)
            if phrase is not None:
                yield phrase


def phrase_ending(statement: Statement, end: int, plural: bool | None = None) -> Phrase | None:
    """Return the phrase whose last word is `end - 1`: back over chains of *de* to its determiner or name."""
    if statement.form(end - 1) in PRONOUNS:
        return Phrase(end - 1, end)
    if statement.form(end - 1) == ")":
        end = _skip_brackets(statement, end)
    start = end
    while start > 0 and end - start < LONGEST and statement.inside[start - 1] < 0:
        form = statement.form(start - 1)
        if form == "." and statement.form(start - 2) in TITLES:
            start -= 2
            continue
        if form in _STOPS | TIMES or (form == "et" and not plural and statement.form(start) not in _LINKS):
            break
        if start < end and _is_verb(statement, start - 1):
            break
        if _is_head(statement, start, end) and form not in _LINKS and not _continues(statement, start, end, plural):
            break
        start -= 1
    while start < end and statement.form(start) in ("a", "en", "pour", "sur", "et"):
        start += 1
    if start < end and statement.form(start) in ("d'", "du", "au", "aux"):
        start += 1
    return Phrase(start, end) if start < end else None


def _is_verb(statement: Statement, index: int) -> bool:
    """Tell whether a word is a finite verb and not likely a noun or adjective of the same form."""
    if statement.capitalised(index) or not statement.is_finite(index):
        return False
    return not statement.form(index).endswith(("e", "es")) or statement.form(index - 1) in PRONOUNS | {"qui", "ne", "n'", "se", "s'"}


def _continues(statement: Statement, start: int, end: int, plural: bool | None) -> bool:
    """Tell whether the phrase goes on to the left of a word that could begin it."""
    if plural and statement.form(start - 1) == "et":
        return True
    if not statement.capitalised(start) or statement.form(start) in DETERMINERS:
        return False
    return not (statement.form(start - 1) in TIMES or statement.form(start - 1).isdigit())


def _is_head(statement: Statement, start: int, end: int) -> bool:
    if start == end:
        return False
    if statement.form(start) == "des":  # *le ministre des finances*, but *des habitants*
        return statement.form(start - 1) in _STOPS | {"et"} or statement.is_finite(start - 1)
    return statement.form(start) in DETERMINERS - _CONTRACTED or statement.capitalised(start)


def _skip_back(statement: Statement, index: int) -> int:
    """Go back over adverbs, and over words in brackets, from a verb group."""
    end = index
    while end > 0:
        form = statement.form(end - 1)
        if form == ")":
            end = _skip_brackets(statement, end)
        elif form in _BETWEEN | _CLITICS or (
            _is_adverb(statement, end - 1) and statement.form(end - 2) not in DETERMINERS | _LINKS
        ):
            end -= 1
        else:
            break
    return end


def _skip_brackets(statement: Statement, end: int) -> int:
    """Return where the bracket opens that closes at `end - 1`, or `end - 1` if it opens too far back."""
    for index in range(end - 2, max(end - 12, -1), -1):
        if statement.form(index) == "(":
            return index
    return end - 1


def _aside_words(statement: Statement, index: int) -> int:
    """Return how many words of time or manner stand at `index` between a verb and its inverted subject."""
    for length in (4, 3, 2):
        if " ".join(statement.form(i) for i in range(index, index + length)) in _MANNERS:
            return length
    form = statement.form(index)
    if form in ("le", "ce", "cette", "cet", "la") and (
        statement.form(index + 1) in TIMES or (form == "le" and statement.form(index + 1).isdigit())
    ):
        return 2
    return int(form in TIMES or form.isdigit() or _is_adverb(statement, index))


def _is_adverb(statement: Statement, index: int) -> bool:
    form = statement.form(index)
    return form.endswith("ment") and len(form) > 6 and not statement.capitalised(index)


def _begins(statement: Statement, index: int) -> bool:
    """Tell whether a noun phrase begins here: a name, or a determiner before something other than a word of time."""
    if index >= len(statement.words) or statement.inside[index] >= 0:
        return False
    if statement.capitalised(index) or statement.form(index) in TITLES | {"maitre", "docteur", "professeur"}:
        return True
    return statement.form(index) in DETERMINERS - (_CONTRACTED - {"de"}) and statement.form(index + 1) not in TIMES


def _phrase_end(statement: Statement, start: int) -> int:
    """Return where the phrase that begins at `start` ends: before an adjunct, a mark or a verb."""
    end = start + 1
    while end < len(statement.words) and end - start < LONGEST and statement.inside[end] < 0:
        form = statement.form(end)
        if (form == "." and (statement.form(end - 1) in TITLES or len(statement.form(end - 1)) == 1)) or _keeps_role(statement, start, end):
            end += 1
        elif form == "et" and (statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS):
            if any(statement.is_finite(i) for i in range(end + 2, min(end + 6, len(statement.words)))):
                break
            end += 1
        elif form in _STOPS or form in _AFTER_ADJUNCTS:
            break
        elif form in DETERMINERS - {"de", "d'", "du", "des"} and statement.form(end - 1) not in _LINKS | {"et"}:
            break
        elif statement.is_finite(end) and statement.form(end - 1) not in DETERMINERS and not statement.capitalised(end):
            break
        else:
            end += 1
    return end


def _complement_end(statement: Statement, end: int) -> int:
    """Go on over complements to a comma after which the name stands: *le négociateur pour le taxi, Jean Dupont*."""
    if statement.form(end) not in PREPOSITIONS:
        return end
    for index in range(end, min(end + LONGEST, len(statement.words))):
        if statement.form(index) == ",":
            return index if _name_after(statement, index) else end
        if statement.inside[index] >= 0 or statement.form(index) in _MARKS or statement.is_finite(index):
            break
    return end


def _keeps_role(statement: Statement, start: int, index: int) -> bool:
    """Tell whether *à*, *en* or *pour* links a role with its field: *secrétaire à la Défense*, *ambassadeur en Iran*."""
    if statement.form(index) not in ("a", "au", "aux", "en", "pour"):
        return False
    field = index + 1 + (statement.form(index + 1) in ("la", "l'", "le", "les"))
    return statement.capitalised(field) and any(statement.form(i) in _ROLES for i in range(start, index))


def _before_aside(statement: Statement, comma: int, plural: bool | None, governed: bool = False) -> Phrase | None:
    """Return the phrase before the asides that end with the mark at `comma`.

    A name beside a role is in apposition to it, whichever comes first. Unless it may be `governed`, a phrase with a
    finite verb before it in its clause is an object and so no subject.
    """
    asides = list(_asides(statement, comma))
    for number, (first, last) in enumerate(asides):
        kind = _kind(statement, first, last)
        left = asides[number + 1] if number + 1 < len(asides) else None
        if governed and number == 0 and kind == "adjunct":
            return phrase_ending(statement, last, plural)
        if kind in ("adjunct", "relative") or (kind == "bare" and left):
            continue
        if left and not governed and _is_enumerated(statement, first, left):
            return None
        if kind == "name":
            role = phrase_ending(statement, left[1], plural) if left else None
            if role and left and _kind(statement, *left) == "phrase" and not statement.capitalised(role.last - 1):
                return Phrase(role.first, last, first, last)
            if role and left and _kind(statement, *left) == "phrase" and statement.form(role.first) in DETERMINERS:
                return Phrase(role.first, last, first, last)
            return Phrase(first, last)
        phrase = phrase_ending(statement, last, plural)
        if phrase is None:
            return None
        name = _name_before(statement, left) if left and phrase.first == first else None
        if name is not None:
            return Phrase(name[0], last, *name)
        return phrase if governed or not _is_governed(statement, phrase.first) else None
    return None


def _is_enumerated(statement: Statement, first: int, left: tuple[int, int]) -> bool:
    """Tell whether a name goes on with the objects of a clause that has its verb: *a vu A, B et C, indique ...*."""
    if statement.form(first) in DETERMINERS or _kind(statement, *left) in ("adjunct", "relative"):
        return False
    return statement.has_finite(*left)


def _asides(statement: Statement, comma: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas before `comma`, nearest first, back to where the clause begins."""
    last = comma
    for _ in range(MOST_ASIDES):
        first = last
        while first > 0 and last - first < FURTHEST and statement.form(first - 1) not in (",", "-", "–", "—", ";", ":", "("):
            first = _skip_brackets(statement, first) if statement.form(first - 1) == ")" else first - 1
        conjunction = next((i for i in range(last - 1, first, -1) if statement.form(i) in ("que", "qu'", "si", "car")), -1)
        if conjunction > first and statement.form(first) not in ("qui", "dont", "que", "qu'", "ou"):
            yield conjunction + 1, last
            return
        if first < last:
            yield first, last
        if first == 0 or statement.form(first - 1) in (";", ":", "("):
            return
        last = first - 1


def _kind(statement: Statement, first: int, last: int) -> Literal["adjunct", "relative", "name", "bare", "phrase"]:
    if statement.form(first) in ("et", "mais", "or", "donc") and last - first > 1:
        first += 1
    form = statement.form(first)
    if form in ("qui", "dont", "que", "qu'", "ou", "lequel", "laquelle"):
        return "relative"
    if _is_name(statement, first, last):
        return "name"
    if form in (PREPOSITIONS | TIMES | _CONJUNCTIONS | {"tout"}) - {"de", "des"} or form.isdigit() or (
        form == "le" and (statement.form(first + 1) in TIMES or statement.form(first + 1).isdigit())
    ) or (form.endswith("ment") and last - first < 3) or "present-participle" in statement.tenses(first):  # fmt: skip
        return "adjunct"
    if not statement.capitalised(first) and form not in DETERMINERS | PRONOUNS:
        return "bare"
    return "phrase"


def _is_name(statement: Statement, first: int, last: int) -> bool:
    if statement.form(first) in TITLES:
        return True
    return (
        last - first <= 7 and statement.capitalised(first) and statement.form(first) not in DETERMINERS | PREPOSITIONS | TIMES
        and all(statement.capitalised(i) or statement.form(i) in _NAME_PARTICLES | {".", "-", "(", ")"} for i in range(first, last))
    )  # fmt: skip


def _name_before(statement: Statement, aside: tuple[int, int]) -> tuple[int, int] | None:
    """Return the name that ends an aside, unless a preposition makes it a place or complement."""
    first, last = aside
    start = last
    while start > first and statement.capitalised(start - 1) and statement.form(start - 1) not in DETERMINERS:
        start -= 1
    if start == last or statement.form(start - 1) in _LINKS | {"l'", "la", "le", "les"} - {"avec", "par"}:
        return None
    if _kind(statement, first, last) == "adjunct" and start > first:
        return None
    return start, last


def _is_governed(statement: Statement, index: int) -> bool:
    """Tell whether a finite verb stands before a word in its own clause, so that it begins an object."""
    for i in range(index - 1, max(index - 1 - LONGEST, -1), -1):
        if statement.form(i) in (",", ";", ":", "(", "et", "mais") or statement.form(i) in _CONJUNCTIONS:
            return False
        if statement.inside[i] < 0 and statement.is_finite(i):
            return True
    return False


def _role_after(statement: Statement, end: int) -> int:
    """Return where the role ends that stands in apposition after a name that ends at `end`, or 0 if there is none."""
    if statement.form(end) != ",":
        return 0
    first = end + 1
    bare = not statement.capitalised(first) and statement.form(first) not in DETERMINERS | PREPOSITIONS | PRONOUNS | _STOPS
    if not bare and not any(statement.form(i) in speaker_nouns() for i in (first + 1, first + 2)):
        return 0
    for index in range(first, min(first + LONGEST, len(statement.words))):
        if statement.form(index) == "," or statement.form(index) in (".", ";", ":"):
            return index
        if statement.inside[index] >= 0 or statement.is_finite(index) or statement.form(index) in _CONJUNCTIONS:
            return 0
    return len(statement.words) if len(statement.words) - first < LONGEST else 0


def _name_after(statement: Statement, end: int) -> tuple[int, int] | None:
    """Return the name in apposition after a phrase that ends at `end`: *le ministre, Jean Dupont*."""
    if statement.form(end) != "," or not statement.capitalised(end + 1) or statement.form(end + 1) in DETERMINERS:
        return None
    last = end + 1
    while statement.capitalised(last) or (statement.form(last) == "." and len(statement.form(last - 1)) == 1) or (statement.form(last) in _NAME_PARTICLES and statement.capitalised(last + 1)):
        last += 1
    return (end + 1, last) if statement.form(last) in _MARKS | {""} or last - end > 2 else None
