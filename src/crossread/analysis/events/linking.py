"""Linking: which event of the codebook a passage speaks of.

A mention is linked by kind, participants, place, topic and days together. What a sentence says against an event
(another day, a topic it lacks) rules the event out; what speaks for it adds up, and the event with most on its side
has the mention. *Tout déploiement* is any, hence none that is planned. A word such as *cette rencontre* with nothing on
its side takes the event of its kind that was told last."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from crossread.analysis.events.anchoring import time_of
from crossread.analysis.events.coreference import Candidate, Told, anaphors
from crossread.analysis.events.dates import EventMention, with_dates
from crossread.analysis.events.event_words import ANY, AUTHOR, EVENT_WORDS
from crossread.analysis.events.sentences import Range, Sentence, folded_text, overlap, stands_for
from crossread.analysis.events.speech_acts import SAID, SPOKEN, STATEMENT_WORDS, is_act, passage_of_speech, utters
from crossread.codebook import Codebook
from crossread.codebook.events import Event
from crossread.intervals import Interval, interval
from crossread.language.patterns import compile_patterns

RECENT = 10  # days before publication within which an event told without a date is taken to lie
CLOSE = 60  # characters between the word for an event and another mark of it in one passage


class Linker:
    """Finds the mentions of the codebook's events in the sentences of one article after another."""

    def __init__(self, codebook: Codebook) -> None:
        self.events = [_Marks(event) for event in codebook.events]
        self.speaks_for = {actor.id: actor.speaks_for for actor in codebook.actors}

    def link(self, sentences: Sequence[Sentence], published: Interval) -> list[EventMention]:
        """Return the mentions in one article, in order; `published` is when it may have been published."""
        told, text = Told(), folded_text(sentences)
        events = [marks for marks in self.events if marks.may_be_in(text)]
        occasions = [marks for marks in self.events if marks.event.kind in SAID and _possible(marks, None, published)]
        for sentence in sentences:
            candidates = [c for marks in events for c in self._candidates(marks, sentence, published)]
            candidates.extend(anaphors(sentence, told, published))
            candidates.extend(self._further_speech(sentence, candidates, occasions, published))
            told.extend(_best(sentence, candidates))
        article_id = sentences[0].article_id if sentences else ""
        mentions = {
            EventMention(c.event.id, article_id, *c.span, c.trigger[0], c.days, c.days is not None)
            for c in told.candidates
        }
        past = {c.event.id for c in told.candidates if c.event.status == "past"}
        return with_dates(sorted(mentions, key=lambda m: (m.start, m.end, m.event_id)), past, sentences, published)

    def _candidates(self, marks: "_Marks", sentence: Sentence, published: Interval) -> Iterator[Candidate]:
        if (sentence.segment == "caption") != (marks.event.kind == "photograph"):
            return
        if (marks.event.about and not sentence.has(marks.about)) or (
            marks.event.without and sentence.has(marks.without)
        ):
            return
        participants = self._participants(marks.event, sentence)
        places = list(sentence.find(marks.place))
        spoken = marks.event.kind in SPOKEN and any(q.speaker_id in marks.speakers for q in sentence.quotations)
        if (marks.event.participants or marks.event.place) and not (participants or places or spoken):
            return
        for trigger, span in marks.triggers(sentence, participants):
            time = time_of(sentence, trigger, marks.event.status, marks.days, published)
            days = time.days if time else None
            is_any = marks.event.status != "past" and ANY.search(sentence.before(trigger[0]))
            if is_any or not _possible(marks, days, published):
                continue
            if time:
                span = min(span[0], time.start), max(span[1], time.end)
            here = sentence.clause(trigger[0])
            score = 2 * bool(marks.event.words) + bool(marks.event.about)
            score += _nearness(places, here) + _nearness([actor[:2] for actor in participants], here)
            yield Candidate(marks.event, trigger, span, score, days)

    def _further_speech(
        self, sentence: Sentence, candidates: Sequence[Candidate], occasions: Sequence["_Marks"], published: Interval
    ) -> Iterator[Candidate]:
        """Yield, for speech that no event has claimed, the one occasion on which its speaker can have spoken."""
        for quotation in sentence.quotations:
            own = self._speaking(quotation.speaker_id, occasions)
            trigger, span = passage_of_speech(sentence, quotation, ())
            if len(own) != 1 or not is_act(sentence, quotation) or any(overlap(c.span, span) for c in candidates):
                continue
            time = time_of(sentence, trigger, "past", own[0].days, published)
            days = time.days if time else None
            if _possible(own[0], days, published):
                yield Candidate(own[0].event, trigger, span, 1, days)

    def _speaking(self, actor_id: str, occasions: Sequence["_Marks"]) -> list["_Marks"]:
        """Return the occasions on which an actor speaks, or else those on which somebody speaks for it."""
        return [marks for marks in occasions if actor_id in marks.speakers] or [
            marks
            for marks in occasions
            if any(stands_for(self.speaks_for, speaker, actor_id) for speaker in marks.speakers)
        ]

    def _participants(self, event: Event, sentence: Sentence) -> list[tuple[int, int, str]]:
        return [
            actor
            for actor in sentence.actors
            if any(stands_for(self.speaks_for, actor[2], wanted) for wanted in event.participants)
        ]


