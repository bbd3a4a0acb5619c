import pandas as pd
import pytest

from crossread.analysis.positions.sensitivity import ladder_cuts, leave_one_out, overall, trend_ends
from crossread.codebook.findings import Trend


def found_in(positions: pd.DataFrame) -> pd.Series:
    """Return what is found in all positions together."""
    return overall(leave_one_out(positions)).set_index("run").loc["none"]


def test_what_is_found_over_all(coded: pd.DataFrame) -> None:
    found = found_in(coded)
    assert (found["positions"], found["contested"]) == (8, 1)
    assert found["polarisation"] == pytest.approx(4 / 6)


def test_a_proposition_is_contested_where_one_supports_and_another_opposes_it(coded: pd.DataFrame) -> None:
    assert found_in(coded[coded["stance"] != "oppose"])["contested"] == 0
    refused = coded.iloc[[7]].assign(stance="oppose")
    assert found_in(pd.concat([coded, refused]))["contested"] == 2
    of_two_minds = coded.iloc[[5]].assign(stance="oppose")
    assert found_in(pd.concat([coded.iloc[[5]], of_two_minds]))["contested"] == 1


def test_nothing_found_is_no_error(coded: pd.DataFrame) -> None:
    assert found_in(coded.iloc[:0])["positions"] == 0


def test_what_nobody_says_is_step_0(coded: pd.DataFrame, refusal: Trend) -> None:
    nobody = refusal.model_copy(update={"side": "norway"})
    assert trend_ends(leave_one_out(coded)[:1], [nobody]).values.tolist() == [["none", "refusal", 0, 0, 0]]


def test_trends_without_each_article(coded: pd.DataFrame, refusal: Trend, offer: Trend) -> None:
    assert list(overall(leave_one_out(coded))["positions"]) == [8, 5, 3]
    assert trend_ends(leave_one_out(coded), [refusal, offer]).values.tolist() == [
        ["none", "refusal", 2, 3, 5],
        ["none", "offer", 2, 1, 4],
        ["a", "refusal", 1, 5, 5],
        ["a", "offer", 1, 4, 4],
        ["b", "refusal", 1, 3, 3],
        ["b", "offer", 1, 1, 1],
    ]


def test_trends_with_other_cuts_of_the_ladder(coded: pd.DataFrame, refusal: Trend, offer: Trend) -> None:
    ends = trend_ends(ladder_cuts(coded), [refusal, offer]).set_index(["run", "trend"])
    assert ends.loc[(slice(None), "refusal"), "last"].tolist() == [5, 3, 2, 5, 5]
    assert ends.loc[("three steps", "refusal")].tolist() == [2, 2, 3]
    assert ends.loc[("two steps", "offer")].tolist() == [2, 1, 2]
    assert overall(ladder_cuts(coded)).set_index("run").loc["without step 1", "positions"] == 6
    refused_and_offered = overall(ladder_cuts(coded.iloc[[0, 2]])).set_index("run")["contested"]
    assert (refused_and_offered["five steps"], refused_and_offered["conditional set aside"]) == (1, 0)
