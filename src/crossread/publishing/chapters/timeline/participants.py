"""Who takes part in an event: as the codebook has it, or as the articles that tell it do."""

from collections import defaultdict

from crossread.publishing.book import Book
from crossread.tables import records


def event_actors(book: Book) -> dict[str, set[str]]:
    """Return the actors of each event by its id: its participants or, where none is named, those quoted on it."""
    quoted = _quoted(book)
    return {event.id: set(event.participants) or quoted[event.id] for event in book.codebook.events}


def _quoted(book: Book) -> defaultdict[str, set[str]]:
    """Return the speakers of the quotations in which each event is mentioned."""
    quotations = book.tables["quotations"]
    quotations = quotations[quotations["speaker_id"].fillna("") != ""]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in records(book.tables["event_mentions"]):
        around = quotations[
            (quotations["article_id"] == mention["article_id"])
            & (quotations["start"] < mention["end"])
            & (quotations["end"] > mention["start"])
        ]
        found[mention["event_id"]] |= set(around["speaker_id"])
    return found
