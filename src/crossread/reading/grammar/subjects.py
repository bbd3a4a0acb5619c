"""Subjects: the phrase of the one who speaks, before the verb, after it, or as far off as the clause has it."""

from collections.abc import Iterator

from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.asides import (
    aside_kind,
    asides,
    before_aside,
    complement_end,
    is_name,
    name_after,
    name_before,
    role_after,
)
from crossread.reading.grammar.noun_phrases import (
    LINKS,
    PRONOUNS,
    Phrase,
    begins_phrase,
    is_governed,
    phrase_ending,
    phrase_from,
)
from crossread.reading.grammar.statements import DETERMINERS, TIMES, Statement

FURTHEST = 60  # words between a subject and what hangs on it

_MANNERS = words("manners")
_BETWEEN = words("between") | words("clitics")
_LINKING = DETERMINERS | LINKS


def subject_before(statement: Statement, index: int, plural: bool | None = None) -> Phrase | None:
    """Return the phrase that ends where the verb group at `index` begins, over asides and *qui*."""
    end = _skip_back(statement, index)
    if statement.form(end - 1) == "qui":
        if statement.form(end - 2) == ",":
            antecedent = before_aside(statement, end - 2, plural, governed=True)
        else:
            antecedent = _with_name_before(statement, phrase_ending(statement, end - 1, plural))
        return _agreeing(statement, antecedent, plural)
    if end <= 0 or statement.form(end - 1) in ("et", "mais", "puis", "ou"):
        return None
    if statement.form(end - 1) in (",", "-", "–", "—"):
        return before_aside(statement, end - 1, plural)
    phrase = phrase_ending(statement, end, plural)
    if phrase is not None and _is_time(statement, phrase):  # *X, lors d'un discours du 3 mai 2018 a promis*
        comma = _comma_before(statement, phrase.first)
        return before_aside(statement, comma, plural) if comma else None
    if phrase is not None and plural:
        phrase = _whole_list(statement, phrase)
    elif phrase is not None and statement.form(phrase.first - 1) == "et" and statement.form(phrase.first) in LINKS:
        whole = phrase_ending(statement, phrase.first - 1)  # *le ministre de l'Eau et des Forêts*
        phrase = Phrase(whole.first, phrase.last) if whole else phrase
    if phrase is not None and statement.form(phrase.first - 1) == ",":
        left = next(asides(statement, phrase.first - 1), None)
        role = statement.form(phrase.first) in ("le", "la", "l'") or statement.form(phrase.first) in speaker_nouns()
        if left and role and aside_kind(statement, *left) == "name":
            return Phrase(left[0], phrase.last, *left)
    return phrase


def subject_after(statement: Statement, index: int) -> Phrase | None:
    """Return the phrase that begins after an inverted verb or *selon* that ends at `index`, over words of time."""
    start = index
    while step := _aside_words(statement, start):
        start += step
    if statement.form(start) in PRONOUNS:
        return Phrase(start, start + 1)
    if not begins_phrase(statement, start):
        return None
    last = phrase_from(statement, start)
    last = complement_end(statement, last)
    name = name_after(statement, last)
    if name is not None:
        return Phrase(start, name[1], *name)
    if is_name(statement, start, last) and (end := role_after(statement, last)):
        return Phrase(start, end, start, last)
    return Phrase(start, last)


def subject_of_clause(statement: Statement, before: int) -> Phrase | None:
    """Return the subject of the nearest finite verb before a word, relative clauses left out."""
    for index in range(before - 1, max(before - 1 - FURTHEST, -1), -1):
        if statement.inside[index] < 0 and statement.is_finite(index) and statement.form(index - 1) != "qui":
            phrase = subject_before(statement, index)
            if phrase is not None and not is_governed(statement, phrase.first):
                return phrase
    return None


def subject_to_come(statement: Statement, index: int) -> Phrase | None:
    """Return the first subject after a word: that of the main clause, for a participle that opens the sentence."""
    return next((phrase for phrase in subjects(statement) if phrase.first >= index), None)


