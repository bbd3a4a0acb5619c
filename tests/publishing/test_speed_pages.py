import json

import pytest
from bs4 import BeautifulSoup

from crossread.publishing import speed_pages as pages

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
RATIOS = {"one_file": 12345.6, "one_file_without_start_up": 9.94, "five_files": 10.4}
PEERS = {
    "Peer & Co": {"one_file": 2.34, "times_reading": RATIOS, "times_time_expressions": RATIOS | {"five_files": 0.25}},
    "Crossread": {"reading": {"one_file": 0.1}},
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
    markup = show(pages.ratio_table, "peers", {"timed_words": 4321, "figures": PEERS})
    assert cells(markup) == [
        ["Peer & Co, against all of the reading", "2.3", "12,346 ×", "9.9 ×", "10 ×"],
        ["Peer & Co, against time expressions only", "2.3", "12,346 ×", "9.9 ×", "0.2 ×"],
    ]
    assert "4,321 words" in BeautifulSoup(markup, "html.parser").caption.string


def test_a_peer_that_was_not_run_is_named(show, cells):
    found = {"timed_words": 4321, "figures": {"Peer": {"not_run": ["No Java"]}, "Crossread": {}}}
    assert cells(show(pages.ratio_table, "peers", found)) == [["Peer", "not run", "", "", ""]]
