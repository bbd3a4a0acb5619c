"""Claims: what an article, or somebody in it, says of an attribute of a subject.

Every dated mention of an event is a claim of its date. The attributes of the codebook give the others: a value is
stated where one of its wordings stands in a sentence that bears the marks of the attribute (context, events,
speakers). A question asserts nothing, so it states no value, except where the attribute is the force of what somebody
says."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import pandas as pd

from crossread.analysis.events.dates import EventMention
from crossread.analysis.events.sentences import Range, Sentence, folded_text, stands_for
from crossread.analysis.events.table import LinkedArticle
from crossread.codebook import Codebook
from crossread.codebook.claims import Attribute, Value, date_attribute
from crossread.intervals import Interval, interval
from crossread.language.patterns import compile_patterns
from crossread.reading.pipeline import ReadCorpus
from crossread.reading.quantities.component import Quantity
from crossread.tables import table

ASKS = Value(value="asks", label="only a question", rank=0)
HEADINGS = ("headline", "subheading")
_OPEN = compile_patterns(("notamment", "entre autres", "dont", "parmi", "en particulier", "y compris"))
_WHOLE = compile_patterns(("(seul|seuls|seule|seules)", "uniquement", "exclusivement", "à l’exclusion"))


@dataclass(frozen=True)
class Claim:
    """Characters `start` to `end` (exclusive) of an article, in which a value is given to an attribute.

    `values` are the codebook's values stated together (one, but for a set); `whole` tells a set that leaves nobody
    out. `days` are the days of a date, `bounds` the least and greatest number with its `unit`. `speaker_id` is who
    asserts it, empty for the article; `direct` tells that these are the speaker's own words; `segment` is the kind of
    text."""

    attribute: Attribute
    article_id: str
    start: int
    end: int
    values: tuple[Value, ...] = ()
    whole: bool = False
    days: Interval | None = None
    bounds: tuple[float | None, float | None] = (None, None)
    unit: str = ""
    speaker_id: str = ""
    direct: bool = False
    segment: str = "body"

    @property
    def value(self) -> str:
        """The value as the table has it."""
        if self.days is not None:
            return self.days.edtf
        if self.values:
            return " ".join(sorted(value.value for value in self.values))
        low, high = (("" if b is None else f"{b:g}") for b in self.bounds)
        return (low if low == high else f"{low}..{high}") + (f" {self.unit}" if self.unit else "")

    @property
    def extent(self) -> tuple[float, float]:
        """The least and the greatest number, or day as a number; infinite where nothing bounds it."""
        low, high = self.bounds
        if self.days is not None:
            low, high = (day.toordinal() if day else None for day in (self.days.first, self.days.last))
        return -inf if low is None else low, inf if high is None else high


class ClaimFinder:
    """Finds the claims of one article after another."""

    def __init__(self, codebook: Codebook) -> None:
        self.dates = {event.id: date_attribute(event) for event in codebook.events if event.status == "past"}
        self.attributes = [_Wordings(attribute) for attribute in codebook.claims]
        self.speaks_for = {actor.id: actor.speaks_for for actor in codebook.actors}

    def find(self, linked: LinkedArticle) -> list[Claim]:
        """Return the claims of one article in order of the text; a lead without a headline is body like any other."""
        found, text = list(self._dated(linked.mentions)), folded_text(linked.sentences)
        attributes = [w for w in self.attributes if not w.attribute.context or w.context.search(text)]
        starts = [mention.start for mention in linked.mentions]
        has_headline = any(sentence.segment == "headline" for sentence in linked.sentences)
        for sentence in linked.sentences:
            if sentence.segment == "caption":
                continue
            mentions = linked.mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            events = {mention.event_id for mention in mentions}
            here = sentence if has_headline or sentence.segment != "lead" else replace(sentence, segment="body")
            for wordings in attributes:
                if self._concerns(wordings, sentence, events, linked.published):
                    found.extend(_stated(wordings, here))
        return sorted(found, key=lambda claim: (claim.start, claim.end, claim.attribute.id, claim.value))

    def _dated(self, mentions: Iterable[EventMention]) -> Iterator[Claim]:
        for mention in mentions:
            if mention.days is not None and mention.stated and mention.event_id in self.dates:
                attribute = self.dates[mention.event_id]
                yield Claim(attribute, mention.article_id, mention.start, mention.end, days=mention.days)

    def _concerns(self, wordings: "_Wordings", sentence: Sentence, events: set[str], published: Interval) -> bool:
        """Tell whether a sentence bears the marks of an attribute; a heading has no room for its speaker."""
        attribute = wordings.attribute
        days = interval(attribute.published)
        if days is not None and not days.meets(published):
            return False
        if attribute.context and not sentence.has(wordings.context):
            return False
        if attribute.without and sentence.has(wordings.without):
            return False
        if attribute.events and not events & set(attribute.events):
            return False
        heard = {actor for _, _, actor in sentence.actors} | {q.speaker_id for q in sentence.quotations}
        return (
            not attribute.speakers
            or sentence.segment in HEADINGS
            or any(stands_for(self.speaks_for, actor, wanted) for actor in heard for wanted in attribute.speakers)
        )


class _Wordings:
    """An attribute with its patterns compiled."""

    def __init__(self, attribute: Attribute) -> None:
        self.attribute = attribute
        self.context = compile_patterns(attribute.context)
        self.without = compile_patterns(attribute.without)
        self.counted = compile_patterns(attribute.counted)
        self.values = [(value, compile_patterns(value.patterns)) for value in attribute.values]


def _stated(wordings: _Wordings, sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims that a sentence makes about an attribute."""
    attribute = wordings.attribute
    if attribute.type == "number":
        for quantity in sentence.quantities:
            if _counts(wordings, quantity, sentence):
                speaker, direct = _voice(sentence, quantity.start)
                yield Claim(
                    attribute, sentence.article_id, quantity.start, _end_of_count(quantity, sentence), (),
                    bounds=(quantity.minimum, quantity.maximum), unit=quantity.unit, speaker_id=speaker, direct=direct,
                    segment=sentence.segment,
                )  # fmt: skip
        return
    places = sorted(
        ((place, value) for value, pattern in wordings.values for place in sentence.find(pattern)), key=lambda p: p[0]
    )
    if not places or (sentence.is_question and attribute.type != "force"):
        return
    if attribute.type == "set":
        yield _set(attribute, sentence, places)
        return
    for place, value in _longest(places):
        speaker, direct = _voice(sentence, place[0])
        stated = ASKS if sentence.is_question and direct else value
        yield Claim(
            attribute, sentence.article_id, *_passage(sentence, place), (stated,), speaker_id=speaker, direct=direct,
            segment=sentence.segment,
        )  # fmt: skip


