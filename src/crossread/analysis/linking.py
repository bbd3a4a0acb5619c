"""Linking: which event of the codebook a passage speaks of.

A mention is linked by kind, participants, place, topic and days together. What a sentence says against an event
(another day, a topic it lacks) rules the event out; what speaks for it adds up, and the event with most on its side
has the mention. A word such as *cette rencontre* with nothing on its side takes the event of its kind that was told
last."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.analysis.dates_of_events import EventMention, with_dates
from crossread.analysis.event_words import EVENT_WORDS, OF, POINTING_BACK, SPEECH_POINTING_BACK, STATEMENT_WORDS
from crossread.analysis.intervals import Interval, interval
from crossread.analysis.scenes import Range, Scene, stands_for
from crossread.analysis.time_of_mention import time_of
from crossread.codebook import Codebook
from crossread.codebook.events import Event
from crossread.patterns import compile_patterns
from crossread.reading.quotations import Quotation

RECENT = 10  # days before publication within which an event told without a date is taken to lie
SPOKEN = ("statement", "interview")
CLOSE = 60  # characters between the word for an event and another mark of it in one passage


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
        told: list[_Candidate] = []
        for scene in scenes:
            candidates = [c for marks in self.events for c in self._candidates(marks, scene, published)]
            candidates.extend(_pointing_back(scene, told, candidates, published))
            candidates.extend(self._further_speech(scene, candidates, published))
            told.extend(_best(candidates))
        article_id = scenes[0].article_id if scenes else ""
        mentions = {
            EventMention(c.event.id, article_id, *c.span, c.trigger[0], c.days, c.days is not None) for c in told
        }
        past = {c.event.id for c in told if c.event.status == "past"}
        return with_dates(sorted(mentions, key=lambda m: (m.start, m.end, m.event_id)), past, scenes, published)

    def _candidates(self, marks: "_Marks", scene: Scene, published: Interval) -> Iterator[_Candidate]:
        if (scene.segment == "caption") != (marks.event.kind == "photograph"):
            return
        if (marks.event.about and not scene.has(marks.about)) or (marks.event.without and scene.has(marks.without)):
            return
        participants = self._participants(marks.event, scene)
        places = list(scene.find(marks.place))
        spoken = marks.event.kind in SPOKEN and any(q.speaker_id in marks.speakers for q in scene.quotations)
        if (marks.event.participants or marks.event.place) and not (participants or places or spoken):
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

    def _further_speech(
        self, scene: Scene, candidates: Sequence[_Candidate], published: Interval
    ) -> Iterator[_Candidate]:
        """Yield, for speech that no event has claimed, the one occasion on which its speaker can have spoken."""
        for quotation in scene.quotations:
            trigger, span = _speech(scene, quotation, ())
            occasions = [
                marks
                for marks in self.events
                if marks.event.kind in (*SPOKEN, "announcement")
                and quotation.speaker_id in marks.speakers
                and _possible(marks, None, published)
            ]
            if len(occasions) == 1 and not any(_overlap(c.span, span) for c in candidates):
                yield _Candidate(occasions[0].event, trigger, span, 1, None)

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

    def triggers(self, scene: Scene, participants: Sequence[tuple[int, int, str]]) -> Iterator[tuple[Range, Range]]:
        """Yield, for each place that could be a mention, its word and the passage that shows it."""
        kind, words = self.event.kind, self.event.words
        if kind != "statement" or words:
            for trigger in scene.find(self.words):
                yield trigger, _passage(scene, trigger, self.place, participants)
        if kind not in SPOKEN or (words and kind == "statement"):
            return
        spoken = [q for q in scene.quotations if q.speaker_id in self.speakers]
        told = [actor[:2] for actor in participants if actor[2] in self.speakers]
        speeches = [_speech(scene, quotation, told) for quotation in spoken]
        topics = list(scene.find(self.about)) or told
        if any(low <= topic[0] < high for topic in topics for _, (low, high) in speeches) or not told:
            yield from speeches
        elif kind == "statement":
            cues = {q.cue_start for q in scene.quotations}
            verbs = [verb for verb in scene.find(STATEMENT_WORDS) if verb[0] not in cues]
            for verb in sorted(verbs, key=lambda v: min(abs(v[0] - topic[0]) for topic in topics))[:1]:
                yield verb, (min(verb[0], told[0][0]), max(verb[1], told[0][1]))


def _speech(scene: Scene, quotation: Quotation, told: Sequence[Range]) -> tuple[Range, Range]:
    """Return the cue of a quotation, and the passage from speaker or cue to the end of what is said."""
    cue = (quotation.cue_start, quotation.cue_end)
    points = (quotation.start, quotation.end, *cue, quotation.speaker_start, quotation.speaker_end)
    inside = [point for point in (*points, *sum(told[:1], ())) if scene.start <= point <= scene.end]
    trigger = cue if scene.start <= cue[0] < scene.end else (quotation.start, quotation.start + 1)
    return trigger, (min(inside), max(inside))


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
    if marks.event.status == "past":
        return Interval(published.widened(RECENT).first, published.last).meets(marks.days)
    plans = Interval(published.widened(3 * RECENT).first, published.last)
    return plans.meets(Interval(marks.days.first, marks.days.first))


def _pointing_back(
    scene: Scene, told: Sequence[_Candidate], candidates: Sequence[_Candidate], published: Interval
) -> Iterator[_Candidate]:
    """Yield an event told before for each word of its kind that points back and that no event has claimed.

    That is the one told last; where the word is dated, the one told most often of those that can have that date.
    """
    speeches = [c for c in told if c.event.kind in (*SPOKEN, "announcement")]
    if speeches and (match := SPEECH_POINTING_BACK.match(scene.folded)):
        trigger = scene.start, scene.start + match.end()
        yield _Candidate(speeches[-1].event, trigger, trigger, 9, None)
    for kind in sorted({c.event.kind for c in told} & {"meeting", "call", "interview", "signature"}):
        before = [c for c in told if c.event.kind == kind and c.event.status == "past"]
        for trigger in scene.find(compile_patterns(EVENT_WORDS[kind])):
            time = time_of(scene, trigger, "past", None, published)
            after = scene.folded[trigger[1] - scene.start : (time.start if time else scene.end) - scene.start]
            claimed = any(c.trigger[0] < trigger[1] and trigger[0] < c.trigger[1] for c in candidates)
            if claimed or not POINTING_BACK.search(scene.folded[: trigger[0] - scene.start]) or OF.match(after):
                continue
            fitting = [c for c in before if not (time and time.days and c.days) or time.days.meets(c.days)]
            often = Counter(c.event.id for c in fitting)
            fitting.sort(key=lambda c: often[c.event.id] if time else 0)
            if fitting:
                yield _Candidate(fitting[-1].event, trigger, trigger, 1, time.days if time else None)


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
