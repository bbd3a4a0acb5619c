"""Networks, movement, silence, coverage and sensitivity, on a small table made by hand."""

import math

import pandas as pd
import pytest

from crossread.analysis.positions.movement import coverage, ladder_over_time, movement, parties, silence
from crossread.analysis.positions.networks import actor_network, affiliation_network, polarisation, side_agreement
from crossread.analysis.positions.sensitivity import ladder_cuts, leave_one_out, overall, trend_ends
from crossread.codebook import Actor, Codebook
from crossread.codebook.findings import Trend

TROOPS = "western-troops-in-ukraine"
REFUSAL = Trend(id="refusal", name="the refusal", side="russia", proposition=TROOPS, stances=("oppose",))
OFFER = Trend(
    id="offer", name="the offer", side="western-allies", proposition=TROOPS, stances=("support", "conditional")
)
COLUMNS = ["article_id", "date", "actor_id", "side", "proposition_id", "stance", "intensity"]
ROWS = [
    ("a", "2025-01-01", "lavrov", "russia", TROOPS, "oppose", 3),
    ("a", "2025-01-01", "kyiv", "ukraine", TROOPS, "support", 2),
    ("a", "2025-01-01", "paris", "western-allies", TROOPS, "conditional", 1),
    ("b", "2025-06-01", "putin", "russia", TROOPS, "oppose", 5),
    ("b", "2025-06-01", "paris", "western-allies", TROOPS, "support", 4),
    ("b", "2025-06-01", "paris", "western-allies", "guarantees", "support", 3),
    ("b", "2025-06-01", "kyiv", "ukraine", "guarantees", "support", 3),
    ("b", "2025-06-01", "putin", "russia", "guarantees", "ambiguous", 1),
]


@pytest.fixture
def coded() -> pd.DataFrame:
    frame = pd.DataFrame(ROWS, columns=COLUMNS)
    return frame.assign(actor_name=frame["actor_id"].str.title(), start=range(len(frame)), end=range(1, len(frame) + 1))


@pytest.fixture
def states() -> Codebook:
    people = [("lavrov", "russia"), ("putin", "russia"), ("paris", None), ("kyiv", None), ("russia", None)]
    return Codebook(
        actors=tuple(Actor(id=i, name=i.title(), type="state", side="other", speaks_for=f) for i, f in people)
    )


def test_ties_are_agreement_less_conflict(coded: pd.DataFrame) -> None:
    graph = actor_network(coded)
    assert graph.edges["kyiv", "paris"] == {"congruence": 2, "conflict": 0, "weight": 1.0}
    assert graph.edges["kyiv", "lavrov"] == {"congruence": 0, "conflict": 1, "weight": -1 / 1.5}
    assert graph.edges["lavrov", "putin"]["weight"] == 1


def test_ambiguous_positions_are_no_tie(coded: pd.DataFrame) -> None:
    graph = affiliation_network(coded)
    assert not graph.has_edge("putin", "guarantees")
    assert graph.edges["putin", TROOPS]["sign"] == -1
    assert graph.edges["paris", TROOPS]["sign"] == 1


def test_polarisation(coded: pd.DataFrame) -> None:
    pairs = side_agreement(coded).set_index(["side_a", "side_b"])
    assert tuple(pairs.loc[("russia", "western-allies"), ["pairs", "opposed"]]) == (2, 2)
    assert tuple(pairs.loc[("ukraine", "western-allies"), ["pairs", "opposed"]]) == (2, 0)
    assert polarisation(coded) == pytest.approx(4 / 6)
    assert math.isnan(polarisation(coded.iloc[:1]))


def test_officials_speak_for_their_state(states: Codebook) -> None:
    assert parties(states)["putin"] == "russia"
    assert parties(states)["paris"] == "paris"


