"""What the chapter on text quality shows: the damage, what the reading made of it, and what rests on it."""

import re
from typing import Any

import pandas as pd

from crossread.analysis.text_quality.overlap import damage_under
from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html, french, lines, link
from crossread.publishing.html.passages import evidence_link, html_table, shorten
from crossread.publishing.html.wording import in_words
from crossread.tables import rows

LAYERS = {
    "mentions": "mentions of actors and other names",
    "quotations": "quotations, with their speakers",
    "time_expressions": "time expressions",
    "quantities": "quantities",
}
_RESTING = ("quotations", "positions", "event_mentions", "claims")
_FRENCH_IN_NOTE = re.compile("«([^«»]+)»")


def quality_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    misleading, bare = _misleading(book), _of_kind(book, "missing-accents")
    counts = {
        "damaged": len(_damage(book)) - len(bare),
        "misleading": len(misleading),
        "noted": int((misleading["origin"] == "editor").sum()),
        "ruled": int((misleading["origin"] == "rule").sum()),
        "lost_marks": len(_of_kind(book, "unbalanced-quotation")),
        "bare_paragraphs": len(bare),
        "furniture": len(_of_kind(book, "boilerplate")),
        "findings": len(book.tables["inconsistencies"]),
        "findings_on_damage": len(_findings_on_damage(book)),
    }
    return {key: in_words(value) for key, value in counts.items()}


def counts_table(book: Book) -> Html:
    """Return how many passages of each kind each article has."""
    counts = book.tables["text_quality"].value_counts(["kind", "article_id"]).to_dict()
    kinds = book.tables["text_quality"]["kind"].value_counts().index
    cells = [(kind, *(counts.get((kind, article.id), 0) for article in book.corpus)) for kind in kinds]
    heads = ("kind", *(article.label for article in book.corpus))
    return html_table(heads, cells, "Passages by kind and article; lost accents are counted by paragraph")


def misleading_table(book: Book) -> Html:
    """Return the passages that can mislead, other than by lost quotation marks."""
    defects = _misleading(book)
    return _defects(book, defects[defects["kind"] != "unbalanced-quotation"], "Passages that can mislead")


def harmless_table(book: Book) -> Html:
    """Return the damaged passages that a reader sees through, other than by lost accents."""
    defects = _damage(book)
    defects = defects[~defects["changes_meaning"] & (defects["kind"] != "missing-accents")]
    return _defects(book, defects, "Damage that a reader sees through")


def furniture_table(book: Book) -> Html:
    """Return the lines that are no journalism."""
    defects = book.tables["text_quality"]
    return _defects(book, defects[defects["kind"] == "boilerplate"], "Furniture of the pages")


def lost_marks_table(book: Book) -> Html:
    """Return the quotation marks without a partner, and the speech that the reading found there all the same."""
    lost = _of_kind(book, "unbalanced-quotation")
    quotations = book.tables["quotations"]
    under = damage_under(quotations, lost)
    cells = []
    for defect in rows(lost):
        speech = [
            f"{quotation.kind}, {'speaker unknown' if pd.isna(quotation.speaker_name) else quotation.speaker_name}"
            for quotation, labels in zip(rows(quotations), under, strict=True)
            if defect.Index in labels
        ]
        made = "; ".join(dict.fromkeys(speech)) or "no quotation"
        cells.append((_link(book, defect), french(shorten(defect.text, 120)), _note(defect.note), made))
    return html_table(("article", "passage", "what is wrong", "read as"), cells, "Quotation marks without a partner")


def accents_table(book: Book) -> Html:
    """Return what the articles that kept their accents lose in the reading when the accents are taken away."""
    bare = set(_of_kind(book, "missing-accents")["article_id"])
    sound = [article.label for article in book.corpus if article.id not in bare]
    cells = [(LAYERS[cost.layer], cost.accented, cost.bare, cost.alike) for cost in rows(book.measurements["accents"])]
    caption = f"Articles {', '.join(sound)}, read with and without accents"
    return html_table(("found", "with accents", "without", "alike in both"), cells, caption)


def resting_table(book: Book) -> Html:
    """Return how many rows of each table rest on a passage that can mislead."""
    misleading = _misleading(book)
    cells = []
    for name in _RESTING:
        resting = sum(map(bool, damage_under(book.tables[name], misleading)))
        cells.append((LAYERS.get(name, name.replace("_", " ")), len(book.tables[name]), resting))
    return html_table(("", "in all", "on a passage that can mislead"), cells, "What rests on damaged text")


def findings_table(book: Book) -> Html:
    """Return the inconsistencies of which a passage overlaps one that can mislead, linked, with what is wrong there."""
    defects = {defect.Index: defect for defect in rows(_misleading(book))}
    cells = []
    for finding, labels in _findings_on_damage(book):
        card = link(f"inconsistencies.html#{finding.inconsistency_id}", finding.relation)
        damage = (Html("{} {}").format(_link(book, defects[label]), _note(defects[label].note)) for label in labels)
        cells.append((card, _note(finding.explanation), lines(damage)))
    return html_table(("relation", "finding", "damage under it"), cells, f"Findings on damaged text ({len(cells)})")


def _findings_on_damage(book: Book) -> list[tuple[Any, list[int]]]:
    findings, misleading = book.tables["inconsistencies"], _misleading(book)
    under = zip(damage_under(findings, misleading, "_a"), damage_under(findings, misleading, "_b"), strict=True)
    labels = (sorted({*one, *other}) for one, other in under)
    return [(finding, found) for finding, found in zip(rows(findings), labels, strict=True) if found]


def _of_kind(book: Book, kind: str) -> pd.DataFrame:
    defects = book.tables["text_quality"]
    return defects[defects["kind"] == kind]


def _damage(book: Book) -> pd.DataFrame:
    defects = book.tables["text_quality"]
    return defects[defects["kind"] != "boilerplate"]


def _misleading(book: Book) -> pd.DataFrame:
    defects = _damage(book)
    return defects[defects["changes_meaning"]]


def _defects(book: Book, defects: pd.DataFrame, caption: str) -> Html:
    cells = [
        (_link(book, defect), french(shorten(defect.text, 120)), _note(defect.note), defect.kind, defect.origin)
        for defect in rows(defects)
    ]
    return html_table(("article", "passage", "what is wrong", "kind", "found by"), cells, f"{caption} ({len(cells)})")


def _link(book: Book, defect: Any) -> Html:
    return evidence_link(book.passage(defect.article_id, defect.start, defect.end))


def _note(text: str) -> Html:
    """Return a note with what it quotes marked as French."""
    parts = _FRENCH_IN_NOTE.split(text)
    parts[1::2] = map(Html('<i lang="fr">{}</i>').format, parts[1::2])
    return Html().join(parts)
