"""Discourse networks: who agrees with whom, on what, and how far the sides stand apart.

After P. Leifeld, *Discourse Network Analysis* (2017): two actors are congruent on a proposition that both support or
both oppose, in conflict on one that one supports and the other opposes. A condition does not make support opposition;
ambiguous positions are left out. Ties are normalised by the average number of propositions that the two speak to.
"""

from collections.abc import Mapping
from itertools import combinations

import networkx as nx
import pandas as pd

SIGNS: Mapping[str, int] = {"support": 1, "conditional": 1, "oppose": -1}


def stances(positions: pd.DataFrame, signs: Mapping[str, int] = SIGNS) -> dict[str, dict[str, int]]:
    """Return, for each actor, the sign of its stance on each proposition; 0 where it takes both."""
    found: dict[str, dict[str, set[int]]] = {}
    for actor, proposition, stance in positions[["actor_id", "proposition_id", "stance"]].itertuples(index=False):
        if sign := signs.get(stance, 0):
            found.setdefault(actor, {}).setdefault(proposition, set()).add(sign)
    return {
        actor: {proposition: sum(both) for proposition, both in sorted(by.items())}
        for actor, by in sorted(found.items())
    }


def actor_network(positions: pd.DataFrame) -> "nx.Graph[str]":
    """Return a graph of actors.

    An edge holds `congruence` and `conflict` (counts of propositions) and `weight`: congruence less conflict, divided
    by the average number of propositions of the two. Nodes hold `side`, `label` and `propositions` (a count).
    """
    graph: nx.Graph[str] = nx.Graph()
    signs = stances(positions)
    _add_actors(graph, positions, signs)
    for a, b in combinations(signs, 2):
        shared = [signs[a][p] * signs[b][p] for p in signs[a].keys() & signs[b].keys()]
        congruence, conflict = shared.count(1), shared.count(-1)
        if congruence or conflict:
            average = (len(signs[a]) + len(signs[b])) / 2
            weight = (congruence - conflict) / average
            graph.add_edge(a, b, congruence=congruence, conflict=conflict, weight=weight)
    return graph


def affiliation_network(positions: pd.DataFrame) -> "nx.Graph[str]":
    """Return the bipartite graph of actors and propositions; an edge's `sign` is 1, −1, or 0 for both."""
    graph: nx.Graph[str] = nx.Graph()
    signs = stances(positions)
    _add_actors(graph, positions, signs)
    for actor, by in signs.items():
        for proposition, sign in by.items():
            graph.add_node(proposition, bipartite=1, label=proposition)
            graph.add_edge(actor, proposition, sign=sign)
    return graph


def side_agreement(positions: pd.DataFrame, signs: Mapping[str, int] = SIGNS) -> pd.DataFrame:
    """Return, for each two sides (or one with itself), the pairs of actors who both speak to a proposition.

    Actors without a side are left out.
    Columns: `side_a`, `side_b`, `pairs`, `opposed` (pairs whose signs differ) and `share_opposed`.
    """
    positions = positions[positions["side"].fillna("") != ""]
    sides: dict[str, str] = dict(zip(positions["actor_id"], positions["side"], strict=True))
    counts: dict[tuple[str, str], list[int]] = {}
    for (a, on_a), (b, on_b) in combinations(stances(positions, signs).items(), 2):
        key = (min(sides[a], sides[b]), max(sides[a], sides[b]))
        for proposition in on_a.keys() & on_b.keys():
            if on_a[proposition] and on_b[proposition]:
                count = counts.setdefault(key, [0, 0])
                count[0] += 1
                count[1] += on_a[proposition] != on_b[proposition]
    rows = [(*key, pairs, opposed, opposed / pairs) for key, (pairs, opposed) in sorted(counts.items())]
    return pd.DataFrame(rows, columns=["side_a", "side_b", "pairs", "opposed", "share_opposed"])


def polarisation(positions: pd.DataFrame, signs: Mapping[str, int] = SIGNS) -> float:
    """Return how far the sides stand apart, from −1 to 1; NaN where nothing can be compared.

    The share of pairs of actors of different sides that oppose one another on a proposition, less the same share among
    actors of one side: 1 when sides agree within and contradict each other throughout, 0 when sides make no difference.
    """
    pairs = side_agreement(positions, signs)
    within = pairs[pairs["side_a"] == pairs["side_b"]]
    between = pairs[pairs["side_a"] != pairs["side_b"]]
    return _share(between) - _share(within)


def _share(pairs: pd.DataFrame) -> float:
    total = int(pairs["pairs"].sum())
    return int(pairs["opposed"].sum()) / total if total else float("nan")


def _add_actors(graph: "nx.Graph[str]", positions: pd.DataFrame, signs: Mapping[str, Mapping[str, int]]) -> None:
    about = positions.drop_duplicates("actor_id").set_index("actor_id").fillna({"side": ""})
    for actor, by in signs.items():
        graph.add_node(
            actor,
            bipartite=0,
            label=str(about.at[actor, "actor_name"]),
            side=str(about.at[actor, "side"]),
            propositions=len(by),
        )
