import pandas as pd
import pytest

from crossread.analysis.text_quality.accent_experiment import cost_of_lost_accents
from crossread.analysis.text_quality.table import text_quality
from crossread.codebook import Actor, Codebook, Note
from crossread.corpus import Article, Corpus
from crossread.publishing.book import Book
from crossread.publishing.chapters import text_quality as quality
from crossread.reading.pipeline import read
from crossread.tables import SCHEMAS, table

TEXT = """\
Le chat dort sur sur le lit.

Nous partons”, a déclaré Jeanne Petit mardi devant <la mer>.

Lire aussi : la nuit
"""
NOTE = Note(
    article="007",
    exact="<la mer>",
    kind="mistranslation",
    note="A lake, «un lac», is meant.",
    changes_meaning=True,
)
FINDING = {"inconsistency_id": "i", "relation": "tension", "explanation": "A lake is no sea."}


@pytest.fixture(scope="module")
def book():
    actor = Actor(id="jeanne", name="Jeanne Petit", type="person", side="other", aliases=("Jeanne Petit",))
    codebook = Codebook(actors=(actor,), notes=(NOTE,))
    corpus = Corpus((Article("007_a", "007_a.txt", TEXT),))
    reading = read(corpus, codebook)
    tables = {name: table(name, []) for name in SCHEMAS}
    start = TEXT.index("<la mer>")
    first = {"article_a": "007_a", "start_a": 0, "end_a": 7}
    finding = FINDING | first | {"article_b": "007_a", "start_b": start, "end_b": start + 8}
    tables |= {"text_quality": text_quality(reading, codebook), "inconsistencies": table("inconsistencies", [finding])}
    measured = {"accents": pd.DataFrame(cost_of_lost_accents(corpus, codebook))}
    return Book(corpus, codebook, tables, measured)


def test_numbers(book):
    assert quality.quality_numbers(book) == {
        "damaged": "three", "misleading": "two", "noted": "one", "ruled": "one", "lost_marks": "one",
        "bare_paragraphs": "none", "furniture": "one", "findings": "one", "findings_on_damage": "one",
    }  # fmt: skip


def test_markup_of_an_article_is_escaped_and_french_is_marked(book):
    page = quality.misleading_table(book)
    assert '<span lang="fr">&lt;la mer&gt;</span>' in page
    assert 'A lake, <i lang="fr">un lac</i>, is meant.' in page


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (quality.counts_table, "duplicate-word"),
        (quality.harmless_table, "sur sur"),
        (quality.furniture_table, "Lire aussi"),
        (quality.lost_marks_table, "Nous partons”"),
        (quality.accents_table, "quotations, with their speakers"),
        (quality.resting_table, "event mentions"),
        (quality.findings_table, "A lake is no sea."),
    ],
)
def test_each_table_shows_its_rows(book, show, expected):
    assert expected in show(book)


def test_a_finding_on_damaged_text_leads_to_its_card(book):
    assert '<a href="inconsistencies.html#i">tension</a>' in quality.findings_table(book)
