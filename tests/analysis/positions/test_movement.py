import pandas as pd
import pytest

from crossread.analysis.positions.movement import coverage, ladder_over_time, movement, parties, silence
from crossread.codebook import Actor, Codebook
from crossread.codebook.findings import Trend

TROOPS = "western-troops-in-ukraine"


def people(**speaks_for: str | None) -> Codebook:
    """Make a codebook of actors, each with the one for whom it speaks."""
    return Codebook(
        actors=tuple(
            Actor(id=actor, name=actor, type="state", side="other", speaks_for=above)
            for actor, above in speaks_for.items()
        )
    )


STATES = people(lavrov="russia", putin="russia", paris=None, kyiv=None, russia=None)


@pytest.mark.parametrize(
    ("codebook", "expected"),
    [
        (STATES, {"lavrov": "russia", "putin": "russia", "paris": "paris", "kyiv": "kyiv", "russia": "russia"}),
        (
            people(clerk="minister", minister="state", state=None),
            {"clerk": "state", "minister": "state", "state": "state"},
        ),
        (people(c="a", a="b", b="a"), {"c": "b", "a": "b", "b": "a"}),
    ],
)
def test_for_whom_officials_speak_in_the_end(codebook: Codebook, expected: dict[str, str]) -> None:
    assert parties(codebook) == expected


def told(*rows: tuple[str, str, str, str, int]) -> pd.DataFrame:
    """Make positions of (article, date, actor, stance, step) on one proposition."""
    frame = pd.DataFrame(rows, columns=["article_id", "date", "actor_id", "stance", "intensity"])
    return frame.assign(proposition_id="p", side="east", actor_name=frame["actor_id"], start=0, end=9)


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (("oppose", 3), ("oppose", 3), "same"),
        (("oppose", 3), ("oppose", 4), "wording"),
        (("oppose", 4), ("oppose", 3), "wording"),
        (("oppose", 3), ("oppose", 5), "firmer"),
        (("oppose", 4), ("oppose", 2), "softer"),
        (("oppose", 3), ("support", 3), "stance"),
        (("support", 3), ("conditional", 3), "stance"),
    ],
)
def test_moves(before: tuple[str, int], after: tuple[str, int], move: str) -> None:
    frame = told(("a", "2025-01-01", "putin", *before), ("b", "2025-06-01", "lavrov", *after))
    found = movement(frame, STATES)
    assert list(found["party"]) == ["russia", "russia"]
    assert list(found["move"]) == ["first", move]


def test_each_party_and_proposition_begins_anew(coded: pd.DataFrame) -> None:
    moves = movement(coded, STATES).set_index(["party", "proposition_id", "article_id"])["move"]
    assert moves["russia", TROOPS, "b"] == "firmer"
    assert moves["paris", TROOPS, "b"] == "stance"
    assert moves["kyiv", "guarantees", "b"] == "first"
    assert moves["kyiv", TROOPS, "a"] == "first"


def test_the_firmest_of_an_article_counts_on_the_day_of_its_latest_words() -> None:
    frame = told(
        ("a", "2025-03-01", "putin", "oppose", 2), ("a", "2020-01-01", "lavrov", "oppose", 4),
        ("b", "2025-02-01", "putin", "oppose", 1),
    )  # fmt: skip
    found = movement(frame, STATES)
    assert found[["article_id", "date", "intensity", "actor_name", "move"]].to_numpy().tolist() == [
        ["b", "2025-02-01", 1, "putin", "first"],
        ["a", "2025-03-01", 4, "lavrov", "firmer"],
    ]


def test_the_ladder_takes_the_firmest_of_each_article(coded: pd.DataFrame, refusal: Trend, offer: Trend) -> None:
    firm_offer = offer.model_copy(update={"stances": ("support",)})
    softer = coded.iloc[[3]].assign(intensity=2, start=99)
    rows = ladder_over_time(pd.concat([coded, softer]), refusal)
    assert list(rows["intensity"]) == [3, 5]
    assert list(ladder_over_time(coded, firm_offer)["article_id"]) == ["b"]


def test_an_article_is_as_late_as_its_latest_words_and_has_no_place_without_a_date(
    coded: pd.DataFrame, refusal: Trend
) -> None:
    looking_back = coded.assign(date=coded["date"].where(coded.index != 0, "2020-08"))
    rows = ladder_over_time(looking_back, refusal)
    assert list(rows["date"]) == sorted(coded["date"].unique())
    undated = coded.assign(date=coded["date"].where(coded["article_id"] != "b", ""))
    assert list(ladder_over_time(undated, refusal)["article_id"]) == ["a"]


def test_coverage_says_which_article_reports_what(coded: pd.DataFrame) -> None:
    seen = coverage(coded).set_index(["actor_id", "proposition_id", "stance"])
    assert tuple(seen.loc[("lavrov", TROOPS, "oppose"), ["a", "b"]]) == (True, False)
    assert tuple(seen.loc[("paris", "guarantees", "support"), ["a", "b"]]) == (False, True)
    assert len(seen) == len(coded)


def test_silence(coded: pd.DataFrame, codebook: Codebook) -> None:
    counts = silence(coded, codebook)
    assert list(counts.index) == [proposition.id for proposition in codebook.propositions]
    assert counts.loc[TROOPS].to_dict() == {"russia": 2, "ukraine": 1, "western-allies": 1}
    assert counts.loc["neutral-ukraine"].sum() == 0


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_actor_without_a_side_is_covered_under_none(coded: pd.DataFrame, nothing: str | None) -> None:
    alone = coded.assign(side=coded["side"].where(coded["actor_id"] != "kyiv", nothing))
    assert coverage(alone).set_index("actor_id").loc["kyiv", "side"].unique().tolist() == [""]


def test_no_positions_give_no_rows_and_no_error(coded: pd.DataFrame, codebook: Codebook) -> None:
    none = coded.iloc[:0]
    assert movement(none, codebook).empty
    assert coverage(none).empty
    assert silence(none, codebook).empty
