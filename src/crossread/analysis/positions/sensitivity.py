"""Sensitivity: do the main findings hold without any one article, and with other cut-offs of the ladder?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

import pandas as pd

from crossread.analysis.positions.movement import ladder_over_time
from crossread.analysis.positions.networks import SIGNS, polarisation, stances

TROOPS = "western-troops-in-ukraine"
OFFER = frozenset({"support", "conditional"})


@dataclass(frozen=True)
class Findings:
    """The main findings on positions, as numbers.

    `positions` counts rows; `contested` propositions that some actor supports and another opposes; `refusal_first` and
    `refusal_last` are the steps of Russia's refusal of foreign troops in the first and last article by date,
    `offer_first` and `offer_last` those of the Western offer, 0 where none is reported; `russian_support` counts
    articles in which a Russian actor supports the troops; `polarisation` is that of
    `crossread.analysis.positions.networks`.
    """

    positions: int
    contested: int
    refusal_first: int
    refusal_last: int
    offer_first: int
    offer_last: int
    russian_support: int
    polarisation: float


def findings(positions: pd.DataFrame, signs: Mapping[str, int] = SIGNS) -> Findings:
    """Compute the main findings."""
    signed: dict[str, set[int]] = {}
    for by in stances(positions, signs).values():
        for proposition, sign in by.items():
            signed.setdefault(proposition, set()).update((1, -1) if sign == 0 else (sign,))
    refusal = ladder_over_time(positions, TROOPS, "russia", frozenset({"oppose"}))
    offer = ladder_over_time(positions, TROOPS, "western-allies", OFFER)
    support = ladder_over_time(positions, TROOPS, "russia", OFFER)
    return Findings(
        positions=len(positions),
        contested=sum(len(both) > 1 for both in signed.values()),
        refusal_first=_step(refusal, 0),
        refusal_last=_step(refusal, -1),
        offer_first=_step(offer, 0),
        offer_last=_step(offer, -1),
        russian_support=len(support),
        polarisation=polarisation(positions, signs),
    )


def leave_one_out(positions: pd.DataFrame) -> pd.DataFrame:
    """Return the findings with all articles, and without each: one row each, `without` names the article."""
    rows = [("none", findings(positions))]
    for article in sorted(positions["article_id"].unique()):
        rows.append((article, findings(positions[positions["article_id"] != article])))
    return _frame("without", rows)


def ladder_cuts(positions: pd.DataFrame) -> pd.DataFrame:
    """Return the findings with other readings of the ladder: one row each, `ladder` says which.

    The ladder is cut to three steps (1; 2 and 3; 4 and 5) or to two (below 4; 4 and 5); positions of step 1 are left
    out; or a conditional stance counts as neither support nor opposition.
    """
    return _frame("ladder", list(_cuts(positions)))


def _cuts(positions: pd.DataFrame) -> Iterator[tuple[str, Findings]]:
    yield "five steps", findings(positions)
    yield (
        "three steps",
        findings(positions.assign(intensity=positions["intensity"].map({1: 1, 2: 2, 3: 2, 4: 3, 5: 3}))),
    )
    yield "two steps", findings(positions.assign(intensity=(positions["intensity"] >= 4).astype("Int64") + 1))
    yield "without step 1", findings(positions[positions["intensity"] > 1])
    yield "conditional set aside", findings(positions, {"support": 1, "oppose": -1})


def _step(rows: pd.DataFrame, place: int) -> int:
    return int(rows["intensity"].iloc[place]) if len(rows) else 0


def _frame(key: str, rows: list[tuple[str, Findings]]) -> pd.DataFrame:
    names = [field.name for field in fields(Findings)]
    return pd.DataFrame(
        [(label, *(getattr(found, name) for name in names)) for label, found in rows], columns=[key, *names]
    )
