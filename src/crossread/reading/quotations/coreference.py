"""Antecedents: who was named or spoke before, and whom of them a pronoun or a description takes up.

What is remembered is bounded, so a long text takes linear time.
"""

import re
from collections.abc import Sequence

from crossread.language.folding import fold
from crossread.language.gender import FEMININE_PRONOUNS, PLURAL_PRONOUNS
from crossread.language.word_classes import speaker_nouns, words
from crossread.reading.grammar.noun_phrases import Phrase
from crossread.reading.grammar.statements import LONGEST_STATEMENT, Statement
from crossread.reading.quotations.roles import Speaker, is_titular

MOST_ANTECEDENTS = 40  # how many of the last names and subjects a pronoun or description may mean
LONGEST_TAKING_UP = 5  # words of a description that takes somebody up

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s")
_OFFICES = words("offices")


class Antecedents:
    """The last speakers, subjects and names of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.speakers: list[Speaker] = []

    def add(self, speaker: Speaker) -> None:
        """Remember a speaker, in any order of the text until the next `settle`."""
        self.speakers.append(speaker)
        if len(self.speakers) > 8 * MOST_ANTECEDENTS:
            del self.speakers[: -4 * MOST_ANTECEDENTS]

    def subordinate(self, clauses: Sequence[tuple[int, int]]) -> None:
        """Take those who were just named in the given characters as mentioned only."""
        for i in range(max(0, len(self.speakers) - MOST_ANTECEDENTS), len(self.speakers)):
            if any(start <= self.speakers[i].start < end for start, end in clauses):
                self.speakers[i] = self.speakers[i]._replace(salient=False)

    def settle(self) -> None:
        """Put what is remembered in order of the text and forget all but the last."""
        self.speakers.sort(key=lambda speaker: speaker.start)
        del self.speakers[:-MOST_ANTECEDENTS]

    def namesake(self, name: str) -> Speaker | None:
        """Return who was last named with the same last word."""
        last = fold(name).split()[-1:]
        named = (earlier for earlier in reversed(self.speakers) if earlier.named)
        return next((earlier for earlier in named if fold(earlier.name).split()[-1:] == last), None)

    def same_role(self, described: Speaker) -> Speaker | None:
        """Find who was given this role before: by name, or as *un porte-parole* whom *le porte-parole* takes up."""
        same = [
            earlier for earlier in reversed(self.speakers)
            if earlier.head == described.head and earlier.plural == described.plural and earlier.start < described.start
            and (not described.marks or not earlier.marks or described.marks & earlier.marks)
        ]  # fmt: skip
        return next((earlier for earlier in same if earlier.named), next(iter(same), None))

    def taken_up(self, described: Speaker, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Find whom a description takes up that says something new of them: *l'ancien joueur*, *ce dernier*."""
        capitals = any(statement.capitalised(i) for i in range(phrase.first + 1, phrase.last))
        if described.plural or (capitals and not is_titular(statement, phrase)):
            return None
        earlier = [
            other for other in reversed(self.speakers)
            if other.named and not other.plural and other.start < described.start
            and (other.gender == described.gender or "" in (other.gender, described.gender))
        ]  # fmt: skip
        if described.head == "dernier" or described.head == "derniere":
            return next(iter(earlier), None)
        kind = speaker_nouns().get(described.head)
        if kind not in ("person", "body") or phrase.last - phrase.first > LONGEST_TAKING_UP:
            return None
        office = described.head in _OFFICES
        alike = [other for other in earlier if _kind(other) == kind and not (office and other.head in _OFFICES)]
        return next((other for other in alike if other.salient), None)

    def pronoun(self, form: str, start: int, end: int) -> Speaker | None:
        """Return whom a pronoun at characters `start` to `end` means, or None if nobody before it agrees with it."""
        if form in ("on", "je", "nous"):
            return None
        gender = "female" if form in FEMININE_PRONOUNS else "male"
        agreeing = [
            earlier for earlier in reversed(self.speakers)
            if earlier.start < start and earlier.plural == (form in PLURAL_PRONOUNS) and earlier.gender in ("", gender)
        ]  # fmt: skip
        if not agreeing:
            return None
        speaking = [earlier for earlier in agreeing if earlier.named or _may_be(earlier, gender)]
        meant = next((earlier for earlier in speaking if earlier.salient), next(iter(speaking), agreeing[0]))
        nearest = next(iter(speaking), meant)
        if nearest.head and self._sentence_ends_between(meant, nearest):
            meant = nearest  # introduced with a role since
        return meant._replace(start=start, end=end, gender=meant.gender or gender)

    def _sentence_ends_between(self, one: Speaker, other: Speaker) -> bool:
        """Tell whether a sentence ends between two speakers."""
        limit = min(other.start, one.end + LONGEST_STATEMENT)
        return _SENTENCE_END.search(self.text, one.end, limit) is not None


def _may_be(speaker: Speaker, gender: str) -> bool:
    """Tell whether a pronoun of a gender may mean a description: an institution only of that gender for sure."""
    kind = speaker_nouns().get(speaker.head)
    return kind in ("person", "body") or (kind == "institution" and speaker.gender == gender)


def _kind(speaker: Speaker) -> str:
    """Guess from a role, or from the form of a name, whether it is a person's or a body's."""
    known = speaker_nouns().get(speaker.head)
    return known or ("person" if " " in speaker.name and not speaker.name.isupper() else "body")
