"""Sources: an article cut into clauses, each with the one whose words it holds.

A clause in a quotation has its speaker as source; every other clause is the article's own voice. Clauses are told from
marks, conjunctions and finite verbs; there is no parse.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.language.conjunctions import CONTRASTS, COORDINATORS
from crossread.language.folding import fold
from crossread.language.titles import TITLES
from crossread.reading.grammar.noun_phrases import PRONOUNS
from crossread.reading.grammar.statements import DETERMINERS, Statement
from crossread.reading.pipeline import ReadArticle
from crossread.reading.quotations.component import statements_of
from crossread.reading.quotations.quotation import Quotation

PREPOSITIONAL_CUES = ("selon", "d'apres", "pour", "aux yeux", "de l'avis", "a en croire")

_SENTENCE_MARKS = frozenset(". ; : ! ? …".split())
_DASHES = frozenset("– — -".split())
_CONJUNCTIONS = COORDINATORS - {"donc", "et", "ni", "ou", "puis"}  # which also stand inside a clause
_SUBORDINATORS = CONTRASTS | {"depuis"}
_APPOSED = frozenset(
    "idee proposition hypothese option perspective demande offre decision exigence condition mesure initiative "
    "solution projet plan scenario".split()
)
_PREVERBAL = frozenset("ne n' se s' nous vous il elle ils elles on je ce c' que qu'".split())


@dataclass(frozen=True)
class Clause:
    """Characters `start` to `end` (exclusive) of an article that have one source.

    `statement` is the sentence they stand in (of direct speech, the quoted part), `sentence` the characters of the
    whole, `number` its place in the article. `quotation` is None in the article's own voice. `speakers` are the actors
    who speak: none for the article, and for one whom the codebook does not know. `relayed_by` names those through whom
    the words come, nearest first; `cue` is where the reporting word stands.
    """

    start: int
    end: int
    statement: Statement
    sentence: tuple[int, int]
    number: int
    quotation: Quotation | None = None
    speakers: tuple[str, ...] = ()
    relayed_by: tuple[str, ...] = ()
    cue: tuple[int, int] = (0, 0)

    @property
    def teller(self) -> str:
        """Who tells the whole clause, by id or, if the codebook does not know them, by name; empty for the article."""
        reported = self.quotation is not None or 0 < self.cue[1] <= self.start
        name = self.quotation.speaker_name if self.quotation else ""
        return next(iter(self.speakers), "" if fold(name) in PRONOUNS else name) if reported else ""


def clauses(read: ReadArticle) -> list[Clause]:
    """Return the clauses of an article's journalism in order; they do not overlap."""
    waiting = deque(_sources(read.doc._.quotations))
    here: list[Quotation] = []
    found: list[Clause] = []
    for number, statement in enumerate(statements_of(read.doc)):
        while waiting and waiting[0].start < statement.end:
            here.append(waiting.popleft())
        here = [q for q in here if statement.start < q.end]
        for start, end, quotation in _pieces(statement, here):
            direct = quotation is not None and quotation.kind == "direct"
            part = _unquoted(statement, start, end) if direct else statement
            for low, high in _cut(part, start, end):
                clause = Clause(low, high, part, (statement.start, statement.end), number)
                found.append(clause if quotation is None else _spoken(clause, quotation))
    return found


def _unquoted(statement: Statement, start: int, end: int) -> Statement:
    """Return the words in a range of a statement as a statement of its own, in which nothing is quoted."""
    words = statement.words[statement.at(start) : statement.at(end)]
    return replace(statement, start=start, end=end, words=words, quoted=(), inside=[-1] * len(words))


def _spoken(clause: Clause, quotation: Quotation) -> Clause:
    cue = (max(quotation.cue_start, 0), max(quotation.cue_end, 0))
    speakers = (quotation.speaker_id,) if quotation.speaker_id else ()
    return replace(clause, quotation=quotation, speakers=speakers, relayed_by=quotation.chain, cue=cue)


