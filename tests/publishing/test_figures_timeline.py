import re
from pathlib import Path

import pytest

from crossread.publishing.book import Book, load
from crossread.publishing.figures_timeline import disagrees, timeline_figure
from crossread.publishing.inconsistency_pages import all_cards
from crossread.publishing.timeline_pages import events_table, knowledge_table


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


def test_every_finding_has_its_card(book: Book) -> None:
    shown = all_cards(book)
    for key in book.tables["inconsistencies"]["inconsistency_id"]:
        assert shown.count(f'id="{key}"') == 1


def test_tables_tell_every_event(book: Book) -> None:
    for label in book.tables["events"].query("status == 'past'")["label"]:
        assert label.split('"')[0] in events_table(book)
    assert "left out" in knowledge_table(book)
