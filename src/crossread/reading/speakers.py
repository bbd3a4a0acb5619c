"""Speakers: from the phrase that stands with a cue to the actor it means.

A name in apposition, a mention that the codebook knows, a name that it does not, a pronoun or a description that goes back
to someone named before: tried in this order.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.folding import fold
from crossread.reading.phrases import PRONOUNS, Phrase, subject_before
from crossread.reading.words import DETERMINERS, Statement

_TITLES = re.compile(r"^(?:M\.|MM\.|Mme|Mlle|Me|Dr|Pr|Sir|Lord|Mgr|monsieur|madame)\s+", re.IGNORECASE)
_FEMININE = frozenset("elle elles celle-ci celles-ci".split())
_PLURAL = frozenset("ils elles eux ceux-ci celles-ci".split())
MEMORY = 12  # how many of the last named speakers and subjects a pronoun or description may mean


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names somebody: characters, the actor's id (empty if unknown) and its type."""

    start: int
    end: int
    actor_id: str
    type: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor's id (empty if the codebook does not know it), a name, and the words that stand for it."""

    id: str
    name: str
    start: int
    end: int
    gender: str = ""
    plural: bool = False
    head: str = ""


@dataclass(frozen=True)
class Actors:
    """What the codebook says of its actors: name and gender by id."""

    names: Mapping[str, str]
    genders: Mapping[str, str]


