import math
from pathlib import Path

import pandas as pd
import pytest

from crossread.evaluation.evaluation import read_gold
from crossread.evaluation.positions import disagreements, score
from crossread.evaluation.scoring import Counts

Row = tuple[str, str, str, str, int]


def frame(*rows: Row) -> pd.DataFrame:
    """Make positions of (article, actor, proposition, stance, step), each on a passage of its own."""
    found = pd.DataFrame(rows, columns=["article_id", "actor_id", "proposition_id", "stance", "intensity"])
    return found.assign(
        start=range(len(rows)), end=range(1, len(rows) + 1), text=[f"passage {n}" for n in range(len(rows))]
    )


@pytest.mark.parametrize(
    ("gold", "computed", "counts"),
    [
        ([("a", "x", "p", "support", 3)], [("a", "x", "p", "support", 5)], Counts(1, 1, 1)),
        ([("a", "x", "p", "support", 3)], [("a", "x", "p", "oppose", 3)], Counts(0, 1, 1)),
        ([("a", "x", "p", "support", 3)], [("b", "x", "p", "support", 3)], Counts(0, 1, 1)),
        ([("a", "x", "p", "support", 3)] * 2, [("a", "x", "p", "support", 3)], Counts(1, 1, 1)),
        ([], [("a", "x", "p", "support", 3)], Counts(0, 1, 0)),
        ([("a", "x", "p", "support", 3), ("a", "x", "q", "oppose", 1)], [], Counts(0, 0, 2)),
    ],
)
def test_counts(gold: list[Row], computed: list[Row], counts: Counts) -> None:
    assert score(frame(*gold), frame(*computed)).counts == counts


def test_the_firmest_step_counts() -> None:
    gold = frame(("a", "x", "p", "support", 5))
    computed = frame(("a", "x", "p", "support", 5), ("a", "x", "p", "support", 1))
    assert score(gold, computed).within_one == 1
    assert disagreements(gold, computed).empty


def test_articles_are_chosen_by_id() -> None:
    gold = frame(("007_x", "x", "p", "support", 3), ("008_y", "x", "p", "support", 3))
    assert score(gold, gold).counts == Counts(2, 2, 2)
    assert score(gold, gold, ["007_x"]).counts == score(gold, gold, ["008_y"]).counts == Counts(1, 1, 1)
    assert score(gold, gold, ["007"]).counts == Counts()


def test_stances_are_paired_by_actor_and_proposition() -> None:
    gold = frame(("a", "x", "p", "support", 3), ("a", "y", "p", "oppose", 3), ("a", "z", "p", "support", 2))
    computed = frame(("a", "x", "p", "support", 3), ("a", "y", "p", "support", 3), ("a", "w", "p", "oppose", 2))
    found = score(gold, computed)
    assert found.stance_units == 2
    assert found.stance_alpha == pytest.approx(0)


def test_of_several_stances_those_that_both_have_are_paired_else_the_firmest() -> None:
    gold = frame(("a", "x", "p", "support", 1), ("a", "x", "p", "oppose", 4), ("a", "y", "p", "support", 2))
    shared = frame(("a", "x", "p", "support", 1), ("a", "x", "p", "ambiguous", 1), ("a", "y", "p", "oppose", 3))
    assert score(gold, shared).stance_units == 2
    assert score(gold, frame(("a", "x", "p", "ambiguous", 1))).stance_units == 1
    both = score(gold, gold)
    assert (both.stance_units, both.stance_alpha) == (3, 1)


def test_steps_are_compared_where_stances_agree() -> None:
    gold = frame(*(("a", actor, "p", "support", step) for actor, step in zip("vwxyz", (1, 2, 3, 4, 5), strict=True)))
    computed = gold.assign(intensity=[1, 3, 3, 2, 5])
    found = score(gold, computed)
    assert (found.intensity_units, found.within_one) == (5, 0.8)
    assert 0 < found.intensity_alpha < 1
    nothing = score(gold, gold.assign(stance="oppose"))
    assert (nothing.intensity_units, nothing.within_one, math.isnan(nothing.intensity_alpha)) == (0, 0, True)


def test_disagreements_name_their_kind_and_show_the_firmest_passage() -> None:
    gold = frame(
        ("a", "x", "p", "support", 5), ("a", "x", "p", "support", 2), ("a", "y", "p", "oppose", 3),
        ("a", "z", "p", "support", 3),
    )  # fmt: skip
    computed = frame(("a", "x", "p", "support", 2), ("a", "y", "p", "support", 3), ("a", "z", "p", "support", 4))
    found = disagreements(gold, computed)
    columns = ["actor_id", "stance", "kind", "step_gold", "step_computed", "text"]
    assert found[columns].astype(object).where(found[columns].notna(), None).to_numpy().tolist() == [
        ["x", "support", "intensity", 5, 2, "passage 0"],
        ["y", "oppose", "missed", 3, None, "passage 2"],
        ["y", "support", "spurious", None, 3, "passage 1"],
    ]


def test_the_gold_agrees_with_itself(root: Path) -> None:
    gold = read_gold(root / "tests/gold")["positions"]
    perfect = score(gold, gold)
    assert (perfect.counts.f1, perfect.stance_alpha, perfect.within_one) == (1, 1, 1)
    assert disagreements(gold, gold).empty
    assert score(gold, gold.iloc[:0]).counts.f1 == 0