def _nearness(marks: Sequence[Range], clause: Range) -> int:
    """Return how many marks stand in the clause, two at most."""
    return min(2, sum(clause[0] <= start < clause[1] for start, _ in marks))


class _Marks:
    """An event with its patterns compiled."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.words = compile_patterns(event.words or EVENT_WORDS[event.kind])
        self.place = compile_patterns(event.place)
        self.about = compile_patterns(event.about)
        self.without = compile_patterns(event.without)
        self.days = interval(event.days)

    def may_be_in(self, folded: str) -> bool:
        """Tell whether an article has the words without which no sentence of it can speak of the event."""
        if self.event.about and not self.about.search(folded):
            return False
        return self.event.kind in SPOKEN or self.words.search(folded) is not None

    @cached_property
    def speakers(self) -> frozenset[str]:
        return frozenset(self.event.participants)

    def triggers(
        self, sentence: Sentence, participants: Sequence[tuple[int, int, str]]
    ) -> Iterator[tuple[Range, Range]]:
        """Yield, for each place that could be a mention, its word and the passage that shows it."""
        kind, words = self.event.kind, self.event.words
        if kind != "statement" or words:
            for trigger in sentence.find(self.words):
                yield trigger, _passage(sentence, trigger, self.place, participants)
        if kind not in SPOKEN or (words and kind == "statement"):
            return
        told = [actor[:2] for actor in participants if actor[2] in self.speakers]
        spoken = [q for q in sentence.quotations if q.speaker_id in self.speakers and is_act(sentence, q)]
        topics = list(sentence.find(self.about)) or told
        speeches = [passage_of_speech(sentence, quotation, told) for quotation in spoken]
        held = [s for s in speeches if not topics or any(overlap(s[1], topic) for topic in topics)]
        yield from held
        if told and not held and kind == "statement":
            cues = {q.cue_start for q in sentence.quotations}
            verbs = [verb for verb in sentence.find(STATEMENT_WORDS) if verb[0] not in cues]
            for verb in sorted(verbs, key=lambda v: min(abs(v[0] - topic[0]) for topic in topics)):
                if speakers := [actor for actor in told if utters(sentence, actor, verb)]:
                    yield verb, (min(verb[0], speakers[0][0]), max(verb[1], speakers[0][1]))
                    return


def _passage(
    sentence: Sentence, trigger: Range, place: re.Pattern[str], participants: Sequence[tuple[int, int, str]]
) -> Range:
    """Return the trigger with the place and participants that stand near it in its clause."""
    first, last = sentence.clause(trigger[0])
    low, high = max(first, trigger[0] - CLOSE), min(max(last, trigger[1]), trigger[1] + CLOSE)
    marks = [*sentence.find(place), *((start, end) for start, end, _ in participants)]
    inside = [trigger, *(mark for mark in marks if low <= mark[0] and mark[1] <= high)]
    return min(start for start, _ in inside), max(end for _, end in inside)


def _possible(marks: _Marks, days: Interval | None, published: Interval) -> bool:
    """Tell whether an event may be meant in a passage that gives these days, or none."""
    if marks.days is None:
        return True
    if days is not None:
        return days.meets(marks.days)
    if marks.event.status == "past":
        return Interval(published.widened(RECENT).first, published.last).meets(marks.days)
    plans = Interval(published.widened(3 * RECENT).first, published.last)
    return plans.meets(Interval(marks.days.first, marks.days.first))


def _best(sentence: Sentence, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield one candidate for each passage, and one for each event in it: the one with most on its side.

    *L'envoi de contingents* is one passage."""
    taken: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.trigger[0] - c.trigger[1], c.trigger, c.event.id)):
        rivals = [t for t in taken if overlap(t.trigger, candidate.trigger) and _stronger(t, candidate)]
        repeated = [
            t
            for t in taken
            if t.event.id == candidate.event.id
            and (overlap(t.span, candidate.span) or _is_phrase(sentence, t.trigger, candidate.trigger))
        ]
        if not rivals and not repeated:
            taken.append(candidate)
    yield from sorted(taken, key=lambda c: c.span)


def _stronger(a: Candidate, b: Candidate) -> bool:
    """Tell whether `a` has more on its side than `b`, or as much with a longer wording."""
    return (a.score, a.trigger[1] - a.trigger[0]) > (b.score, b.trigger[1] - b.trigger[0])


def _is_phrase(sentence: Sentence, a: Range, b: Range) -> bool:
    """Tell whether one word is the complement of the other."""
    (_, end), (start, _) = sorted((a, b))
    return AUTHOR.fullmatch(sentence.folded, end - sentence.start, start - sentence.start) is not None
