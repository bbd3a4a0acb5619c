import pandas as pd
import pytest

from crossread.analysis.positions.sensitivity import findings, ladder_cuts, leave_one_out


def test_findings(coded: pd.DataFrame) -> None:
    found = findings(coded)
    assert (found.refusal_first, found.refusal_last, found.offer_first, found.offer_last) == (3, 5, 1, 4)
    assert (found.positions, found.contested, found.russian_support) == (8, 1, 0)
    assert found.polarisation == pytest.approx(4 / 6)


def test_a_proposition_is_contested_where_one_supports_and_another_opposes_it(coded: pd.DataFrame) -> None:
    assert findings(coded[coded["stance"] != "oppose"]).contested == 0
    refused = coded.iloc[[7]].assign(stance="oppose")
    assert findings(pd.concat([coded, refused])).contested == 2
    of_two_minds = coded.iloc[[5]].assign(stance="oppose")
    assert findings(pd.concat([coded.iloc[[5]], of_two_minds])).contested == 1


def test_what_nobody_says_is_step_0(coded: pd.DataFrame) -> None:
    nothing = findings(coded.iloc[:0])
    assert (nothing.positions, nothing.refusal_first, nothing.offer_last) == (0, 0, 0)


def test_the_findings_without_each_article(coded: pd.DataFrame) -> None:
    without = leave_one_out(coded).set_index("without")
    assert list(without.index) == ["none", "a", "b"]
    assert list(without["positions"]) == [8, 5, 3]
    assert list(without["refusal_first"]) == [3, 5, 3]
    assert list(without["refusal_last"]) == [5, 5, 3]


def test_the_findings_with_other_cuts_of_the_ladder(coded: pd.DataFrame) -> None:
    cuts = ladder_cuts(coded).set_index("ladder")
    assert cuts["refusal_last"].to_dict() == {
        "five steps": 5, "three steps": 3, "two steps": 2, "without step 1": 5, "conditional set aside": 5,
    }  # fmt: skip
    assert cuts.loc["three steps", ["refusal_first", "offer_first", "offer_last"]].to_list() == [2, 1, 3]
    assert ladder_cuts(coded.assign(intensity=2)).set_index("ladder").loc["three steps", "refusal_last"] == 2
    assert cuts.loc["two steps", ["refusal_first", "offer_first", "offer_last"]].to_list() == [1, 1, 2]
    assert cuts.loc["without step 1", "positions"] == 6
    refused_and_offered = ladder_cuts(coded.iloc[[0, 2]]).set_index("ladder")["contested"]
    assert (refused_and_offered["five steps"], refused_and_offered["conditional set aside"]) == (1, 0)