class Speakers:
    """Resolves phrases in reading order, and remembers whom they named."""

    def __init__(self, text: str, mentions: Iterable[Mention], actors: Actors) -> None:
        self.text = text
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self.starts = [mention.start for mention in self.mentions]
        self.actors = actors
        self.memory: list[Speaker] = []
        self.unread: deque[Statement] = deque(maxlen=MEMORY)

    def hear(self, statement: Statement) -> None:
        """Let the subject and the names of a statement be found when a later pronoun or description needs them."""
        self.unread.append(statement)

    def resolve(self, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Return whom a phrase means, or None for a pronoun without anybody before it that it could mean."""
        start, end = self._extent(statement, phrase)
        form = statement.form(phrase.first).rpartition("-")[2] if phrase.last - phrase.first == 1 else ""
        if form in PRONOUNS:
            self._catch_up()
            return self._pronoun(form, end - len(form), end)
        head = self._head(statement, phrase)
        plural = statement.form(phrase.first) in ("les", "des", "ces", "ses", "leurs", "plusieurs", "quelques")
        speaker = self._named(statement, phrase, head, plural) or self._described(start, end, head, plural)
        speaker = speaker or Speaker("", self.text[start:end], start, end, self._gender(statement, phrase), plural, head)
        self.remember(speaker)
        return speaker

    def remember(self, speaker: Speaker) -> None:
        """Let later pronouns and descriptions mean this speaker."""
        self.memory.append(speaker)
        del self.memory[:-MEMORY]

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin within a range of characters."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _catch_up(self) -> None:
        """Remember the people and the subject of the statements read since the last time."""
        speakers, self.memory = self.memory, []
        for statement in self.unread:
            first = next((i for i in range(len(statement.words)) if statement.inside[i] < 0 and statement.is_finite(i)), -1)
            for mention in self.within(statement.start, statement.end):
                if mention.type == "person":
                    self.remember(self._speaker(mention, "", ""))
            phrase = subject_before(statement, first) if first > 0 else None
            if phrase is not None and statement.form(phrase.last - 1) not in PRONOUNS:
                self.resolve(statement, phrase)
        self.unread.clear()
        self.memory = sorted([*speakers, *self.memory], key=lambda speaker: speaker.start)[-MEMORY:]

    def _extent(self, statement: Statement, phrase: Phrase) -> tuple[int, int]:
        return statement.words[phrase.first].start, statement.words[phrase.last - 1].end

    def _head(self, statement: Statement, phrase: Phrase) -> str:
        first = phrase.first
        while statement.form(first) in DETERMINERS | {"de", "nombreux", "ancien", "ancienne", "premier", "haut", "ex"}:
            first += 1
        return statement.form(first) if first < phrase.last and not statement.capitalised(first) else ""

    def _named(self, statement: Statement, phrase: Phrase, head: str, plural: bool) -> Speaker | None:
        """Find the name in a phrase: in apposition, at its beginning, or at the end of a role."""
        start, end = self._extent(statement, phrase)
        gender = self._gender(statement, phrase)
        mentions = [mention for mention in self.within(start, end) if mention.end <= end + 1]
        if phrase.name_first >= 0:
            low, high = statement.words[phrase.name_first].start, statement.words[phrase.name_last - 1].end
            mention = next((m for m in self.within(low, high)), None)
            if mention is not None:
                return self._speaker(mention, gender, head)
            return Speaker("", self._clean(low, high), low, high, gender, False, head)
        persons = [mention for mention in mentions if mention.type == "person"]
        first = statement.words[self._content(statement, phrase)].start
        covering = next((m for m in mentions if m.start <= first < m.end), None)
        if covering is not None and (covering.type == "person" or not persons or covering.end >= end):
            return self._speaker(covering, gender, head)
        last = mentions[-1] if mentions else None
        if last is not None and last.end >= end and last.type in ("person", "unknown") and self._ends_role(statement, phrase, last):
            return self._speaker(last, gender, head)
        if covering is not None:
            return self._speaker(covering, gender, head)
        return self._capitalised(statement, phrase, gender, head)

    def _content(self, statement: Statement, phrase: Phrase) -> int:
        first = phrase.first
        while first < phrase.last - 1 and statement.form(first) in DETERMINERS | {"m", "mme", "mlle", "."}:
            first += 1
        return first

    def _ends_role(self, statement: Statement, phrase: Phrase, mention: Mention) -> bool:
        """Tell whether the name at the end of a phrase is not there as a complement: *le ministre X*, not *l'ami de X*."""
        index = statement.at(mention.start)
        before = statement.form(index - 1)
        return before not in ("de", "d'", "du", "des", "l'", "la", "le", "les", "a", "au", "aux", "en", "et", "pour")

    def _capitalised(self, statement: Statement, phrase: Phrase, gender: str, head: str) -> Speaker | None:
        """Read a run of capitalised words that no mention covers as a name."""
        first = self._content(statement, phrase)
        if not statement.capitalised(first):
            first = next(
                (
                    i for i in range(first + 1, phrase.last)
                    if statement.capitalised(i)
                    and statement.form(i - 1) not in ("de", "d'", "du", "des", "l'", "la", "le", "les", "au", "aux", "a", "en", "et")
                    and all(statement.capitalised(j) or statement.form(j) in ("de", "al", "von", "-") for j in range(i, phrase.last))
                ),
                -1,
            )  # fmt: skip
        if first < 0:
            return None
        start, end = statement.words[first].start, statement.words[phrase.last - 1].end
        return self._known_by_name(self._clean(start, end), start, end, gender, head)

    def _known_by_name(self, name: str, start: int, end: int, gender: str, head: str) -> Speaker:
        """Complete a surname by the full name given before."""
        last = fold(name).split()[-1]
        for earlier in reversed(self.memory):
            if last in fold(earlier.name).split():
                full = earlier.name if len(earlier.name) > len(name) else name
                return Speaker(earlier.id, full, start, end, earlier.gender or gender, False, head or earlier.head)
        return Speaker("", name, start, end, gender, False, head)

    def _speaker(self, mention: Mention, gender: str, head: str) -> Speaker:
        name = self.actors.names.get(mention.actor_id, "")
        if not name:
            return self._known_by_name(
                self._clean(mention.start, mention.end), mention.start, mention.end, gender, head
            )
        gender = self.actors.genders.get(mention.actor_id) or gender
        return Speaker(mention.actor_id, name, mention.start, mention.end, gender, False, head)

    def _clean(self, start: int, end: int) -> str:
        return _TITLES.sub("", self.text[start:end])

    def _described(self, start: int, end: int, head: str, plural: bool) -> Speaker | None:
        """Find the named speaker or subject whom a definite description takes up: *le ministre*, *l'agence*."""
        first = fold(self.text[start : start + 4])
        if not head or not first.startswith(("le ", "la ", "l'", "ce ", "cet", "les ")):
            return None
        for earlier in reversed(self.memory):
            if earlier.head == head and earlier.plural == plural:
                return Speaker(earlier.id, earlier.name, start, end, earlier.gender, plural, head)
        return None

    def _gender(self, statement: Statement, phrase: Phrase) -> str:
        form = statement.form(phrase.first)
        if form in ("le", "un", "ce", "m"):
            return "male"
        return "female" if form in ("la", "une", "cette", "mme", "mlle") else ""

    def _pronoun(self, form: str, start: int, end: int) -> Speaker | None:
        if form in ("on", "je", "nous"):
            return None
        gender = "female" if form in _FEMININE else "male"
        plural = form in _PLURAL
        for earlier in reversed(self.memory):
            if earlier.plural == plural and earlier.gender in ("", gender):
                return Speaker(earlier.id, earlier.name, start, end, earlier.gender or gender, plural, earlier.head)
        return None
