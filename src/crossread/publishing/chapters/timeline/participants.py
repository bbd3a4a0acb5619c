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
    known = quotations[quotations["speaker_id"].fillna("") != ""]
    spoken = {article: records(own) for article, own in known.groupby("article_id")}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in records(book.tables["event_mentions"]):
        start, end = mention["start"], mention["end"]
        own = spoken.get(mention["article_id"], ())
        found[mention["event_id"]] |= {q["speaker_id"] for q in own if q["start"] < end and q["end"] > start}
    return found
