"""How well the computed positions agree with positions coded by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from crossread.evaluation.agreement import krippendorff_alpha, ordinal
from crossread.evaluation.scoring import Counts

Triple = tuple[str, str, str, str]

_KEY = ["article_id", "actor_id", "proposition_id"]


@dataclass(frozen=True)
class PositionScores:
    """Agreement between two tables of positions.

    `counts` are of distinct (article, actor, proposition, stance). `stance_alpha` is nominal, over the `stance_units`
    (article, actor, proposition) that both tables hold; `intensity_alpha` ordinal, over the `intensity_units` on which
    they also agree in stance; `within_one` the share of these whose steps differ by one at most.
    """

    counts: Counts
    stance_alpha: float
    stance_units: int
    intensity_alpha: float
    within_one: float
    intensity_units: int


def score(gold: pd.DataFrame, computed: pd.DataFrame, articles: Iterable[str] | None = None) -> PositionScores:
    """Compare two tables of positions, on the articles with the given ids or on all."""
    ours, theirs = _firmest(computed, articles), _firmest(gold, articles)
    both = sorted(ours.keys() & theirs.keys())
    steps = [(theirs[key], ours[key]) for key in both]
    stances = _stances(theirs, ours)
    near = sum(abs(a - b) <= 1 for a, b in steps)
    return PositionScores(
        counts=Counts(len(both), len(ours), len(theirs)),
        stance_alpha=krippendorff_alpha(stances),
        stance_units=len(stances),
        intensity_alpha=krippendorff_alpha(steps, ordinal),
        within_one=near / len(steps) if steps else 0.0,
        intensity_units=len(steps),
    )


def disagreements(gold: pd.DataFrame, computed: pd.DataFrame) -> pd.DataFrame:
    """Return what the tables do not share, one row each, with a passage.

    `kind` is *missed* (only in `gold`), *spurious* (only computed) or *intensity* (steps differ by more than one).
    """
    ours, theirs = _firmest(computed, None), _firmest(gold, None)
    rows = [_row("missed", key, gold, theirs[key], None) for key in theirs.keys() - ours.keys()]
    rows += [_row("spurious", key, computed, None, ours[key]) for key in ours.keys() - theirs.keys()]
    rows += [
        _row("intensity", key, gold, theirs[key], ours[key])
        for key in theirs.keys() & ours.keys()
        if abs(theirs[key] - ours[key]) > 1
    ]
    columns = [*_KEY, "stance", "kind", "step_gold", "step_computed", "start", "end", "text"]
    frame = pd.DataFrame(rows, columns=columns).astype({"step_gold": "Int64", "step_computed": "Int64"})
    return frame.sort_values([*_KEY, "stance", "kind"]).reset_index(drop=True)


def _firmest(frame: pd.DataFrame, articles: Iterable[str] | None) -> dict[Triple, int]:
    """Return the highest step by (article, actor, proposition, stance)."""
    wanted = None if articles is None else set(articles)
    firmest: dict[Triple, int] = {}
    for article, actor, proposition, stance, step in frame[[*_KEY, "stance", "intensity"]].itertuples(index=False):
        if wanted is None or article in wanted:
            key = (str(article), str(actor), str(proposition), str(stance))
            firmest[key] = max(int(step), firmest.get(key, 0))
    return firmest


def _stances(gold: Mapping[Triple, int], computed: Mapping[Triple, int]) -> list[tuple[str, str]]:
    """Return the pairs of stances on what both hold.

    Where an actor has several stances on one proposition, those that both have are paired, else the firmest of each.
    """
    first, second = _by_unit(gold), _by_unit(computed)
    pairs: list[tuple[str, str]] = []
    for unit in sorted(first.keys() & second.keys()):
        shared = sorted(first[unit].keys() & second[unit].keys())
        pairs += [(stance, stance) for stance in shared] or [(_highest(first[unit]), _highest(second[unit]))]
    return pairs


def _highest(stances: Mapping[str, int]) -> str:
    return max(sorted(stances), key=stances.__getitem__)


def _by_unit(triples: Mapping[Triple, int]) -> dict[tuple[str, str, str], dict[str, int]]:
    units: dict[tuple[str, str, str], dict[str, int]] = {}
    for (article, actor, proposition, stance), step in triples.items():
        units.setdefault((article, actor, proposition), {})[stance] = step
    return units


def _row(kind: str, key: Triple, frame: pd.DataFrame, gold: int | None, computed: int | None) -> dict[str, object]:
    article, actor, proposition, stance = key
    same = (frame["article_id"] == article) & (frame["actor_id"] == actor)
    same &= (frame["proposition_id"] == proposition) & (frame["stance"] == stance)
    first = frame[same].sort_values(["intensity", "start"], ascending=[False, True]).iloc[0]
    return {
        "article_id": article,
        "actor_id": actor,
        "proposition_id": proposition,
        "stance": stance,
        "kind": kind,
        "step_gold": gold,
        "step_computed": computed,
        "start": first["start"],
        "end": first["end"],
        "text": first["text"],
    }
