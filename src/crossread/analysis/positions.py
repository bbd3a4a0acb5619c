"""Positions: who takes which stance on which proposition, how firmly, when, and in which words."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from crossread.analysis.coding import Coder
from crossread.analysis.quotations import quotation_id
from crossread.analysis.sources import Clause
from crossread.codebook import Codebook
from crossread.reading.dates.component import time_expressions
from crossread.reading.dates.resolution import resolve
from crossread.reading.pipeline import ReadArticle, ReadCorpus
from crossread.tables import table

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def positions(read_corpus: ReadCorpus, codebook: Codebook, published: Mapping[str, str]) -> pd.DataFrame:
    """Return the positions table.

    `published` gives the publication date of each article (EDTF) by id; an article without one may be absent. Of an
    interval the first day counts as the day on which the article speaks.
    """
    return table(
        "positions", (row for read in read_corpus for row in _rows(read, codebook, published.get(read.article.id)))
    )


def _rows(read: ReadArticle, codebook: Codebook, published: str | None) -> Iterator[dict[str, Any]]:
    actors = {actor.id: actor for actor in codebook.actors}
    text = read.article.text
    days = _Days(read, published)
    for position in Coder(read, codebook).positions():
        clause, actor = position.clause, actors[position.actor]
        cue_start, cue_end = position.verdict.cue
        yield {
            "position_id": f"{read.article.label}-p{clause.start}-{actor.id}-{position.proposition.id}",
            "article_id": read.article.id,
            "start": clause.start,
            "end": clause.end,
            "text": text[clause.start : clause.end],
            "actor_id": actor.id,
            "actor_name": actor.name,
            "proposition_id": position.proposition.id,
            "stance": position.stance,
            "intensity": position.verdict.step,
            "scale": position.verdict.scale,
            "condition": position.condition,
            "relayed_by": " < ".join(position.relayed_by),
            "on_behalf_of": actor.speaks_for,
            "actor_type": actor.type,
            "side": actor.side,
            "cue_start": cue_start,
            "cue_end": cue_end,
            "cue": text[cue_start:cue_end],
            "date": days.of(clause),
            "quotation_id": quotation_id(read.article, clause.quotation) if clause.quotation else None,
            "origin": "rule",
        }


class _Days:
    """The day on which the words of a clause were spoken."""

    def __init__(self, read: ReadArticle, published: str | None) -> None:
        self.published = published or None
        self.expressions = time_expressions(read.doc)
        day = date.fromisoformat(published[:10]) if published and _DAY.match(published) else None
        self.dates = [resolved.date for resolved in resolve(self.expressions, day)]

    def of(self, clause: Clause) -> str | None:
        """Return the nearest day that the sentence gives outside the quotation, else the day of publication."""
        statement, quotation = clause.statement, clause.quotation
        start = quotation.cue_start if quotation and quotation.cue_start >= 0 else clause.start
        nearest: tuple[int, str] | None = None
        for expression, day in zip(self.expressions, self.dates, strict=True):
            quoted = quotation and quotation.start <= expression.start < quotation.end
            near = min(statement.start, start) <= expression.start < max(statement.end, start)
            if near and not quoted and len(day) == 10 and "X" not in day:
                distance = abs(expression.start - start)
                nearest = min(nearest or (distance, day), (distance, day))
        return nearest[1] if nearest else self.published