def subjects(statement: Statement) -> Iterator[Phrase]:
    """Yield the subjects of the finite verbs of a statement, and the names that a role stands with."""
    for index in range(1, len(statement.words)):
        if statement.inside[index] < 0 and statement.is_finite(index) and statement.form(index - 1) != "qui":
            phrase = subject_before(statement, index, statement.form(index).endswith("nt") or None)
            if phrase is not None:
                yield phrase


def _with_name_before(statement: Statement, phrase: Phrase | None) -> Phrase | None:
    """Add the name that a role is in apposition to: *a dit Jean Dupont, le maire de Gap qui ajoute*."""
    if (
        phrase is None
        or statement.form(phrase.first - 1) != ","
        or statement.form(phrase.first) not in ("le", "la", "l'")
    ):
        return phrase
    left = next(asides(statement, phrase.first - 1), None)
    name = name_before(statement, left) if left else None
    return Phrase(name[0], phrase.last, *name) if name else phrase


def _agreeing(statement: Statement, phrase: Phrase | None, plural: bool | None) -> Phrase | None:
    """Cut an antecedent down to the part that agrees with its verb: *des actes de l'armée, qui affirme*."""
    if phrase is None or plural is not False or statement.form(phrase.first) not in ("les", "des", "ces", "ses"):
        return phrase
    inner = [
        i for i in range(phrase.first + 1, phrase.last)
        if statement.form(i) in ("le", "la", "l'", "un", "une") or statement.form(i - 1) in ("du", "de", "d'")
    ]  # fmt: skip
    return Phrase(inner[-1], phrase.last) if inner else phrase


def _whole_list(statement: Statement, phrase: Phrase) -> Phrase:
    """Begin a subject with *et* in it where it does: *Oslo, Rome et Berne ont*, but *X hésite et les élus ont*."""
    first = phrase.first
    conjunction = max((i for i in range(first, phrase.last) if statement.form(i) == "et"), default=first)
    if statement.has_finite(first, conjunction):
        return Phrase(conjunction + 1, phrase.last)
    if conjunction > first and statement.form(first - 1) == ",":
        for start, last in asides(statement, first - 1):
            if not is_name(statement, start, last):
                break
            first = start
    return Phrase(first, phrase.last)


def _is_time(statement: Statement, phrase: Phrase) -> bool:
    forms = [statement.form(i) for i in range(phrase.first, phrase.last)]
    return all(form.isdigit() or form in TIMES for form in forms)


def _comma_before(statement: Statement, index: int) -> int | None:
    """Return the nearest comma before a word, if no verb stands between."""
    for i in range(index - 1, max(index - 1 - FURTHEST, 0), -1):
        if statement.form(i) == ",":
            return i
        if statement.is_finite(i):
            return None
    return None


def _skip_back(statement: Statement, index: int) -> int:
    """Go back over adverbs from a verb group."""
    end = index
    while end > 0:
        noun = statement.form(end - 2) in _LINKING
        if statement.form(end - 1) not in _BETWEEN and (noun or not _is_adverb(statement, end - 1)):
            break
        end -= 1
    return end


def _aside_words(statement: Statement, index: int) -> int:
    """Return how many words of time or manner stand at `index` between a verb and its inverted subject."""
    for length in (4, 3, 2):
        if " ".join(statement.form(i) for i in range(index, index + length)) in _MANNERS:
            return length
    form = statement.form(index)
    if form == "un" and statement.form(index + 1) in ("jour", "soir", "matin"):
        return 2
    if form in ("le", "ce", "cette", "cet", "la") and (
        statement.form(index + 1) in TIMES or (form == "le" and statement.form(index + 1).isdigit())
    ):
        return 2
    return int(form in TIMES or form.isdigit() or _is_adverb(statement, index))


def _is_adverb(statement: Statement, index: int) -> bool:
    form = statement.form(index)
    return form.endswith("ment") and len(form) > 6 and not statement.capitalised(index)
