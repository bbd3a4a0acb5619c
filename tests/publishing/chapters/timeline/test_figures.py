import re
from pathlib import Path

import pytest

from crossread.intervals import interval
from crossread.publishing.book import Book, load
from crossread.publishing.chapters.inconsistencies.cards import cards
from crossread.publishing.chapters.timeline.figures import NOBODY, disagrees, timeline_figure, when
from crossread.publishing.chapters.timeline.tables import events_table, knowledge_table


@pytest.fixture(scope="module")
def book(root: Path) -> Book:
    return load(root)


def test_chart_has_words_and_links_that_exist(book: Book) -> None:
    chart = timeline_figure(book)
    assert 'role="img"' in chart
    assert "exclude" in chart
    for link in re.findall(r'href="articles/([^".]+)\.html#c(\d+)-(\d+)"', chart):
        assert book.passage(link[0], int(link[1]), int(link[2])).exact


def test_disagreeing_days_are_in_the_chart(book: Book) -> None:
    clashing = [event for event in book.tables["events"]["event_id"] if disagrees(book, event)]
    chart = timeline_figure(book)
    assert clashing
    mentions = book.tables["event_mentions"]
    for event in clashing:
        given = mentions[(mentions["event_id"] == event) & mentions["stated"]]["date"]
        assert all(f">{date[5:]}<" in chart for date in given)


def test_ids_of_the_chart_are_unique(book: Book) -> None:
    ids = re.findall(r'\bid="([^"]+)"', timeline_figure(book))
    assert len(ids) == len(set(ids))


def test_every_event_of_the_chart_stands_out_under_some_side(book: Book) -> None:
    chart = timeline_figure(book)
    rows = set(re.findall(r'id="[^"]*(row-0-[^"]+)"', chart))
    assert len(rows) == (book.tables["events"]["date"] != "").sum()
    sides = [*(side.id for side in book.codebook.sides), NOBODY]
    assert all(any(f"--side-{side}--" in row for side in sides) for row in rows)
    assert any(f"--side-{NOBODY}--" in row for row in rows)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("2025-09-04", "2025-09-04"),
        ("2025-08", "2025-08"),
        ("../2025-09-06", "by 2025-09-06"),
        ("2025-09-05/..", "from 2025-09-05"),
        ("2025-09-01/2025-09-06", "2025-09-01 – 09-06"),
        ("2021-09-01/2022-03-31", "2021 – 2022"),
    ],
)
def test_days_are_said_in_brief(days: str, said: str) -> None:
    found = interval(days)
    assert found
    assert when(found) == said


def test_every_finding_has_its_card(book: Book) -> None:
    shown = cards(book)
    for key in book.tables["inconsistencies"]["inconsistency_id"]:
        assert shown.count(f'id="{key}"') == 1


def test_tables_tell_every_event(book: Book) -> None:
    for label in book.tables["events"].query("status == 'past'")["label"]:
        assert label.split('"')[0] in events_table(book)
    assert "left out" in knowledge_table(book)
