"""Reference events: dated by public sources outside the articles, and used to date articles that mention them."""

from pydantic import Field, HttpUrl

from crossread.codebook.entries import Edtf, Entry, Id, Pattern


class Source(Entry):
    """A public page that gives an event's date."""

    title: str
    url: HttpUrl


class ReferenceEvent(Entry):
    """An event that the world dates, and the wordings by which French articles are seen to speak of it as past."""

    id: Id
    label: str = Field(description="what happened, in English, for the reader")
    date: Edtf
    source: Source
    patterns: tuple[Pattern, ...] = Field(min_length=1)
