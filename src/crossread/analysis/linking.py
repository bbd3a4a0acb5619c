"""Linking: which event of the codebook a passage speaks of.

A mention is linked by kind, participants, place, topic and days together. What a sentence says against an event (another
day, a topic it lacks) rules the event out; what speaks for it adds up, and the event with most on its side has the mention.
A word such as *cette rencontre* with nothing on its side takes the event of its kind that was told last.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.analysis.event_words import EVENT_WORDS, POINTING_BACK, STATEMENT_WORDS
from crossread.analysis.intervals import Interval, interval
from crossread.analysis.scenes import Range, Scene, stands_for
from crossread.analysis.time_of_mention import time_of
from crossread.codebook import Codebook
from crossread.codebook.events import Event
from crossread.patterns import compile_patterns

RECENT = 10  # days before publication within which an event told without a date is taken to lie
CLOSE = 60  # characters between the word for an event and another mark of it in one passage


@dataclass(frozen=True)
class EventMention:
    """Characters `start` to `end` (exclusive) of an article that speak of an event, and the days given for it, if any."""

    event_id: str
    article_id: str
    start: int
    end: int
    days: Interval | None


@dataclass(frozen=True)
class _Candidate:
    event: Event
    trigger: Range
    span: Range
    score: int
    days: Interval | None


class Linker:
    """Finds the mentions of the codebook's events in the scenes of one article after another."""

    def __init__(self, codebook: Codebook) -> None:
        self.events = [_Marks(event) for event in codebook.events]
        self.speaks_for = {actor.id: actor.speaks_for for actor in codebook.actors}

    def link(self, scenes: Sequence[Scene], published: Interval) -> list[EventMention]:
        """Return the mentions in one article, in order; `published` is when it may have been published."""
        found: list[EventMention] = []
        latest: dict[str, Event] = {}
        for scene in scenes:
            candidates = [c for marks in self.events for c in self._candidates(marks, scene, published)]
            candidates.extend(_pointing_back(scene, latest, candidates))
            for candidate in _best(candidates):
                latest[candidate.event.kind] = candidate.event
                found.append(EventMention(candidate.event.id, scene.article_id, *candidate.span, candidate.days))
        return sorted(set(found), key=lambda m: (m.start, m.end, m.event_id))

    def _candidates(self, marks: "_Marks", scene: Scene, published: Interval) -> Iterator[_Candidate]:
        if (scene.segment == "caption") != (marks.event.kind == "photograph"):
            return
        if (marks.event.about and not scene.has(marks.about)) or (marks.event.without and scene.has(marks.without)):
            return
        participants = self._participants(marks.event, scene)
        places = list(scene.find(marks.place))
        if (marks.event.participants or marks.event.place) and not participants and not places:
            return
        for trigger, span in marks.triggers(scene, participants):
            time = time_of(scene, trigger, marks.event.status, marks.days, published)
            days = time.days if time else None
            if not _possible(marks, days, published):
                continue
            if time and marks.event.kind != "statement":
                span = min(span[0], time.start), max(span[1], time.end)
            here = scene.clause(trigger[0])
            score = 2 * bool(marks.event.words) + bool(marks.event.about) + 2 * bool(days and marks.days)
            score += _nearness(places, here) + _nearness([actor[:2] for actor in participants], here)
            yield _Candidate(marks.event, trigger, span, score, days)

    def _participants(self, event: Event, scene: Scene) -> list[tuple[int, int, str]]:
        return [
            actor
            for actor in scene.actors
            if any(stands_for(self.speaks_for, actor[2], wanted) for wanted in event.participants)
        ]


def _nearness(marks: Sequence[Range], clause: Range) -> int:
    """Return 2 for each of up to two marks in the clause, or 1 if there are some elsewhere in the sentence."""
    inside = sum(clause[0] <= start < clause[1] for start, _ in marks)
    return 2 * min(2, inside) or bool(marks)


