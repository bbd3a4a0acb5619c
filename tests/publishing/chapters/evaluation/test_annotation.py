import re

import pytest
from bs4 import BeautifulSoup

from crossread.evaluation.evaluation import evaluate, score
from crossread.evaluation.events import Pair
from crossread.publishing.chapters.article import evidence_passages
from crossread.publishing.chapters.evaluation import annotation as pages
from crossread.publishing.chapters.evaluation.figures import own_figure
from crossread.publishing.chapters.evaluation.measured import NOT_ANNOTATED


def numbers_in(shown: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", shown)


def test_the_annotation_is_read_from_the_folder_of_the_book(judged):
    assert len(judged.gold["time_expressions"]) == 3
    assert len(judged.quotations) == 3


def test_numbers_count_the_annotation_and_give_shares(judged):
    shown = pages.numbers(judged)
    assert {name: value for name, value in shown.items() if name.endswith("_by_hand")} == {
        "quotations_by_hand": "2",
        "time_expressions_by_hand": "3",
        "positions_by_hand": "2",
        "event_mentions_by_hand": "1",
    }
    assert shown["dates_open"] == "one"
    assert shown["by_rules_alone"] == "1 of 1"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("speakers", ["1", "2", "0.50", "0.00", "1.00"]),
        ("event_dates", ["0", "1", "0.00"]),
        ("relations", ["0", "1", "0.00"]),
    ],
)
def test_a_share_gives_its_counts_and_an_interval_that_is_more_than_a_point(judged, name, expected):
    assert numbers_in(pages.numbers(judged)[name]) == expected


@pytest.mark.parametrize(
    ("task", "measure", "kind", "f1"),
    [
        ("quotations", "found", "all", 0.8),
        ("quotations", "whole", "all", 0.4),
        ("quotations", "found", "mixed", 0.0),
        ("positions", "actor, proposition and stance", "001", 0.0),
        ("positions", "actor, proposition and stance", "000", 1.0),
    ],
)
def test_a_score_is_that_of_its_task_measure_and_kind(judged, task, measure, kind, f1):
    assert pages.score_of(judged.scores, task, measure, kind)["f1"] == pytest.approx(f1)


def test_scores_of_a_task_leave_out_shares_and_other_tasks(judged, cells):
    rows = {name: rest for name, *rest in cells(pages.scores_table(judged, "event mentions"))}
    assert list(rows) == ["found, all", "found, 000"]
    assert [numbers_in(cell) for cell in rows["found, all"]] == [*[["1.00"]] * 3, ["1"], ["1"], ["1"]]
    quotations = {name: rest[3:] for name, *rest in cells(pages.scores_table(judged, "quotations"))}
    assert quotations["found, all"] == ["2", "3", "2"]
    assert quotations["whole, all"] == ["2", "3", "1"]


def test_two_readers_and_the_rules_are_compared_with_each_other(annotated, judged, cells):
    rows = {
        name: [numbers_in(cell)[0] for cell in rest] for name, *rest in cells(pages.readings_table(annotated, judged))
    }
    assert rows["quotations: found"] == ["0.67", "0.80", "0.50"]


NONE = pages.NOT_THERE


@pytest.mark.parametrize(
    ("pairs", "heads", "expected"),
    [
        ([Pair({"c": "x"}, {"c": "x"})], ["x"], [["x", "1", "0"], [NONE, "0", ""]]),
        ([Pair({"c": "x"}, None)] * 2, ["x"], [["x", "0", "2"], [NONE, "0", ""]]),
        ([Pair(None, {"c": "x"})], ["x"], [["x", "0", "0"], [NONE, "1", ""]]),
        (
            [Pair({"c": "y"}, {"c": "<x>"}), Pair({"c": "y"}, {"c": "y"})],
            ["<x>", "y"],
            [["<x>", "0", "0", "0"], ["y", "1", "1", "0"], [NONE, "0", "0", ""]],
        ),
    ],
)
def test_confusions_have_the_annotation_in_rows(cells, pairs, heads, expected):
    markup = pages.confusions(pairs, "c", "Kinds")
    assert [head.get_text() for head in BeautifulSoup(markup, "html.parser").select("thead th")] == [
        "", *heads, pages.NOT_FOUND,
    ]  # fmt: skip
    assert cells(markup) == expected


def test_each_confusion_is_in_its_table(judged, cells):
    assert cells(pages.quotation_kinds_table(judged))[-1] == [NONE, "0", "0", "1", ""]
    assert cells(pages.speakers_table(judged)) == [["Bern", "Oslo", "1"]]
    assert cells(pages.time_types_table(judged))[0] == ["DATE", "1", "1", "1"]
    assert cells(pages.relations_table(judged))[0] == ["contradiction", "0", "1", "0"]


def test_dates_are_judged(annotated, judged, cells):
    assert cells(pages.dates_table(annotated, judged)) == [
        ["000", "2024-05-07", "2024-05-07", "text", "exact"],
        ["001", "2024-05-08 (2024-05-08 or 2024-05-09)", "2024-05-10", "reference-events", "wrong"],
    ]


def test_agreement_is_told_over_all_articles_and_for_each(judged, cells):
    shared, none = ["– (1)", "0.00 (1)", "0.00 (1)"], ["– (0)"] * 3
    assert cells(pages.position_agreement_table(judged)) == [["all", *shared], ["000", *shared], ["001", *none]]


def test_an_article_that_is_not_annotated_does_not_count(annotated, judged):
    first, second = (article.id for article in annotated.corpus)
    days = judged.gold["publication_dates"]
    alone = evaluate(judged.gold | {"publication_dates": days[days["article_id"] == second]}, annotated.tables)
    assert set(alone.computed["quotations"]["article_id"]) == {second}
    assert pages.score_of(score(alone), "quotations", "found")["gold"] == 1
    assert pages.score_of(judged.scores, "quotations", "found")["gold"] == 2
    assert alone.inconsistencies == []
    assert first not in {pair.gold["article_id"] for pair in alone.time_expressions}


def test_a_book_without_annotation_says_so(make_book, tmp_path):
    found = pages.evaluation(book := make_book(root=tmp_path))
    assert pages.numbers(found)["speakers"] == "none"
    for shown in (pages.scores_table(found, "quotations"), pages.readings_table(book, found), own_figure(found)):
        assert shown == NOT_ANNOTATED


def test_passages_that_only_the_annotation_has_can_be_opened(annotated):
    article = next(iter(annotated.corpus))
    start = article.text.index("la ville")
    assert (start, start + len("la ville")) in evidence_passages(annotated, article.id)
