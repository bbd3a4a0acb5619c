"""Speakers: from the phrase that stands with a cue to the actor it means.

A name in apposition, a mention that the codebook knows, a name that it does not, a pronoun or a description that goes
back to someone named before: tried in this order. What is remembered is bounded, so a long text takes linear time.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossread.folding import fold
from crossread.reading.phrases import LINKS, PRONOUNS, TITLES, Phrase, phrase_ending
from crossread.reading.subjects import subjects
from crossread.reading.vocabulary import speaker_nouns, words
from crossread.reading.words import DETERMINERS, LONGEST_STATEMENT, PREPOSITIONS, Statement

LONGEST_TAKING_UP = 5  # words of a description that takes somebody up
LONGEST_NAME = 80  # characters of a name spelt out before its initials
MEMORY = 40  # how many of the last names and subjects a pronoun or description may mean

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s")
_TITLE = re.compile(r"^(?:(?:M|MM|Mme|Mlle|Me|Dr|Pr|Sir|Lord|Mgr|Monsieur|Madame)\b\.?\s*)+", re.IGNORECASE)
_INITIALS = re.compile(r"(?<= )\(([A-ZÀ-Þ]{2,7})\)")
_FEMININE = frozenset("elle elles celle-ci celles-ci".split())
_FEMALE = frozenset("epouse femme fille mere patronne princesse reine soeur".split())
_MALE = frozenset("frere garcon homme pape pere prince roi".split())
_PLURAL = frozenset("ils elles eux ceux-ci celles-ci".split())
_PLURAL_DETERMINERS = words("plural-determiners")
_NAMELESS = PRONOUNS | words("indefinites")
_OFFICES = words("offices")
_OWN_DETERMINERS = DETERMINERS - words("contracted") - {"des"}
_DEFINITE = frozenset("le la l' les ce cet cette ces".split())
_BEFORE_COMPLEMENTS = frozenset("de d' du des l' la le les a au aux en et".split())
_NO_HEADS = DETERMINERS | frozenset(
    "nombreux nombreuses ancien ancienne premier premiere haut haute ex certains".split()
)
_LINKING = DETERMINERS | PREPOSITIONS | LINKS
_BEFORE_CONTENT = DETERMINERS | TITLES | {"."}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names somebody: characters, the actor's id (empty if unknown) and its type."""

    start: int
    end: int
    actor_id: str
    type: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor's id (empty if the codebook does not know it), a name, and the words that stand for it.

    `named` tells a proper name from a description such as *un habitant*; `head` is the noun of the role, if any,
    and `marks` the words that tell it from other roles of that noun; `salient` are speakers and subjects, not those who
    are only mentioned.
    """

    id: str
    name: str
    start: int
    end: int
    gender: str = ""
    plural: bool = False
    head: str = ""
    marks: frozenset[str] = frozenset()
    named: bool = True
    salient: bool = True


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
        self.memory: list[Speaker] = []
        self.unread: deque[Statement] = deque(maxlen=MEMORY)
        self.spelt_out = _spelt_out(text)

    def hear(self, statement: Statement) -> None:
        """Let the subjects and names of a statement be found when a later pronoun or description needs them."""
        self.unread.append(statement)

    def resolve(self, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Return whom a phrase means, or None for a pronoun without anybody before it that it could mean."""
        form = statement.form(phrase.first).rpartition("-")[2]
        if phrase.last - phrase.first == 1 and form in PRONOUNS:
            self._catch_up()
            end = statement.words[phrase.first].end
            return self._pronoun(form, end - len(form), end)
        speaker = self._described(statement, phrase)
        if not speaker.named or (not speaker.id and " " not in speaker.name):
            self._catch_up()
            speaker = self._described(statement, phrase)
        self.memory.append(speaker)
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
                if named is not None and (
                    mention.type == "person" or named.head or _looks_personal(statement, mention)
                ):
                    head = named.head or _role_after(statement, mention)
                    gender = named.gender or _gender_of_role(head)
                    self.memory.append(replace(named, salient=False, head=head, gender=gender))
            for phrase in subjects(statement):
                if statement.form(phrase.last - 1) not in PRONOUNS:
                    self.memory.append(self._described(statement, phrase))
            del self.memory[: -4 * MEMORY]
        self.unread.clear()
        self.memory.sort(key=lambda speaker: speaker.start)
        del self.memory[:-MEMORY]

    def _described(self, statement: Statement, phrase: Phrase) -> Speaker:
        """Return the speaker whom a phrase names, or whom it takes up, or else the phrase itself."""
        parts = _joint_parts(statement, phrase)
        if len(parts) > 1 and not self._is_one_actor(statement, phrase):
            return self._joint(statement, parts)
        named = self._named(statement, phrase)
        if named is not None:
            return named
        itself = self._role(statement, phrase)
        itself = replace(itself, name=self.text[itself.start : itself.end], named=False)
        if statement.form(phrase.first) not in _DEFINITE or not itself.head:
            return itself
        earlier = self._same_role(itself) or self._taken_up(itself, statement, phrase)
        if earlier is None:
            return itself
        return replace(
            earlier,
            start=itself.start,
            end=itself.end,
            gender=earlier.gender or itself.gender,
            head=itself.head,
            marks=itself.marks or earlier.marks,
            salient=True,
        )

    def _role(self, statement: Statement, phrase: Phrase) -> Speaker:
        """Return a speaker without a name, with what the words of a phrase show of them."""
        head = _head_at(statement, phrase)
        plural = statement.form(phrase.first) in _PLURAL_DETERMINERS
        return Speaker(
            "",
            "",
            *_extent(statement, phrase),
            gender=_gender(statement, phrase),
            plural=plural,
            head=_head(statement, phrase),
            marks=_marks(statement, head + 1, phrase.last if phrase.name_first < head else phrase.name_first),
        )

    def _is_one_actor(self, statement: Statement, phrase: Phrase) -> bool:
        """Tell whether the codebook knows a phrase with *et* in it for one actor."""
        start, end = _extent(statement, phrase)
        return any(
            mention.actor_id and " et " in self.text[mention.start : mention.end] for mention in self.within(start, end)
        )

    def _joint(self, statement: Statement, parts: Sequence[Phrase]) -> Speaker:
        """Return those who speak with one voice: all their names, and the id of the first whom the codebook knows."""
        speakers = [self._described(statement, part) for part in parts]
        start, end = _extent(statement, Phrase(parts[0].first, parts[-1].last))
        known = next((speaker.id for speaker in speakers if speaker.id), "")
        conjunction = "and" if known else "et"  # the codebook's names are English
        name = ", ".join(speaker.name for speaker in speakers[:-1]) + f" {conjunction} {speakers[-1].name}"
        named = all(speaker.named for speaker in speakers)
        return Speaker(known, name, start, end, plural=True, head=speakers[0].head, named=named)

    def _same_role(self, described: Speaker) -> Speaker | None:
        """Find who was given this role before: by name, or as *un porte-parole* whom *le porte-parole* takes up."""
        same = [
            earlier for earlier in reversed(self.memory)
            if earlier.head == described.head and earlier.plural == described.plural and earlier.start < described.start
            and (not described.marks or not earlier.marks or described.marks & earlier.marks)
        ]  # fmt: skip
        return next((earlier for earlier in same if earlier.named), next(iter(same), None))

    def _taken_up(self, described: Speaker, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Find whom a description takes up that says something new of them: *l'ancien joueur*, *ce dernier*."""
        capitals = any(statement.capitalised(i) for i in range(phrase.first + 1, phrase.last))
        if described.plural or (capitals and not _is_titular(statement, phrase)):
            return None
        earlier = [
            other for other in reversed(self.memory)
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

    def _named(self, statement: Statement, phrase: Phrase) -> Speaker | None:
        """Find the name in a phrase: in apposition, at its beginning, or at the end of a role."""
        start, end = _extent(statement, phrase)
        role = self._role(statement, phrase)
        if phrase.name_first >= 0:
            low, high = statement.words[phrase.name_first].start, statement.words[phrase.name_last - 1].end
            mention = next(iter(self.within(low, high)), None)
            if mention is None or not mention.actor_id:
                return self._by_name(low, high, role)
            return self._by_mention(mention, role)
        if _is_titular(statement, phrase) and not any(m.actor_id for m in self.within(start, end)):
            return None
        content = statement.words[_content(statement, phrase)].start
        mentions = self.within(start, end)
        covering = next((m for m in mentions if m.start <= content < m.end), None)
        last = mentions[-1] if mentions else None
        apart = covering is None or (last is not covering and last is not None and _looks_personal(statement, last))
        if apart and last is not None and last.end >= end and _ends_role(statement, last):
            return self._by_mention(last, role)
        if covering is not None and covering.actor_id:
            return self._by_mention(covering, role)
        if covering is not None and self.text[content].isupper():
            return self._by_name(content, covering.end, role)
        return self._by_capitals(statement, phrase, role)

    def _by_mention(self, mention: Mention, role: Speaker) -> Speaker:
        name = self.actors.names.get(mention.actor_id)
        if name is None:
            return self._by_name(mention.start, mention.end, role)
        gender = self.actors.genders.get(mention.actor_id) or role.gender
        marks = role.marks - set(fold(self.text[mention.start : mention.end]).split())
        return replace(
            role, id=mention.actor_id, name=name, start=mention.start, end=mention.end, gender=gender, marks=marks
        )

    def _by_capitals(self, statement: Statement, phrase: Phrase, role: Speaker) -> Speaker | None:
        """Read the capitalised words that begin a phrase, or end it after a role, as a name."""
        first = _content(statement, phrase)
        if statement.form(first) in _NAMELESS:
            return None
        if not statement.capitalised(first):
            first = phrase.last
            while first > phrase.first and statement.capitalised(first - 1):
                first -= 1
            if first == phrase.last or statement.form(first - 1) in _BEFORE_COMPLEMENTS:
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
        name = _TITLE.sub("", self.text[start:end]) or self.text[start:end]
        words = fold(name).split()
        named = replace(role, name=self.spelt_out.get(name, name), start=start, end=end, marks=role.marks - set(words))
        for earlier in reversed(self.memory):
            if earlier.named and words[-1:] == fold(earlier.name).split()[-1:]:
                full = max(earlier.name, named.name, key=len)
                return replace(
                    named,
                    id=earlier.id,
                    name=full,
                    gender=earlier.gender or role.gender,
                    head=role.head or earlier.head,
                )
        return named

    def _sentence_ends_between(self, one: Speaker, other: Speaker) -> bool:
        """Tell whether a sentence ends between two speakers."""
        limit = min(other.start, one.end + LONGEST_STATEMENT)
        return _SENTENCE_END.search(self.text, one.end, limit) is not None

    def _pronoun(self, form: str, start: int, end: int) -> Speaker | None:
        if form in ("on", "je", "nous"):
            return None
        gender = "female" if form in _FEMININE else "male"
        agreeing = [
            earlier for earlier in reversed(self.memory)
            if earlier.start < start and earlier.plural == (form in _PLURAL) and earlier.gender in ("", gender)
        ]  # fmt: skip
        if not agreeing:
            return None
        speaking = [earlier for earlier in agreeing if earlier.named or _may_be(earlier, gender)]
        meant = next((earlier for earlier in speaking if earlier.salient), next(iter(speaking), agreeing[0]))
        nearest = next(iter(speaking), meant)
        if nearest.head and self._sentence_ends_between(meant, nearest):
            meant = nearest  # introduced with a role since
        return replace(meant, start=start, end=end, gender=meant.gender or gender)


def _may_be(speaker: Speaker, gender: str) -> bool:
    """Tell whether a pronoun of a gender may mean a description: an institution only of that gender for sure."""
    kind = speaker_nouns().get(speaker.head)
    return kind in ("person", "body") or (kind == "institution" and speaker.gender == gender)


def _kind(speaker: Speaker) -> str:
    """Guess from a role, or from the form of a name, whether it is a person's or a body's."""
    known = speaker_nouns().get(speaker.head)
    return known or ("person" if " " in speaker.name and not speaker.name.isupper() else "body")


def _joint_parts(statement: Statement, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that *et* joins, each a name or with a determiner of its own: *Paris, Rome et le maire*."""
    if phrase.name_first >= 0 or "et" not in {statement.form(i) for i in range(phrase.first, phrase.last)}:
        return [phrase]
    bounds = [i for i in range(phrase.first, phrase.last) if statement.form(i) in ("et", ",")]
    parts = [Phrase(low + 1, high) for low, high in pairwise([phrase.first - 1, *bounds, phrase.last])]
    whole = all(part.first < part.last and _begins_speaker(statement, part.first) for part in parts)
    return parts if whole else [phrase]


def _begins_speaker(statement: Statement, index: int) -> bool:
    return statement.capitalised(index) or statement.form(index) in _OWN_DETERMINERS


def _extent(statement: Statement, phrase: Phrase) -> tuple[int, int]:
    return statement.words[phrase.first].start, statement.words[phrase.last - 1].end


def _content(statement: Statement, phrase: Phrase) -> int:
    """Return the first word of a phrase that is neither determiner nor title."""
    first = phrase.first
    while first < phrase.last - 1 and statement.form(first) in _BEFORE_CONTENT:
        first += 1
    return first


def _head(statement: Statement, phrase: Phrase) -> str:
    """Return the first noun of a description, or an empty string for a name alone."""
    first = _head_at(statement, phrase)
    named = statement.capitalised(first) and not _is_titular(statement, phrase)
    return statement.form(first) if first < phrase.last and not named else ""


def _is_titular(statement: Statement, phrase: Phrase) -> bool:
    """Tell whether a phrase is a role that is written with a capital and nothing more: *le Président*."""
    role = speaker_nouns().get(statement.form(phrase.last - 1)) == "person"
    return role and phrase.last - phrase.first == 2 and statement.form(phrase.first) in _DEFINITE


def _head_at(statement: Statement, phrase: Phrase) -> int:
    first = phrase.first
    while first < phrase.last and statement.form(first) in _NO_HEADS:
        first += 1
    return first


def _marks(statement: Statement, first: int, last: int) -> frozenset[str]:
    """Return the words of a role beside its noun: the nationality, the field, the place."""
    return frozenset(form for i in range(first, last) if (form := statement.form(i)) not in _LINKING)


def _gender(statement: Statement, phrase: Phrase) -> str:
    form = statement.form(phrase.first)
    if form in ("le", "un", "ce", "m"):
        return "male"
    if form in ("la", "une", "cette", "mme", "mlle"):
        return "female"
    return _gender_of_role(_head(statement, phrase))


def _gender_of_role(noun: str) -> str:
    """Return the gender that the form of a role shows (*présidente* beside *président*), or an empty string."""
    if noun not in speaker_nouns():
        return ""
    if noun in _FEMALE or noun.endswith(("trice", "euse", "iere", "enne")):
        return "female"
    if noun.endswith("e") and noun[:-1] in speaker_nouns():
        return "female"
    return "male" if noun in _MALE or f"{noun}e" in speaker_nouns() or noun.endswith(("teur", "ier")) else ""


def _ends_role(statement: Statement, mention: Mention) -> bool:
    """Tell whether a name at the end of a phrase names who has the role: *le ministre X*, not *l'ami de X*."""
    return statement.form(statement.at(mention.start) - 1) not in _BEFORE_COMPLEMENTS


def _looks_personal(statement: Statement, mention: Mention) -> bool:
    """Tell whether an unknown name may be a person's: two words or more, and no place by its preposition."""
    index = statement.at(mention.start)
    return statement.at(mention.end) - index > 1 and statement.form(index - 1) not in _BEFORE_COMPLEMENTS | {
        "dans",
        "vers",
    }


def _role_after(statement: Statement, mention: Mention) -> str:
    """Return the noun of the role in apposition after a name: *Jean Dupont, ministre du Budget*."""
    index = statement.at(mention.end)
    if statement.form(index) != ",":
        return ""
    index += 1
    while statement.form(index) in _NO_HEADS:
        index += 1
    return statement.form(index) if statement.form(index) in speaker_nouns() else ""


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
