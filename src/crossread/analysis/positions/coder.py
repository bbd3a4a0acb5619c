"""Coding: from the clauses of an article to positions, as a coder with the codebook in hand would find them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.analysis.positions.clauses import Clause, clauses
from crossread.analysis.positions.conditions import conditions
from crossread.analysis.positions.holders import Holder, Holders
from crossread.analysis.positions.stance import Assessment, Ladder, Marker, asserted, judged
from crossread.analysis.positions.topics import Topic, Topics, purposes, spoken_of
from crossread.codebook import Codebook
from crossread.codebook.positions import Proposition, Scale
from crossread.language.patterns import compile_patterns
from crossread.reading.pipeline import ReadArticle

Range = tuple[int, int]


@dataclass(frozen=True)
class Position:
    """One actor's stance on one proposition in one clause; `relayed_by` names who relays it, nearest first."""

    clause: Clause
    actor: str
    proposition: Proposition
    assessment: Assessment
    stance: str
    condition: str = ""
    relayed_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Held:
    """A marker and its holder."""

    marker: Marker
    holder: Holder


class Coder:
    """Finds the positions in one article."""

    def __init__(self, read: ReadArticle, codebook: Codebook) -> None:
        self.text = read.article.text
        self.folded = read.doc._.folded
        self.propositions = codebook.propositions
        self.sides = {actor.id: actor.side for actor in codebook.actors if actor.side}
        self.ladder = Ladder(codebook.ladder)
        mentioned = spoken_of(self.folded, codebook.propositions)
        self.holders = Holders(read, clauses(read) if mentioned else (), codebook.actors)
        self.clauses = self.holders.clauses
        self.topics = Topics(self.folded, self.clauses, mentioned)
        self.reports = sorted(
            (q.cue_start, q.cue_end) for q in read.doc._.quotations if q.kind != "mixed" and q.cue_start >= 0
        )

    def positions(self) -> list[Position]:
        """Return the positions in order of the text; of equal ones in a sentence, the firmest."""
        firmest: dict[tuple[int, str, str, str], Position] = {}
        for index in range(len(self.clauses)):
            for position in _narrowest(self._in_clause(index)):
                key = (position.clause.number, position.actor, position.proposition.id, position.stance)
                if key not in firmest or firmest[key].assessment.step < position.assessment.step:
                    firmest[key] = position
        return sorted(firmest.values(), key=lambda p: (p.clause.start, p.clause.end))

    def _in_clause(self, index: int) -> list[Position]:
        clause = self.clauses[index]
        hidden = conditions(self.folded, clause.start, clause.end)
        named = self.topics.named(clause, hidden)
        policies = [t for t in named if t.proposition.reading == "policy"] or self.topics.taken_up(index, "policy")
        asserted = (*self.topics.taken_up(index, "assertion"), *named)
        assertions = {t.proposition.id: t.proposition for t in asserted if t.proposition.reading == "assertion"}
        held = self._held(clause, hidden) if policies else []
        found = list(self._policies(clause, policies, held, hidden))
        if any(position.actor not in clause.speakers for position in found):
            return found
        return [*found, *self._assertions(clause, assertions.values())]

    def _held(self, clause: Clause, hidden: Sequence[Range]) -> list[_Held]:
        """Return the markers of a clause with their holders, without conditions and verbs that only report."""
        held = []
        for marker in self.ladder.markers(self.folded, clause.start, clause.end):
            if any(start <= marker.start < end for start, end in hidden) or marker.group == "asserts":
                continue
            if marker.group == "acts" and self._only_reports(marker):
                continue
            held.append(_Held(marker, self.holders.of(marker, clause)))
        return held

    def _only_reports(self, marker: Marker) -> bool:
        following = bisect_right(self.reports, (marker.end,))
        return following > 0 and self.reports[following - 1][1] > marker.start

    def _policies(
        self, clause: Clause, topics: Sequence[Topic], held: Sequence[_Held], hidden: Sequence[Range]
    ) -> Iterator[Position]:
        aims = purposes(topics, self.folded)
        for topic in topics:
            for actor, markers in self._by_holder(clause, held, topic).items():
                spoken = actor in clause.speakers
                warned, stressed = (self._reported(clause, s) if spoken else 0 for s in ("refusal", "support"))
                assessment = judged(markers, warned, stressed)
                worded = self._worded(clause, topic.proposition)
                if assessment is None and spoken and not topic.taken_up:
                    assessment = worded
                elif assessment and assessment.stance == "support" and worded and worded.stance == "oppose":
                    step = max(assessment.step, worded.step)
                    assessment = Assessment("oppose", step, worded.words)  # asks for the contrary
                if assessment is None or (assessment.stance == "oppose" and topic.proposition.id in aims):
                    continue  # who refuses the means does not thereby refuse the end
                yield self._policy(clause, actor, topic, assessment, hidden)

    def _by_holder(self, clause: Clause, held: Sequence[_Held], topic: Topic) -> dict[str, list[Marker]]:
        """Return the markers that bear on a topic by the actor who holds them.

        Where an act of the clause is somebody else's than the speaker's, the judgements go with that act.
        """
        others: dict[str, list[Marker]] = {}
        for each in held:
            own = not topic.taken_up and each.marker.start < topic.end and topic.start < each.marker.end
            for actor in each.holder.actors if not (own and each.marker.group == "nouns") else ():
                others.setdefault(actor, []).append(each.marker)
        mine = [each.marker for each in held if each.holder.kind == "speaker"]
        if any(each.marker.group == "acts" and each.holder.kind == "actors" for each in held):
            judgements = [marker for marker in mine if marker.group == "judges"]
            return {
                actor: sorted([*markers, *judgements], key=lambda marker: marker.start)
                for actor, markers in others.items()
            }
        if topic.taken_up and not topic.anaphoric:
            return others
        return others | dict.fromkeys(clause.speakers, mine)

    def _policy(
        self, clause: Clause, actor: str, topic: Topic, assessment: Assessment, hidden: Sequence[Range]
    ) -> Position:
        proposition = self._own(topic, actor)
        presupposed = compile_patterns(proposition.presupposes)
        further = [self.text[slice(*where)] for where in hidden if not presupposed.search(self.folded, *where)]
        stance = "conditional" if further and assessment.stance == "support" else assessment.stance
        condition = "; ".join(further or [self.text[slice(*where)] for where in hidden])
        relayed = clause.relayed_by
        if clause.teller and actor not in clause.speakers:
            relayed = (clause.teller, *relayed)
        return Position(clause, actor, proposition, assessment, stance, condition, relayed)

    def _own(self, topic: Topic, actor: str) -> Proposition:
        """Return the proposition that a topic taken up means for an actor of this side: its own troops, say."""
        for proposition in self.propositions if topic.taken_up else ():
            mine = proposition.held_by and proposition.held_by == self.sides.get(actor)
            if mine and topic.proposition.id in proposition.instead_of:
                return proposition
        return topic.proposition

    def _assertions(self, clause: Clause, propositions: Iterable[Proposition]) -> Iterator[Position]:
        for proposition in propositions if clause.speakers else ():
            if assessment := self._worded(clause, proposition):
                for speaker in clause.speakers:
                    yield Position(clause, speaker, proposition, assessment, assessment.stance, "", clause.relayed_by)

    def _worded(self, clause: Clause, proposition: Proposition) -> Assessment | None:
        direct = clause.quotation is not None and clause.quotation.kind == "direct"
        stressed = max(self._reported(clause, "support"), 3 * (self._reported(clause, "refusal") >= 3))
        hedged = self._reported(clause, "support") == 1
        return asserted(self.ladder, proposition, self.folded, (clause.start, clause.end), stressed, hedged, direct)

    def _reported(self, clause: Clause, scale: Scale) -> int:
        start, end = clause.cue
        return self.ladder.reported(self.folded[start:end], scale)


def _narrowest(found: Sequence[Position]) -> Iterator[Position]:
    """Leave out a position on a wider proposition where the same actor takes one on a narrower."""
    wider = {(p.actor, other) for p in found for other in p.proposition.instead_of}
    return (p for p in found if (p.actor, p.proposition.id) not in wider)
