"""Positions: who takes which stance on which proposition, how firmly, when, and in which words."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from crossread.analysis.positions.coder import Coder
from crossread.analysis.positions.dates import SpeechDates
from crossread.analysis.read_tables.quotations import quotation_id
from crossread.codebook import Codebook
from crossread.reading.pipeline import ReadArticle, ReadCorpus
from crossread.tables import table


def positions(read_corpus: ReadCorpus, codebook: Codebook, published: Mapping[str, str]) -> pd.DataFrame:
    """Return the positions table.

    `published` gives the publication date of each article (EDTF) by id; an article without one may be absent. What an
    interval leaves open (*mardi*) counts from its first day.
    """
    return table(
        "positions", (row for read in read_corpus for row in _rows(read, codebook, published.get(read.article.id)))
    )


def _rows(read: ReadArticle, codebook: Codebook, published: str | None) -> Iterator[dict[str, Any]]:
    actors = {actor.id: actor for actor in codebook.actors}
    text = read.article.text
    found = Coder(read, codebook).positions()
    if not found:
        return
    dates = SpeechDates(read, published)
    for position in found:
        clause, actor = position.clause, actors[position.actor]
        cue_start, cue_end = position.assessment.words
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
            "intensity": position.assessment.step,
            "scale": position.assessment.scale,
            "condition": position.condition,
            "relayed_by": " < ".join(position.relayed_by),
            "on_behalf_of": actor.speaks_for,
            "actor_type": actor.type,
            "side": actor.side,
            "cue_start": cue_start,
            "cue_end": cue_end,
            "cue": text[cue_start:cue_end],
            "date": dates.of(clause, cue_start),
            "quotation_id": quotation_id(read.article, clause.quotation) if clause.quotation else None,
            "origin": "rule",
        }
