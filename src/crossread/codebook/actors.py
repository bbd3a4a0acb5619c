"""Actors: who speaks, acts or is spoken of."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import ActorId, Entry, Id, SideId


class Actor(Entry):
    """A person, organisation, state or group, with every way in which articles name it."""

    id: Id
    name: str = Field(description="the name in English, for the reader")
    type: Literal["person", "organisation", "state", "group"]
    side: SideId | None = None
    gender: Literal["female", "male"] | None = None
    role: str | None = Field(None, description="what the actor is, in English, for the reader")
    speaks_for: ActorId | None = Field(None, description="the actor whose position this one states")
    aliases: tuple[str, ...] = Field((), description="names as articles write them; capitals count, accents do not")
    seats: tuple[str, ...] = Field(
        (), description="capitals and seats of power that stand for the actor, but not after *à*"
    )
    roles: tuple[str, ...] = Field((), description="French role phrases that mean this actor and no other")
