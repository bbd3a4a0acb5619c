"""Holders: whose act a verb or noun of stance is.

A verb such as *rejeter* belongs to its grammatical subject, or to the agent after *par*; a noun such as *refus* to who
follows *de*; an adjective such as *inacceptable* to who follows *pour*. Subjects are found by the surface rules of
`crossread.reading.grammar.noun_phrases`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crossread.analysis.positions.clauses import PREPOSITIONAL_CUES, Clause
from crossread.analysis.positions.stance import Marker
from crossread.codebook import Actor
from crossread.language.gender import FEMININE_PRONOUNS, PERSONAL_PRONOUNS, PLURAL_PRONOUNS
from crossread.language.lexicon import verb_forms
from crossread.language.reporting import VERBS_BY_FORM
from crossread.reading.grammar.noun_phrases import PRONOUNS, Phrase
from crossread.reading.grammar.statements import DETERMINERS, Statement
from crossread.reading.grammar.subjects import subject_after, subject_before, subject_of_clause
from crossread.reading.grammar.verb_groups import BEFORE_VERB, group_start, is_compound, is_du, is_passive
from crossread.reading.pipeline import ReadArticle

_OUGHT = verb_forms("devoir") - {"du"}  # what somebody ought to do is the speaker's view
_OF = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:de la |de l'|du |des |de |d')(?:[\w-]+ ){0,2}")
_AND = re.compile(r"\s*,?\s(?:et|ainsi que|comme|ni)\s+(?:\w+\s+|l'){0,2}")
_COMMA = re.compile(r"\s*,\s*(?:le |la |les |l')?")
_PREPOSITION = re.compile(
    r"(?<!\w)(?:de|du|d'|des|a|au|aux|avec|contre|par|pour|sur|en|dans|vers|entre|chez|sans)(?!\w)"
)
_STANDS_FOR = re.compile(
    r"(?:la |le |les |l')?(?:reaction|reponse|position|ligne|attitude|diplomatie|gouvernement|presidence|chancellerie"
    r"|executif|delegation|autorites|dirigeants|responsables)(?: \w+)? (?:de la |de l'|du |des |de |d')"
)
_EVALUATION = re.compile(r"\w*(?:able|sible|ant|iel|elle|cial|ciale|saire|utile|vable)s?$")
_WITH = re.compile(r"[^.;:!?]{0,80}\savec\s(?:la |le |les |l')?")
_GOVERNORS = frozenset("a au aux de du des pour par".split())
_GOVERNING = re.compile(r"(?<!\w)(?:entre|avec|contre|chez|sans|vers) (?:la |le |les |l')?$")
_PREPOSED = re.compile(r"(?<!\w)(?:selon|d'apres|pour|a|de|avec|contre|chez|sans|vers|entre) (?:la |le |les |l')?$")
_RECIPROCAL = verb_forms("signer") | verb_forms("conclure") | verb_forms("convenir")  # whom it is done with does it too
_ASSERTIVE = frozenset({"announces", "claims", "confirms", "criticises", "denies", "explains", "warns"})
_LONGEST_GAP = 40  # characters between a noun and the mention that follows it
_MARKS = frozenset('« » “ ” "'.split())
_FURTHEST = 3  # statements back that a pronoun may look


@dataclass(frozen=True)
class Holder:
    """Who holds an act: actors of the codebook, the speaker of the clause, or somebody else."""

    kind: Literal["actors", "speaker", "other"]
    actors: tuple[str, ...] = ()


SPEAKER, OTHER = Holder("speaker"), Holder("other")


class Holders:
    """Finds the holders of acts in one article."""

    def __init__(self, read: ReadArticle, clauses: Sequence[Clause], actors: Iterable[Actor]) -> None:
        self.text = read.doc._.folded
        self.actors = {actor.id: actor for actor in actors}
        self.mentions = list(read.doc.spans["mentions"])
        self.starts = [span.start_char for span in self.mentions]
        self.known = [index for index, span in enumerate(self.mentions) if span.id_]
        self.known_starts = [self.starts[index] for index in self.known]
        self.clauses = clauses
        self.clauses = list(self._spoken(clauses))

    def _spoken(self, clauses: Sequence[Clause]) -> Iterator[Clause]:
        """Yield the clauses, with a speaker also where neither quotation marks nor *que* show one.

        *Oslo prévient : pas de troupes étrangères*: after the colon Oslo speaks. *Berne dénonce la militarisation de
        la région*: what is denounced is Bern's word.
        """
        before: Clause | None = None
        for clause in clauses:
            if clause.quotation is None:
                colon = before is not None and self.text[before.end : clause.start].strip() == ":"
                source = before if before is not None and colon and before.quotation is None else clause
                actors, cue = self._reporter(source, colon)
                yield replace(clause, speakers=actors, cue=cue)
            else:
                yield replace(clause, speakers=self._speakers(clause.speakers, clause.quotation.speaker_start))
            before = clause

    def _speakers(self, known: tuple[str, ...], start: int) -> tuple[str, ...]:
        """Return the speaker of a quotation, named at `start`, and those whom *et* joins."""
        index = self._first_known(start) if known and start >= 0 else None
        return self.joined(index) if index is not None and self.mentions[index].id_ == known[0] else known

    def _first_known(self, offset: int) -> int | None:
        """Return the first mention of an actor of the codebook at or after an offset."""
        place = bisect_left(self.known_starts, offset)
        return self.known[place] if place < len(self.known) else None

    def _reporter(self, clause: Clause, colon: bool) -> tuple[tuple[str, ...], tuple[int, int]]:
        """Return the subjects of the reporting verb of a clause and the verb's characters."""
        statement = clause.statement
        for index in range(statement.at(clause.start), statement.at(clause.end)):
            verbs = VERBS_BY_FORM.get(statement.form(index), ())
            if not any(colon or verb.force in _ASSERTIVE for verb in verbs):
                continue
            if statement.is_finite(index) or is_compound(statement, index):
                word = statement.words[index]
                holder = self.of_verb(clause, word.start)
                if holder.kind == "actors":
                    return holder.actors, (word.start, word.end)
        return (), (0, 0)

    def of(self, marker: Marker, clause: Clause) -> Holder:
        """Return the holder of a marker of the ladder."""
        if marker.group == "acts":
            holder = self.of_verb(clause, marker.start)
            if holder is OTHER or self.text[marker.start : marker.end] not in _RECIPROCAL:
                return holder
            return Holder(holder.kind, (*holder.actors, *self._partners(marker.end)))
        if marker.group == "nouns":
            actors = self.of_noun(marker.end)
            return Holder("actors", actors) if actors else OTHER
        return self.of_judgement(clause, marker.end)

    def _partners(self, end: int) -> tuple[str, ...]:
        """Return the actors with whom something is signed: *signer un accord avec Berne*."""
        index = self._first_known(end)
        if index is None or not _WITH.fullmatch(self.text, end, self.starts[index]):
            return ()
        return self.joined(index)

    def of_verb(self, clause: Clause, start: int) -> Holder:
        """Return the holder of the verb that stands at an offset or after clitics there: its subject, or its agent."""
        statement, index = clause.statement, clause.statement.at(start)
        while statement.form(index) in BEFORE_VERB:
            index += 1
        group = group_start(statement, index)
        if any(statement.form(i) in _OUGHT or is_du(statement, i) for i in range(group, index)):
            return SPEAKER
        if statement.form(group - 1) in ("et", "puis") and statement.tenses(index) == {"past-participle"}:
            phrase = subject_of_clause(statement, group)  # the participle shares the auxiliary before *et*
            return self._of_phrase(clause, phrase) if phrase else SPEAKER
        if is_passive(statement, group, index):
            return self.agent_after(clause, start, ("par",), 6) or OTHER
        phrase = self._subject(statement, group)
        if phrase is None or statement.words[phrase.first].start < (clause.quotation or statement).start:
            return self._of_outside(clause, phrase, index)
        governed = statement.form(phrase.first - 1) in _GOVERNORS  # *c'est à Berne de décider*
        return OTHER if governed else self._of_phrase(clause, phrase)

    def _of_outside(self, clause: Clause, phrase: Phrase | None, index: int) -> Holder:
        """Return the holder of a verb whose subject, if any, stands before the reported words.

        That is the speaker, who need not name herself. But *selon Y* is no subject: *X, selon Y, refuse*, and *X, qui,
        selon Y, « refuse »* tell of X.
        """
        if clause.quotation is None or not self.text[slice(*clause.cue)].startswith(PREPOSITIONAL_CUES):
            return SPEAKER
        if clause.quotation.kind == "indirect":
            return self._of_phrase(clause, phrase) if phrase else SPEAKER
        return SPEAKER if "infinitive" in clause.statement.tenses(index) else OTHER

    def _subject(self, statement: Statement, group: int) -> Phrase | None:
        """Return the subject of a verb group; of a participle after an adjective it is that of the clause."""
        phrase = subject_before(statement, group)
        if phrase is not None and "present-participle" in statement.tenses(group):
            named = statement.form(phrase.first) in DETERMINERS or statement.capitalised(phrase.first)
            phrase = phrase if named else None
        return phrase or subject_of_clause(statement, group)

    def of_judgement(self, clause: Clause, end: int) -> Holder:
        """Return whom *par* or *pour* names right after a judgement that ends at an offset, else the speaker."""
        if not _EVALUATION.search(self.text, clause.start, end):
            return SPEAKER
        return self.agent_after(clause, end - 1, ("par", "pour"), 1) or SPEAKER

    def agent_after(self, clause: Clause, offset: int, links: tuple[str, ...], words: int) -> Holder | None:
        """Return the actors that one of the `links` names at most so many words after an offset, or None."""
        statement = clause.statement
        index = statement.at(offset + 1)
        while statement.form(index) in _MARKS:
            index += 1
        for i in range(index, min(index + words, len(statement.words))):
            if statement.form(i) in links and (phrase := subject_after(statement, i + 1)):
                holder = self._of_phrase(clause, phrase)
                return holder if holder.kind != "other" else None
        return None

    def of_noun(self, end: int) -> tuple[str, ...]:
        """Return the actors named by *de* after a noun that ends at an offset: *le refus de Berne*."""
        index = self._first_known(end)
        if index is None or self.starts[index] - end > _LONGEST_GAP:
            return ()
        return self.joined(index) if _OF.fullmatch(self.text, end, self.starts[index]) else ()

    def joined(self, index: int) -> tuple[str, ...]:
        """Return the actor of a mention and those that *et*, *ni* or a list with *et* at its end joins to it."""
        return self._ids(self._group(index))

    def _ids(self, group: range) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.mentions[index].id_ for index in group if self.mentions[index].id_))

    def _group(self, index: int) -> range:
        first = last = index
        while first > 0 and self._between(_AND, first - 1):
            first -= 1
        while last + 1 < len(self.mentions) and self._between(_AND, last):
            last += 1
        while first < last and first > 0 and self._between(_COMMA, first - 1):
            if self._follows(_PREPOSED, first - 1):  # *selon Berne, Oslo et Rome*
                break
            first -= 1
        return range(first, last + 1)

    def _follows(self, words: re.Pattern[str], index: int) -> bool:
        """Tell whether some words stand right before a mention."""
        return bool(words.search(self.text, max(0, self.starts[index] - 20), self.starts[index]))

    def _between(self, link: re.Pattern[str], index: int) -> bool:
        return bool(link.fullmatch(self.text, self.mentions[index].end_char, self.starts[index + 1]))

    def _of_phrase(self, clause: Clause, phrase: Phrase) -> Holder:
        statement = clause.statement
        if phrase.last - phrase.first == 1 and statement.form(phrase.first) in PRONOUNS:
            return (
                SPEAKER
                if clause.speakers or clause.quotation
                else self._antecedent(clause, statement.form(phrase.first))
            )
        index = self._head(statement.words[phrase.first].start, statement.words[phrase.last - 1].end)
        if index is None:
            return OTHER
        group = self._group(index)
        if self._follows(_GOVERNING, group.start) or not self._ids(group):  # *entre Berne et Oslo*
            return OTHER
        return self._as_spoken(clause, self._ids(group))

    def _as_spoken(self, clause: Clause, actors: tuple[str, ...]) -> Holder:
        """Return the holders of what is said of actors: the speaker holds what is said of those she speaks for."""
        voices = [next((s for s in clause.speakers if self.speaks_for(s, actor)), actor) for actor in actors]
        if clause.speakers and set(voices) <= set(clause.speakers):
            return SPEAKER
        return Holder("actors", tuple(dict.fromkeys(voices)))

    def _head(self, start: int, end: int) -> int | None:
        """Return the first mention of a phrase, unless a preposition in it governs it: *les alliés de Berne*.

        What *la réaction de Berne* or *le gouvernement de la Norvège* does, Bern and Norway do.
        """
        index = self._first_known(start)
        if index is None or self.starts[index] >= end:
            index = bisect_left(self.starts, start)  # a name that may be joined to a known one
        if index == len(self.mentions) or self.starts[index] >= end:
            return None
        governed = _PREPOSITION.search(self.text, start, self.starts[index])
        return None if governed and not _STANDS_FOR.fullmatch(self.text, start, self.starts[index]) else index

    def _antecedent(self, clause: Clause, pronoun: str) -> Holder:
        """Return the last actors before a pronoun that were the subject of a clause, if number and gender fit.

        *On* is nobody, *celui-ci* rather an object than a subject.
        """
        groups = self._subjects_before(clause) if pronoun in PERSONAL_PRONOUNS else ()
        return next((Holder("actors", self._ids(group)) for group in groups if self._agrees(pronoun, group)), OTHER)

    def _subjects_before(self, clause: Clause) -> Iterator[range]:
        """Yield the mentions that are subjects in the clauses before one, from the last clause back."""
        last = bisect_left(self.clauses, clause.start, key=lambda earlier: earlier.start)
        for earlier in map(self.clauses.__getitem__, range(last - 1, -1, -1)):
            if clause.number - earlier.number > _FURTHEST:
                break
            statement = earlier.statement
            for index in range(statement.at(earlier.start), statement.at(earlier.end)):
                if statement.is_finite(index) and (phrase := subject_before(statement, group_start(statement, index))):
                    head = self._head(statement.words[phrase.first].start, statement.words[phrase.last - 1].end)
                    if head is not None:
                        yield self._group(head)

    def _agrees(self, pronoun: str, group: range) -> bool:
        """Tell whether a pronoun can stand for the actors of some mentions: *ils* for several or for a group."""
        actors = [self.actors[actor] for actor in self._ids(group)]
        if pronoun in PLURAL_PRONOUNS:
            return len(group) > 1 or (len(actors) == 1 and actors[0].type == "group")
        gender = "female" if pronoun in FEMININE_PRONOUNS else "male"
        return len(group) == len(actors) == 1 and actors[0].gender in (None, gender)

    def speaks_for(self, speaker: str, actor: str) -> bool:
        """Tell whether the speaker is the actor or, directly or through others, speaks for it."""
        seen: set[str] = set()
        while speaker in self.actors and speaker not in seen:
            if speaker == actor:
                return True
            seen.add(speaker)
            speaker = self.actors[speaker].speaks_for or ""
        return False
