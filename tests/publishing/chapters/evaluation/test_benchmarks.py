import json

import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.evaluation import benchmarks as pages
from crossread.publishing.chapters.evaluation.measured import NotMeasuredError


def score(f1: float) -> dict[str, object]:
    return {"precision": 0.9, "recall": 0.456, "f1": f1, "f1_interval": [f1 - 0.1, f1 + 0.1], "gold": 20}


def accuracy(relaxed: float, value: float) -> dict[str, object]:
    return {"relaxed": score(relaxed), "strict": score(0.5), "value": score(value)}


def quotations(f1: float) -> dict[str, object]:
    speaker = {"accuracy": 0.875, "interval": [0.7, 0.95], "of": 16}
    return {"figures": {"overlap>0.3": {"all": score(f1)}, "iou>=0.8": {"all": score(0.3)}, "speaker": speaker}}


DATES = {"articles": 40, "day_named": 10, "day_right": 9, "interval": 12, "interval_holds": 12, "unknown": 28}
DATES |= {"bounded_on_a_side": 0, "bounds_hold": 0, "week_or_less": 10, "week_or_less_holds": 9}
PEERS = {
    "<dateparser>": {"accuracy": {"timebank": accuracy(0.6, 0.4), "winer": accuracy(0.5, 0.3)}},
    "HeidelTime": {"not_run": ["No module & no Java"]},
    "spaCy": {"start_up": 3.0},
    "Crossread": {"accuracy": {"timebank": accuracy(0.1, 0.1)}},
}
RESULTS = {
    "quotations_wikinews_test": quotations(0.6),
    "quotations_wikinews_dev": quotations(0.8),
    "timebank": {
        "articles": 7, "figures": accuracy(0.8, 0.7), "corpus_sha256": "b" * 64, "python": "3.11.7",
        "watched": {"articles": 2, "figures": accuracy(0.7, 0.6)},
    },
    "times_winer": {"articles": 5, "figures": accuracy(0.9, 0.8)},
    "peers": {
        "annotated_articles": {"timebank": 6, "winer": 5}, "figures": PEERS, "timed_sha256": "c" * 64,
        "code_sha256": "an earlier digest",
    },
    "wikinews_dates": {"figures": DATES},
    "winer_dates": {"figures": DATES | {"articles": 80}},
    "daccord": {"sha256": "d" * 64, "scores": {"discovery": {
        "held out": {"precision": 0.5, "recall": 0.25, "f1": 0.333, "accuracy": 0.75, "pairs": 8}}}},
}  # fmt: skip
PUBLISHED = [
    {"system": "A<b>", "task": "quotations", "data": "news", "figures": {"F1": 0.5, "recall": 0.25}, "source": "X & Y"},
    {"system": "B", "task": "time expressions", "data": "news", "figures": {"F1": 1}, "source": "Z"},
]


@pytest.fixture(scope="module")
def book(make_book, tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    (root / "benchmarks/results").mkdir(parents=True)
    this = {"daccord": RESULTS["daccord"] | {"code_sha256": pages.code_sha256(), "spacy": "3.8"}}
    for name, found in (RESULTS | this).items():
        (root / f"benchmarks/results/{name}.json").write_text(json.dumps(found), "utf-8")
    (root / "benchmarks/published.json").write_text(json.dumps(PUBLISHED), "utf-8")
    return make_book(root=root)


def test_results_that_are_not_there_name_the_file_and_the_mend(book):
    assert pages.results(book, "timebank")["articles"] == 7
    with pytest.raises(NotMeasuredError, match=r"make benchmark.*benchmarks/results/none\.json"):
        pages.results(book, "none")
    assert "benchmarks/results/quotations_none_test.json" in pages.quotations_table(book, "none", "2012")


BRACKETS = str.maketrans("", "", "[]")
FOUND, WHOLE, SPEAKER = ["0.90", "0.46"], ["0.90", "0.46", "0.30 0.20–0.40", "20"], ["0.88 0.70–0.95", "", "", "16"]


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (
            lambda book: pages.quotations_table(book, "wikinews", "2012"),
            [
                ["not developed on: found, all", *FOUND, "0.60 0.50–0.70", "20"],
                ["not developed on: whole, all", *WHOLE],
                ["not developed on: right speaker among those found", *SPEAKER],
                ["developed on: found, all", *FOUND, "0.80 0.70–0.90", "20"],
                ["developed on: whole, all", *WHOLE],
                ["developed on: right speaker among those found", *SPEAKER],
            ],
        ),
        (
            pages.time_table,
            [
                ["Crossread", "7", "0.900", "0.456", "0.80 0.70–0.90", "0.50 0.40–0.60", "0.70 0.60–0.80"],
                [
                    "Crossread, watched only",
                    "2",
                    "0.900",
                    "0.456",
                    "0.70 0.60–0.80",
                    "0.50 0.40–0.60",
                    "0.60 0.50–0.70",
                ],
                ["<dateparser>", "6", "0.900", "0.456", "0.60 0.50–0.70", "0.50 0.40–0.60", "0.40 0.30–0.50"],
                ["HeidelTime", "not run", "No module & no Java", "", "", "", ""],
            ],
        ),
        (
            pages.unseen_time_table,
            [
                ["Crossread", "5", "0.900", "0.456", "0.90 0.80–1.00", "0.50 0.40–0.60", "0.80 0.70–0.90"],
                ["<dateparser>", "5", "0.900", "0.456", "0.50 0.40–0.60", "0.50 0.40–0.60", "0.30 0.20–0.40"],
                ["HeidelTime", "not run", "No module & no Java", "", "", "", ""],
            ],
        ),
        (lambda book: pages.published_table(book, "quotations"), [["A<b>", "news", "F1 0.500; recall 0.250", "X & Y"]]),
        (pages.contradictions_table, [["discovery, held out", "0.50", "0.25", "0.33", "0.75", "8"]]),
    ],
)
def test_every_figure_is_in_its_row(book, cells, show, expected):
    assert [[cell.translate(BRACKETS) for cell in row] for row in cells(show(book))] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (0, ["10", "25%", "10", "12%"]),
        (1, ["9", "90%", "9", "90%"]),
        (5, ["12", "100%", "12", "100%"]),
        (7, ["0", "none", "0", "none"]),
        (8, ["28", "70%", "28", "35%"]),
    ],
)
def test_shares_of_dates_are_of_those_given_and_none_of_none(book, cells, row, expected):
    assert cells(pages.inferred_dates_table(book))[row][1:] == expected


def test_the_figure_tells_each_system_that_was_scored(book):
    described = BeautifulSoup(pages.time_figure(book), "html.parser").select_one("svg > desc").string
    assert described.split("; ") == [
        "Crossread: found: F1 0.80, interval 0.70 to 0.90",
        "<dateparser>: found: F1 0.60, interval 0.50 to 0.70",
        "Crossread: value: F1 0.70, interval 0.60 to 0.80",
        "<dateparser>: value: F1 0.40, interval 0.30 to 0.50.",
    ]


def test_provenance_tells_texts_versions_and_whether_the_code_is_this(book, cells):
    rows = {name: rest for name, *rest in cells(pages.provenance_table(book))}
    assert sorted(rows) == sorted(f"{name}.json" for name in RESULTS)
    assert rows["daccord.json"] == ["d" * pages.DIGEST, "", "3.8", "this code"]
    assert rows["peers.json"] == ["c" * pages.DIGEST, "", "", "an earlier state"]
    assert rows["timebank.json"] == ["b" * pages.DIGEST, "3.11.7", "", "not recorded"]
