"""Cues: where a statement has a word that reports speech, in which shape it stands, and with what force."""

from dataclasses import dataclass
from enum import Enum

from crossread.language.lexicon import verb_readings
from crossread.language.reporting import REPORTING_NOUNS, VERBS_BY_FORM, ReportingVerb
from crossread.language.word_classes import words
from crossread.reading.grammar.statements import AVOIR, DETERMINERS, ETRE, Statement


class Shape(Enum):
    """How a cue stands in its sentence."""

    FINITE = "finite"  # X affirme, X a affirmé
    INVERTED = "inverted"  # affirme-t-il, a-t-il affirmé
    PARTICIPLE = "participle"  # affirmant
    INFINITIVE = "infinitive"  # vient d'affirmer
    PASSIVE = "passive"  # jugée « ... » par X
    PREPOSITION = "preposition"  # selon X
    NOUN = "noun"  # dans un communiqué : ...


@dataclass(frozen=True)
class Cue:
    """A reporting word: words `first` to `last` (exclusive) of a statement, auxiliaries and adverbs left out.

    `group` is the first word of its verb group (*n'a pas*, *lui a aussi*), after which a subject that precedes it ends.
    """

    first: int
    last: int
    group: int
    shape: Shape
    force: str
    takes: frozenset[str]
    plural: bool | None = None


_SOURCES = words("source-prepositions")
_FIRST_OF_SOURCES = frozenset(phrase.split()[0] for phrase in _SOURCES)
_LONGEST_SOURCE = max(len(phrase.split()) for phrase in _SOURCES)
_NO_SOURCES = words("no-source")
_ADVERBS = words("group-adverbs")
_CLITICS = words("clitics")
_NO_NOUN_AFTER = (_CLITICS - DETERMINERS) | {"", "il", "elle", "qui"}
_SEMI_AUXILIARIES = frozenset("aller devoir pouvoir tenir venir vouloir".split())
_REFLEXIVES = ("s'", "se", "m'", "me")
LONGEST_CONNECTIVE = 4  # words, with its comma
LONGEST_GROUP = 9  # words between an auxiliary and its participle


def find_cues(statement: Statement) -> list[Cue]:
    """Return the cues that stand outside quotation marks, or inverted inside them, in order."""
    cues: list[Cue] = []
    verbs, nouns = VERBS_BY_FORM, REPORTING_NOUNS
    for index, word in enumerate(statement.words):
        if cues and index < cues[-1].last:
            continue
        cue = None
        if word.form in verbs:
            cue = _verb_cue(statement, index, verbs[word.form], cues)
        elif "-" in word.form and word.form.partition("-")[0] in verbs:
            cue = _inverted_cue(statement, index, verbs[word.form.partition("-")[0]])
        if cue is None and statement.inside[index] < 0:
            if word.form in _FIRST_OF_SOURCES:
                cue = _preposition_cue(statement, index)
            if cue is None and word.form in nouns:
                cue = _noun_cue(statement, index)
        if cue is not None and (statement.inside[index] < 0 or _is_thrown_in(statement, cue)):
            cues.append(cue)
    return cues


def _is_thrown_in(statement: Statement, cue: Cue) -> bool:
    """Tell whether a cue inside quotation marks is the reporter's: *« Nous irons, a-t-il dit, jusqu'au bout »*."""
    thrown = cue.shape is Shape.FINITE and "i" in cue.takes and statement.form(cue.group - 1) == ","
    return thrown or cue.shape is Shape.INVERTED


def _inverted_cue(statement: Statement, index: int, verbs: tuple[ReportingVerb, ...]) -> Cue | None:
    """Read *affirme-t-il*."""
    _, _, pronoun = statement.form(index).partition("-")
    if pronoun.removeprefix("t-") not in ("il", "elle", "ils", "elles"):
        return None
    verb = verbs[-1]
    return Cue(index, index + 1, index, Shape.INVERTED, verb.force, verb.takes, pronoun.endswith("s"))


