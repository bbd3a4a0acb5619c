import math

import pandas as pd
import pytest

from crossread.analysis.positions.networks import (
    actor_network,
    affiliation_network,
    polarisation,
    side_agreement,
    stances,
)

TROOPS = "western-troops-in-ukraine"


def positions(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Make positions of (actor, side, proposition, stance)."""
    frame = pd.DataFrame(rows, columns=["actor_id", "side", "proposition_id", "stance"])
    return frame.assign(actor_name=frame["actor_id"].str.upper())


SQUARE = positions(  # two sides of two, that agree within and contradict each other throughout
    ("a", "left", "p", "support"), ("b", "left", "p", "support"),
    ("c", "right", "p", "oppose"), ("d", "right", "p", "oppose"),
)  # fmt: skip


def test_the_sign_of_each_stance() -> None:
    frame = positions(
        ("a", "left", "p", "support"), ("a", "left", "q", "conditional"), ("a", "left", "r", "oppose"),
        ("a", "left", "s", "ambiguous"), ("b", "right", "p", "support"), ("b", "right", "p", "oppose"),
        ("c", "right", "p", "ambiguous"),
    )  # fmt: skip
    assert stances(frame) == {"a": {"p": 1, "q": 1, "r": -1}, "b": {"p": 0}}
    assert stances(frame, {"support": 1})["a"] == {"p": 1}


def test_ties_are_agreement_less_conflict(coded: pd.DataFrame) -> None:
    graph = actor_network(coded)
    assert graph.edges["kyiv", "paris"] == {"congruence": 2, "conflict": 0, "weight": 1.0}
    assert graph.edges["kyiv", "lavrov"] == {"congruence": 0, "conflict": 1, "weight": -1 / 1.5}
    assert graph.edges["lavrov", "putin"]["weight"] == 1


def test_a_tie_is_measured_by_what_the_two_speak_to() -> None:
    frame = positions(
        *(("a", "left", p, "support") for p in "pqrs"),
        *(("b", "right", p, stance) for p, stance in (("p", "support"), ("q", "oppose"), ("r", "oppose"))),
        ("c", "right", "z", "oppose"),
    )
    graph = actor_network(frame)
    assert graph.edges["a", "b"] == {"congruence": 1, "conflict": 2, "weight": -1 / 3.5}
    assert not graph.has_edge("a", "c")
    assert graph.nodes["a"] == {"bipartite": 0, "label": "A", "side": "left", "propositions": 4}


def test_who_takes_both_stances_neither_agrees_nor_conflicts() -> None:
    frame = positions(("a", "left", "p", "support"), ("a", "left", "p", "oppose"), ("b", "right", "p", "support"))
    assert list(actor_network(frame).edges) == []
    assert affiliation_network(frame).edges["a", "p"] == {"sign": 0}
    assert side_agreement(frame).empty


def test_ambiguous_positions_are_no_tie(coded: pd.DataFrame) -> None:
    graph = affiliation_network(coded)
    assert not graph.has_edge("putin", "guarantees")
    assert graph.edges["putin", TROOPS]["sign"] == -1
    assert graph.edges["paris", TROOPS]["sign"] == 1
    assert {node: graph.nodes[node]["bipartite"] for node in ("paris", TROOPS)} == {"paris": 0, TROOPS: 1}


def test_agreement_of_sides() -> None:
    assert side_agreement(SQUARE).to_dict("list") == {
        "side_a": ["left", "left", "right"],
        "side_b": ["left", "right", "right"],
        "pairs": [1, 4, 1],
        "opposed": [0, 4, 0],
        "share_opposed": [0.0, 1.0, 0.0],
    }


def test_polarisation(coded: pd.DataFrame) -> None:
    assert polarisation(SQUARE) == 1
    assert polarisation(SQUARE.assign(side=["left", "right", "left", "right"])) == 0.5 - 1
    assert polarisation(coded) == pytest.approx(4 / 6)
    assert math.isnan(polarisation(coded.iloc[:1]))
    assert math.isnan(polarisation(SQUARE[SQUARE["side"] == "left"]))


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_actor_without_a_side_belongs_to_none(coded: pd.DataFrame, nothing: str | None) -> None:
    alone = coded.assign(side=coded["side"].where(coded["actor_id"] != "kyiv", nothing))
    assert actor_network(alone).nodes["kyiv"]["side"] == ""
    assert not side_agreement(alone)[["side_a", "side_b"]].isin([""]).any(axis=None)
