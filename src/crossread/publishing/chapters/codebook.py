"""The codebook as tables for the reader."""

from crossread.analysis.voices import NO_SIDE
from crossread.publishing.book import Book
from crossread.publishing.chapters.sides import shown_sides
from crossread.publishing.html.markup import Html, french, lines, link
from crossread.publishing.html.passages import html_table
from crossread.publishing.html.wording import capitalised


def propositions(book: Book) -> Html:
    """Return the propositions by family, with what counts as support and as opposition."""
    rows = [(p.label, p.family, p.support, p.oppose) for p in book.codebook.propositions]
    return html_table(("proposition", "family", "support", "opposition"), rows, f"Propositions ({len(rows)})")


def ladder(book: Book) -> Html:
    """Return the steps of each scale of the wording ladder, with definitions and French examples."""
    rows = [(f"{s.scale} {s.step}", s.name, s.definition, lines(map(french, s.examples))) for s in book.codebook.ladder]
    return html_table(("step", "name", "definition", "examples"), rows, "The wording ladder")


def actors(book: Book) -> Html:
    """Return the actors by side, with what they are and how the articles may name them."""
    sides = {side.id: (place, side.name) for place, side in enumerate(shown_sides(book, [NO_SIDE]))}
    ordered = sorted(book.codebook.actors, key=lambda actor: (sides[actor.side or NO_SIDE], actor.name))
    rows = [
        (
            a.name,
            a.role or a.type,
            sides[a.side or NO_SIDE][1],
            french(", ".join((*a.aliases, *a.seats, *a.roles))),
        )
        for a in ordered
    ]
    return html_table(("actor", "role", "side", "French wordings"), rows, f"Actors ({len(rows)})")


def trends(book: Book) -> Html:
    """Return the trends that the book follows, with the side, the proposition and the stances of each."""
    sides = {side.id: side.name for side in book.codebook.sides}
    labels = {proposition.id: proposition.label for proposition in book.codebook.propositions}
    rows = [(t.name, sides[t.side], ", ".join(t.stances), labels[t.proposition]) for t in book.codebook.trends]
    return html_table(("trend", "side", "stances", "proposition"), rows, f"Trends ({len(rows)})")


def events(book: Book) -> Html:
    """Return the events of the codebook, with what they are easily taken for."""
    rows = [(e.label, e.kind, e.status, e.tell_apart) for e in book.codebook.events]
    return html_table(("event", "kind", "status", "not to be confused with"), rows, f"Events ({len(rows)})")


def attributes(book: Book) -> Html:
    """Return the attributes on which claims are compared, with the values that the codebook knows."""
    rows = [
        (capitalised(a.subject_label), a.type, "; ".join(value.label for value in a.values) or "any number")
        for a in book.codebook.claims
    ]
    return html_table(("matter", "type", "values"), rows, f"Matters compared ({len(rows)})")


def references(book: Book) -> Html:
    """Return the dated reference events with their public sources."""
    rows = [(r.label, r.date, link(str(r.source.url), r.source.title)) for r in book.codebook.references]
    return html_table(("event", "date", "public source"), rows, f"Reference events ({len(rows)})")
