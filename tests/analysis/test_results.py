"""The tables belong together, and no article stops the analysis, whatever dates it names."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.results import analyse
from crossread.codebook import Codebook
from crossread.corpus import Article, Corpus
from crossread.reading.pipeline import ReadCorpus, read, read_article, reading_pipeline
from crossread.tables import SCHEMAS, Tables

BEYOND_THE_CALENDAR = (
    "premier siècle|1er siècle|1er siècle av. J.-C.|IIe siècle|l’an 0|an 10000|années 0|99999|0000-00-00|2024-13-45"
    "|le 30 février|31 avril 2024|le 29 février 2023|30/02/2024|0e trimestre 2024|3e semestre|il y a 9000 ans"
    "|dans 99 siècles|Pâques 1000|dimanche 31|le 0 mai"
).split("|")
AROUND = (
    "en|dans|depuis|il y a|prochain|dernière|la veille|le lendemain|jeudi|janvier|ans|mois|9999|1900|2024|1er|0|à 10h30"
    "|Publié le|né en 1950, âgé de 74 ans|a été signé|« Nous partirons », a déclaré Léa Roy|.|\n"
).split("|")


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return reading_pipeline(Codebook())


def check(pipeline: Language, *texts: str) -> None:
    articles = [Article(f"{number:03d}_x", f"seeds/{number:03d}_x.txt", text) for number, text in enumerate(texts)]
    reading = ReadCorpus({article.id: read_article(article, pipeline) for article in articles})
    tables = analyse(reading, Codebook())
    assert set(tables) == set(SCHEMAS)
    assert list(tables["articles"]["article_id"]) == [article.id for article in articles]


@pytest.mark.parametrize("words", BEYOND_THE_CALENDAR)
def test_a_date_that_is_not_in_the_calendar(pipeline: Language, words: str) -> None:
    check(pipeline, f"Oslo, jeudi 4 mai 2024. Le pont fut bâti {words}, a dit Léa Roy jeudi.", words)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.sampled_from([*BEYOND_THE_CALENDAR, *AROUND]), min_size=1, max_size=12), max_size=3))
def test_any_words_of_time(pipeline: Language, articles: list[list[str]]) -> None:
    check(pipeline, *map(" ".join, articles))


REPORTS = (
    Article("a", "a.txt", "Jeudi 8 mai 2025, Oslo a promis 12 navires. « Nous aiderons », a dit hier Anna Lindqvist."),
    Article("b", "b.txt", "La mairie a prévenu les les pêcheurs ce matin. Berlin attend."),
)


@pytest.fixture(scope="module")
def reports(reports_codebook: Codebook) -> Tables:
    return analyse(read(Corpus(REPORTS), reports_codebook), reports_codebook)


def test_every_table_of_the_package_is_there_with_its_columns(reports: Tables) -> None:
    assert set(reports) == set(SCHEMAS)
    for name, frame in reports.items():
        assert list(frame.columns) == [column.name for column in SCHEMAS[name].columns]


def test_what_is_inferred_in_one_table_is_used_in_another(reports: Tables) -> None:
    assert reports["articles"]["published_earliest"].fillna("").to_list() == ["2025-05-08", ""]
    times = reports["time_expressions"].set_index("text")["date"]
    assert times["Jeudi 8 mai 2025"] == "2025-05-08"
    assert set(reports["mentions"]["actor_id"]) >= {"norway", "lindqvist", "germany"}
    assert list(reports["quotations"]["speaker_id"]) == ["lindqvist"]
    assert list(reports["quantities"]["of_what"]) == ["navires"]
    assert list(reports["text_quality"]["article_id"]) == ["b"]


def test_without_articles_every_table_is_empty(reports_codebook: Codebook) -> None:
    tables = analyse(read(Corpus(()), reports_codebook), reports_codebook)
    assert {name for name, frame in tables.items() if len(frame)} == set()


def test_the_order_of_the_articles_does_not_matter(reports: Tables, reports_codebook: Codebook) -> None:
    turned = analyse(read(Corpus(REPORTS[::-1]), reports_codebook), reports_codebook)
    for name, frame in reports.items():
        pd.testing.assert_frame_equal(frame, turned[name])
