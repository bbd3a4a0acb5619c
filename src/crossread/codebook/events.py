"""Events: what happened, was announced or is spoken of, and by what a mention of it is known."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import ActorId, Edtf, Entry, Id, Pattern

EventKind = Literal[
    "meeting", "signature", "announcement", "statement", "interview", "call", "attack", "agreement", "vote",
    "deployment", "photograph", "other",
]  # fmt: skip


class Event(Entry):
    """An event with its marks: kind, participants, place, days and topic, which a mention has to bear together."""

    id: Id
    label: str = Field(description="what happened, in English, for the reader")
    kind: EventKind
    status: Literal["past", "future", "hypothetical"] = "past"
    days: Edtf | None = Field(
        None, description="days that tell it from other events of its kind; not its date, which the articles give"
    )
    participants: tuple[ActorId, ...] = Field((), description="who takes part; for a statement, who speaks")
    place: tuple[Pattern, ...] = Field((), description="wordings of the place")
    words: tuple[Pattern, ...] = Field((), description="wordings of the event itself, in place of those of its kind")
    about: tuple[Pattern, ...] = Field((), description="wordings of the topic, one of which its sentence must hold")
    without: tuple[Pattern, ...] = Field((), description="wordings that its sentence must not hold")
    central: bool = Field(False, description="whether a main finding of the book depends on its date")
    tell_apart: str | None = Field(None, description="what it is easily taken for, for the reader")
