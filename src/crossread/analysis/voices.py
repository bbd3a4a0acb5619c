"""Voices: who gets to speak in each article, how much, and in whose words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from crossread.codebook import Codebook

NO_SIDE = ""
UNKNOWN = "?"

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True)
class _Span:
    row: int
    start: int
    end: int
    text: str
    kind: str

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text))

    def holds(self, other: "_Span") -> bool:
        return other is not self and self.start <= other.start and other.end <= self.end


def utterances(quotations: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the quotations that are utterances of their own, with `side`, `words` and `direct_words`.

    A fragment in quotation marks inside a reported clause is no utterance of its own: its words count as the clause's
    direct words. A clause inside another keeps its words, and the outer one loses them. The side of an actor who has
    none is `NO_SIDE`, that of a speaker whom the codebook does not know `UNKNOWN`.
    """
    sides = {actor.id: actor.side or NO_SIDE for actor in codebook.actors}
    counted: dict[int, tuple[int, int]] = {}
    for _, article in quotations.reset_index(drop=True).groupby("article_id", sort=True):
        records = article[["start", "end", "text", "kind"]].itertuples()
        counted |= _count([_Span(int(r[0]), int(r[1]), int(r[2]), str(r[3]), str(r[4])) for r in records])
    rows = sorted(counted)
    table = quotations.iloc[rows].reset_index(drop=True)
    speakers = table["speaker_id"].astype(object)
    return table.assign(
        side=[sides.get(speaker, UNKNOWN) if isinstance(speaker, str) else UNKNOWN for speaker in speakers],
        words=[counted[row][0] for row in rows],
        direct_words=[counted[row][1] for row in rows],
    )


def voices(quotations: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return utterances, words and words in quotation marks by article and side, with each side's share of its article.

    `share_direct` is the part of a side's words that stand in quotation marks. Shares are between 0 and 1.
    """
    grouped = utterances(quotations, codebook).groupby(["article_id", "side"], sort=True)
    sums = grouped.agg(
        utterances=("words", "size"), words=("words", "sum"), direct_words=("direct_words", "sum")
    ).reset_index()
    totals = sums.groupby("article_id")[["utterances", "words"]].transform("sum")
    return sums.assign(
        share_of_utterances=sums["utterances"] / totals["utterances"],
        share_of_words=sums["words"] / totals["words"],
        share_direct=(sums["direct_words"] / sums["words"]).where(sums["words"] > 0, 0.0),
    )


def _count(spans: Sequence[_Span]) -> dict[int, tuple[int, int]]:
    """Return (words, words in quotation marks) of the utterances of one article by row."""
    clauses = [span for span in spans if span.kind != "mixed"]
    fragments = [span for span in spans if span.kind == "mixed"]
    utterances = clauses + [f for f in fragments if not any(c.holds(f) or _same(c, f) for c in clauses)]
    counted = {}
    for utterance in utterances:
        inner = [c for c in clauses if utterance.holds(c)]
        words = utterance.words - sum(c.words for c in inner if not any(o.holds(c) for o in inner))
        own = [f for f in fragments if utterance.holds(f) and not any(c.holds(f) for c in inner)]
        quoted = words if utterance.kind != "indirect" else sum(f.words for f in own)
        counted[utterance.row] = (words, quoted)
    return counted


def _same(a: _Span, b: _Span) -> bool:
    return (a.start, a.end) == (b.start, b.end)
