"""Words that point back (*cette rencontre*, *la menace*), and what an article has told so far that they can mean."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.analysis.events.anchoring import time_of
from crossread.analysis.events.event_words import EVENT_WORDS
from crossread.analysis.events.sentences import Range, Sentence, Time
from crossread.analysis.events.speech_acts import SAID
from crossread.codebook.events import Event, EventKind
from crossread.intervals import Interval
from crossread.language.patterns import compile_patterns

ANAPHORIC: tuple[EventKind, ...] = ("call", "interview", "meeting", "signature")
_WORDS = {kind: compile_patterns(EVENT_WORDS[kind]) for kind in ANAPHORIC}
SPEECH_ANAPHOR = re.compile(
    r"\W*(?:la|cette|ces|cet|l')\s*(?:declaration|menace|annonce|reaction|mise en garde|avertissement|message)s?\b"
    r"(?!\s+(?:du|des|d'|de (?!cet|ce)))"
)
BEFORE_ANAPHOR = re.compile(r"(?<!\w)(?:cette|cet|ce|ces|la|le|les|l'|du)\s*$")
OF = re.compile(r"\s*(?:du|de|des|d'|avec|entre|sur)\s*\w")


@dataclass(frozen=True)
class Candidate:
    """An event that a passage, `span`, may speak of by the word `trigger`, with what speaks for it as a number."""

    event: Event
    trigger: Range
    span: Range
    score: int
    days: Interval | None


class Told:
    """What an article has told so far."""

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self.speech: Candidate | None = None
        self._occasions: dict[str, dict[tuple[str, Interval | None], list[Candidate]]] = {}

    def extend(self, candidates: Iterable[Candidate]) -> None:
        """Add the mentions of a sentence."""
        for candidate in candidates:
            self.candidates.append(candidate)
            if candidate.event.kind in SAID:
                self.speech = candidate
            if candidate.event.kind in ANAPHORIC and candidate.event.status == "past":
                occasions = self._occasions.setdefault(candidate.event.kind, {})
                occasions.setdefault((candidate.event.id, candidate.days), []).append(candidate)

    @property
    def kinds(self) -> list[EventKind]:
        """The kinds of past events told so far to which a word can point back."""
        return [kind for kind in ANAPHORIC if kind in self._occasions]

    def occasion(self, kind: str, time: Time | None) -> Candidate | None:
        """Return the past event of a kind told last; if a time is given, that told most often of those that fit it."""
        days = time.days if time else None
        fitting = [told for (_, given), told in self._occasions.get(kind, {}).items() if _agree(given, days)]
        often: Counter[str] = Counter()
        for told in fitting if time else ():
            often[told[-1].event.id] += len(told)
        return max((told[-1] for told in fitting), key=lambda c: (often[c.event.id], c.trigger), default=None)


def _agree(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def anaphors(sentence: Sentence, told: Told, published: Interval) -> Iterator[Candidate]:
    """Yield an event told before for each word of its kind that points back, with nothing else on its side."""
    if told.speech and (match := SPEECH_ANAPHOR.match(sentence.folded)):
        trigger = sentence.start, sentence.start + match.end()
        yield Candidate(told.speech.event, trigger, trigger, 9, None)
    for kind in told.kinds:
        for trigger in sentence.find(_WORDS[kind]):
            time = time_of(sentence, trigger, "past", None, published)
            after = sentence.folded[
                trigger[1] - sentence.start : (time.start if time else sentence.end) - sentence.start
            ]
            if not BEFORE_ANAPHOR.search(sentence.before(trigger[0])) or OF.match(after):
                continue
            if meant := told.occasion(kind, time):
                yield Candidate(meant.event, trigger, trigger, 0, time.days if time else None)
