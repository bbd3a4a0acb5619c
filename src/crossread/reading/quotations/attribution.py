"""Attribution: which words of one statement are somebody's speech, and by which cue.

Works on one `Statement` at a time. What it does not do: say who the speaker is (`speakers`), or look across statements.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.language.negation import NEGATIVE_ADVERBS
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.noun_phrases import PRONOUNS, Phrase, is_governed
from crossread.reading.grammar.passages import ends_clause, is_clause, is_name, is_sentence, is_several
from crossread.reading.grammar.statements import Statement
from crossread.reading.grammar.subjects import subject_after, subject_before, subject_of_clause
from crossread.reading.quotations.cue_speakers import CueSpeakers
from crossread.reading.quotations.cues import Cue, Shape
from crossread.reading.quotations.reported_clauses import (
    QUOTATION_MARKS,
    Reports,
    announced_start,
    reported_end,
    reported_start,
    trim,
)

Kind = Literal["direct", "mixed", "indirect"]

REACH = 120  # words between a cue and a fragment that it reports
REACH_OF_PASSIVE = 3  # words between a passive participle and a fragment that it reports
LONGEST_SOURCE = 25  # words of what follows *selon* up to a comma
SHORTEST_CLAUSE = 3  # words of a reported clause
SHORTEST_SPEECH = 4  # words of a fragment that may be speech without a cue, if a finite verb is among them

_BEFORE_VERB = words("clitics") | NEGATIVE_ADVERBS | {"["}
_READ = ("peut-on", "pouvait-on", "lit-on")  # *« ... » peut-on lire*
_DASHES = ("—", "–")
_CLAUSE_OPENERS = frozenset(["", "car", "que", "qu'", "et", "mais", ";", ":", "qui", ","])


@dataclass(frozen=True)
class Speech:
    """Characters `start` to `end` of speech, its cue, and the phrase of its speaker, where the statement gives them."""

    kind: Kind
    start: int
    end: int
    cue: Cue | None = None
    speaker: Phrase | None = None
    alone: bool = False  # nothing but the passage itself stands in the statement


class Attribution:
    """Reads the speech in one statement."""

    def __init__(self, statement: Statement, cues: Sequence[Cue]) -> None:
        self.statement = statement
        self.cues = cues
        self.reports = Reports(statement, cues)
        self.cue_speakers = CueSpeakers(statement, cues, self.reports)
        self.speech: list[Speech] = []
        self.taken: set[int] = set()  # numbers of the passages whose kind is settled
        self.clauses: dict[int, tuple[int, Cue]] = {}  # first word of each reported clause: where it ends, by which cue

    def read(self) -> list[Speech]:
        """Return the speech in the statement, in order."""
        for cue in sorted(self.cues, key=lambda cue: cue.shape is Shape.NOUN):
            self._reported_clause(cue)
        for cue in self.cues:
            self._aside(cue)
        self._fragments()
        for number in range(len(self.statement.quoted)):
            if number not in self.taken:
                self._passage(number)
        longest = {(s.kind, s.start): s for s in sorted(self.speech, key=lambda s: s.end)}
        return sorted(longest.values(), key=lambda s: (s.start, -s.end, s.kind))

    def _add(self, kind: Kind, number: int, cue: Cue | None, speaker: Phrase | None) -> None:
        quoted = self.statement.quoted[number]
        self.taken.add(number)
        self.speech.append(Speech(kind, quoted.start, quoted.end, cue, speaker))

    def _reported_clause(self, cue: Cue) -> None:
        start = reported_start(self.statement, cue, self.reports)
        if start is None:
            start = announced_start(self.statement, cue)
        if start is None or start in self.clauses:
            return
        end = reported_end(self.statement, start, cue, self.reports)
        if self.statement.has_finite(start, end):
            self._report(cue, start, end)

    def _report(self, cue: Cue, start: int, end: int) -> None:
        """Add a reported clause, unless nothing but fragments stands in it that have rows of their own."""
        if end <= start:
            return
        self.clauses[start] = (end, cue)
        if cue.shape is not Shape.PREPOSITION or not self._is_all_quoted(start, end):
            self.speech.append(Speech("indirect", *self._characters(start, end), cue, self.cue_speakers.speaker(cue)))

    def _is_all_quoted(self, start: int, end: int) -> bool:
        """Tell whether nothing but fragments in quotation marks, and *et* between them, makes up a clause."""
        outside = {self.statement.form(i) for i in range(start, end) if self.statement.inside[i] < 0}
        return "et" in outside and outside <= QUOTATION_MARKS | {"et", ","}

    def _fragments(self) -> None:
        """Add the fragments quoted in reported clauses, each by the cue of the innermost clause that holds it."""
        clauses = sorted(
            ((*self._characters(start, end), cue) for start, (end, cue) in self.clauses.items()),
            key=lambda clause: clause[1] - clause[0],
        )
        for number, quoted in enumerate(self.statement.quoted):
            cue = next((cue for low, high, cue in clauses if low <= quoted.start < high), None)
            if number in self.taken or cue is None:
                continue
            if is_name(self.statement, number):
                self.taken.add(number)
            else:
                self._add("mixed", number, cue, self.cue_speakers.speaker(cue))

    def _characters(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of a clause, without the marks if it is quoted from end to end."""
        words = self.statement.words
        low, high = words[start].start, words[end - 1].end
        for quoted in self.statement.quoted:
            if quoted.outer_start <= low and high <= quoted.outer_end:
                return quoted.start, min(high, quoted.end)
        return low, high

    def _aside(self, cue: Cue) -> None:
        """Read what a cue in an aside, or *selon X*, reports: a quoted passage beside it or the clause around it."""
        if cue.shape not in (Shape.INVERTED, Shape.PREPOSITION) and not self.cue_speakers.is_aside(cue):
            return
        speaker = self.cue_speakers.speaker(cue)
        if speaker is None:
            return
        inner, before = self.statement.inside[cue.first], self._quoted_before(cue.group)
        if inner >= 0:
            self._whole(inner, cue, speaker)
        elif before is not None:
            self._whole(before, cue, speaker)
            if self._is_filled_by(before, cue, speaker):
                self._report(cue, self._clause_start(cue), trim(self.statement, 0, cue.group))
            self._resumed(cue, speaker)
        elif cue.shape is Shape.PREPOSITION:
            self._sourced(cue, speaker)
        elif self.statement.has_finite(0, cue.group - 1):
            self._report(cue, self._clause_start(cue), trim(self.statement, 0, cue.group))

    def _whole(self, number: int, cue: Cue, speaker: Phrase) -> None:
        """Add a passage that a cue beside it reports: direct speech if it is a clause."""
        if number not in self.taken:
            whole = is_clause(self.statement, number) and not self._is_predicate(number)
            self._add("direct" if whole and not self._goes_on(number) else "mixed", number, cue, speaker)

    def _goes_on(self, number: int) -> bool:
        """Tell whether a passage goes on with the reporter's clause: *Il est mort d'un « poison », a dit X*."""
        opening = self.statement.at(self.statement.quoted[number].outer_start)
        before = self.statement.form(opening - 1)
        return before.isalpha() and self.statement.inside[opening - 1] < 0 and self.statement.has_finite(0, opening)

    def _is_predicate(self, number: int) -> bool:
        """Tell whether a passage begins with a verb of the reporter's clause: *qui « tiendra »*, *dit « partir »*."""
        first = verb = self.statement.at(self.statement.quoted[number].start)
        while self.statement.form(verb) in _BEFORE_VERB:
            verb += 1
        if self.statement.capitalised(first):
            return False
        return self.statement.is_finite(verb) or "infinitive" in self.statement.tenses(verb)

    def _resumed(self, cue: Cue, speaker: Phrase) -> None:
        """Read the passage with which the speech goes on after the cue: *« ... », dit-il, « ... »*."""
        after = max(speaker.last, cue.last)
        following = self._quoted_after(after)
        if following is not None and self.statement.form(after) in (",", ":", "."):
            self._whole(following, cue, speaker)

    def _is_filled_by(self, number: int, cue: Cue, speaker: Phrase) -> bool:
        """Tell whether a fragment ends a clause of the reporter's that the source closes: *Il « viendra », selon X.*"""
        opening = self.statement.at(self.statement.quoted[number].outer_start)
        fragment = any(s.kind == "mixed" and s.start == self.statement.quoted[number].start for s in self.speech)
        start = self._clause_start(cue)
        goes_on = self.statement.has_finite(speaker.last, len(self.statement.words))
        if goes_on or self.statement.form(opening - 1) in ("qui", "que"):
            return False
        return fragment and opening - start >= SHORTEST_CLAUSE - 1 and self.statement.has_finite(start, cue.group)

    def _clause_start(self, cue: Cue) -> int:
        """Return where the clause begins that a cue in an aside reports: after a semicolon or with the statement."""
        return next((i + 1 for i in range(cue.group - 2, -1, -1) if self.statement.form(i) == ";"), 0)

    def _quoted_before(self, index: int) -> int | None:
        """Return the passage that ends just before a word, but for a comma or full stop."""
        while self.statement.form(index - 1) in (",", ".", "!", "?") and self.statement.inside[index - 1] < 0:
            index -= 1
        if index == 0:
            return None
        previous, offset = self.statement.words[index - 1].end, self.statement.offset(index)
        return next((n for n, q in enumerate(self.statement.quoted) if previous <= q.outer_end <= offset), None)

    def _quoted_after(self, index: int) -> int | None:
        """Return the passage that begins at a word, but for a comma, colon or full stop before it."""
        while self.statement.form(index) in (",", ":", "."):
            index += 1
        offset = self.statement.offset(index)
        return next((n for n, q in enumerate(self.statement.quoted) if q.outer_start == offset), None)

    def _sourced(self, cue: Cue, speaker: Phrase) -> None:
        """Read what *selon X* gives the source of: the passage or clause after it, or else the clause before it."""
        statement = self.statement
        before = "" if statement.capitalised(cue.first) else statement.form(cue.group - 1)
        start = self._after_source(speaker)
        following = self._quoted_after(speaker.last)
        for number in (following, self._quoted_after(start)):
            if number is not None and is_clause(statement, number) and self._closes(number):
                self._whole(number, cue, speaker)
                return
        opinion = statement.form(cue.first) == "pour"
        if opinion and following is None and not self._is_opinion(speaker, start):
            return
        closed = start > speaker.last or statement.form(speaker.last) in QUOTATION_MARKS | {":"}
        if before == "," and statement.form(start - 1) == "," and statement.is_finite(start):  # *X, selon Y, est ...*
            self._report(cue, self._clause_start(cue), reported_end(statement, start, cue, self.reports))
            return
        relative = statement.form(start) in ("qui", "dont", "ou")
        if before in _CLAUSE_OPENERS and not relative and (closed or (not opinion and before in ("", "car"))):
            end = reported_end(statement, start, cue, self.reports)
            told = following is not None or before == "" or statement.has_finite(start, end)
            if end - start >= SHORTEST_CLAUSE and told:
                self._report(cue, start, end)
                return
        if cue.group > SHORTEST_CLAUSE and not opinion:
            self._report(cue, self._clause_start(cue), trim(statement, 0, cue.group))

    def _closes(self, number: int) -> bool:
        """Tell whether nothing but a mark of punctuation, or more speech after a colon, follows a passage."""
        following = self.statement.at(self.statement.quoted[number].outer_end)
        return ends_clause(self.statement, number) or self.statement.form(following) == ":"

    def _after_source(self, speaker: Phrase) -> int:
        """Return where the clause begins after *selon X*: after the comma, if only X's complements stand before it."""
        index = speaker.last
        relative = self.statement.form(speaker.first - 1) in ("que", "qu'")  # *selon les informations que X a données,*
        for i in range(index, min(index + LONGEST_SOURCE, len(self.statement.words))):
            if self.statement.form(i) == ",":
                return i + 1
            marked = self.statement.inside[i] >= 0 or self.statement.form(i) in QUOTATION_MARKS
            if marked or (self.statement.is_finite(i) and not relative):
                break
        return index

    def _is_opinion(self, speaker: Phrase, start: int) -> bool:
        """Tell whether the clause after *pour X* is X's view: quoted in part, or a guess or judgement of somebody's."""
        if self.statement.quoted and self._speaks(speaker):
            return True
        nouns = {self.statement.form(i) for i in range(speaker.first, speaker.last)}
        person = any(speaker_nouns().get(noun) == "person" for noun in nouns) or nouns <= PRONOUNS
        verb = next((i for i in range(start, len(self.statement.words)) if self.statement.is_finite(i)), start)
        judged = self.statement.form(verb - 1) in ("c'", "s'") or "conditional" in self.statement.tenses(verb)
        return person and judged

    def _speaks(self, phrase: Phrase) -> bool:
        """Tell whether *pour X* can be X's opinion: a pronoun, a name, or a noun for people or a body that speaks."""
        statement = self.statement
        return statement.form(phrase.first) in PRONOUNS or any(
            statement.capitalised(i) or statement.form(i) in speaker_nouns() for i in range(phrase.first, phrase.last)
        )

    def _passage(self, number: int) -> None:
        """Read a quoted passage that no aside or reported clause holds."""
        statement, quoted = self.statement, self.statement.quoted[number]
        opening, closing = statement.at(quoted.outer_start), statement.at(quoted.outer_end)
        cue = self._governing(opening)
        if statement.form(opening - 1) == ":":
            speaker = self.cue_speakers.speaker(cue) if cue else subject_of_clause(statement, opening)
            if cue or speaker:
                self._add("direct", number, cue, speaker)
        elif statement.form(closing) in _DASHES and (signed := subject_after(statement, closing + 1)):
            self._add("direct", number, None, signed)
        elif quoted.opened and opening == 0 and not any(w.form.isalnum() for w in statement.words[closing:]):
            if is_clause(statement, number) and closing - opening > SHORTEST_SPEECH:
                self.speech.append(Speech("direct", quoted.start, quoted.end, alone=True))
        elif quoted.opened:
            self._fragment(number, cue, opening, closing)

    def _fragment(self, number: int, cue: Cue | None, opening: int, closing: int) -> None:
        """Read a passage among the reporter's words: somebody's by a cue, by *par X*, or by the verb in it."""
        statement = self.statement
        agent = subject_after(statement, closing + 1) if statement.form(closing) == "par" else None
        if agent is None and is_name(statement, number):
            return
        if cue is not None:
            sentence = is_sentence(statement, number)
            adjoins = cue.last == opening or statement.form(opening - 1) == "," or sentence
            ends = sentence or ends_clause(statement, number)
            whole = is_clause(statement, number) and ends and not self._is_predicate(number)
            kind: Kind = "direct" if whole and (adjoins or is_several(statement, number)) else "mixed"
            self._add(kind, number, cue, agent or self.cue_speakers.speaker(cue))
        elif agent is not None or (closing - opening > SHORTEST_SPEECH and statement.has_finite(opening, closing)):
            if agent is None and statement.form(opening - 1) == "(":  # a translation of the words before
                return
            closes = ends_clause(statement, number) or statement.form(closing) in _READ
            alone = opening == 0 and closes and is_clause(statement, number)
            self._add("direct" if alone else "mixed", number, None, agent or self._subject_of_passage(number, opening))

    def _subject_of_passage(self, number: int, opening: int) -> Phrase | None:
        """Return whose verb a passage begins with: *X « tiendra parole »*, *X a décidé de « partir »*."""
        if not self._is_predicate(number):
            return None
        if self.statement.form(opening - 1) in ("de", "d'", "a"):
            return subject_of_clause(self.statement, opening)
        return subject_before(self.statement, opening)

    def _governing(self, opening: int) -> Cue | None:
        """Return the nearest cue before a quoted passage in whose reach it stands."""
        for cue in reversed(self.cues):
            if cue.last > opening or self.cue_speakers.is_aside(cue):
                continue
            if opening - cue.last > REACH:
                return None
            between = [self.statement.form(i) for i in range(cue.last, opening) if self.statement.inside[i] < 0]
            if ";" in between or ("." in between and cue.shape is not Shape.NOUN):
                return None
            if self._reports(cue, opening, between):
                return self._verb_over(cue) or cue
        return None

    def _verb_over(self, noun: Cue) -> Cue | None:
        """Return the finite cue whose object a noun is: *X a commenté la réponse de Y : « ... »*."""
        if noun.shape is not Shape.NOUN or not is_governed(self.statement, noun.first):
            return None
        for cue in reversed(self.cues):
            if cue.last <= noun.first and cue.shape is Shape.FINITE:
                between = {self.statement.form(i) for i in range(cue.last, noun.first)}
                return None if between & {",", ".", ";", ":"} else cue
        return None

    def _reports(self, cue: Cue, opening: int, between: Sequence[str]) -> bool:
        """Tell whether a passage that opens after a cue can be what the cue reports."""
        announced = between[-1:] == [":"]
        match cue.shape:
            case Shape.NOUN:
                return ":" in between
            case Shape.PASSIVE:
                return cue.last >= opening - REACH_OF_PASSIVE and self.cue_speakers.agent(cue.last) is not None
            case Shape.INFINITIVE if self._depends(cue):
                return False
        return announced or not any(end < opening and cue is own for end, own in self.clauses.values())

    def _depends(self, infinitive: Cue) -> bool:
        """Tell whether an infinitive hangs on a cue just before it: *menace de considérer*."""
        return any(
            infinitive.first - 3 <= cue.last < infinitive.first for cue in self.cues if cue.shape is Shape.FINITE
        )
