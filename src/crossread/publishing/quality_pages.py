"""What the chapter on text quality shows: the damage, what the reading made of it, and what rests on it."""

import re

import pandas as pd

from crossread.analysis.damage import cost_of_lost_accents, damage_under
from crossread.publishing.corpus_pages import in_words
from crossread.publishing.notebook import Book
from crossread.publishing.passages import Html, evidence_link, html_table, shorten

LAYERS = {
    "mentions": "mentions of actors",
    "quotations": "quotations, with their speakers",
    "time_expressions": "time expressions",
    "quantities": "quantities",
}
_RESTING = ("quotations", "positions", "event_mentions", "claims")
_FRENCH_IN_NOTE = re.compile("«([^«»]+)»")


def quality_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    damage, misleading = _damage(book), _misleading(book)
    bare = damage[damage["kind"] == "missing-accents"]
    marks = damage[damage["kind"] == "unbalanced-quotation"]
    findings = book.tables["inconsistencies"]
    counts = {
        "damaged": len(damage) - len(bare),
        "misleading": len(misleading),
        "noted": int((misleading["origin"] == "editor").sum()),
        "ruled": int((misleading["origin"] == "rule").sum()),
        "lost_marks": len(marks),
        "bare_paragraphs": len(bare),
        "furniture": int((book.tables["text_quality"]["kind"] == "boilerplate").sum()),
        "findings": len(findings),
        "findings_on_damage": len(_findings_on_damage(book)),
    }
    return {key: in_words(value) for key, value in counts.items()}


def counts_table(book: Book) -> Html:
    """Return how many passages of each kind each article has."""
    rows = book.tables["text_quality"]
    kinds = list(rows["kind"].value_counts().index)
    cells = [
        (article.label, *(int(((rows["article_id"] == article.id) & (rows["kind"] == kind)).sum()) for kind in kinds))
        for article in book.corpus
    ]
    return html_table(("article", *kinds), cells, "Passages by article and kind; lost accents are counted by paragraph")


def misleading_table(book: Book) -> Html:
    """Return the passages that can mislead, other than by lost quotation marks."""
    rows = _misleading(book)
    return _defects(book, rows[rows["kind"] != "unbalanced-quotation"], "Passages that can mislead")


def harmless_table(book: Book) -> Html:
    """Return the damaged passages that a reader sees through, other than by lost accents."""
    rows = _damage(book)
    rows = rows[~rows["changes_meaning"] & (rows["kind"] != "missing-accents")]
    return _defects(book, rows, "Damage that a reader sees through")


def furniture_table(book: Book) -> Html:
    """Return the lines that are no journalism."""
    rows = book.tables["text_quality"]
    return _defects(book, rows[rows["kind"] == "boilerplate"], "Furniture of the pages")


def lost_marks_table(book: Book) -> Html:
    """Return the quotation marks without a partner, and the speech that the reading found there all the same."""
    rows = book.tables["text_quality"]
    rows = rows[rows["kind"] == "unbalanced-quotation"]
    quotations = book.tables["quotations"]
    under = damage_under(quotations, rows)
    cells = []
    for row in rows.itertuples():
        read = quotations[[row.Index in labels for labels in under]]
        speech = [f"{quotation.kind}, {_or(quotation.speaker_name, 'speaker unknown')}" for quotation in read.itertuples()]
        made = "; ".join(dict.fromkeys(speech)) or "no quotation"
        cells.append((_link(book, row), _french(shorten(row.text, 120)), row.note, made))
    return html_table(("article", "passage", "what is wrong", "read as"), cells, "Quotation marks without a partner")


def accents_table(book: Book) -> Html:
    """Return what the articles that kept their accents lose in the reading when the accents are taken away."""
    rows = book.tables["text_quality"]
    bare = set(rows.loc[rows["kind"] == "missing-accents", "article_id"])
    sound = [article for article in book.corpus if article.id not in bare]
    cells = [
        (LAYERS[cost.layer], cost.accented, cost.bare, cost.alike) for cost in cost_of_lost_accents(sound, book.codebook)
    ]
    labels = ", ".join(article.label for article in sound)
    return html_table(
        ("found", "with accents", "without", "alike in both"), cells, f"Articles {labels}, read with and without accents"
    )


def resting_table(book: Book) -> Html:
    """Return how many rows of each table rest on a passage that can mislead."""
    cells = [
        (LAYERS.get(name, name.replace("_", " ")), len(rows), sum(map(bool, damage_under(rows, _misleading(book)))))
        for name, rows in ((name, book.tables[name]) for name in _RESTING)
    ]
    return html_table(("", "in all", "on a passage that can mislead"), cells, "What rests on damaged text")


def findings_table(book: Book) -> Html:
    """Return the inconsistencies of which a passage overlaps one that can mislead, with what is wrong there."""
    defects = book.tables["text_quality"]
    cells = [
        (
            Html(f"{Html.escaped(row.explanation)}"),
            row.relation,
            Html(" ".join(f"{_link(book, defects.loc[label])} {_note(defects.loc[label, 'note'])}" for label in labels)),
        )
        for row, labels in _findings_on_damage(book)
    ]
    if not cells:
        return Html("<p>None.</p>")
    return html_table(("finding", "relation", "damage under it"), cells, f"Findings on damaged text ({len(cells)})")


def _findings_on_damage(book: Book) -> list[tuple[pd.Series, list[int]]]:
    findings, misleading = book.tables["inconsistencies"], _misleading(book)
    under = zip(damage_under(findings, misleading, "_a"), damage_under(findings, misleading, "_b"), strict=True)
    labels = [sorted({*one, *other}) for one, other in under]
    return [(findings.loc[i], found) for i, found in zip(findings.index, labels, strict=True) if found]


def _damage(book: Book) -> pd.DataFrame:
    rows = book.tables["text_quality"]
    return rows[rows["kind"] != "boilerplate"]


def _misleading(book: Book) -> pd.DataFrame:
    rows = _damage(book)
    return rows[rows["changes_meaning"]]


def _defects(book: Book, rows: pd.DataFrame, caption: str) -> Html:
    cells = [
        (_link(book, row), _french(shorten(row.text, 120)), _note(row.note), row.kind, row.origin) for row in rows.itertuples()
    ]
    return html_table(("article", "passage", "what is wrong", "kind", "found by"), cells, f"{caption} ({len(cells)})")


def _link(book: Book, row: pd.Series) -> Html:
    return evidence_link(book.passage(row.article_id, row.start, row.end))


def _french(text: str) -> Html:
    return Html(f'<span lang="fr">{Html.escaped(text)}</span>')


def _note(text: str) -> Html:
    return Html(_FRENCH_IN_NOTE.sub(r'<i lang="fr">\1</i>', Html.escaped(text)))


def _or(value: str, default: str) -> str:
    return default if pd.isna(value) or not value else value
