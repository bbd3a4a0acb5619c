"""Named sets of words, which every pattern of the codebook may use as ``{id}``."""

from pydantic import Field

from crossread.codebook.entries import Entry, Id


class WordSet(Entry):
    """Wordings that mean one thing, so that patterns name them once."""

    id: Id
    words: tuple[str, ...] = Field(
        min_length=1, description="phrase patterns, any one of which is meant; they may use other sets"
    )
    note: str | None = Field(None, description="what the set is for, in English")
