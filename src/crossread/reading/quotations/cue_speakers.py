"""Cue speakers: which phrase of a statement names the one who speaks by each of its cues."""

from collections.abc import Sequence

from crossread.language.conjunctions import RELATIVES
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.asides import is_name
from crossread.reading.grammar.noun_phrases import MARKS, Phrase
from crossread.reading.grammar.statements import PREPOSITIONS, Statement
from crossread.reading.grammar.subjects import subject_after, subject_before, subject_of_clause, subject_to_come
from crossread.reading.quotations.cues import Cue, Shape
from crossread.reading.quotations.reported_clauses import QUOTATION_MARKS, Reports, reported_end, reported_start

REACH_OF_AUTHOR = 4  # words between a noun such as *propos* and the one who spoke
REACH_OF_PAR = 12  # words between a passive participle and its *par*

_SAYING = frozenset("qi")  # what verbs take that cannot have a person as their object
_CONTENTS = words("contents")
_JOINTS = ("et", "mais", "puis", "ou")


class CueSpeakers:
    """The speakers of the cues of one statement, each found once."""

    def __init__(self, statement: Statement, cues: Sequence[Cue], reports: Reports) -> None:
        self.statement = statement
        self.cues = cues
        self.reports = reports
        self.known: dict[int, Phrase | None] = {}  # by the first word of the cue

    def speaker(self, cue: Cue) -> Phrase | None:
        """Return the phrase of the one who speaks by this cue, or None if the statement does not tell."""
        if cue.first not in self.known:
            self.known[cue.first] = self._find(cue)
        return self.known[cue.first]

    def is_aside(self, cue: Cue) -> bool:
        """Tell whether a finite cue stands inverted after what it reports: *« ... », a déclaré X*."""
        before = self.statement.form(cue.group - 1)
        if cue.shape is not Shape.FINITE or "i" not in cue.takes or before not in QUOTATION_MARKS | {",", "", "–", "—"}:
            return False
        if reported_start(self.statement, cue, self.reports) is not None:
            return False
        after = subject_after(self.statement, cue.last)
        if after is None:
            return False
        quoted = {before, self.statement.form(cue.group - 2)} & QUOTATION_MARKS
        if not quoted and self._is_indefinite(after) and not self._can_speak(after):
            return False
        if before == "" or before in QUOTATION_MARKS:
            return True
        told = quoted or self.statement.inside[cue.first] >= 0 or self._has_main_verb(cue.group)
        if told and cue.takes - {"n", "r"} == _SAYING and self._can_speak(after):
            return True
        return self.statement.inside[cue.first] < 0 and subject_before(self.statement, cue.group, cue.plural) is None

    def _has_main_verb(self, end: int) -> bool:
        """Tell whether a verb that no relative pronoun has stands before a word: *X, qui part, a averti* has none."""
        verbs = sum(self.statement.is_finite(i) for i in range(end))
        return verbs > sum(self.statement.form(i) in RELATIVES for i in range(end))

    def _can_speak(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is a name, or begins with a noun for those who speak."""
        named = is_name(self.statement, phrase.first, phrase.last) or phrase.name_first >= 0
        return named or any(self.statement.form(phrase.first + i) in speaker_nouns() for i in (1, 2))

    def agent(self, index: int) -> Phrase | None:
        """Return the phrase after the next *par*: *jugée « inacceptable » par Oslo*."""
        for i in range(index, min(index + REACH_OF_PAR, len(self.statement.words))):
            if self.statement.form(i) == "par" and self.statement.inside[i] < 0:
                return subject_after(self.statement, i + 1)
        return None

    def _find(self, cue: Cue) -> Phrase | None:
        statement = self.statement
        match cue.shape:
            case Shape.PREPOSITION:
                return self._author(subject_after(statement, cue.last))
            case Shape.NOUN:
                if statement.form(cue.last) in ("de", "d'", "du", "des"):
                    return subject_after(statement, cue.last + 1)
                return subject_of_clause(statement, cue.first)
            case Shape.INVERTED:
                pronoun = next(i for i in range(cue.group, cue.last) if "-" in statement.form(i))
                return Phrase(pronoun, pronoun + 1)
            case Shape.PASSIVE:
                return self.agent(cue.last)
            case Shape.INFINITIVE:
                return subject_of_clause(statement, cue.first)
            case Shape.PARTICIPLE:
                return self._of_participle(cue)
            case Shape.FINITE:
                return self._of_finite_verb(cue)

    def _author(self, phrase: Phrase | None) -> Phrase | None:
        """Return whose words a phrase names: *selon les informations de X*, *selon les propos tenus par X*."""
        statement = self.statement
        if phrase is None or statement.form(phrase.first + 1) not in _CONTENTS:
            return phrase
        for index in range(phrase.first + 2, phrase.first + 2 + REACH_OF_AUTHOR):
            if statement.form(index) in ("du", "des"):
                return Phrase(index + 1, max(phrase.last, index + 2))
            if statement.form(index) in ("de", "d'", "par", "que", "qu'"):
                return subject_after(statement, index + 1) or phrase
            if statement.form(index) in MARKS | {""}:
                break
        return phrase

    def _of_finite_verb(self, cue: Cue) -> Phrase | None:
        statement = self.statement
        if self.is_aside(cue):
            return subject_after(statement, cue.last)
        before = subject_before(statement, cue.group, cue.plural)
        if before is not None:
            return before
        if statement.form(cue.group - 1) in _JOINTS:
            return self._earlier(cue) or subject_of_clause(statement, cue.first)
        return subject_after(statement, cue.last) or subject_of_clause(statement, cue.first)

    def _of_participle(self, cue: Cue) -> Phrase | None:
        return (
            self._own_subject(cue)
            or self._earlier(cue)
            or subject_of_clause(self.statement, cue.first)
            or subject_to_come(self.statement, self._end(cue))
        )

    def _end(self, cue: Cue) -> int:
        """Return where what a cue reports ends, or the cue itself if no clause with *que* follows it."""
        start = reported_start(self.statement, cue, self.reports)
        return cue.last if start is None else reported_end(self.statement, start, cue, self.reports)

    def _own_subject(self, cue: Cue) -> Phrase | None:
        """Read the subject that a participle has to itself: *le ministre, Y, disant que*, *une rumeur disant que*."""
        if "en" in (self.statement.form(cue.group), self.statement.form(cue.group - 1)):
            return None
        phrase = subject_before(self.statement, cue.group)
        if phrase is None:
            return None
        if phrase.name_first >= 0:
            return None if self._belongs_to_complement(phrase, cue) else phrase
        if self.statement.form(cue.group - 1) == ",":
            return None
        return phrase if self._is_indefinite(phrase) else self._whose(phrase)

    def _whose(self, phrase: Phrase) -> Phrase | None:
        """Return the name that ends a phrase without a speaker: *l'annonce de X affirmant que*."""
        forms = [self.statement.form(i) for i in range(phrase.first, phrase.last)]
        last = max((i for i, form in enumerate(forms) if form in ("de", "d'")), default=-1)
        if last < 1 or any(form in speaker_nouns() for form in forms):
            return None
        name = Phrase(phrase.first + last + 1, phrase.last)
        return name if is_name(self.statement, name.first, name.last) else None

    def _belongs_to_complement(self, phrase: Phrase, cue: Cue) -> bool:
        """Tell whether a name is that of a complement: *X part après avoir vu le ministre, Y, disant que*."""
        if self.statement.form(phrase.first - 1) in PREPOSITIONS:
            return True
        in_commas = phrase.first == phrase.name_first and self.statement.form(cue.group - 1) == ","
        return in_commas and self.statement.has_finite(0, phrase.first)

    def _is_indefinite(self, phrase: Phrase) -> bool:
        return self.statement.form(phrase.first) in ("un", "une", "des", "plusieurs", "certains")

    def _earlier(self, cue: Cue) -> Phrase | None:
        """Return the speaker of the cue before, unless another clause lies between."""
        earlier = None
        for other in self.cues:
            if other.last > cue.first:
                break
            if other.shape in (Shape.FINITE, Shape.INVERTED):
                earlier = other
        if earlier is None:
            return None
        between = (self.statement.form(i) for i in range(earlier.last, cue.first))
        return None if any(form in ("tandis", "alors", ";") for form in between) else self.speaker(earlier)
