import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.timeline.tables import clashes, events_table, knowledge_table, timeline_numbers

TEXTS = {
    "000_a": "Oslo a signé mardi. Le sommet aura lieu vendredi.",
    "001_b": "Oslo a signé <mercredi>. On signe.",
    "002_c": "Il pleut.",
}


def told(event: str, article: str, exact: str, date: str = "", stated: bool = True) -> dict[str, object]:
    start = TEXTS[article].index(exact)
    place = {"article_id": article, "start": start, "end": start + len(exact), "text": exact}
    return {"event_id": event, "date": date or None, "stated": stated} | place


def event(key: str, label: str, date: str | None, articles: str, status: str = "past") -> dict[str, object]:
    return {"event_id": key, "label": label, "date": date, "articles": articles, "status": status, "kind": "other"}


TABLES = {
    "events": [
        event("rain", "Rain", None, "000"),
        event("summit", "The summit", "2024-05-10", "000", "future"),
        event("treaty", "The <treaty>", "2024-05-07/2024-05-08", "000 001"),
    ],
    "event_mentions": [
        told("rain", "000_a", "lieu"),
        told("summit", "000_a", "vendredi", "2024-05-10"),
        told("treaty", "000_a", "mardi", "2024-05-07"),
        told("treaty", "001_b", "On signe", "2024-05-08", stated=False),
        told("treaty", "001_b", "<mercredi>", "2024-05-08"),
    ],
    "inconsistencies": [{"inconsistency_id": "x", "kind": "date", "subject_id": "treaty", "decision": None}],
    "articles": [
        {"article_id": "000_a", "published_latest": "2024-05-08"},
        {"article_id": "001_b", "published_latest": None},
        {"article_id": "002_c", "published_latest": "2024-05-07"},
    ],
}


@pytest.fixture(scope="module")
def book(make_book):
    return make_book(TEXTS, **TABLES)


@pytest.fixture(scope="module")
def silent(make_book):
    return make_book(TEXTS, articles=TABLES["articles"])


def test_numbers_in_prose(book, silent):
    assert timeline_numbers(book) == {
        "mentions": "Found are five mentions of three events, of which two can be given a day or an interval and one "
        "had not happened when the article told of it.",
        "shared": "One event is",
        "clashing": "one",
    }
    assert timeline_numbers(silent) == {
        "mentions": "No mention of any was found.",
        "shared": "No events are",
        "clashing": "none",
    }


def test_an_event_dated_differently_is_told_by_the_mentions_that_state_its_date(book):
    page = BeautifulSoup(clashes(book), "html.parser")
    assert page.get_text() == (
        "The <treaty>: article 000 has mardi, which is 2024-05-07; article 001 has <mercredi>, which is 2024-05-08."
    )


def test_an_article_that_gives_no_day_is_said_to_give_none(make_book):
    mentions = [*TABLES["event_mentions"], told("treaty", "002_c", "Il pleut")]
    shown = BeautifulSoup(clashes(make_book(TEXTS, **TABLES | {"event_mentions": mentions})), "html.parser")
    assert shown.get_text().endswith("; article 002 has Il pleut, which is undated.")


@pytest.mark.parametrize("decision", ["dismiss", "confirm"])
def test_what_editors_dismiss_is_no_clash(make_book, decision):
    rows = [row | {"decision": decision} for row in TABLES["inconsistencies"]]
    book = make_book(TEXTS, **TABLES | {"inconsistencies": rows})
    assert (clashes(book) is None) == (decision == "dismiss")
    assert timeline_numbers(book)["clashing"] == ("none" if decision == "dismiss" else "one")


def test_events_stand_in_order_of_time_and_those_without_a_day_last(book, cells, silent):
    assert cells(events_table(book)) == [
        ["The <treaty>", "2024-05-07 – 05-08", "article 000 2024-05-07article 001 2024-05-08"],
        ["The summit", "2024-05-10, future", "article 000 2024-05-10"],
        ["Rain", "not dated", "article 000 no date"],
    ]
    assert events_table(silent) == "<p>All events: none.</p>"


def test_an_article_leaves_out_only_what_was_past_when_it_was_published(make_book, cells):
    table = TABLES | {"events": [event("fair", "The fair", "2024-05-08", "000"), *TABLES["events"]]}
    shown = cells(knowledge_table(make_book(TEXTS, **table)))
    assert shown == [
        ["The fair 2024-05-08", "left out–", "not yet", "not yet"],
        ["The <treaty> 2024-05-07 – 05-08", "told", "told", "not yet"],
    ]
