"""Findings: what the book follows and states, and what the results must show for it to be stated.

A sentence is Markdown with named slots, ``{slot.value}``, that are filled with what the results give; a capital at the
head of a slot gives a capital. What each kind of source offers is said by `crossread.publishing.chapters.findings`.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from crossread.codebook.entries import AttributeId, Entry, EventId, Id, PropositionId, Relation, SideId, TrendId

Stance = Literal["support", "oppose", "conditional", "ambiguous"]
Condition = Literal["in-every-article", "firmest-last", "firmer-after-first"]


class Wording(Entry):
    """A side's firmest words on a proposition, among some stances, in each article."""

    side: SideId
    proposition: PropositionId
    stances: tuple[Stance, ...] = Field(min_length=1)


class Trend(Wording):
    """A wording that the book follows from article to article, in a chart and in tables."""

    id: Id
    name: str = Field(description="what it is called in a sentence, a legend and a table")


class TrendSource(Entry):
    """A trend on which a sentence rests; its slot has the trend's id."""

    trend: TrendId
    requires: tuple[Condition, ...] = Field((), description="what must hold of it, or the build stops")


class WordingSource(Wording):
    """A wording that some article must report."""

    slot: Id


class Disagreement(Entry):
    """Two articles at odds on the date of an event, or on a matter that the codebook compares."""

    slot: Id
    date_of: EventId | None = None
    attribute: AttributeId | None = None
    relation: Relation = Field("contradiction", description="the relation that it must have")

    @model_validator(mode="after")
    def _names_one_matter(self) -> Self:
        if (self.date_of is None) == (self.attribute is None):
            raise ValueError("give either 'date_of' (an event) or 'attribute' (an entry of claims.yml)")
        return self


class Finding(Entry):
    """A sentence of the front page, and the results on which it rests."""

    id: Id
    sentence: str = Field(description="Markdown with slots, such as {refusal.articles} or {meeting.a_value}")
    trends: tuple[TrendSource, ...] = ()
    wordings: tuple[WordingSource, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
