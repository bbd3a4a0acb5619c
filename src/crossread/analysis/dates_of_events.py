"""The date that an article gives for an event, where the passage at hand does not state it.

An undated mention of a past event takes the days that the article gives elsewhere for the same event; else those of the
event from which it is told (*lors de cette rencontre*, *à l'issue d'une réunion*), and the other way round.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations

from crossread.analysis.intervals import Interval
from crossread.analysis.scenes import Scene

_ON_OCCASION = re.compile(
    r"(?<!\w)(?:lors|a l'issue|a la suite|au cours|au terme|en marge|a l'occasion|apres|pendant)\s*"
    r"(?:de la|de l'|du|des|de|d'|la|le|les|une?|cette|cet|ce)?\s*(?:une?|cette|cet|ce|la|l'|le)?\s*$"
)


@dataclass(frozen=True)
class EventMention:
    """Characters `start` to `end` (exclusive) of an article that speak of an event, and the days given for it, if any."""

    event_id: str
    article_id: str
    start: int
    end: int
    days: Interval | None


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
    here = [m for m in mentions if scene.start <= m.start < scene.end and m.days and m.event_id != mention.event_id]
    if _ON_OCCASION.search(scene.folded[: mention.start - scene.start]):
        before = [m for m in here if m.end <= mention.start]
        return replace(mention, days=before[-1].days) if before else mention
    occasions = [m for m in here if _ON_OCCASION.search(scene.folded[: m.start - scene.start])]
    return replace(mention, days=occasions[0].days) if occasions else mention