def _sources(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Leave out the fragments quoted in a reported clause, whose source is the clause, and those of nobody."""
    sources: list[Quotation] = []
    reach = 0  # how far the clauses go that began so far
    for quotation in sorted(quotations, key=lambda q: (q.start, q.kind == "mixed")):
        if quotation.kind != "mixed":
            reach = max(reach, quotation.end)
        if quotation.kind != "mixed" or (quotation.speaker_name and quotation.end > reach):
            sources.append(quotation)
    return sources


def _pieces(statement: Statement, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int, Quotation | None]]:
    """Cut a statement where its source changes; of nested quotations the innermost is the source."""
    extents = [(_extent(statement, q), q) for q in quotations]
    bounds = sorted({statement.start, statement.end, *(b for extent, _ in extents for b in extent)})
    for start, end in pairwise(bounds):
        around = [(high - low, q) for (low, high), q in extents if low <= start and end <= high]
        innermost = min(around, key=lambda pair: pair[0])[1] if around else None
        if innermost is not None:
            innermost = _resumed(statement, innermost, start, [q for _, q in extents])
        yield start, end, innermost


def _extent(statement: Statement, quotation: Quotation) -> tuple[int, int]:
    """Return the part of a statement whose source the speaker is; a fragment takes its clause, from the cue on."""
    start, end = quotation.start, quotation.end
    if quotation.kind == "mixed" and quotation.cue_start < start:
        low = quotation.cue_start if statement.start <= quotation.cue_start else statement.start
        around = [c for c in _cut(statement, low, statement.end) if c[0] < quotation.end and quotation.start < c[1]]
        if around:
            start, end = min(start, around[0][0]), max(end, around[-1][1])
    return max(start, statement.start), min(end, statement.end)


def _resumed(statement: Statement, outer: Quotation, start: int, quotations: Sequence[Quotation]) -> Quotation:
    """Return whose words follow a clause reported inside *selon X*: still those of the clause's speaker."""
    cue = fold(statement.text[max(outer.cue_start, 0) : max(outer.cue_end, 0)])
    if cue.startswith(PREPOSITIONAL_CUES):
        for inner in quotations:
            if inner.kind == "indirect" and inner is not outer and outer.start < inner.start and inner.end <= start:
                return inner
    return outer


def _cut(statement: Statement, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a range of characters of a statement into clauses without the blanks and marks around them."""
    low, high = statement.at(start), statement.at(end)
    bounds = [low]
    for index in range(low + 1, high):
        if _begins_clause(statement, bounds[-1], index):
            bounds.append(index)
    bounds.append(high)
    for first, last in pairwise(bounds):
        while first < last and not statement.form(first)[:1].isalnum():
            first += 1
        while last > first and not statement.form(last - 1)[:1].isalnum() and statement.form(last - 1) != "?":
            last -= 1
        if first < last:
            yield statement.words[first].start, statement.words[last - 1].end


def _begins_clause(statement: Statement, low: int, index: int) -> bool:
    """Tell whether a clause begins at a word; the one before it began at `low`."""
    form, before = statement.form(index), statement.form(index - 1)
    if before in _SENTENCE_MARKS or (before in _DASHES and _is_spaced(statement, index - 1)):
        return not (before == "." and statement.form(index - 2) in TITLES | {"j", "d"})
    if form == "mais" and statement.form(index + 1) in ("seulement", "uniquement", "a", "pas"):
        return False  # a condition or correction belongs to the clause before it
    if form in _CONJUNCTIONS or (form in _SUBORDINATORS and statement.form(index + 1) in ("que", "qu'")):
        return True
    if form == "malgre":
        return statement.form(index + 1) in DETERMINERS
    if form in ("et", "puis"):
        return (before == "," and form == "et") or _opens_predicate(statement, low, index + 1)
    if before != ",":
        return False
    if statement.tenses(index) == {"past-participle"}:
        return "par" in [statement.form(i) for i in range(index + 1, index + 4)]
    if form in ("un", "une", "cette", "cet", "ce") and statement.form(index + 1) in _APPOSED:
        return True
    return "present-participle" in statement.tenses(index + (form in ("en", "se", "s'")) + 2 * (form == "tout"))


def _opens_predicate(statement: Statement, low: int, index: int) -> bool:
    """Tell whether the words after *et* are another clause, not another thing in a list."""
    form = statement.form(index)
    if form == "a" and "infinitive" in statement.tenses(index + 1):
        return False
    if form in _PREVERBAL or statement.is_finite(index):
        return True
    if statement.tenses(index) == {"past-participle"}:
        paired = statement.tenses(index - 2) == {"past-participle"}  # *assurées et fournies*
        return not paired and statement.has_finite(low, index - 1)
    if (form in DETERMINERS or statement.capitalised(index)) and statement.has_finite(low, index - 1):
        return statement.has_finite(index + 1, index + 6) and "qui" not in [
            statement.form(i) for i in range(index + 1, index + 6)
        ]
    return False


def _is_spaced(statement: Statement, index: int) -> bool:
    word = statement.words[index]
    return statement.text[word.start - 1 : word.start].isspace() and statement.text[word.end : word.end + 1].isspace()