def _verb_cue(statement: Statement, index: int, verbs: tuple[ReportingVerb, ...], before: list[Cue]) -> Cue | None:
    found = next(((verb, end) for verb in verbs if (end := _tail_end(statement, index, verb)) is not None), None)
    if found is None:
        return None
    verb, end = found
    tenses = statement.tenses(index)
    if statement.form(index) in REPORTING_NOUNS and statement.form(index - 1) in DETERMINERS:
        return None
    if "n" in verb.takes and statement.form(index - 1) in _REFLEXIVES:
        return None
    auxiliary = _auxiliary(statement, index) if "past-participle" in tenses or "infinitive" in tenses else None
    if "past-participle" in tenses and auxiliary is not None:
        return _compound(statement, index, end, verb, auxiliary)
    if "present-participle" in tenses:
        return Cue(index, end, group_start(statement, index), Shape.PARTICIPLE, verb.force, verb.takes)
    if "infinitive" in tenses:
        return _infinitive(statement, index, end, verb)
    if _is_reporters_own(statement, index):
        return None
    if statement.is_finite(index) or (tenses - {"past-participle"} and statement.form(index - 1) == "et"):
        if "r" in verb.takes and statement.form(index - 1) not in ("se", "s'"):
            return None
        plural = statement.form(index).endswith("nt")
        return Cue(index, end, group_start(statement, index), Shape.FINITE, verb.force, verb.takes, plural)
    if "past-participle" in tenses and statement.form(index - 1) not in DETERMINERS:
        shared = next((cue for cue in reversed(before) if cue.shape is Shape.FINITE), None)
        if shared and statement.form(index - 1) in ("et", "puis") and statement.tenses(shared.first) & tenses:
            return Cue(index, end, index, Shape.FINITE, verb.force, verb.takes, shared.plural)
        return None if "r" in verb.takes else Cue(index, end, index, Shape.PASSIVE, verb.force, frozenset())
    return None


def _is_reporters_own(statement: Statement, index: int) -> bool:
    """Tell whether nobody in particular speaks: *rappelons que*, *notez que*, *on estime que*."""
    form, before = statement.form(index), statement.form(index - 1)
    return form.endswith("ons") or (form.endswith("ez") and before != "vous") or before in ("on", "nous", "je", "j'")


def _tail_end(statement: Statement, index: int, verb: ReportingVerb) -> int | None:
    """Return where the expression ends that begins at `index`, or None if its further words do not follow."""
    end = index + 1
    for word in verb.tail:
        end += statement.form(end) != word and statement.form(end) in _ADVERBS
        if statement.form(end) != word:
            return None
        end += 1
    return end


def _compound(statement: Statement, index: int, end: int, verb: ReportingVerb, auxiliary: int) -> Cue | None:
    """Read a participle with its auxiliary: active with *avoir*, reflexive or passive with *être*."""
    form = statement.form(auxiliary)
    group = group_start(statement, auxiliary)
    stem, _, pronoun = form.partition("-")
    reflexive = any(statement.form(i) in ("se", "s'") for i in range(group, auxiliary))
    between = [statement.form(i) for i in range(auxiliary, index)]
    if (stem in ETRE and not reflexive) or "ete" in between:
        return Cue(index, end, group, Shape.PASSIVE, verb.force, frozenset())
    if ("r" in verb.takes and not reflexive) or ("n" in verb.takes and reflexive):
        return None
    if pronoun:
        return Cue(index, end, auxiliary, Shape.INVERTED, verb.force, verb.takes, pronoun.endswith("s"))
    shape = Shape.PARTICIPLE if stem in ("ayant", "etant") else Shape.FINITE
    return Cue(index, end, group, shape, verb.force, verb.takes, stem.endswith("nt") and shape is Shape.FINITE)


