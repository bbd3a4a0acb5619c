"""Propositions and the wording ladder: what positions are about, and which words make them firm."""

from typing import Annotated, Literal

from pydantic import Field

from crossread.codebook.entries import Entry, Id, Pattern, PropositionId, SideId

Reading = Literal["policy", "assertion"]
Scale = Literal["support", "refusal", "ambiguous"]
Patterns = tuple[Pattern, ...]


class Proposition(Entry):
    """A statement that actors take a stance on, and how to tell from a French clause that they do.

    A clause is about the proposition where `about` is found in it, or `again` when the article has `about` elsewhere.
    Of a *policy* (something should be done) the ladder's cues decide the stance, or `supports` and `opposes`. Of an
    *assertion* (something is so) only `supports` and `opposes` do, turned round by a negation.
    """

    id: Id
    family: Id
    reading: Reading
    label: str
    label_fr: str
    short: str = Field(description="a few words for figures and table heads")
    support: str = Field(description="what counts as support")
    oppose: str = Field(description="what counts as opposition")
    conditional: str = Field(description="what counts as a conditional stance")
    ambiguous: str = Field(description="what counts as an ambiguous stance")
    note: str | None = None
    about: Patterns = Field(description="what the clause must speak of")
    again: Patterns = Field((), description="shorter wordings for an article that has `about` elsewhere")
    unless: Patterns = Field((), description="wordings of something else that `about` would find too")
    supports: Patterns = Field((), description="wordings that amount to support")
    opposes: Patterns = Field((), description="wordings that amount to opposition")
    presupposes: Patterns = Field((), description="conditions that the proposition already contains")
    instead_of: tuple[PropositionId, ...] = Field(
        (), description="wider propositions that are not coded from a clause about this one"
    )
    held_by: SideId | None = Field(
        None, description="a side whose stance on a proposition of `instead_of` means this one"
    )
    central: bool = Field(False, description="whether the book shows which article reports whose stance on it")


class Step(Entry):
    """A step of the wording ladder: how firm the words are, and the words that show it."""

    id: Id
    scale: Scale
    step: Annotated[int, Field(ge=1, le=5)]
    name: str
    definition: str
    policy: str = Field(description="what it means when something should or should not be done")
    demand: str = Field(description="what it means when something is asked of another side")
    assertion: str = Field(description="what it means when something is said to be so or not so")
    examples: tuple[str, ...] = Field(description="French wordings of this step")
    acts: Patterns = Field((), description="verbs whose grammatical subject, or agent after *par*, takes the stance")
    nouns: Patterns = Field((), description="nouns that name a stance; its holder follows after *de*")
    judges: Patterns = Field((), description="words by which the one who speaks takes the stance")
    asserts: Patterns = Field((), description="words that set the firmness of an assertion")
    reports: Patterns = Field((), description="reporting words that make what they report at least this firm")
