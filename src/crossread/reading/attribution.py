"""Attribution: which words of one statement are somebody's speech, and by which cue.

Works on one `Statement` at a time. What it does not do: say who the speaker is (`speakers`), or look across statements.
"""

from dataclasses import dataclass
from typing import Literal

from crossread.reading.clauses import announced_start, reported_end, reported_start, trim
from crossread.reading.phrases import PRONOUNS, Phrase, speaker_nouns, subject_after, subject_before, subject_of_clause, subject_to_come
from crossread.reading.reporting import Cue, Shape
from crossread.reading.words import Statement

Kind = Literal["direct", "mixed", "indirect"]
_MARKS = frozenset("« » “ ” \" ‹ › < >".split())
_NAMING = frozenset(
    "intitule intitulee intitules baptise baptisee baptises surnomme surnommee surnommes nomme nommee appele appelee appeles "
    "denomme denommee titre film livre roman album operation chanson emission serie magazine journal revue lettre code label "
    "programme projet systeme marque club groupe mouvement rue ouvrage essai piece single tube titree prix festival navire "
    "bateau vaisseau sonde article spectacle documentaire".split()
)
LONGEST_SOURCE = 25  # words of what follows *selon* up to a comma
SHORTEST_SPEECH = 4  # words of a fragment that may be speech without a cue, if a finite verb is among them


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

    def __init__(self, statement: Statement, cues: list[Cue]) -> None:
        self.statement = statement
        self.cues = cues
        self.speech: list[Speech] = []
        self.taken: set[int] = set()
        self.clauses: list[tuple[int, int, Cue]] = []  # reported clauses: first word, last word, cue

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
        unique = {(s.kind, s.start): s for s in sorted(reversed(self.speech), key=lambda s: s.end)}
        return sorted(unique.values(), key=lambda s: (s.start, -s.end, s.kind))

    def speaker(self, cue: Cue) -> Phrase | None:
        """Return the phrase of the one who speaks by this cue."""
        statement = self.statement
        match cue.shape:
            case Shape.PREPOSITION | Shape.NOUN:
                if cue.shape is Shape.NOUN and statement.form(cue.last) not in ("de", "d'", "du", "des"):
                    return subject_of_clause(statement, cue.first)
                return subject_after(statement, cue.last + (cue.shape is Shape.NOUN))
            case Shape.INVERTED:
                return Phrase(self._inverted_pronoun(cue), self._inverted_pronoun(cue) + 1)
            case Shape.PASSIVE:
                return self._agent(cue.last)
            case Shape.INFINITIVE:
                return subject_of_clause(statement, cue.first)
            case Shape.PARTICIPLE:
                return (
                    self._adjacent_subject(cue)
                    or self._earlier_subject(cue)
                    or subject_of_clause(statement, cue.first)
                    or subject_to_come(statement, cue.last)
                )
        if self._is_aside(cue):
            return subject_after(statement, cue.last)
        before = subject_before(statement, cue.group, cue.plural)
        if before is not None:
            return before
        if statement.form(cue.group - 1) in ("et", "mais", "puis", "ou"):
            return self._earlier_subject(cue) or subject_of_clause(self.statement, cue.first)
        return subject_after(statement, cue.last) or subject_of_clause(statement, cue.first)

    def _inverted_pronoun(self, cue: Cue) -> int:
        return next(i for i in range(cue.group, cue.last) if "-" in self.statement.form(i))

    def _agent(self, index: int) -> Phrase | None:
        for i in range(index, min(index + 12, len(self.statement.words))):
            if self.statement.form(i) == "par" and self.statement.inside[i] < 0:
                return subject_after(self.statement, i + 1)
        return None

    def _adjacent_subject(self, cue: Cue) -> Phrase | None:
        """Read the subject that a participle has to itself: *le ministre, Jean Dupont, déclarant que*, *une rumeur disant*."""
        if "en" in (self.statement.form(cue.group), self.statement.form(cue.group - 1)):
            return None
        phrase = subject_before(self.statement, cue.group)
        if phrase is None or phrase.name_first >= 0:
            return phrase
        indefinite = self.statement.form(phrase.first) in ("un", "une", "des", "plusieurs", "certains")
        return phrase if indefinite and self.statement.form(cue.group - 1) != "," else None

    def _earlier_subject(self, cue: Cue) -> Phrase | None:
        earlier = [c for c in self.cues if c.last <= cue.first and c.shape in (Shape.FINITE, Shape.INVERTED)]
        if not earlier or any(self.statement.form(i) in ("tandis", "alors", ";") for i in range(earlier[-1].last, cue.first)):
            return None
        return self.speaker(earlier[-1])

    def _is_aside(self, cue: Cue) -> bool:
        """Tell whether a finite cue stands inverted after what it reports: *« ... », a déclaré X*."""
        if cue.shape is not Shape.FINITE or "i" not in cue.takes:
            return False
        if self.statement.form(cue.group - 1) not in _MARKS | {",", "", "–", "—"}:
            return False
        if reported_start(self.statement, cue, self.cues) is not None:
            return False
        if subject_after(self.statement, cue.last) is None:
            return False
        return cue.group == 0 or self.statement.form(cue.group - 1) in _MARKS or (
            subject_before(self.statement, cue.group, cue.plural) is None
        )

    def _reported_clause(self, cue: Cue) -> None:
        start = reported_start(self.statement, cue, self.cues)
        if start is None:
            start = announced_start(self.statement, cue)
        if start is None or any(start == other for other, _, _ in self.clauses):
            return
        end = reported_end(self.statement, start, cue, self.cues)
        if end - start >= 2 and self.statement.has_finite(start, end):
            self._report(cue, start, end)

    def _report(self, cue: Cue, start: int, end: int) -> None:
        """Add a reported clause."""
        self.clauses.append((start, end, cue))
        low, high = self._characters(start, end)
        if cue.shape is Shape.PREPOSITION and self._is_all_quoted(start, end):
            return
        self.speech.append(Speech("indirect", low, high, cue, self.speaker(cue)))

    def _is_all_quoted(self, start: int, end: int) -> bool:
        """Tell whether nothing but fragments in quotation marks, and *et* between them, makes up a clause."""
        outside = {self.statement.form(i) for i in range(start, end) if self.statement.inside[i] < 0}
        return "et" in outside and outside <= _MARKS | {"et", ","}

    def _fragments(self) -> None:
        """Add the fragments quoted in reported clauses, each by the cue of the innermost clause that holds it."""
        clauses = sorted(((*self._characters(start, end), cue) for start, end, cue in self.clauses), key=lambda c: c[1] - c[0])
        for number, quoted in enumerate(self.statement.quoted):
            holding = [cue for low, high, cue in clauses if low <= quoted.start < high]
            if number in self.taken or not holding:
                continue
            self.taken.add(number)
            if not self._is_name(number):
                self.speech.append(Speech("mixed", quoted.start, quoted.end, holding[0], self.speaker(holding[0])))

    def _characters(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of a clause, without the marks if it is quoted from end to end."""
        words = self.statement.words
        low, high = words[start].start, words[end - 1].end
        for quoted in self.statement.quoted:
            if (quoted.outer_start <= low and quoted.end <= high <= quoted.outer_end) or (
                quoted.outer_start == low and high <= quoted.outer_end
            ):
                return quoted.start, min(high, quoted.end)
        return low, high

    def _aside(self, cue: Cue) -> None:
        """Read what a cue in an aside, or *selon X*, reports: a quoted passage beside it or the clause around it."""
        if cue.shape not in (Shape.INVERTED, Shape.PREPOSITION) and not self._is_aside(cue):
            return
        speaker = self.speaker(cue)
        if speaker is None:
            return
        inner = self.statement.inside[cue.first]
        after = max(speaker.last, cue.last)
        if inner >= 0:
            self._direct(inner, cue, speaker)
        elif self._quoted_before(cue.group) is not None:
            self._direct(self._quoted_before(cue.group) or 0, cue, speaker)
            following = self._quoted_after(after)
            if (following is not None and self.statement.form(after) in (",", ":")) or (following and self._ends_here(after)):
                self._direct(following or 0, cue, speaker)
        elif cue.shape is Shape.PREPOSITION:
            self._sourced(cue, speaker)
        elif cue.group > 2 and self.statement.has_finite(0, cue.group - 1):
            self._report(cue, self._clause_start(cue), trim(self.statement, 0, cue.group))

    def _ends_here(self, index: int) -> bool:
        return self.statement.form(index) in (".", "")

    def _direct(self, number: int, cue: Cue, speaker: Phrase) -> None:
        if number in self.taken:
            return
        quoted = self.statement.quoted[number]
        kind: Kind = "direct" if self._is_clause(number) else "mixed"
        self.taken.add(number)
        self.speech.append(Speech(kind, quoted.start, quoted.end, cue, speaker))

    def _clause_start(self, cue: Cue) -> int:
        """Return where the clause begins that a cue in an aside reports: after a semicolon or at the statement's start."""
        return next((i + 1 for i in range(cue.group - 2, -1, -1) if self.statement.form(i) == ";"), 0)

    def _quoted_before(self, index: int) -> int | None:
        """Return the passage that ends just before a word, but for a comma or full stop."""
        while index > 0 and self.statement.form(index - 1) in (",", ".", "!", "?") and self.statement.inside[index - 1] < 0:
            index -= 1
        offset = self.statement.words[index].start if index < len(self.statement.words) else self.statement.end
        previous = self.statement.words[index - 1].end if index else -1
        for number, quoted in enumerate(self.statement.quoted):
            if quoted.outer_end <= offset and quoted.outer_end >= previous:
                return number
        return None

    def _quoted_after(self, index: int) -> int | None:
        """Return the passage that begins at a word, but for a comma or colon before it."""
        while self.statement.form(index) in (",", ":", "."):
            index += 1
        for number, quoted in enumerate(self.statement.quoted):
            if index < len(self.statement.words) and quoted.outer_start == self.statement.words[index].start:
                return number
        return None

    def _sourced(self, cue: Cue, speaker: Phrase) -> None:
        """Read the clause that *selon X* gives the source of."""
        statement = self.statement
        after = speaker.last
        following = self._quoted_after(after)
        if following is not None and self._is_clause(following) and self._closes(following):
            return self._direct(following, cue, speaker)
        start = self._after_source(after)
        end = reported_end(statement, start, cue, self.cues)
        leads = cue.group == 0 or statement.form(cue.group - 1) in ("car", "que", "qu'", "et", "mais", ";", ":", "qui", ",")
        first = cue.group == 0 or (cue.group == 1 and statement.form(0) in ("mais", "et", "or", "car", "donc"))
        pour = statement.form(cue.first) == "pour"
        if pour and not (following is not None or (self._speaks(speaker) and self.statement.quoted)):
            return None
        if (leads and (start > after or statement.form(after) in (":", *_MARKS))) or (cue.group == 0 and not pour) or statement.form(cue.group - 1) == "car":
            if end - start >= 3 and (first or statement.has_finite(start, end) or following is not None):
                return self._report(cue, start, end)
        if cue.group > 3 and not pour:
            return self._report(cue, self._clause_start(cue), trim(statement, 0, cue.group))
        return None

    def _after_source(self, index: int) -> int:
        """Return where the clause begins after *selon X*: after the comma, if only X's complements stand before it."""
        for i in range(index, min(index + LONGEST_SOURCE, len(self.statement.words))):
            if self.statement.form(i) == ",":
                return i + 1
            if self.statement.inside[i] >= 0 or self.statement.form(i) in _MARKS or self.statement.is_finite(i):
                break
        return index

    def _speaks(self, phrase: Phrase) -> bool:
        """Tell whether *pour X* can be X's opinion: X is a pronoun, a name, or a noun for people or a body that speaks."""
        statement = self.statement
        return statement.form(phrase.first) in PRONOUNS or any(
            statement.capitalised(i) or statement.form(i) in speaker_nouns() for i in range(phrase.first, phrase.last)
        )

    def _passage(self, number: int) -> None:
        """Read a quoted passage that no aside or reported clause holds."""
        statement, quoted = self.statement, self.statement.quoted[number]
        opening = statement.at(quoted.outer_start)
        cue = self._governing(opening)
        before = statement.form(opening - 1)
        if before == ":":
            speaker = self.speaker(cue) if cue else subject_of_clause(self.statement, opening)
            if cue or speaker:
                self.speech.append(Speech("direct", quoted.start, quoted.end, cue, speaker))
            return
        if not quoted.opened:
            return
        closing = statement.at(quoted.outer_end)
        if opening == 0 and not any(word.form.isalnum() for word in statement.words[closing:]):
            if self._is_clause(number) and closing - opening > SHORTEST_SPEECH:
                self.speech.append(Speech("direct", quoted.start, quoted.end, alone=True))
            return
        agent = subject_after(statement, closing + 1) if statement.form(closing) == "par" else None
        if agent is None and self._is_name(number):
            return
        whole = cue is not None and self._is_clause(number) and self._closes(number)
        adjoins = cue is not None and (cue.last == opening or before == ",")
        kind: Kind = "direct" if whole and (adjoins or self._is_several(number)) else "mixed"
        if cue is not None:
            self.speech.append(Speech(kind, quoted.start, quoted.end, cue, agent or self.speaker(cue)))
        elif agent is not None:
            self.speech.append(Speech("mixed", quoted.start, quoted.end, None, agent))
        elif closing - opening > SHORTEST_SPEECH and statement.has_finite(opening, closing):
            self.speech.append(Speech("mixed", quoted.start, quoted.end))

    def _governing(self, opening: int) -> Cue | None:
        """Return the nearest cue before a quoted passage in whose reach it stands."""
        for cue in reversed(self.cues):
            if cue.last > opening or self._is_aside(cue):
                continue
            between = [self.statement.form(i) for i in range(cue.last, opening) if self.statement.inside[i] < 0]
            if ";" in between or ("." in between and cue.shape is not Shape.NOUN):
                return None
            if cue.shape is Shape.NOUN and ":" not in between:
                continue
            if any(start <= opening and cue is own and end < opening for start, end, own in self.clauses) and between[-1:] != [":"]:
                continue
            if cue.shape is Shape.PASSIVE and (cue.last < opening - 3 or self._agent(cue.last) is None):
                continue
            if cue.shape is Shape.INFINITIVE and self._depends(cue):
                continue
            return cue
        return None

    def _depends(self, infinitive: Cue) -> bool:
        """Tell whether an infinitive hangs on a cue just before it: *menace de considérer*."""
        return any(infinitive.first - 3 <= cue.last < infinitive.first for cue in self.cues if cue.shape is Shape.FINITE)

    def _is_clause(self, number: int) -> bool:
        """Tell whether a passage is a clause or sentence of its own, not a fragment of the reporter's."""
        quoted = self.statement.quoted[number]
        low, high = self.statement.at(quoted.start), self.statement.at(quoted.end)
        if self.statement.form(low) in ("que", "qu'", "qui", "de", "d'"):
            return False
        return self.statement.has_finite(low, high) or (self.statement.capitalised(low) and high - low > 8)

    def _is_several(self, number: int) -> bool:
        """Tell whether a passage holds more than one sentence."""
        quoted = self.statement.quoted[number]
        low, high = self.statement.at(quoted.start), self.statement.at(quoted.end)
        return any(self.statement.form(i) in (".", "!", "?") and self.statement.capitalised(i + 1) for i in range(low, high))

    def _closes(self, number: int) -> bool:
        """Tell whether only a mark of punctuation follows a passage."""
        closing = self.statement.at(self.statement.quoted[number].outer_end)
        return self.statement.form(closing) in ("", ".", ",", ";", "!", "?")

    def _is_name(self, number: int) -> bool:
        """Tell whether a passage is a name or title in quotation marks."""
        quoted = self.statement.quoted[number]
        low, high = self.statement.at(quoted.start), self.statement.at(quoted.end)
        if self.statement.has_finite(low, high):
            return False
        if any(self.statement.form(self.statement.at(quoted.outer_start) - i) in _NAMING for i in (1, 2)):
            return True
        return self.statement.capitalised(low) and high - low <= 6 and self.statement.form(self.statement.at(quoted.outer_start) - 1) != ":"

