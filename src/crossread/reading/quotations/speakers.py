"""Speakers: from the phrase that stands with a cue to the actor it means.

A name in apposition, a mention that the codebook knows, a name that it does not, a pronoun or a description that goes
back to someone named before: tried in this order.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.language.folding import fold
from crossread.language.gender import gender_of_role
from crossread.language.titles import TITLES
from crossread.language.word_classes import words
from crossread.reading.actors import Mention
from crossread.reading.grammar.noun_phrases import PRONOUNS, Phrase, phrase_ending
from crossread.reading.grammar.statements import DETERMINERS, Statement
from crossread.reading.grammar.subjects import subjects
from crossread.reading.quotations.coreference import MOST_ANTECEDENTS, Antecedents
from crossread.reading.quotations.roles import (
    BEFORE_COMPLEMENTS,
    DEFINITE,
    Speaker,
    content,
    ends_role,
    extent,
    is_titular,
    joint_parts,
    looks_personal,
    role_after,
    role_before,
    role_of,
)

LONGEST_NAME = 80  # characters of a name spelt out before its initials

_TITLES = re.compile(rf"(?:(?:{'|'.join(sorted(TITLES))})\b\.?\s*)+", re.IGNORECASE)
_INITIALS = re.compile(r"(?<= )\(([A-ZÀ-Þ]{2,7})\)")
_NAMELESS = PRONOUNS | words("indefinites")


@dataclass(frozen=True)
class Actors:
    """What the codebook says of its actors: name, gender and type by id."""

    names: Mapping[str, str]
    genders: Mapping[str, str]


class Speakers:
    """Resolves phrases in reading order, and remembers whom they named."""

    def __init__(self, text: str, mentions: Iterable[Mention], actors: Actors) -> None:
        self.text = text
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self.starts = [mention.start for mention in self.mentions]
        self.actors = actors
        self.antecedents = Antecedents(text)
        self.unread: deque[Statement] = deque(maxlen=MOST_ANTECEDENTS)
        self.reported: list[tuple[int, int]] = []  # the reported clauses in what is unread, in characters
        self.spelt_out = _spelt_out(text)

    def hear(self, statement: Statement) -> None:
        """Let the subjects and names of a statement be found when a later pronoun or description needs them."""
        self.unread.append(statement)

    def report(self, clauses: Sequence[tuple[int, int]]) -> None:
        """Let the subjects of reported clauses count less than those who speak."""
        if self.unread:
            self.reported.extend(clauses)
        else:
            self.antecedents.subordinate(clauses)

    def resolve(self, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Return whom a phrase means, or None for a pronoun without anybody before it that it could mean."""
        form = statement.form(phrase.first).rpartition("-")[2]
        if phrase.last - phrase.first == 1 and form in PRONOUNS:
            self._catch_up()
            end = statement.words[phrase.first].end
            return self.antecedents.pronoun(form, end - len(form), end)
        speaker = self._described(statement, phrase)
        if not speaker.named or (not speaker.id and " " not in speaker.name):
            self._catch_up()
            speaker = self._described(statement, phrase)
        self.antecedents.add(speaker)
        return speaker

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin within a range of characters."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _catch_up(self) -> None:
        """Remember the names and subjects of the statements read since the last time."""
        for statement in self.unread:
            for mention in self.within(statement.start, statement.end):
                phrase = phrase_ending(statement, statement.at(mention.end)) or Phrase(0, 0)
                named = self._named(statement, phrase) if phrase.first < phrase.last else None
                if named is not None and (mention.type == "person" or named.head or looks_personal(statement, mention)):
                    head = role_before(statement, mention) or named.head or role_after(statement, mention)
                    gender = named.gender or gender_of_role(head)
                    self.antecedents.add(named._replace(salient=False, head=head, gender=gender))
            for phrase in subjects(statement):
                if statement.form(phrase.last - 1) not in PRONOUNS:
                    subject = self._described(statement, phrase)
                    told = any(start <= subject.start < end for start, end in self.reported)
                    self.antecedents.add(subject._replace(salient=False) if told else subject)
        self.unread.clear()
        self.reported.clear()
        self.antecedents.settle()

    def _described(self, statement: Statement, phrase: Phrase) -> Speaker:
        """Return the speaker whom a phrase names, or whom it takes up, or else the phrase itself."""
        parts = joint_parts(statement, phrase)
        if len(parts) > 1 and not self._is_one_actor(statement, phrase):
            return self._joint(statement, parts)
        named = self._named(statement, phrase)
        if named is not None:
            return named
        itself = role_of(statement, phrase)
        itself = itself._replace(name=self.text[itself.start : itself.end], named=False)
        if statement.form(phrase.first) not in DEFINITE or not itself.head:
            return itself
        earlier = self.antecedents.same_role(itself) or self.antecedents.taken_up(itself, statement, phrase)
        if earlier is None:
            return itself
        return earlier._replace(
            start=itself.start,
            end=itself.end,
            gender=earlier.gender or itself.gender,
            head=itself.head,
            marks=itself.marks or earlier.marks,
            salient=True,
        )

    def _is_one_actor(self, statement: Statement, phrase: Phrase) -> bool:
        """Tell whether the codebook knows a phrase with *et* in it for one actor."""
        start, end = extent(statement, phrase)
        return any(
            mention.actor_id and " et " in self.text[mention.start : mention.end] for mention in self.within(start, end)
        )

    def _joint(self, statement: Statement, parts: Sequence[Phrase]) -> Speaker:
        """Return those who speak with one voice: all their names, and the id of the first whom the codebook knows."""
        speakers = [self._described(statement, part) for part in parts]
        start, end = extent(statement, Phrase(parts[0].first, parts[-1].last))
        known = next((speaker.id for speaker in speakers if speaker.id), "")
        conjunction = "and" if known else "et"  # the codebook's names are English
        name = ", ".join(speaker.name for speaker in speakers[:-1]) + f" {conjunction} {speakers[-1].name}"
        named = all(speaker.named for speaker in speakers)
        return Speaker(known, name, start, end, plural=True, head=speakers[0].head, named=named)

    def _named(self, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Find the name in a phrase: in apposition, at its beginning, or at the end of a role."""
        start, end = extent(statement, phrase)
        role = role_of(statement, phrase)
        if phrase.name_first >= 0:
            low, high = statement.words[phrase.name_first].start, statement.words[phrase.name_last - 1].end
            mention = next(iter(self.within(low, high)), None)
            if mention is None or not mention.actor_id:
                return self._by_name(low, high, role)
            return self._by_mention(mention, role)
        if is_titular(statement, phrase) and not any(m.actor_id for m in self.within(start, end)):
            return None
        name_start = statement.words[content(statement, phrase)].start
        mentions = self.within(start, end)
        covering = next((m for m in mentions if m.start <= name_start < m.end), None)
        last = mentions[-1] if mentions else None
        apart = covering is None or (last is not covering and last is not None and looks_personal(statement, last))
        if apart and last is not None and last.end >= end and ends_role(statement, last):
            return self._by_mention(last, role)
        if covering is not None and covering.actor_id:
            return self._by_mention(covering, role)
        if covering is not None and self.text[name_start].isupper():
            return self._by_name(name_start, covering.end, role)
        return self._by_capitals(statement, phrase, role)

    def _by_mention(self, mention: Mention, role: Speaker) -> Speaker:
        name = self.actors.names.get(mention.actor_id)
        if name is None:
            return self._by_name(mention.start, mention.end, role)
        gender = self.actors.genders.get(mention.actor_id) or role.gender
        marks = role.marks - set(fold(self.text[mention.start : mention.end]).split())
        return role._replace(
            id=mention.actor_id, name=name, start=mention.start, end=mention.end, gender=gender, marks=marks
        )

    def _by_capitals(self, statement: Statement, phrase: Phrase, role: Speaker) -> Speaker | None:
        """Read the capitalised words that begin a phrase, or end it after a role, as a name."""
        first = content(statement, phrase)
        if statement.form(first) in _NAMELESS:
            return None
        if not statement.capitalised(first):
            first = phrase.last
            while first > phrase.first and statement.capitalised(first - 1):
                first -= 1
            if first == phrase.last or statement.form(first - 1) in BEFORE_COMPLEMENTS:
                return None
        elif (
            phrase.first == 0
            and first == 1
            and statement.form(0) in DETERMINERS
            and not self.within(role.start, role.end)
        ):
            return None
        return self._by_name(statement.words[first].start, statement.words[phrase.last - 1].end, role)

    def _by_name(self, start: int, end: int, role: Speaker) -> Speaker:
        """Complete a surname, or initials, by the full name given elsewhere."""
        titles = _TITLES.match(self.text, start, end)
        name = self.text[titles.end() if titles else start : end] or self.text[start:end]
        marks = role.marks - set(fold(name).split())
        named = role._replace(name=self.spelt_out.get(name, name), start=start, end=end, marks=marks)
        earlier = self.antecedents.namesake(name)
        if earlier is None:
            return named
        return named._replace(
            id=earlier.id,
            name=max(earlier.name, named.name, key=len),
            gender=earlier.gender or role.gender,
            head=role.head or earlier.head,
        )


def _spelt_out(text: str) -> dict[str, str]:
    """Return the names that the text gives with initials in brackets: *Confédération générale du travail (CGT)*."""
    found = {}
    for match in _INITIALS.finditer(text):
        words = text[max(0, match.start() - LONGEST_NAME) : match.start()].split()
        initials = fold(match.group(1))
        for first in range(len(words)):
            letters = [fold(re.sub(r"^[ldLD]['’]", "", word))[0] for word in words[first:] if len(word) > 3]
            if "".join(letters) == initials:
                found[match.group(1)] = " ".join(words[first:])
    return found
