"""What editors add where no rule can see: notes on a passage, and English glosses."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import Entry

QualityKind = Literal[
    "boilerplate", "missing-accents", "unbalanced-quotation", "mistranslation", "agreement", "typo", "duplicate-word"
]  # fmt: skip


class Anchored(Entry):
    """An entry that stands on one passage of one article, found by its exact wording."""

    article: str = Field(description="the article's id, or its label (the part before the underscore)")
    exact: str = Field(description="the passage, letter for letter")
    prefix: str = Field("", description="the characters just before it, where the wording occurs more than once")
    suffix: str = Field("", description="the characters just after it, where the wording occurs more than once")


class Note(Anchored):
    """An editor's note on a passage."""

    kind: QualityKind
    note: str
    changes_meaning: bool = False
    against: Anchored | None = Field(None, description="a passage with which it is at odds, if there is one")


class Gloss(Anchored):
    """An English translation of a passage."""

    gloss: str
