"""Claims: the attributes on which reports are compared, and how their values are worded."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import ActorId, Edtf, Entry, EventId, Id, Pattern, Relation
from crossread.codebook.events import Event

AttributeType = Literal["date", "category", "set", "number", "scope", "modality", "force", "term"]
Kind = Literal[
    "date", "place", "participants", "signatories", "nature-of-document", "number", "condition", "mandate", "scope",
    "role", "modality", "source", "term", "gender", "name", "quotation", "headline-body", "withdrawn-fact",
    "unbalanced-quotation",
]  # fmt: skip


class Value(Entry):
    """One value of an attribute, and the wordings that state it."""

    value: Id
    label: str = Field(description="the value as it stands in an explanation, in English")
    patterns: tuple[Pattern, ...] = ()
    within: tuple[Id, ...] = Field((), description="coarser values that hold whenever this one does")
    rank: int | None = Field(None, description="its place in an order: wider scope, firmer modality, harder wording")


class Attribute(Entry):
    """What is said of a subject, how it is recognised, and how two values compare."""

    id: Id
    subject: Id
    subject_label: str = Field(description="the subject as it stands in an explanation, in English")
    kind: Kind
    type: AttributeType
    counted: tuple[Pattern, ...] = Field((), description="wordings of what a number counts")
    context: tuple[Pattern, ...] = Field((), description="wordings one of which the passage's sentence must hold")
    without: tuple[Pattern, ...] = Field((), description="wordings that the passage's sentence must not hold")
    events: tuple[EventId, ...] = Field((), description="events one of which the passage's sentence must mention")
    speakers: tuple[ActorId, ...] = Field((), description="who must be speaking or spoken of in the sentence")
    published: Edtf | None = Field(None, description="only articles that may have been published in these days")
    values: tuple[Value, ...] = ()
    relation: Relation | None = Field(None, description="how two of its values are at odds, if not as its type has it")
    central: bool = Field(False, description="whether a main finding of the book depends on it")
    settled_by: str = Field(description="what would settle a disagreement, in English")


def date_attribute(event: Event) -> Attribute:
    """Return the attribute that an event's dated mentions state."""
    return Attribute(
        id=f"{event.id}-date",
        subject=event.id,
        subject_label=event.label,
        kind="date",
        type="date",
        central=event.central,
        settled_by="a dated record of the event by somebody who took part in it",
    )