def _set(attribute: Attribute, sentence: Sentence, places: Sequence[tuple[Range, Value]]) -> Claim:
    start = min(sentence.clause(place[0])[0] for place, _ in places)
    end = max(place[1] for place, _ in places)
    closed = attribute.kind == "signatories" or sentence.has(_WHOLE)
    speaker, direct = _voice(sentence, places[0][0][0])
    return Claim(
        attribute, sentence.article_id, start, end, tuple(dict.fromkeys(value for _, value in places)),
        whole=closed and not sentence.has(_OPEN), speaker_id=speaker, direct=direct, segment=sentence.segment,
    )  # fmt: skip


def _longest(places: list[tuple[Range, Value]]) -> list[tuple[Range, Value]]:
    """Return the places in order, of overlapping ones the longest only."""
    kept: list[tuple[Range, Value]] = []
    for place, value in sorted(places, key=lambda p: (p[0][0] - p[0][1], p[0], p[1].value)):
        if all(place[1] <= other[0] or other[1] <= place[0] for other, _ in kept):
            kept.append((place, value))
    return sorted(kept, key=lambda p: p[0])


def _passage(sentence: Sentence, place: Range) -> Range:
    """Return the clause of a wording, without blanks and marks at its ends."""
    first, last = sentence.clause(place[0])
    start, end = min(first, place[0]), max(last, place[1])
    text = sentence.text[start - sentence.start : end - sentence.start]
    return start + len(text) - len(text.lstrip(" ,;:\u00a0")), start + len(text.rstrip(" ,;:.\u00a0"))


def _counts(wordings: _Wordings, quantity: Quantity, sentence: Sentence) -> bool:
    after = sentence.folded[quantity.start - sentence.start : _end_of_count(quantity, sentence) - sentence.start]
    return wordings.counted.search(after) is not None


def _end_of_count(quantity: Quantity, sentence: Sentence) -> int:
    """Return where a number and the words for what it counts end."""
    counted = sentence.text.find(quantity.of_what, quantity.end - sentence.start) if quantity.of_what else -1
    return max(quantity.end, sentence.start + counted + len(quantity.of_what)) if counted >= 0 else quantity.end


def _voice(sentence: Sentence, offset: int) -> tuple[str, bool]:
    """Return who asserts what stands at an offset, and whether in his own words; an empty id is the article's voice."""
    held = [q for q in sentence.quotations if q.start <= offset < q.end and (q.speaker_id or q.speaker_name)]
    if not held:
        return "", False
    nearest = min(held, key=lambda q: q.end - q.start)
    return nearest.speaker_id or nearest.speaker_name, any(q.kind != "indirect" for q in held)


def found_claims(linked: Iterable[LinkedArticle], codebook: Codebook) -> dict[str, list[Claim]]:
    """Return the claims of each article, by its id."""
    finder = ClaimFinder(codebook)
    return {one.article.id: finder.find(one) for one in linked}


def claims(read_corpus: ReadCorpus, found: Mapping[str, Sequence[Claim]]) -> pd.DataFrame:
    """Return one row for each of the claims found in the articles."""
    return table(
        "claims",
        (
            {
                "claim_id": f"{read.article.label}-{claim.start}-{claim.end}-{claim.attribute.id}",
                "article_id": read.article.id,
                "start": claim.start,
                "end": claim.end,
                "text": read.article.text[claim.start : claim.end],
                "subject_id": claim.attribute.subject,
                "attribute": claim.attribute.kind,
                "value": claim.value,
                "speaker_id": claim.speaker_id,
                "origin": "rule",
            }
            for read in read_corpus
            for claim in found[read.article.id]
        ),
    )
