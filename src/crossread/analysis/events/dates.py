"""The date that an article gives for an event, where the passage at hand does not state it.

An undated mention of a past event takes the days that the article gives elsewhere for the same event; else those of
the event during or right after which it is told (*lors de cette rencontre*, *après la réunion*); and an event during
which something dated is told takes the days of that. Nothing past lies after the first day on which the article may
have been published."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossread.analysis.events.sentences import Sentence
from crossread.intervals import Interval

_ARTICLES = r"\s*(?:de la|de l'|du|des|de|d'|la|le|les|une?|cette|cet|ce)?\s*(?:une?|cette|cet|ce|la|l'|le)?\s*$"
_DURING = re.compile(rf"(?<!\w)(?:lors|a l'issue|au cours|au terme|en marge|a l'occasion|pendant){_ARTICLES}")
_ON_OCCASION = re.compile(rf"{_DURING.pattern}|(?<!\w)(?:apres|a la suite){_ARTICLES}")


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
    mentions: Sequence[EventMention], past: Collection[str], sentences: Sequence[Sentence], published: Interval
) -> list[EventMention]:
    """Return the mentions of an article, which are in order of the text, with the dates of past events completed."""
    known = Interval(None, published.first or published.last)
    bounded = [
        replace(m, days=m.days.intersection(known)) if m.days and m.event_id in past and m.days.meets(known) else m
        for m in mentions
    ]
    spread = _spread(bounded, past)
    occasions = _Occasions(spread, sentences)
    linked = [replace(m, days=occasions.days_of(m)) if m.event_id in past and m.days is None else m for m in spread]
    return _spread(linked, past)


def common(days: Iterable[Interval]) -> Interval | None:
    """Return the days that all intervals hold, None where two exclude each other."""
    shared = Interval()
    for one in days:
        if not shared.meets(one):
            return None
        shared = shared.intersection(one)
    return shared


def _spread(mentions: Sequence[EventMention], past: Collection[str]) -> list[EventMention]:
    """Give undated mentions of a past event the days on which its dated ones agree."""
    given: dict[str, list[Interval]] = {}
    for mention in mentions:
        if mention.days is not None and mention.event_id in past:
            given.setdefault(mention.event_id, []).append(mention.days)
    agreed = {event: common(days) for event, days in given.items()}
    return [replace(m, days=agreed.get(m.event_id)) if m.days is None else m for m in mentions]


class _Occasions:
    """The mentions and sentences of an article in order, to date a mention by what is told beside it."""

    def __init__(self, mentions: Sequence[EventMention], sentences: Sequence[Sentence]) -> None:
        self.mentions, self.sentences = mentions, sentences
        self.starts = [mention.start for mention in mentions]
        self.sentence_starts = [sentence.start for sentence in sentences]

    def days_of(self, mention: EventMention) -> Interval | None:
        """Return the days of the event on whose occasion one is told, or that is told on its occasion, in its clause.

        Of several it is the latest."""
        sentence = self.sentences[bisect_right(self.sentence_starts, mention.start) - 1]
        first, last = sentence.clause(mention.start)
        here = [
            (m, m.days)
            for m in self.mentions[bisect_left(self.starts, first) : bisect_left(self.starts, last)]
            if m.days and m.days.first
        ]
        was_then = _DURING.search(sentence.before(mention.word)) is not None
        found = [days for m, days in here if was_then or _ON_OCCASION.search(sentence.before(m.word))]
        return max(found, key=lambda days: days.first or date.min, default=None)
