"""Reported clauses: where what was said begins after a cue, and where the reporter takes over again."""

from collections.abc import Sequence
from itertools import pairwise

from crossread.language.conjunctions import COMPOUNDS, CONJUNCTIONS
from crossread.language.word_classes import words
from crossread.reading.grammar.noun_phrases import PRONOUNS
from crossread.reading.grammar.statements import DETERMINERS, PREPOSITIONS, TIMES, Statement
from crossread.reading.grammar.subjects import subject_before, subjects
from crossread.reading.quotations.cues import Cue, Shape, group_start

LONGEST_GAP = 22  # words between a cue and its *que*
LONGEST_CLAUSE = 150
QUOTATION_MARKS = frozenset('« » “ ” „ " ‹ › < >'.split())

_CUE_ADVERBS = words("cue-adverbs")
_QUESTION_WORDS = frozenset("si comment pourquoi quand".split())
_GAP_OPENERS = words("gap-openers") | TIMES | (PREPOSITIONS - {"des", "du"})
_OBJECT_DETERMINERS = DETERMINERS - words("contracted") - {"le", "des"}
_SUBORDINATORS = CONJUNCTIONS - {"car", "mais"}
_RESUMPTIONS = words("concessions") | words("resumptions")  # with these the reporter speaks again


class Reports:
    """The cues of a statement, by where a reported clause may have to stop for them."""

    def __init__(self, statement: Statement, cues: Sequence[Cue]) -> None:
        self.by_group = {cue.group: cue for cue in cues}
        verbs = [cue for cue in cues if cue.shape not in (Shape.NOUN, Shape.PASSIVE)]
        self.next_verb = {cue.first: following.group for cue, following in pairwise(verbs)}
        self.other_speakers = {first for cue in cues if (first := _own_report(statement, cue)) >= 0}


def _own_report(statement: Statement, cue: Cue) -> int:
    """Return the word at which a report of its own begins, or -1: *... et Y dit que*, *..., Jean Y, disant que*."""
    if cue.shape not in (Shape.FINITE, Shape.PARTICIPLE) or "q" not in cue.takes:
        return -1
    subject = subject_before(statement, cue.group, cue.plural)
    if subject is None or statement.form(subject.first) in PRONOUNS:
        return -1
    absolute = cue.shape is Shape.PARTICIPLE and subject.name_first >= 0
    joined = cue.shape is Shape.FINITE and statement.form(subject.first - 1) in ("et", "mais")
    return subject.first if absolute or joined else -1


def reported_start(statement: Statement, cue: Cue, reports: Reports) -> int | None:
    """Return the first word of the clause that *que* opens after a cue, or None if there is none."""
    if cue.shape is Shape.NOUN and (relative := _which(statement, cue.last)):
        return relative
    if not _opens_clause(statement, cue):
        return None
    direct_object = statement.form(cue.last) in _OBJECT_DETERMINERS
    inside_aside = False
    limit = min(cue.last + LONGEST_GAP, len(statement.words), reports.next_verb.get(cue.first, len(statement.words)))
    for index in range(cue.last, limit):
        form = statement.form(index)
        if form == ",":
            inside_aside = not inside_aside
        compounds = COMPOUNDS - _CUE_ADVERBS if index == cue.last + 1 else COMPOUNDS
        if form in ("que", "qu'") and not inside_aside and statement.form(index - 1) not in compounds:
            if form == "que" and statement.form(index - 1) == "ce":
                continue
            return index + 1 + (statement.form(index + 1) == ",")
        if cue.force == "asks" and not inside_aside and _asks(statement, index):
            return index + (form in ("si", "s'"))
        if form in (".", ";", ":", "(", "!", "?", "…") or form in QUOTATION_MARKS:
            return None
        if index == cue.last and "p" not in cue.takes and not _opens_gap(statement, index, direct_object):
            return None
        if index > cue.last and not inside_aside and statement.is_finite(index) and form not in ("a",):
            return None
    return None


def _opens_clause(statement: Statement, cue: Cue) -> bool:
    """Tell whether a reported clause may follow a cue of this shape and with these constructions."""
    if cue.shape is Shape.NOUN and statement.form(cue.last) not in ("que", "qu'", "de", "d'", "du", "selon"):
        return False
    active = cue.shape not in (Shape.PREPOSITION, Shape.INVERTED, Shape.PASSIVE)
    return active and ("q" in cue.takes or cue.force == "asks")


def _asks(statement: Statement, index: int) -> bool:
    """Tell whether an indirect question begins here: *il demande si X part, pourquoi X part*."""
    form = statement.form(index)
    return form in _QUESTION_WORDS or (form == "s'" and statement.form(index + 1) in ("il", "ils"))


def _which(statement: Statement, index: int) -> int | None:
    """Return the word after *selon laquelle* and the like, a few words after a noun: *l'avis de X selon lequel*."""
    for i in range(index, min(index + 6, len(statement.words))):
        if statement.form(i) == "selon" and statement.form(i + 1) in ("laquelle", "lequel", "lesquelles", "lesquels"):
            return i + 2
    return None


def _opens_gap(statement: Statement, index: int, direct_object: bool) -> bool:
    form = statement.form(index)
    if form in ("ce", "cet", "cette", "ces"):
        return statement.form(index + 1) in TIMES
    if form == "le":
        return statement.form(index + 1).isdigit() or statement.form(index + 1) in _GAP_OPENERS | {"1er"}
    return not direct_object and (form in _GAP_OPENERS or form.endswith("ment") or form in ("que", "qu'"))


