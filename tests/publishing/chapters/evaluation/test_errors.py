from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook
from crossread.evaluation.evaluation import evaluate
from crossread.publishing.chapters.evaluation import errors


@pytest.mark.parametrize(
    ("show", "summary", "expected"),
    [
        (
            errors.quotation_errors,
            "speaker: 1; extent: 1; false alarm: 1",
            [
                ["speaker", "article 000 Non au <mur>", "direct, Bern", "direct, Oslo"],
                [
                    "extent",
                    "article 001 que le mur tiendracomputed: article 001 le mur tiendra, hier",
                    "indirect, Oslo",
                    "indirect, Oslo",
                ],
                ["false alarm", "article 001 La guerre", "", "mixed, nobody named"],
            ],
        ),
        (
            errors.time_errors,
            "extent, value: 1; missed: 1",
            [
                [
                    "extent, value",
                    "article 000 Lundicomputed: article 000 Lundi, la",
                    "DATE 2024-05-06",
                    "DATE 2024-05-13",
                ],
                ["missed", "article 001 hier", "DATE 2024-05-07", ""],
            ],
        ),
        (
            errors.event_errors,
            "date: 1",
            [["date", "article 000 signé", "The <peace>: 2024-05-07", "The <peace>: 2024-05-08"]],
        ),
        (
            errors.inconsistency_errors,
            "relation: 1",
            [
                [
                    "relation",
                    "article 000 la paixarticle 001 La guerre",
                    "scope, contradiction, severity 3: <At odds>",
                    "scope, tension, severity 3: <At odds>",
                ]
            ],
        ),
        (errors.quality_errors, "missed: 1", [["missed", "article 001 mur mur", "duplicate-word: twice", ""]]),
    ],
)
def test_every_disagreement_is_listed_and_counted(annotated, judged, cells, show, summary, expected):
    markup = show(annotated, judged)
    assert cells(markup) == expected
    counted = BeautifulSoup(markup, "html.parser").select_one("details.errors > summary").string
    assert counted == f"All disagreements, with their passages: {summary}"


def test_positions_that_are_missed_invented_or_far_apart_give_their_steps(annotated, judged, cells):
    rows = cells(errors.position_errors(annotated, judged))
    assert [(what, passage) for what, passage, *_ in rows] == [
        ("intensity", "article 000 Non au <mur>"),
        ("false alarm", "article 001 Berne veut"),
        ("missed", "article 001 le mur tiendra"),
    ]
    steps = [tuple(said.rpartition("step ")[2] for said in said_by) for _, _, *said_by in rows]
    assert steps == [("5", "3"), ("", "4"), ("2", "")]


def test_positions_name_their_actors_as_the_codebook_does(annotated, judged, cells):
    bern = Actor(id="bern", name="City of Bern", type="organisation", side="other", aliases=("Berne",))
    rows = cells(errors.position_errors(replace(annotated, codebook=Codebook(actors=(bern,))), judged))
    assert [by_hand or computed for *_, by_hand, computed in rows] == [
        "City of Bern: oppose, wall, step 5",
        "City of Bern: support, wall, step 4",
        "oslo: support, wall, step 2",
    ]


def test_a_disagreement_links_to_its_passages(annotated, judged):
    page = BeautifulSoup(errors.inconsistency_errors(annotated, judged), "html.parser")
    found = judged.inconsistencies[0].gold
    assert [link["href"] for link in page.select("a.evidence")] == [
        f"articles/{found[f'article_{side}']}.html#c{found[f'start_{side}']}-{found[f'end_{side}']}" for side in "ab"
    ]
    assert [span.string for span in page.select("span[lang=fr]")] == ["la paix", "La guerre"]


@pytest.mark.parametrize(
    "show",
    [errors.quotation_errors, errors.time_errors, errors.event_errors, errors.inconsistency_errors],
)
def test_what_agrees_with_the_annotation_is_no_error(annotated, judged, show):
    names = ("quotations", "time_expressions", "event_mentions", "inconsistencies")
    perfect = annotated.tables | {name: judged.gold[name] for name in names}
    assert show(annotated, evaluate(judged.gold, perfect)) == "<p>No miss and no false alarm.</p>"
