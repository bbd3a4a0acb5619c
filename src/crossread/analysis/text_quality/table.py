"""Damaged text: what rules find in the articles, and what the editors noted where no rule can see."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from crossread.analysis.text_quality.accents import lost_accents
from crossread.analysis.text_quality.agreement import disagreements
from crossread.analysis.text_quality.defect import Defect
from crossread.analysis.text_quality.marks import unbalanced_marks, uneven_guillemets
from crossread.analysis.text_quality.names import articles_before_names
from crossread.analysis.text_quality.repetition import repeated_words
from crossread.codebook import Codebook
from crossread.codebook.anchors import passage_of
from crossread.reading.pipeline import ReadArticle, ReadCorpus
from crossread.reading.spans import segments
from crossread.tables import FURNITURE, table


def text_quality(reading: ReadCorpus, codebook: Codebook) -> pd.DataFrame:
    """Return the table ``text_quality``: a row for each defect, found by rule or noted by an editor.

    Notes on articles that were not read are left out. Raises `CrossreadError` for a note that does not stand on one
    passage.
    """
    return table("text_quality", (row for read in reading for row in _rows(read, codebook)))


def _rows(read: ReadArticle, codebook: Codebook) -> Iterator[dict[str, Any]]:
    article = read.article
    notes = [note for note in codebook.notes if note.article in (article.id, article.label)]
    noted = [(passage_of(note, article), note) for note in notes]
    by_editor = [Defect(p.start, p.end, note.kind, note.note, note.changes_meaning) for p, note in noted]
    for origin, defects in (("rule", find_defects(read)), ("editor", by_editor)):
        for defect in defects:
            passage = {"article_id": article.id, "text": article.text[defect.start : defect.end], "origin": origin}
            yield defect._asdict() | passage


def find_defects(read: ReadArticle) -> Iterator[Defect]:
    """Yield the defects that rules find in an article; only its journalism is searched for damage."""
    text = read.article.text
    paragraphs = segments(read.doc)
    for span in read.doc.spans["segments"]:
        if span.label_ in FURNITURE:
            yield Defect(span.start_char, span.end_char, "boilerplate", f"A {span.label_}, furniture of the page.")
    yield from lost_accents(text, paragraphs)
    yield from unbalanced_marks(text, paragraphs, read.doc._.quoted, read.doc._.sentence_starts)
    people = [(span.start_char, span.end_char) for span in read.doc.spans["mentions"] if span.label_ == "person"]
    yield from articles_before_names(text, people)
    for start, end in paragraphs:
        yield from disagreements(text, start, end)
        yield from repeated_words(text, start, end)
        yield from uneven_guillemets(text, start, end)
