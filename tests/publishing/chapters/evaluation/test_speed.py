import json

import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.evaluation import speed as pages

SPEED = {
    "an article": {"words": 500, "words_per_second": {"dates": 120000, "all": 9000}},
    "a <book>": {"words": 80000, "words_per_second": {"dates": 90500, "all": 7000}},
}
GROWTH = {
    "quotes": {
        "given_up": [],
        "all": {"seconds": [1.04, 5.0, 26.0], "growth": 1.0, "megabytes": [10.0, 90.4, 1500.2]},
        "dates": {"seconds": [0.9, 1.0, 2.0], "growth": 0.5, "megabytes": [1, 1, 1]},
        "actors": {"seconds": [0.1, 4.0, 24.0], "growth": 1.25, "megabytes": [1, 1, 1]},
    },
    "brackets": {"given_up": [1000000, 5000000]},
}
OWN = {"reading": {"one file": 0.5}, "time expressions": {"one file": 8.0}}
PEERS = {
    "timed_words": {"one file": 4321},
    "figures": {
        "Peer & Co": {"start_up": 1.26, "seconds": {"one file": 2000.0}},
        "Slow": {"not_run": ["No Java"]},
        "Quick": {"start_up": 0.0, "seconds": {"one file": 2.0}},
        "Crossread": {"seconds": OWN},
    },
}


@pytest.fixture
def show(make_book, tmp_path):
    """Return a function that writes a benchmark's results and shows them."""

    def shown(page, name, found):
        (tmp_path / "benchmarks/results").mkdir(parents=True)
        (tmp_path / f"benchmarks/results/{name}.json").write_text(json.dumps(found), "utf-8")
        return page(make_book(root=tmp_path))

    return shown


def heads(markup: str) -> list[str]:
    return [head.string for head in BeautifulSoup(markup, "html.parser").select("thead th")]


def test_speed_has_a_row_for_each_component_and_a_column_for_each_text(show, cells):
    markup = show(pages.speed_table, "speed", {"figures": SPEED})
    assert heads(markup) == ["component", "an article, 500 words", "a <book>, 80,000 words"]
    assert cells(markup) == [["dates", "120,000", "90,500"], ["all", "9,000", "7,000"]]


def test_growth_names_the_slowest_component_and_what_was_given_up(show, cells):
    markup = show(pages.growth_table, "growth", {"lengths": [200000, 1000000, 5000000], "figures": GROWTH})
    assert heads(markup)[1:4] == ["seconds, 0.2 MB", "seconds, 1 MB", "seconds, 5 MB"]
    assert cells(markup) == [
        ["quotes", "1.0", "5.0", "26.0", "1,500", "1.00", "actors (1.25)"],
        ["brackets", "given up at 1 MB, 5 MB", "", "", "", "", ""],
    ]


def test_a_peer_is_compared_with_all_of_the_reading_and_with_dates_alone(show, cells):
    assert cells(show(pages.ratio_table, "peers", PEERS)) == [
        ["Peer & Co, one file", "4,321", "2000.0", "4,000 ×", "250 ×"],
        ["Slow", "not run", "", "", ""],
        ["Quick, one file", "4,321", "2.0", "4.0 ×", "0.2 ×"],
    ]


@pytest.mark.parametrize(("system", "expected"), [("Peer & Co", "1.3"), ("Slow", "–"), ("Quick", "0.0")])
def test_what_a_peer_takes_to_start_up(show, system, expected):
    assert show(lambda book: pages.start_up(book, system), "peers", PEERS) == expected