class _Marks:
    """An event with its patterns compiled."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.words = compile_patterns(event.words or EVENT_WORDS[event.kind])
        self.place = compile_patterns(event.place)
        self.about = compile_patterns(event.about)
        self.without = compile_patterns(event.without)
        self.days = interval(event.days)

    @cached_property
    def speakers(self) -> frozenset[str]:
        return frozenset(self.event.participants)

    def triggers(
        self, scene: Scene, participants: Sequence[tuple[int, int, str]]
    ) -> Iterator[tuple[Range, Range]]:
        """Yield, for each place that could be a mention, its word and the passage that shows it."""
        if self.event.kind != "statement" or self.event.words:
            for trigger in scene.find(self.words):
                yield trigger, _passage(scene, trigger, self.place, participants)
            return
        spoken = [q for q in scene.quotations if q.speaker_id in self.speakers]
        for quotation in spoken:
            points = [quotation.start, quotation.end]
            points += [p for p in (quotation.cue_start, quotation.cue_end) if scene.start <= p <= scene.end]
            points += [p for p in (quotation.speaker_start, quotation.speaker_end) if scene.start <= p <= scene.end]
            cue = (quotation.cue_start, quotation.cue_end)
            inside = scene.start <= cue[0] < scene.end
            yield cue if inside else (quotation.start, quotation.start + 1), (min(points), max(points))
        if not spoken:
            for start, end, actor in participants:
                verb = next((t for t in scene.find(STATEMENT_WORDS) if t[0] >= start - 40), None)
                if verb and actor in self.speakers:
                    yield verb, (min(start, verb[0]), max(end, verb[1]))
                    return


def _passage(
    scene: Scene, trigger: Range, place: re.Pattern[str], participants: Sequence[tuple[int, int, str]]
) -> Range:
    """Return the trigger with the place and participants that stand near it in its clause."""
    first, last = scene.clause(trigger[0])
    low, high = max(first, trigger[0] - CLOSE), min(max(last, trigger[1]), trigger[1] + CLOSE)
    marks = [*scene.find(place), *((start, end) for start, end, _ in participants)]
    inside = [trigger, *(mark for mark in marks if low <= mark[0] and mark[1] <= high)]
    return min(start for start, _ in inside), max(end for _, end in inside)


def _possible(marks: _Marks, days: Interval | None, published: Interval) -> bool:
    """Tell whether an event may be meant in a passage that gives these days, or none."""
    if marks.days is None:
        return True
    if days is not None and (days.first is not None or marks.event.words):
        return days.meets(marks.days)
    recent = Interval(published.widened(RECENT).first, published.last)
    if marks.event.status == "past":
        return recent.meets(marks.days)
    return recent.meets(Interval(marks.days.first, marks.days.first))


def _pointing_back(
    scene: Scene, latest: Mapping[str, Event], candidates: Sequence[_Candidate]
) -> Iterator[_Candidate]:
    """Yield the event told last for each word of its kind that points back and that no event has claimed."""
    for event in latest.values():
        if event.kind not in ("meeting", "call", "interview", "signature"):
            continue
        for trigger in scene.find(compile_patterns(EVENT_WORDS[event.kind])):
            before = scene.folded[: trigger[0] - scene.start]
            claimed = any(c.trigger[0] < trigger[1] and trigger[0] < c.trigger[1] for c in candidates)
            if POINTING_BACK.search(before) and not claimed:
                yield _Candidate(event, trigger, trigger, 1, None)


def _best(candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Yield one candidate for each passage, and one for each event in a clause: the one with most on its side."""
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.trigger[0] - c.trigger[1], c.trigger, c.event.id)):
        rivals = [t for t in taken if _overlap(t.trigger, candidate.trigger) and _stronger(t, candidate)]
        repeated = [t for t in taken if t.event.id == candidate.event.id and _overlap(t.span, candidate.span)]
        if not rivals and not repeated:
            taken.append(candidate)
    yield from sorted(taken, key=lambda c: c.span)


def _stronger(a: _Candidate, b: _Candidate) -> bool:
    """Tell whether `a` has more on its side than `b`, or as much with a longer wording."""
    return (a.score, a.trigger[1] - a.trigger[0]) > (b.score, b.trigger[1] - b.trigger[0])


def _overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]