def test_a_step_is_a_wording_and_two_are_a_move(coded: pd.DataFrame, states: Codebook) -> None:
    moves = movement(coded, states)
    later = moves[moves["article_id"] == "b"].set_index(["party", "proposition_id"])["move"]
    assert later["russia", TROOPS] == "firmer"
    assert later["paris", TROOPS] == "stance"
    assert later["kyiv", "guarantees"] == "first"
    one_step = coded.assign(intensity=[3, 2, 1, 4, 4, 3, 3, 1])
    assert (
        movement(one_step, states).query("party == 'russia' and article_id == 'b'")["move"].to_list()[-1] == "wording"
    )


def test_the_ladder_takes_the_firmest_of_each_article(coded: pd.DataFrame) -> None:
    rows = ladder_over_time(coded, REFUSAL)
    assert list(rows["intensity"]) == [3, 5]


def test_an_article_is_as_late_as_its_latest_words_and_has_no_place_without_a_date(coded: pd.DataFrame) -> None:
    looking_back = coded.assign(date=coded["date"].where(coded.index != 0, "2020-08"))
    rows = ladder_over_time(looking_back, REFUSAL)
    assert list(rows["date"]) == sorted(coded["date"].unique())
    undated = coded.assign(date=coded["date"].where(coded["article_id"] != "b", ""))
    assert list(ladder_over_time(undated, REFUSAL)["article_id"]) == ["a"]


def test_coverage_says_which_article_reports_what(coded: pd.DataFrame) -> None:
    seen = coverage(coded).set_index(["actor_id", "proposition_id", "stance"])
    assert tuple(seen.loc[("lavrov", TROOPS, "oppose"), ["a", "b"]]) == (True, False)


def test_silence(coded: pd.DataFrame, codebook: Codebook) -> None:
    counts = silence(coded, codebook)
    assert counts.loc[TROOPS, "russia"] == 2
    assert counts.loc["neutral-ukraine"].sum() == 0


def test_trends_and_what_becomes_of_them_without_an_article(coded: pd.DataFrame) -> None:
    ends = trend_ends(leave_one_out(coded), [REFUSAL, OFFER]).set_index(["run", "trend"])
    assert tuple(ends.loc[("none", "refusal")]) == (2, 3, 5)
    assert tuple(ends.loc[("none", "offer")]) == (2, 1, 4)
    assert tuple(ends.loc[("b", "refusal")]) == (1, 3, 3)
    cut = trend_ends(ladder_cuts(coded), [REFUSAL]).set_index("run")
    assert cut.loc["two steps", "last"] == 2
    nobody = REFUSAL.model_copy(update={"side": "norway"})
    assert tuple(trend_ends(leave_one_out(coded)[:1], [nobody]).loc[0, ["reports", "first", "last"]]) == (0, 0, 0)


def test_what_is_found_over_all(coded: pd.DataFrame) -> None:
    found = overall(leave_one_out(coded)).set_index("run")
    assert tuple(found.loc["none", ["positions", "contested"]]) == (len(coded), 1)
    assert list(found.index) == ["none", "a", "b"]
    assert overall(ladder_cuts(coded)).set_index("run").loc["without step 1", "positions"] == len(coded) - 2


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_actor_without_a_side_belongs_to_none(coded: pd.DataFrame, nothing: str | None) -> None:
    alone = coded.assign(side=coded["side"].where(coded["actor_id"] != "kyiv", nothing))
    assert actor_network(alone).nodes["kyiv"]["side"] == ""
    assert not side_agreement(alone)[["side_a", "side_b"]].isin([""]).any(axis=None)
    assert coverage(alone).set_index("actor_id").loc["kyiv", "side"].unique().tolist() == [""]


def test_no_positions_give_no_rows_and_no_error(coded: pd.DataFrame, codebook: Codebook) -> None:
    none = coded.iloc[:0]
    assert movement(none, codebook).empty
    assert coverage(none).empty
    assert silence(none, codebook).empty
    assert list(overall(leave_one_out(none))["positions"]) == [0]
