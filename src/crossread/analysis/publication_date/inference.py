"""The day on which an article was published, inferred where nothing states it.

Every passage that constrains the day is turned into the set of days it allows; the sets are intersected. A first answer
rests on the article's text alone, a second one also on the codebook's reference events. What cannot be told stays
unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd
from spacy.tokens import Doc

from crossread.analysis.publication_date.day_sets import any_day, begins, bounds, one_of
from crossread.analysis.publication_date.reference_events import reference_constraints
from crossread.analysis.publication_date.text_evidence import Constraint, text_constraints
from crossread.codebook.references import ReferenceEvent
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table

LONGEST = 31  # days; a longer interval names no time of publication
NEAR = 10  # days before and after the likely ones of which the evidence is listed day by day


@dataclass(frozen=True)
class Answer:
    """Earliest, latest and most likely days of publication, None where nothing bounds them."""

    earliest: date | None = None
    latest: date | None = None
    likely: Interval | None = None

    @property
    def day(self) -> date | None:
        """The day of publication, if one day is named."""
        return self.likely.first if self.likely and self.likely.first == self.likely.last else None

    @property
    def edtf(self) -> str:
        """The most likely days in EDTF; empty if unknown."""
        return self.likely.edtf if self.likely else ""


@dataclass(frozen=True)
class PublicationDate:
    """The two answers for an article and the constraints that they rest on."""

    from_text: Answer
    with_references: Answer
    constraints: tuple[Constraint, ...]

    @property
    def best(self) -> Answer:
        """The answer from the text where it names the time of publication, else the one with reference events."""
        return self.from_text if self.from_text.day or not self.with_references.likely else self.with_references

    @property
    def basis(self) -> str:
        """What the best answer rests on: text, reference-events or none."""
        if not self.best.likely:
            return "none"
        return "text" if self.best is self.from_text else "reference-events"


def date_article(doc: Doc, references: Iterable[ReferenceEvent] = ()) -> PublicationDate:
    """Infer the day on which a read text was published."""
    told = text_constraints(doc)
    events = reference_constraints(doc, references)
    both = (*events, *told)
    return PublicationDate(_answer(told), _fresh(_answer(both), both) if events else Answer(), both)


def publication_dates(reading: ReadCorpus, references: Iterable[ReferenceEvent]) -> dict[str, PublicationDate]:
    """Infer the day of publication of every article, by id."""
    events = tuple(references)
    return {read.article.id: date_article(read.doc, events) for read in reading}


def _answer(constraints: Sequence[Constraint]) -> Answer:
    days = any_day()
    for constraint in constraints:
        if constraint.firm and (days & constraint.days).any():
            days &= constraint.days
    earliest, latest = bounds(days)
    if earliest is None or latest is None:
        return Answer(earliest, latest)
    likely = days
    for constraint in constraints:
        if not constraint.firm and (likely & constraint.days).any():
            likely = likely & constraint.days
    first, last = bounds(likely)
    if first is None or last is None or (last - first).days > LONGEST:
        return Answer(earliest, latest)
    return Answer(earliest, latest, Interval(first, last))


def _fresh(answer: Answer, constraints: Iterable[Constraint]) -> Answer:
    """Narrow an answer by the habit of news to appear on the day of its newest event or the next.

    Applies where no day is named and the earliest day is one of which the text tells.
    """
    first = answer.likely.first if answer.likely else answer.earliest
    if answer.day or first is None or answer.latest is None:
        return answer
    if not any(c.told and begins(c.days, first) for c in constraints):
        return answer
    return replace(answer, likely=Interval(first, min(first + timedelta(1), answer.latest)))


def dating_evidence(reading: ReadCorpus, dates: Mapping[str, PublicationDate]) -> pd.DataFrame:
    """Return one row for each passage that constrains an article's day of publication."""
    return table(
        "dating_evidence",
        (
            {
                "order": order,
                "firm": constraint.firm,
                "days": one_of(constraint.days, _around_likely(dates[read.article.id].best)),
                "article_id": read.article.id,
                "start": constraint.start,
                "end": constraint.end,
                "text": read.article.text[constraint.start : constraint.end],
                "constraint": constraint.says,
                "basis": constraint.basis,
            }
            for read in reading
            for order, constraint in enumerate(dates[read.article.id].constraints, 1)
        ),
    )


def _around_likely(answer: Answer) -> Interval | None:
    return answer.likely.widened(NEAR) if answer.likely else None
