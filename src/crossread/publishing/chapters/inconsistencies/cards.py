"""An inconsistency as a card: both passages side by side, what differs marked, the relation and the reason."""

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from crossread.publishing.book import Book
from crossread.publishing.chapters.inconsistencies.differences import attribute_of, differences, marked
from crossread.publishing.html.choice import choices, rules
from crossread.publishing.html.markup import Html, style_sheet
from crossread.publishing.html.passages import passage_html
from crossread.publishing.html.wording import capitalised, listed
from crossread.tables import records

Row = Mapping[str, Any]
RELATIONS = ("contradiction", "tension", "evolution", "granularity", "translation-artefact")
REVIEW = {
    "unreviewed": "not reviewed yet",
    "confirm": "confirmed by the editors",
    "correct": "corrected by the editors",
    "dismiss": "dismissed by the editors",
    "noted": "noted by the editors",
}
DISMISSED = 0
GROUPS = {
    3: "Severity 3: a main finding depends on it",
    2: "Severity 2: it bears on what is reported",
    1: "Severity 1: wording and detail",
    DISMISSED: "Dismissed by the editors",
}


def card(book: Book, row: Row) -> Html:
    """Return one row of the table of inconsistencies as a card; its id is that of the inconsistency."""
    attribute = attribute_of(book.codebook, row)
    subject = capitalised(attribute.subject_label) if attribute else _spaced(row["kind"])
    reason = capitalised(row["explanation"].removeprefix(f"{subject}: "))
    facets = _facets(book, row)
    verdict = Html("<p><b>The editors:</b> {}</p>").format(row["verdict"]) if row["reviewed"] else ""
    return Html(
        '<article class="card-finding {classes}" id="{key}"><h4>{subject} <small>{articles}</small></h4>'
        '<p class="facts"><span class="relation">{relation}</span> {kind} · {review}</p>'
        '<div class="sides">{sides}</div>'
        "<p>{reason}</p>{verdict}<p><b>What would settle it:</b> {resolved_by}.</p></article>"
    ).format(
        classes=" ".join(f"is-{value}" for values in facets.values() for value in values),
        key=row["inconsistency_id"],
        subject=capitalised(subject),
        articles=listed(facets["article"]),
        relation=_spaced(row["relation"]),
        kind=_spaced(row["kind"]),
        review=REVIEW[_review(row)],
        sides=Html().join(_side(book, row, side) for side in "ab"),
        reason=reason,
        verdict=verdict,
        resolved_by=row["resolved_by"],
    )


def _spaced(key: str) -> str:
    return key.replace("-", " ")


def _review(row: Row) -> str:
    decision = str(row["decision"]) if row["reviewed"] else "unreviewed"
    return "noted" if row["origin"] == "editor" and decision != "dismiss" else decision


def _facets(book: Book, row: Row) -> dict[str, list[str]]:
    """Return what a finding can be chosen by."""
    articles = {book.corpus[str(row[f"article_{side}"])].label for side in ("a", "b")}
    return {
        "relation": [row["relation"]],
        "kind": [row["kind"]],
        "article": sorted(articles),
        "review": [_review(row)],
    }


def _side(book: Book, row: Row, side: str) -> Html:
    passage = book.passage(row[f"article_{side}"], row[f"start_{side}"], row[f"end_{side}"])
    return passage_html(passage, book.corpus, book.codebook, marked(passage.exact, differences(book, row, side)))


def cards(book: Book) -> Html:
    """Return every finding as a card, the gravest first and the lightest folded, with a choice of them above."""
    found = sorted(records(book.tables["inconsistencies"].fillna({"reviewed": False})), key=_rank)
    if not found:
        return Html("<p>No two passages were found at odds.</p>")
    facets = [_facets(book, row) for row in found]
    lists = {}
    for name in ("relation", "kind", "article", "review"):
        counted = Counter(value for facet in facets for value in facet[name])
        lists[name] = {key: f"{REVIEW.get(key) or _spaced(key)} ({counted[key]})" for key in sorted(counted)}
    style = style_sheet(
        rules("findings", name, options, ".card-finding:not(.is-{})", "display:none") for name, options in lists.items()
    )
    groups = Html().join(_group(book, level, list(rows)) for level, rows in groupby(found, _level))
    above = choices(lists, ".card-finding", "inconsistencies shown")
    return Html('{}<div class="findings">{}{}</div>').format(style, above, groups)


def _level(row: Row) -> int:
    return DISMISSED if _review(row) == "dismiss" else int(row["severity"])


def _rank(row: Row) -> tuple[object, ...]:
    relation = RELATIONS.index(row["relation"])
    return -_level(row), relation, row["subject_id"], row["attribute"], row["inconsistency_id"]


def _group(book: Book, level: int, rows: list[Row]) -> Html:
    head = Html('<h3>{} (<span class="count">{}</span>)</h3>').format(GROUPS[level], len(rows))
    shown = Html().join(card(book, row) for row in rows)
    if level > 1:
        return Html('<section class="group">{}{}</section>').format(head, shown)
    return Html('<details class="group"><summary>{}</summary>{}</details>').format(head, shown)
