"""How a text names its days: in a headline or the opening sentence, as news, as planned, or looking back."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from spacy.tokens import Doc

from crossread.language.folding import fold
from crossread.reading.dates import TimeExpression, time_expressions
from crossread.reading.dates.expressions import Clock, Direction, Point, Shift
from crossread.reading.dates.tense import governing_direction

_NO_VERB = re.compile(r"(?<=[\w,'’-][ '’-])[A-ZÀ-ÖØ-Þ][\w-]*|(?<!\w)à(?!\w)")  # a name, and *à*, which folds to *a*
_SINCE = re.compile(r"\bdepuis (?:le )?$")
_BORN = re.compile(r"\bnee?s?(?: [\w'-]+){0,3} $")
_SET_FOR = re.compile(  # *convoqué le 3 mars*, *a annoncé un concert samedi*
    r"\b(?:(?:convoqu|report|repouss|retard|decal|ajourn|fix|programm|planifi)e|prevu|attendu)e?s?(?: [\w'-]+){0,6},? $"
    r"|\b(?:(?:annonc|propos|decid|appel|invit|confirm)e|promis)e?s?,?(?: [\w'-]+){1,6},? $"
)
_LOOKS_BACK = re.compile(r"\bavai(?:t|ent)\b")
_ANNIVERSARY = re.compile(r"\banniversaire|\bcommemor|(?:cent|cinquant)enaire|\bil y a (?:[\w'-]+ ){1,3}ans\b")
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
    """A read text, its time expressions, and the calendar days, months and years among them (`points`).

    `folded` is the text without accents and in lower case; `commemorates` tells whether it opens with an anniversary.
    """

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc._.text
        self.folded: str = doc._.folded
        self.expressions: Sequence[TimeExpression] = time_expressions(doc)
        self.points = [(e, point) for e in self.expressions if isinstance(point := day_of(e), Point)]
        self._verbs = fold(_NO_VERB.sub(lambda word: "_" * len(word[0]), self.text))
        self._captions = [(s.start, s.end) for s in doc._.segments if s.kind == "caption"]
        self._headlines = [(s.start, s.end) for s in doc._.segments if s.kind == "headline"]
        start = next((s.start for s in doc._.segments if s.kind in ("lead", "body")), 0)
        self._starts: list[int] = [*doc._.sentence_starts, len(self.text)]
        self._opening = start, self._end(start)
        self.commemorates = bool(_ANNIVERSARY.search(self.folded, 0, self._opening[1]))

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
        """Return whether a day is a chronicle's: it ends a headline after a colon and is never told as future."""
        day = full_date(point)
        if not (day and point.weekday and self.before(e).endswith(": ") and self._ends_headline(e)):
            return False
        same = [other for other, p in self.points if full_date(p) == day or _is_this(p, point.weekday)]
        return len(same) > 1 and all(other.direction != "future" for other in same)

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
        """Return whether a day of the opening sentence is that of the news: told as past, and not from a later day."""
        other = point.side or self.commemorates or self.counts_from(e)
        return self.opens(e) and not other and self._is_told(e)

    def dates_the_report(self, e: TimeExpression, point: Point) -> bool:
        """Return whether a day is that of the report or a few days older: a weekday of news, *this* or a title's."""
        weekday = point.weekday and point.day and point.month
        return self.is_today(e, point) or self.is_title(e, point) or bool(weekday and self.is_news(e, point))

    def is_today(self, e: TimeExpression, point: Point) -> bool:
        """Return whether *ce jeudi 8 janvier* is the day of the news."""
        return point.side == "this" and bool(point.day and point.month) and self._is_told(e)

    def _is_told(self, e: TimeExpression) -> bool:
        return self.direction(e) == "past" and not self._looks_back(e)

    def _ends_headline(self, e: TimeExpression) -> bool:
        return any(end - 1 <= e.end <= end for _, end in self._headlines)

    def _end(self, offset: int) -> int:
        return self._starts[min(bisect_right(self._starts, offset), len(self._starts) - 1)]

    def _is_set(self, e: TimeExpression) -> bool:
        return bool(_SET_FOR.search(self.before(e, _NEAR)))

    def _looks_back(self, e: TimeExpression) -> bool:
        return bool(_LOOKS_BACK.search(self.folded, *self.around(e, _NEAR)))


def _is_this(point: Point, weekday: int) -> bool:
    return point.side == "this" and point.weekday == weekday


def _inside(e: TimeExpression, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= e.start < end for start, end in ranges)