def _infinitive(statement: Statement, index: int, end: int, verb: ReportingVerb) -> Cue | None:
    """Read an infinitive; after *vient de*, *a tenu à* and the like it is the finite verb of its clause."""
    start = group_start(statement, index)
    start -= statement.form(start - 1) in ("a", "de", "d'")
    while statement.form(start - 1) in _ADVERBS or statement.form(start - 1).endswith("ment"):
        start -= 1
    head = start - 1
    lemmas = {lemma for lemma, _ in verb_readings(statement.form(head))}
    if "falloir" in lemmas or f"{statement.form(index - 1)} {statement.form(index)}" in ("autant dire", "sans dire"):
        return None  # *il faut dire que*, *il va sans dire que*
    if lemmas & _SEMI_AUXILIARIES and "past-participle" in statement.tenses(head):
        auxiliary = _auxiliary(statement, head)
        head = -1 if auxiliary is None else auxiliary
    if head < 0 or not lemmas & _SEMI_AUXILIARIES or not statement.is_finite(head):
        return Cue(index, end, index, Shape.INFINITIVE, verb.force, verb.takes)
    if _is_reporters_own(statement, head):
        return None
    plural = statement.form(head).endswith("nt")
    return Cue(index, end, group_start(statement, head), Shape.FINITE, verb.force, verb.takes, plural)


def _auxiliary(statement: Statement, index: int) -> int | None:
    """Return the auxiliary of the participle at `index`, over adverbs and short asides."""
    aside = False
    for i in range(index - 1, max(index - 1 - LONGEST_GROUP, -1), -1):
        form = statement.form(i)
        if form == ",":
            aside = not aside
        if aside:
            continue
        stem = form.partition("-")[0]
        if stem in AVOIR or stem in ETRE:
            if stem == "ete":
                continue
            if form == "a" and statement.written(i).lower() != "a":
                return None
            return i
        if not (form in _ADVERBS or form.endswith("ment") or form == ","):
            return None
    return None


def group_start(statement: Statement, index: int) -> int:
    """Return the first word of the verb group whose first verb stands at `index`: negation and clitics belong to it."""
    start = index
    while start > 0 and statement.form(start - 1) in _CLITICS:
        start -= 1
    return start


def _preposition_cue(statement: Statement, index: int) -> Cue | None:
    form = statement.form(index)
    for length in range(_LONGEST_SOURCE, 0, -1):
        phrase = " ".join(statement.form(i) for i in range(index, index + length))
        if phrase in _SOURCES:
            break
    else:
        return None
    end = index + length
    following = statement.form(end)
    noun = statement.form(end + 1 + (statement.form(end + 1) == "autre"))
    if following in _NO_SOURCES or f"{following} {noun}" in _NO_SOURCES:
        return None
    if form == "pour" and not _opens_sentence(statement, index):
        return None
    if phrase == "d' apres" and following in DETERMINERS and statement.form(end + 1).isdigit():
        return None
    force = "thinks" if form in ("pour", "aux") else "states"
    group = index - (statement.form(index - 1) in ("toujours", "encore"))
    return Cue(index, end, group, Shape.PREPOSITION, force, frozenset("qi"))


def _opens_sentence(statement: Statement, index: int) -> bool:
    """Tell whether nothing but a connective stands before a word: *Mais pour X*, *En effet, pour X*."""
    if index == 0 or (index == 1 and statement.form(0) in ("mais", "et", "or", "car")):
        return True
    return statement.form(index - 1) == "," and index <= LONGEST_CONNECTIVE and not statement.has_finite(0, index)


def _noun_cue(statement: Statement, index: int) -> Cue | None:
    form, before = statement.form(index), statement.form(index - 1)
    if before in _NO_NOUN_AFTER or f"{before} {form}" == "a propos":
        return None
    return Cue(index, index + 1, index, Shape.NOUN, *REPORTING_NOUNS[form])
