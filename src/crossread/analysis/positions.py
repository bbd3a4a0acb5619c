"""Positions: who takes which stance on which proposition, how firmly, when, and in which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from crossread.analysis.conditions import conditions
from crossread.analysis.holders import Holders
from crossread.analysis.quotations import quotation_id
from crossread.analysis.sources import Clause, clauses
from crossread.analysis.stance import Cue, Ladder, Verdict, asserted, judged
from crossread.analysis.topics import Topic, Topics, principal
from crossread.codebook import Codebook
from crossread.codebook.positions import Proposition
from crossread.folding import fold
from crossread.patterns import compile_patterns
from crossread.reading.dates.component import time_expressions
from crossread.reading.dates.resolution import resolve
from crossread.reading.pipeline import ReadArticle, ReadCorpus
from crossread.tables import table


@dataclass(frozen=True)
class Position:
    """One actor's stance on one proposition in one clause; `relayed_by` names who relays it, nearest first."""

    clause: Clause
    actor: str
    proposition: Proposition
    verdict: Verdict
    stance: str
    condition: str = ""
    relayed_by: tuple[str, ...] = ()


def positions(read_corpus: ReadCorpus, codebook: Codebook, published: Mapping[str, str]) -> pd.DataFrame:
    """Return the positions table.

    `published` gives the publication date of each article (ISO 8601) by id; an article without one may be absent.
    """
    return table(
        "positions", (row for read in read_corpus for row in _rows(read, codebook, published.get(read.article.id)))
    )


def _rows(read: ReadArticle, codebook: Codebook, published: str | None) -> Iterator[dict[str, Any]]:
    actors = {actor.id: actor for actor in codebook.actors}
    text = read.article.text
    days = _Days(read, published)
    for position in Finder(read, codebook).positions():
        clause, actor = position.clause, actors[position.actor]
        cue_start, cue_end = position.verdict.cue
        yield {
            "position_id": f"{read.article.label}-p{clause.start}-{actor.id}-{position.proposition.id}",
            "article_id": read.article.id,
            "start": clause.start,
            "end": clause.end,
            "text": text[clause.start : clause.end],
            "actor_id": actor.id,
            "actor_name": actor.name,
            "proposition_id": position.proposition.id,
            "stance": position.stance,
            "intensity": position.verdict.step,
            "scale": position.verdict.scale,
            "condition": position.condition,
            "relayed_by": " < ".join(position.relayed_by),
            "on_behalf_of": actor.speaks_for,
            "side": actor.side,
            "cue_start": cue_start,
            "cue_end": cue_end,
            "cue": text[cue_start:cue_end],
            "date": days.of(clause),
            "quotation_id": quotation_id(read.article, clause.quotation) if clause.quotation else None,
            "origin": "rule",
        }


