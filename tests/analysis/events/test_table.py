"""Which event a passage speaks of, and the day it gives, on invented reports."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from crossread.analysis.events.table import event_mentions, events, linked_articles
from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Article, labels
from crossread.intervals import Interval, interval
from crossread.reading.pipeline import ReadCorpus, read_article, reading_pipeline

Mentions = Callable[..., pd.DataFrame]


@pytest.fixture(scope="module")
def book_codebook(root: Path) -> Codebook:
    return load_codebook(root / "book" / "codebook")


@pytest.fixture(scope="module")
def mentions(book_codebook: Codebook) -> Mentions:
    nlp = reading_pipeline(book_codebook)

    def find(*texts: tuple[str, str]) -> pd.DataFrame:
        articles = [Article(f"{n:03d}_x", f"{n:03d}_x.txt", text) for n, (text, _) in enumerate(texts)]
        reading = ReadCorpus({a.id: read_article(a, nlp) for a in articles})
        published = {a.id: interval(day) or Interval() for a, (_, day) in zip(articles, texts, strict=True)}
        return event_mentions(linked_articles(reading, book_codebook, published))

    return find


@pytest.mark.parametrize(
    ("text", "published", "event", "date"),
    [
        ("Trente-cinq pays se sont retrouvés jeudi à Paris.", "2025-09-05", "paris-summit-2025-09", "2025-09-04"),
        ("Trente-cinq pays se sont retrouvés mardi à Paris.", "2026-01-08", "paris-meeting-2026-01", "2026-01-06"),
        ("La Russie et les États-Unis ont eu des pourparlers à Riyad mardi.", "2025-02-20", "riyadh-talks-2025-02",
         "2025-02-18"),
        ("Une rencontre entre l’Ukraine et les États-Unis a eu lieu mardi en Arabie saoudite.", "2025-03-12",
         "jeddah-talks-2025-03", "2025-03-11"),
        ("Vladimir Poutine et Donald Trump se sont vus en Alaska le mois dernier.", "2025-09-05",
         "alaska-summit-2025-08", "2025-08"),
        ("Mark Rutte a déclaré jeudi que l’Alliance tiendrait parole.", "2025-09-05",
         "rutte-statement-2025-09", "2025-09-04"),
        ("Plus de trois ans après l’invasion, le front ne bouge plus.", "2025-03-12",
         "full-scale-invasion-2022", "2021-03-01/2022-03-31"),
        ("Sergueï Narychkine s’est entretenu au téléphone avec John Ratcliffe.", "2025-03-12",
         "naryshkin-ratcliffe-call-2025-03", ""),
        ("L’OTAN n’a pas oublié sa promesse de 2008.", "2025-02-20", "nato-bucharest-promise-2008", "2008"),
    ],
)  # fmt: skip
def test_mention(text: str, published: str, event: str, date: str, mentions: Mentions) -> None:
    found = mentions((text, published))
    assert found[["event_id", "date"]].to_numpy().tolist() == [[event, date]]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Trente-cinq pays se sont retrouvés jeudi à Rome.", "2025-09-05"),
        ("Trente-cinq pays se sont retrouvés mardi à Paris.", "2024-03-07"),
        ("Mark Rutte a déclaré jeudi que l’Alliance tiendrait parole.", "2024-05-17"),
        ("Un sommet aura lieu à Paris le 4 juin.", "2025-09-05"),
    ],
)
def test_no_mention(text: str, published: str, mentions: Mentions) -> None:
    assert mentions((text, published)).empty


def test_word_that_points_back_takes_the_event_told_last(mentions: Mentions) -> None:
    text = "Trente-cinq pays se sont retrouvés mardi à Paris. Cette rencontre a duré deux heures."
    found = mentions((text, "2026-01-08"))
    assert found["text"].tolist()[-1] == "rencontre"
    assert set(found["event_id"]) == {"paris-meeting-2026-01"}
    assert found["date"].tolist() == ["2026-01-06"] * 2
    assert found["stated"].tolist() == [True, False]


def test_day_of_the_report_is_not_that_of_the_event(mentions: Mentions) -> None:
    text = "Sergueï Narychkine s’est entretenu au téléphone avec John Ratcliffe, ont rapporté mercredi des journaux."
    assert mentions((text, "2025-03-12"))["date"].tolist() == [""]


def test_two_days_for_one_event_make_an_interval(mentions: Mentions, book_codebook: Codebook) -> None:
    told = mentions(
        ("La réunion de Paris s’est tenue le 6 janvier.", "2026-01-08"),
        ("La réunion de Paris s’est tenue le 7 janvier.", "2026-01-08"),
        ("La réunion de Paris s’est tenue cette semaine.", "2026-01-09"),
    )
    when = {f"{n:03d}_x": interval("2026-01-08") or Interval() for n in range(3)}
    row = events(told, book_codebook, when, labels(when)).iloc[0]
    assert (row["event_id"], row["articles"]) == ("paris-meeting-2026-01", "000 001 002")
    assert row["date_earliest"] == "2026-01-05"
    assert row["date"] == "2026-01-06/2026-01-07"
