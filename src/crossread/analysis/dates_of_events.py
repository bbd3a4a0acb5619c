"""The date that an article gives for an event, where the passage at hand does not state it.

An undated mention of a past event takes the days that the article gives elsewhere for the same event; else those of
the event during or right after which it is told (*lors de cette rencontre*, *après la réunion*); and an event during
which something dated is told takes the days of that."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import combinations

from crossread.analysis.intervals import Interval
from crossread.analysis.scenes import Scene

_ARTICLES = r"\s*(?:de la|de l'|du|des|de|d'|la|le|les|une?|cette|cet|ce)?\s*(?:une?|cette|cet|ce|la|l'|le)?\s*$"
_DURING = re.compile(rf"(?<!\w)(?:lors|a l'issue|au cours|au terme|en marge|a l'occasion|pendant){_ARTICLES}")
_AFTER = re.compile(rf"(?<!\w)(?:apres|a la suite|a l'issue|au terme){_ARTICLES}")


@dataclass(frozen=True)
class EventMention:
    """Characters `start` to `end` (exclusive) of an article that speak of an event, and the days given for it, if any.

    `word` is where the word stands that names it; `stated` tells whether the days stand in the passage itself.
    """

    event_id: str
    article_id: str
    start: int
    end: int
    word: int
    days: Interval | None
    stated: bool = False


def with_dates(
    mentions: Sequence[EventMention], past: Collection[str], scenes: Sequence[Scene], published: Interval
) -> list[EventMention]:
    """Return the mentions of an article with the dates of past events completed; no past day lies after publication."""
    known = Interval(None, published.last)
    bounded = [
        replace(m, days=m.days.intersection(known)) if m.days and m.event_id in past and m.days.meets(known) else m
        for m in mentions
    ]
    spread = _spread(bounded, past)
    linked = [_on_occasion(m, spread, scenes) if m.event_id in past and m.days is None else m for m in spread]
    return _spread(linked, past)


def _spread(mentions: Sequence[EventMention], past: Collection[str]) -> list[EventMention]:
    """Give undated mentions of a past event the days on which its dated ones agree."""
    given: dict[str, list[Interval]] = {}
    for mention in mentions:
        if mention.days is not None and mention.event_id in past:
            given.setdefault(mention.event_id, []).append(mention.days)
    agreed: Mapping[str, Interval] = {
        event: reduce(Interval.intersection, days)
        for event, days in given.items()
        if all(a.meets(b) for a, b in combinations(days, 2))
    }
    return [replace(m, days=agreed.get(m.event_id)) if m.days is None else m for m in mentions]


def _on_occasion(mention: EventMention, mentions: Sequence[EventMention], scenes: Sequence[Scene]) -> EventMention:
    """Date a mention by the event on whose occasion it is told, or that is told on its occasion, in its sentence."""
    scene = next(s for s in scenes if s.start <= mention.start < s.end)
    clause = scene.clause(mention.start)
    here = [
        m
        for m in mentions
        if m.event_id != mention.event_id and m.days and m.days.first and clause[0] <= m.start < clause[1]
    ]
    if _DURING.search(scene.folded[: mention.word - scene.start]):
        near = here
    else:
        before = [(m, scene.folded[: m.word - scene.start]) for m in here]
        near = [m for m, text in before if _DURING.search(text) or _AFTER.search(text)]
    latest = max(near, key=lambda m: m.days.first if m.days and m.days.first else date.min, default=None)
    return replace(mention, days=latest.days) if latest else mention