def announced_start(statement: Statement, cue: Cue) -> int | None:
    """Return the first word of the clause that a colon opens after a cue, without quotation marks, as in headlines."""
    if not {"q", "i"} <= cue.takes or cue.shape is not Shape.FINITE or statement.form(cue.last) != ":":
        return None
    start = cue.last + 1
    if _mark_follows(statement, cue.last) or not statement.has_finite(start, len(statement.words)):
        return None
    return start


def reported_end(statement: Statement, start: int, own: Cue, reports: Reports) -> int:
    """Return where the clause that begins at word `start` ends (exclusive).

    It ends before a cue in an aside (*, a-t-il ajouté*), before another act of speech (*et a ajouté*), before a remark
    of the reporter's own, and at the end of the sentence.
    """
    depth = 0
    limit = _clause_limit(statement, start, own)
    for index in range(start, limit):
        if statement.inside[index] >= 0:
            continue
        depth += (statement.form(index) == "(") - (statement.form(index) == ")")
        if depth < 0 or (depth == 0 and _ends_at(statement, index, own, reports)):
            return trim(statement, start, index)
    return trim(statement, start, limit)


def _clause_limit(statement: Statement, start: int, own: Cue) -> int:
    """Return before which word a clause ends at the latest: before what its own sentence hangs on."""
    limit = min(start + LONGEST_CLAUSE, len(statement.words))
    if own.shape is Shape.NOUN:
        return _main_verb(statement, start, limit)
    if own.shape is Shape.PARTICIPLE and not statement.has_finite(0, own.group):
        return _main_clause(statement, start, limit)
    return limit


def _main_verb(statement: Statement, start: int, limit: int) -> int:
    """Return the verb of the subject that a clause belongs to: *la rumeur selon laquelle X part est fausse*."""
    due = 1  # finite verbs that the clause, and those inside it, have yet to come to
    for index in range(start, limit):
        form = statement.form(index)
        if form in _SUBORDINATORS:
            due += 1
        elif statement.inside[index] < 0 and statement.is_finite(index):
            if due == 0 and statement.form(index - 1) not in ("et", "ou", "ni", *PRONOUNS):
                return group_start(statement, index)
            due = max(due - 1, 0)
    return limit


def _main_clause(statement: Statement, start: int, limit: int) -> int:
    """Return the comma after which the main clause has its subject or verb: *affirmant que X part, il reste*."""
    beginnings = {phrase.first for phrase in subjects(statement)}
    finite = False
    for index in range(start, limit):
        outside = statement.form(index) == "," and statement.inside[index] < 0
        if finite and outside and (index + 1 in beginnings or statement.is_finite(index + 1)):
            return index
        finite = finite or statement.is_finite(index)
    return limit


def _ends_at(statement: Statement, index: int, own: Cue, reports: Reports) -> bool:
    form = statement.form(index)
    if form == ";" or (form == ":" and _mark_follows(statement, index)):
        return True
    if form in (",", "et", "mais", "puis", "–", "—"):
        return index + 1 in reports.other_speakers or _reporter_resumes(statement, index, own, reports)
    return _trailing_source(statement, index, own, reports)


def _mark_follows(statement: Statement, index: int) -> bool:
    return statement.form(index + 1) in QUOTATION_MARKS or statement.inside[index + 1 : index + 2] not in ([], [-1])


def _reporter_resumes(statement: Statement, index: int, own: Cue, reports: Reports) -> bool:
    """Tell whether the words after a comma or conjunction are the reporter's own again."""
    following = index + 1
    if statement.form(index) == "," and statement.form(following) in ("et", "mais", "puis"):
        return False
    if statement.form(index) in ("–", "—"):
        others = (*range(own.last, index), *range(following, len(statement.words)))
        return all(statement.form(i) != statement.form(index) for i in others)  # dashes in pairs are an aside
    relative = statement.form(own.group - 1) == "qui"
    if statement.form(index) == "," and relative and statement.is_finite(following):
        return True
    two = f"{statement.form(following)} {statement.form(following + 1)}"
    if statement.form(index) == "," and {two, statement.form(following)} & _RESUMPTIONS:
        return True
    following = _over_adverbs(statement, following + (statement.form(following) == "en"))
    cue = reports.by_group.get(following)
    if cue is None or cue is own:
        return False
    if cue.shape is Shape.FINITE:
        return True
    return statement.form(index) == "," and cue.shape in (Shape.INVERTED, Shape.PREPOSITION, Shape.PARTICIPLE)


def _over_adverbs(statement: Statement, index: int) -> int:
    while statement.form(index) in ("aussi", "ensuite", "egalement", "notamment", "enfin", "toutefois", "cependant"):
        index += 1
    return index


def _trailing_source(statement: Statement, index: int, own: Cue, reports: Reports) -> bool:
    """Tell whether *selon X* closes the sentence here, without a comma before it."""
    cue = reports.by_group.get(index)
    return (
        cue is not None
        and cue is not own
        and cue.shape is Shape.PREPOSITION
        and statement.form(index - 1) not in ("que", "qu'", ",", "et")
    )


def trim(statement: Statement, start: int, end: int) -> int:
    """Take commas, conjunctions and final punctuation off the end of a stretch of words."""
    while end > start and statement.inside[end - 1] < 0 and statement.form(end - 1) in (
        ",", ".", ";", ":", "!", "?", "…", "et", "mais", "puis", "–", "—", "-", "(",
    ):  # fmt: skip
        end -= 1
    return end