class Finder:
    """Finds the positions in one article."""

    def __init__(self, read: ReadArticle, codebook: Codebook) -> None:
        self.folded = fold(read.article.text)
        self.text = read.article.text
        self.propositions = codebook.propositions
        self.sides = {actor.id: actor.side for actor in codebook.actors}
        self.ladder = Ladder(codebook.ladder)
        found = clauses(read)
        self.holders = Holders(read, found, codebook.actors)
        self.clauses = self.holders.after_colons()
        self.topics = Topics(self.folded, self.clauses, codebook.propositions)

    def positions(self) -> list[Position]:
        """Return the positions in order of the text; of equal ones in a sentence, the firmest."""
        firmest: dict[tuple[int, str, str, str], Position] = {}
        for index in range(len(self.clauses)):
            for position in _narrowest(self._in_clause(index)):
                key = (position.clause.number, position.actor, position.proposition.id, position.stance)
                if key not in firmest or firmest[key].verdict.step < position.verdict.step:
                    firmest[key] = position
        return sorted(firmest.values(), key=lambda p: (p.clause.start, p.clause.end))

    def _in_clause(self, index: int) -> list[Position]:
        clause = self.clauses[index]
        hidden = conditions(self.folded, clause.start, clause.end)
        named = self.topics.named(clause, hidden)
        cues = [
            cue
            for cue in self.ladder.cues(self.folded, clause.start, clause.end)
            if not any(start <= cue.start < end for start, end in hidden)
        ]
        taken_up = self.topics.taken_up(index)
        policies = [t for t in named if t.proposition.reading == "policy"]
        if not policies:
            policies = [t for t in taken_up if t.proposition.reading == "policy"]
        assertions = {t.proposition.id: t for t in (*taken_up, *named) if t.proposition.reading == "assertion"}
        return [
            *self._policies(clause, principal(policies, self.folded), cues, hidden),
            *self._assertions(clause, assertions.values()),
        ]

    def _policies(
        self, clause: Clause, topics: Sequence[Topic], cues: Sequence[Cue], hidden: Sequence[tuple[int, int]]
    ) -> Iterator[Position]:
        for topic in topics:
            for actor, own in self._by_holder(clause, cues, topic).items():
                reported = self._reported(clause, "refusal") if actor == clause.speaker else 0
                verdict = judged(own, reported, self._reported(clause, "support") if actor == clause.speaker else 0)
                if verdict is None and not topic.taken_up and actor == clause.speaker:
                    verdict = self._worded(clause, topic.proposition)
                if verdict is not None:
                    yield self._policy(clause, actor, topic, verdict, hidden)

    def _by_holder(self, clause: Clause, cues: Sequence[Cue], topic: Topic) -> dict[str, list[Cue]]:
        """Return the cues that bear on a topic by the actor who holds them.

        Where the main act of the clause is somebody else's than the speaker's, its judgements are taken with that act.
        """
        mine: list[Cue] = []
        others: dict[str, list[Cue]] = {}
        for cue in cues:
            overlaps = not topic.taken_up and cue.start < topic.end and topic.start < cue.end
            if cue.group == "nouns":
                actors = () if overlaps else self.holders.of_noun(cue.end)
            elif cue.group == "asserts":
                continue
            else:
                holder = (
                    self.holders.of_verb(clause, cue.start)
                    if cue.group == "acts"
                    else self.holders.of_judgement(clause, cue.end)
                )
                if holder.kind == "speaker":
                    mine.append(cue)
                actors = holder.actors
            for actor in actors:
                others.setdefault(actor, []).append(cue)
        if any(cue.group == "acts" for own in others.values() for cue in own):
            judgements = [cue for cue in mine if cue.group == "judges"]
            return {actor: sorted([*own, *judgements], key=lambda cue: cue.start) for actor, own in others.items()}
        return others | ({clause.speaker: mine} if clause.speaker and mine else {})

    def _policy(
        self, clause: Clause, actor: str, topic: Topic, verdict: Verdict, hidden: Sequence[tuple[int, int]]
    ) -> Position:
        proposition = self._own(topic, actor)
        further = [
            self.text[start:end]
            for start, end in hidden
            if not compile_patterns(proposition.presupposes).search(self.folded, start, end)
        ]
        stance = "conditional" if further and verdict.stance == "support" else verdict.stance
        condition = "; ".join(further or [self.text[start:end] for start, end in hidden])
        relayed = clause.relayed_by
        if clause.speaker and actor != clause.speaker:
            relayed = (clause.speaker, *relayed)
        return Position(clause, actor, proposition, verdict, stance, condition, relayed)

    def _own(self, topic: Topic, actor: str) -> Proposition:
        """Return the proposition that a topic taken up means for an actor of this side: its own troops, say."""
        if topic.taken_up:
            for proposition in self.propositions:
                if proposition.held_by == self.sides[actor] and topic.proposition.id in proposition.instead_of:
                    return proposition
        return topic.proposition

    def _assertions(self, clause: Clause, topics: Iterable[Topic]) -> Iterator[Position]:
        for topic in topics if clause.speaker else ():
            verdict = self._worded(clause, topic.proposition)
            if verdict is not None:
                yield Position(
                    clause, clause.speaker, topic.proposition, verdict, verdict.stance, "", clause.relayed_by
                )

    def _worded(self, clause: Clause, proposition: Proposition) -> Verdict | None:
        direct = clause.quotation is not None and clause.quotation.kind == "direct"
        stressed = max(self._reported(clause, "support"), 3 * (self._reported(clause, "refusal") >= 3))
        hedged = self._reported(clause, "support") == 1
        return asserted(self.ladder, proposition, self.folded, (clause.start, clause.end), stressed, hedged, direct)

    def _reported(self, clause: Clause, scale: str) -> int:
        if clause.quotation is None or clause.quotation.cue_start < 0:
            return 0
        return self.ladder.reported(self.folded[clause.quotation.cue_start : clause.quotation.cue_end], scale)


def _narrowest(found: Sequence[Position]) -> Iterator[Position]:
    """Leave out a position on a wider proposition where the same actor takes one on a narrower."""
    wider = {(p.actor, other) for p in found for other in p.proposition.instead_of}
    return (p for p in found if (p.actor, p.proposition.id) not in wider)


class _Days:
    """The day on which the words of a clause were spoken."""

    def __init__(self, read: ReadArticle, published: str | None) -> None:
        self.published = published or None
        self.expressions = time_expressions(read.doc)
        day = date.fromisoformat(published) if published and len(published) == 10 else None
        self.dates = [resolved.date for resolved in resolve(self.expressions, day)]

    def of(self, clause: Clause) -> str | None:
        """Return the nearest day that the sentence gives outside the quotation, else the day of publication."""
        statement, quotation = clause.statement, clause.quotation
        start = quotation.cue_start if quotation and quotation.cue_start >= 0 else clause.start
        nearest: tuple[int, str] | None = None
        for expression, day in zip(self.expressions, self.dates, strict=True):
            quoted = quotation and quotation.start <= expression.start < quotation.end
            near = min(statement.start, start) <= expression.start < max(statement.end, start)
            if near and not quoted and len(day) == 10 and "X" not in day:
                distance = abs(expression.start - start)
                nearest = min(nearest or (distance, day), (distance, day))
        return nearest[1] if nearest else self.published
