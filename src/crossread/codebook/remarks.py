"""Remarks: what is said of these articles alone, where the chapters speak of any."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import Entry, Id
from crossread.codebook.notes import Anchored

Place = Literal[
    "intro-limits", "corpus-opening", "corpus-articles", "voices-shares", "positions-opening", "positions-contested",
    "timeline-opening", "timeline-overlap", "timeline-chart", "inconsistencies-kinds", "text-quality-opening",
    "text-quality-meaning", "text-quality-accents", "text-quality-furniture", "evaluation-limits",
]  # fmt: skip


class Title(Entry):
    """What the book is about; the one entry of its file."""

    most = 1

    title: str = Field(description="the subject, for the front page")
    question: str = Field(description="what is asked of the articles; it follows the title and a colon")


class QuotedPassage(Anchored):
    """A passage that a remark quotes, in the slot of this name."""

    slot: Id


class Remark(Entry):
    """A paragraph of Markdown at its place in a chapter, with slots such as {warned} or {share_of_words.SIDE}."""

    place: Place
    text: str
    passages: tuple[QuotedPassage, ...] = ()
