"""How a text names its days: in a headline or the opening sentence, as news, as planned, or looking back."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from spacy.tokens import Doc

from crossread.folding import fold
from crossread.reading.dates import TimeExpression, time_expressions
from crossread.reading.dates.expressions import Clock, Direction, Point, Shift
from crossread.reading.dates.tense import governing_direction
from crossread.reading.sentences import sentence_starts

_NO_VERB = re.compile(r"(?<=[\w,'’-][ '’-])[A-ZÀ-ÖØ-Þ][\w-]*|(?<!\w)à(?!\w)")  # a name, and *à*, which folds to *a*
_OF_A_NOUN = re.compile(r"\b(?:de|du|des|pour|jusqu'au?|avant|depuis|apres) $")
_SINCE = re.compile(r"\bdepuis (?:le )?$")
_BORN = re.compile(r"\bnee?s?(?: [\w'-]+){0,3} $")
_SET_FOR = re.compile(
    r"\b(?:(?:(?:convoqu|report|repouss|retard|decal|ajourn|fix|programm|planifi)e|prevu|attendu)e?s?"
    r"|doi(?:t|vent)|(?:dev|pour)rai(?:t|ent)|va|vont|prevoi(?:t|ent))(?: [\w'-]+){0,6} $"
)
_LOOKS_BACK = re.compile(r"\bavai(?:t|ent)\b")
_NEAR = 60  # characters


def day_of(expression: TimeExpression) -> Point | Shift | None:
    """Return the calendar day, month, year or shift that an expression names, also as the day of a time."""
    meaning = expression.meaning.day if isinstance(expression.meaning, Clock) else expression.meaning
    return meaning if isinstance(meaning, Point | Shift) else None


def full_date(point: Point | Shift | None) -> date | None:
    """Return the date that a point with year, month and day names; None for any other."""
    if not isinstance(point, Point) or not (point.year and point.month and point.day):
        return None
    try:
        return date(point.year, point.month, point.day)
    except ValueError:
        return None


class Context:
    """A read text, its time expressions, and the calendar days, months and years among them (`points`)."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.folded = fold(doc.text)
        self.expressions: Sequence[TimeExpression] = time_expressions(doc)
        self.points = [(e, point) for e in self.expressions if isinstance(point := day_of(e), Point)]
        self._verbs = fold(_NO_VERB.sub(lambda word: "_" * len(word[0]), doc.text))
        segments = [(s.start_char, s.end_char, s.label_) for s in doc.spans.get("segments", ())]
        self._captions = [(start, end) for start, end, kind in segments if kind == "caption"]
        self._headlines = [(start, end) for start, end, kind in segments if kind == "headline"]
        start = next((start for start, _, kind in segments if kind in ("lead", "body")), 0)
        self._starts = [*sentence_starts(doc.text), len(doc.text)]
        self._opening = start, self._end(start)

    def before(self, e: TimeExpression, characters: int = 12) -> str:
        """Return so many folded characters before an expression, of its own sentence only."""
        return self.folded[self.around(e, characters)[0] : e.start]

    def around(self, e: TimeExpression, characters: int) -> tuple[int, int]:
        """Return where so many characters around an expression begin and end, within its sentence."""
        return max(e.sentence, e.start - characters), min(self._end(e.end - 1), e.end + characters)

    def opens(self, e: TimeExpression) -> bool:
        """Return whether an expression is in the opening sentence of the report."""
        return _inside(e, [self._opening])

    def in_headline(self, e: TimeExpression) -> bool:
        """Return whether an expression is in a headline."""
        return _inside(e, self._headlines)

    def is_title(self, e: TimeExpression, point: Point) -> bool:
        """Return whether a headline ends in a weekday and its date after a colon, as that of a day's chronicle does."""
        ends = any(end - 1 <= e.end <= end for _, end in self._headlines)
        return bool(ends and point.weekday and full_date(point)) and self.before(e).endswith(": ")

    def is_birth(self, e: TimeExpression) -> bool:
        """Return whether an expression says when somebody was born."""
        return bool(_BORN.search(self.before(e, _NEAR)))

    def counts_from(self, e: TimeExpression) -> bool:
        """Return whether the text counts from a day: *depuis le 3 mars*."""
        return bool(_SINCE.search(self.before(e)))

    def direction(self, e: TimeExpression) -> Direction | None:
        """Return whether the text plainly tells a day as past or as future; what a caption shows is past.

        A day for which something was set (*a été reporté en 2019*) is neither.
        """
        if _inside(e, self._captions):
            return "past"
        before = self.before(e)
        start = e.start - 2 * before.endswith(", ")
        direction = governing_direction(self._verbs, start, e.end, e.sentence)
        return None if before.endswith(" a ") or (direction == "past" and self._is_set(e)) else direction

    def is_news(self, e: TimeExpression, point: Point) -> bool:
        """Return whether a day of the opening sentence is that of the news: told as past, and not from a later day.

        A weekday with its date need only stand near a verb in the past, unless a preposition ties it to a noun.
        """
        if not self.opens(e) or point.side or self.counts_from(e) or self._looks_back(e):
            return False
        direction = self.direction(e)
        free = point.weekday and not self._is_tied(e) and not self._is_set(e)
        return direction == "past" or bool(free and direction is None and e.direction == "past")

    def dates_the_report(self, e: TimeExpression, point: Point) -> bool:
        """Return whether a day is that of the report or a few days older: of news, *this* or a title's."""
        weekday = point.weekday and point.day and point.month
        return self.is_today(e, point) or self.is_title(e, point) or bool(weekday and self.is_news(e, point))

    def is_today(self, e: TimeExpression, point: Point) -> bool:
        """Return whether *ce jeudi 8 janvier* is the day of the news: in the opening sentence, or plainly past."""
        if point.side != "this" or not (point.day and point.month) or self._is_tied(e) or self._looks_back(e):
            return False
        direction = self.direction(e)
        return direction == "past" or (self.opens(e) and direction is None and not self._is_set(e))

    def _end(self, offset: int) -> int:
        return self._starts[min(bisect_right(self._starts, offset), len(self._starts) - 1)]

    def _is_tied(self, e: TimeExpression) -> bool:
        return bool(_OF_A_NOUN.search(self.before(e)))

    def _is_set(self, e: TimeExpression) -> bool:
        return bool(_SET_FOR.search(self.before(e, _NEAR)))

    def _looks_back(self, e: TimeExpression) -> bool:
        return bool(_LOOKS_BACK.search(self.folded, *self.around(e, _NEAR)))


def _inside(e: TimeExpression, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= e.start < end for start, end in ranges)
