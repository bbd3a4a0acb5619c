"""Speech dates: on which day, or in which month, the words of a position were spoken or its act was done.

Only adverbial dates of the sentence count: *a déclaré jeudi*, not *la réunion de jeudi*, *avant jeudi* or *Roux, qui
a vu Morel jeudi, affirme*. A date inside what is reported dates what it tells, not the words.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from crossread.analysis.positions.clauses import Clause
from crossread.reading.dates import placed, time_expressions
from crossread.reading.pipeline import ReadArticle
from crossread.reading.quotations.quotation import Quotation

_DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_NOT_ADVERBIAL = re.compile(
    r"(?<!\w)(?:(?<!communique )(?<!declaration )(?<!discours )(?<!entretien )(?<!interview )(?:du|de|des|d')"
    r"|(?:avant|depuis|apres|d'ici|jusqu'(?:a|au|en)|a partir d[eu]|des)(?: l[ea]| en| au)?)\s?$"
)
_RELATIVE = re.compile(r",\s*(?:(?:qui|que|dont|ou)\s|qu')[^,]*$")
_OPENING = 4  # characters before the date that opens a sentence: *En août, …*
_NEAR = 30  # characters between a verb and the month that says when


class SpeechDates:
    """Dates the positions of one article, which was published on the date `published` (EDTF), if that is known."""

    def __init__(self, read: ReadArticle, published: str | None) -> None:
        self.folded = read.doc._.folded
        self.published = published or None
        self.quotations = sorted(read.doc._.quotations, key=lambda quotation: quotation.start)
        self.spoken = [quotation.start for quotation in self.quotations]
        expressions = time_expressions(read.doc)
        day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
        dates = (resolved.date for resolved in placed(read.doc, day))
        found = ((e.start, e.end, day) for e, day in zip(expressions, dates, strict=True))
        self.dates = [each for each in found if self._can_tell(each[0], each[2])]

    def _can_tell(self, start: int, day: str) -> bool:
        """Tell whether a date is an adverbial day or month, and not after the publication."""
        if not _DAY_OR_MONTH.fullmatch(day) or _NOT_ADVERBIAL.search(self.folded[max(0, start - 30) : start]):
            return False
        return self.published is None or day <= self.published[-10:][: len(day)]

    def of(self, clause: Clause, act: int) -> str | None:
        """Return the date that the sentence gives nearest to the reporting word, else the date of publication.

        Where no reporting word stands, `act` is the character at which the words of the act begin.
        """
        quotation = clause.quotation
        anchor = quotation.cue_start if quotation and quotation.cue_start >= 0 else act
        low, high = min(clause.sentence[0], anchor), max(clause.sentence[1], anchor)
        spoken = self.quotations[bisect_left(self.spoken, low) : bisect_left(self.spoken, high)]
        near = [
            (abs(start - anchor), day)
            for start, end, day in self.dates[bisect_left(self.dates, (low,)) : bisect_left(self.dates, (high,))]
            if (len(day) == len("2025-09-04") or start - low < _OPENING or 0 < start - anchor < _NEAR)
            and not self._is_aside(start, end, anchor, low, high)
            and _dates_words(start, anchor, low, quotation, spoken)
        ]
        return min(near)[1] if near else self.published

    def _is_aside(self, start: int, end: int, anchor: int, low: int, high: int) -> bool:
        """Tell whether a date stands in a relative clause in which the reporting word does not."""
        relative = _RELATIVE.search(self.folded, low, start)
        closing = self.folded.find(",", end, high)
        return relative is not None and not relative.start() < anchor < (closing if closing >= 0 else high)


def _dates_words(start: int, anchor: int, low: int, quotation: Quotation | None, spoken: Sequence[Quotation]) -> bool:
    """Tell whether a date at `start` can date the words of a quotation, or an act told outside all quotations.

    It stands outside the quotation and outside all others that do not hold it whole. From an act another's quotation
    cuts it off, unless it opens the sentence.
    """
    for other in spoken:
        if other.start <= start < other.end and (quotation is None or not _holds(other, quotation)):
            return False
        if quotation is None and start - low >= _OPENING and min(start, anchor) < other.start < max(start, anchor):
            return False
    return True


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start
