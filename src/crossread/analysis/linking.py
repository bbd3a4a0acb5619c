"""Linking: which event of the codebook a passage speaks of.

A mention is linked by kind, participants, place, topic and days together. What a sentence says against an event
(another day, a topic it lacks) rules the event out; what speaks for it adds up, and the event with most on its side
has the mention. *Tout déploiement* is any, hence none that is planned. A word such as *cette rencontre* with nothing on
its side takes the event of its kind that was told last."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.analysis.dates_of_events import EventMention, with_dates
from crossread.analysis.event_words import (
    AGENT,
    ANY,
    AUTHOR,
    EVENT_WORDS,
    HAS_SUBJECT,
    OF,
    POINTING_BACK,
    SOURCE,
    SPEECH_NOUN,
    SPEECH_POINTING_BACK,
    STATEMENT_WORDS,
)
from crossread.analysis.intervals import Interval, interval
from crossread.analysis.scenes import Range, Scene, Time, overlap, stands_for
from crossread.analysis.time_of_mention import time_of
from crossread.codebook import Codebook
from crossread.codebook.events import Event, EventKind
from crossread.patterns import compile_patterns
from crossread.reading.quotations import Quotation

RECENT = 10  # days before publication within which an event told without a date is taken to lie
SPOKEN = ("statement", "interview")
POINTED_AT: tuple[EventKind, ...] = ("call", "interview", "meeting", "signature")
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
        told = _Told()
        for scene in scenes:
            candidates = [c for marks in self.events for c in self._candidates(marks, scene, published)]
            candidates.extend(_pointing_back(scene, told, candidates, published))
            candidates.extend(self._further_speech(scene, candidates, published))
            told.extend(_best(scene, candidates))
        article_id = scenes[0].article_id if scenes else ""
        mentions = {
            EventMention(c.event.id, article_id, *c.span, c.trigger[0], c.days, c.days is not None)
            for c in told.candidates
        }
        past = {c.event.id for c in told.candidates if c.event.status == "past"}
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
            if not _possible(marks, days, published) or (
                marks.event.status != "past" and ANY.search(scene.before(trigger[0]))
            ):
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
        """Yield, for speech that no event has claimed, the one occasion on which its speaker can have spoken.

        A state or body speaks through those who speak for it."""
        for quotation in scene.quotations:
            if not _is_act(scene, quotation) or not quotation.speaker_id:
                continue
            occasions = [
                marks
                for marks in self.events
                if marks.event.kind in (*SPOKEN, "announcement") and _possible(marks, None, published)
            ]
            own = [marks for marks in occasions if quotation.speaker_id in marks.speakers] or [
                marks
                for marks in occasions
                if any(stands_for(self.speaks_for, speaker, quotation.speaker_id) for speaker in marks.speakers)
            ]
            trigger, span = _speech(scene, quotation, ())
            if len(own) == 1 and not any(overlap(c.span, span) for c in candidates):
                time = time_of(scene, trigger, "past", own[0].days, published)
                days = time.days if time else None
                if _possible(own[0], days, published):
                    yield _Candidate(own[0].event, trigger, span, 1, days)

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
        told = [actor[:2] for actor in participants if actor[2] in self.speakers]
        spoken = [q for q in scene.quotations if q.speaker_id in self.speakers and _is_act(scene, q)]
        topics = list(scene.find(self.about)) or told
        for trigger, span in (_speech(scene, quotation, told) for quotation in spoken):
            if not topics or any(overlap(span, topic) for topic in topics):
                yield trigger, span
                told = []
        if told and kind == "statement":
            cues = {q.cue_start for q in scene.quotations}
            verbs = [verb for verb in scene.find(STATEMENT_WORDS) if verb[0] not in cues]
            for verb in sorted(verbs, key=lambda v: min(abs(v[0] - topic[0]) for topic in topics)):
                if speakers := [actor for actor in told if _utters(scene, actor, verb)]:
                    yield verb, (min(verb[0], speakers[0][0]), max(verb[1], speakers[0][1]))
                    return


def _is_act(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a sentence tells an act of speech; *selon* only names a source, *a-t-il dit* only goes on."""
    cue = scene.folded[max(0, quotation.cue_start - scene.start) : max(0, quotation.cue_end - scene.start)]
    inverted = scene.before(quotation.speaker_start).endswith("-")
    return scene.start <= quotation.cue_start < scene.end and not SOURCE.fullmatch(cue) and not inverted


