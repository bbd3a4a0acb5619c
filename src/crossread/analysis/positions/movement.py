"""Movement: how a party's stance and firmness changed from date to date, and who says nothing on what.

A party is the state or body for which an official speaks. Coders of the wording ladder agree within one step; so
between two dates only another stance, or two steps and more on one scale, count as a move. One step is another wording.
"""

from collections.abc import Hashable, Mapping
from typing import Literal

import pandas as pd

from crossread.codebook import Codebook
from crossread.codebook.findings import Wording

Move = Literal["first", "same", "wording", "firmer", "softer", "stance"]
STEPS_OF_A_MOVE = 2


def parties(codebook: Codebook) -> dict[str, str]:
    """Return, for each actor, the one for whom it speaks in the end: a state, a body, or itself."""
    speaks_for = {actor.id: actor.speaks_for for actor in codebook.actors}
    found = {}
    for actor in speaks_for:
        party, seen = actor, {actor}
        while (above := speaks_for.get(party)) and above not in seen:
            seen.add(above)
            party = above
        found[actor] = party
    return found


def movement(positions: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return each party's firmest position on a proposition in each article, in order of date, and the move.

    Columns: `party`, `proposition_id`, `article_id`, `date`, `stance`, `intensity`, `actor_name`, `start`, `end` and
    `move`. An article's date is the latest on which anybody speaks in it: that of publication, where it is known. An
    article without a date has no place in the order and is left out.
    """
    party_of = parties(codebook)
    rows = _in_order_of_articles(positions.assign(party=[party_of[actor] for actor in positions["actor_id"]]))
    rows = rows.sort_values(["party", "proposition_id", "date", "article_id", "intensity", "start"])
    last = rows.groupby(["party", "proposition_id", "date", "article_id"], sort=True).tail(1)
    moves: list[Move] = []
    previous: Mapping[Hashable, object] = {}
    for row in last.to_dict("records"):
        same = previous and all(row[key] == previous[key] for key in ("party", "proposition_id"))
        moves.append(_move(previous, row) if same else "first")
        previous = row
    columns = ["party", "proposition_id", "article_id", "date", "stance", "intensity", "actor_name", "start", "end"]
    return last[columns].assign(move=moves).reset_index(drop=True)


def _move(before: Mapping[Hashable, object], after: Mapping[Hashable, object]) -> Move:
    if before["stance"] != after["stance"]:
        return "stance"
    steps = int(str(after["intensity"])) - int(str(before["intensity"]))
    if abs(steps) >= STEPS_OF_A_MOVE:
        return "firmer" if steps > 0 else "softer"
    return "wording" if steps else "same"


def ladder_over_time(positions: pd.DataFrame, wording: Wording) -> pd.DataFrame:
    """Return the firmest position of a wording in each article, in order of the articles' dates.

    An article without a date has no place in the order and is left out.
    """
    rows = stating(_in_order_of_articles(positions), wording).sort_values(
        ["date", "article_id", "intensity", "start"], ascending=[True, True, False, True]
    )
    return rows.drop_duplicates("article_id").reset_index(drop=True)


def stating(positions: pd.DataFrame, wording: Wording) -> pd.DataFrame:
    """Return the positions of a wording's side, proposition and stances."""
    return positions[
        (positions["proposition_id"] == wording.proposition)
        & (positions["side"].fillna("") == wording.side)
        & positions["stance"].isin(wording.stances)
    ]


def _in_order_of_articles(positions: pd.DataFrame) -> pd.DataFrame:
    """Return the positions with their article's date in place of their own, without those of undated articles."""
    dates = positions["date"].fillna("").groupby(positions["article_id"]).transform("max")
    return positions.assign(date=dates)[dates != ""]


def coverage(positions: pd.DataFrame) -> pd.DataFrame:
    """Return which articles (columns, true or false) report each position: actor, proposition and stance.

    An article without a position has no column.
    """
    seen = positions.assign(reported=True, side=positions["side"].fillna("")).pivot_table(
        index=["side", "actor_id", "actor_name", "proposition_id", "stance"],
        columns="article_id",
        values="reported",
        aggfunc="any",
        fill_value=False,
    )
    return seen.astype(bool).reset_index()


def silence(positions: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return, for each proposition (rows) and side (columns), how many of the side's actors take a stance on it.

    The column of actors without a side has an empty name.
    """
    sides = positions["side"].fillna("")
    counts = positions.groupby(["proposition_id", sides])["actor_id"].nunique().unstack(fill_value=0)
    order = [p.id for p in codebook.propositions]
    return counts.reindex(order, fill_value=0).astype(int)