def _utters(scene: Scene, actor: Range, word: Range) -> bool:
    """Tell whether a word for speech is an actor's, as a verb with this subject or a noun with this author."""
    start, end, first, last = (offset - scene.start for offset in (*word, *actor))
    if last <= start:
        return HAS_SUBJECT.search(scene.folded, last, start) is not None
    link = AUTHOR if SPEECH_NOUN.fullmatch(scene.folded, start, end) else AGENT
    return link.fullmatch(scene.folded, end, first) is not None


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


class _Told:
    """What an article has told so far."""

    def __init__(self) -> None:
        self.candidates: list[_Candidate] = []
        self.speech: _Candidate | None = None
        self._occasions: dict[str, dict[tuple[str, Interval | None], list[_Candidate]]] = {}

    def extend(self, candidates: Iterable[_Candidate]) -> None:
        for candidate in candidates:
            self.candidates.append(candidate)
            if candidate.event.kind in (*SPOKEN, "announcement"):
                self.speech = candidate
            if candidate.event.kind in POINTED_AT and candidate.event.status == "past":
                occasions = self._occasions.setdefault(candidate.event.kind, {})
                occasions.setdefault((candidate.event.id, candidate.days), []).append(candidate)

    def occasion(self, kind: str, time: Time | None) -> _Candidate | None:
        """Return the past event of a kind told last; if a time is given, that told most often of those that fit it."""
        days = time.days if time else None
        fitting = [told for (_, given), told in self._occasions.get(kind, {}).items() if _agree(given, days)]
        often = Counter(c.event.id for told in fitting for c in told) if time else {}
        last = [told[-1] for told in fitting]
        return max(last, key=lambda c: (often.get(c.event.id, 0), c.trigger), default=None)


def _agree(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def _pointing_back(
    scene: Scene, told: _Told, candidates: Sequence[_Candidate], published: Interval
) -> Iterator[_Candidate]:
    """Yield an event told before for each word of its kind that points back and that no event has claimed."""
    if told.speech and (match := SPEECH_POINTING_BACK.match(scene.folded)):
        trigger = scene.start, scene.start + match.end()
        yield _Candidate(told.speech.event, trigger, trigger, 9, None)
    for kind in POINTED_AT:
        for trigger in scene.find(compile_patterns(EVENT_WORDS[kind])):
            time = time_of(scene, trigger, "past", None, published)
            after = scene.folded[trigger[1] - scene.start : (time.start if time else scene.end) - scene.start]
            claimed = any(overlap(c.trigger, trigger) for c in candidates)
            if claimed or not POINTING_BACK.search(scene.before(trigger[0])) or OF.match(after):
                continue
            if meant := told.occasion(kind, time):
                yield _Candidate(meant.event, trigger, trigger, 1, time.days if time else None)


def _best(scene: Scene, candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Yield one candidate for each passage, and one for each event in it: the one with most on its side.

    *L'envoi de contingents* is one passage."""
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.trigger[0] - c.trigger[1], c.trigger, c.event.id)):
        rivals = [t for t in taken if overlap(t.trigger, candidate.trigger) and _stronger(t, candidate)]
        repeated = [
            t
            for t in taken
            if t.event.id == candidate.event.id
            and (overlap(t.span, candidate.span) or _is_phrase(scene, t.trigger, candidate.trigger))
        ]
        if not rivals and not repeated:
            taken.append(candidate)
    yield from sorted(taken, key=lambda c: c.span)


def _stronger(a: _Candidate, b: _Candidate) -> bool:
    """Tell whether `a` has more on its side than `b`, or as much with a longer wording."""
    return (a.score, a.trigger[1] - a.trigger[0]) > (b.score, b.trigger[1] - b.trigger[0])


def _is_phrase(scene: Scene, a: Range, b: Range) -> bool:
    """Tell whether one word is the complement of the other."""
    (_, end), (start, _) = sorted((a, b))
    return AUTHOR.fullmatch(scene.folded, end - scene.start, start - scene.start) is not None
