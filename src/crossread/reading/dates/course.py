"""The course of a text: which days, hours and years it has named, on which those hang that it names next."""

import re
from collections.abc import Sequence
from datetime import date

from crossread.reading.dates.calendar import moved
from crossread.reading.dates.expressions import (
    Clock,
    Direction,
    Distance,
    Feast,
    Fixed,
    Meaning,
    Point,
    Shift,
    TimeExpression,
)

_FURTHER_BACK = 300  # characters after which a day far from the publication no longer holds
_NEAR, _SOON, _HISTORY = 15, 60, 730  # days from the publication
_SMALL_HOURS, _MORNING, _EVENING = "T06:00", "T08:00", "T18:00"


class Course:
    """What has been named up to a place in a text that was published on a day, if that is known.

    `leaning` is how many more days ahead of the publication than behind it the whole text certainly tells of.
    """

    def __init__(self, published: date | None, leaning: int = 0) -> None:
        self.published = published
        self.leaning = leaning
        self.ahead = leaning > 0  # whether it told last of what is to come
        self.told = 0  # days ahead that it has certainly told of, less those behind
        self.day: date | None = None  # the day named last
        self.period: date | None = None  # the beginning of the day, month or year named last
        self.year: int | None = None  # the year that this sentence names
        self.explicit: date | None = None  # the day or month that this sentence names with its year
        self.each: str | None = None  # what the hours of this sentence begin with, if they come again: ``XXXX-WXX-4``
        self._recent: date | None = None  # the last day named that is near the publication
        self._past: date | None = None  # the last of these that is not ahead of it
        self._end = 0  # of the expression that named the day
        self._night = False  # whether that was a night, which ends on the next day
        self._evening = False  # whether an hour of the evening was named last in this sentence
        self._sentence = -1

    def enter(self, expression: TimeExpression) -> None:
        """Go on to an expression, and forget what holds for one sentence only if it stands in the next."""
        if expression.sentence != self._sentence:
            self._sentence = expression.sentence
            self.year = self.explicit = self.each = None
            self._evening = False
        value = expression.meaning.value if isinstance(expression.meaning, Fixed) else ""
        if expression.type == "SET" and value.startswith(("XXXX-W", "P1D")):
            weekly = value.startswith("XXXX-W") and self.each is None
            self.each = value.partition("T")[0] if weekly else ""

    def remember(self, expression: TimeExpression, value: str) -> None:
        """Remember what an expression named; its value is that of the date, also where it is a distance."""
        meaning = expression.meaning
        found = re.match(r"(\d{4})(?:-(\d\d)(?!\d)(?:-(\d\d))?)?(?!\d)", value)
        if not found or (isinstance(meaning, Distance) and meaning.shift.anchor == "published"):
            return
        self.period = date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        if isinstance(meaning, Point) and meaning.year:
            self.year = meaning.year
            self.explicit = self.period if found[2] else self.explicit
        if found[3]:
            self._remember_day(meaning, expression, self.period)

    def _remember_day(self, meaning: Meaning, expression: TimeExpression, day: date) -> None:
        self.day, self._end = day, expression.end
        self._night = isinstance(meaning, Clock) and meaning.time == "TNI" and isinstance(meaning.day, Point)
        if self.published is None:
            return
        distance = (day - self.published).days
        if abs(distance) <= _NEAR:
            self._recent = day
            self._past = day if distance <= 0 else self._past
        elif isinstance(meaning, Shift) and meaning.anchor == "previous":
            self._recent = None  # the text goes on about a day of its history
        if 0 < abs(distance) <= _SOON and self._is_certain(meaning, expression.direction):
            self.ahead = distance > 0 and self.leaning >= 0
            self.told += 1 if distance > 0 else -1

    @staticmethod
    def _is_certain(meaning: Meaning, direction: Direction | None) -> bool:
        """Tell whether a day was placed by more than by what the text tells of."""
        point = meaning.day if isinstance(meaning, Clock) else meaning
        return bool(direction or not isinstance(point, Point) or point.month or point.side)

    def topic(self) -> date | None:
        """Return the day that a report goes on about: not one of its history, years ago, if it named a day since."""
        old = self.day and self.published and (self.published - self.day).days > _HISTORY
        return self._recent if old and self._recent else self.day

    def is_far(self) -> bool:
        """Return whether the day named last is weeks away from the publication."""
        return bool(self.day and self.published and abs((self.day - self.published).days) > _SOON)

    def day_of_hour(self, clock: Clock, expression: TimeExpression, named: bool) -> str:
        """Return the day of an hour that has none with it: the day named last, in its own sentence if `named`.

        After *la nuit de lundi à mardi* the small hours are Tuesday's, as they are after an hour of the evening. What
        was named further back counts only if it is near the publication: a report's own day, not its history.
        """
        if self.each is not None and not named:
            return self.each
        day = (self.day if named else self._day_before(expression)) or self.published
        if day and ((self._night and clock.time < _MORNING) or (self._evening and clock.time < _SMALL_HOURS)):
            day = moved(day, 1)
        else:
            self._evening = clock.time >= _EVENING
        return day.isoformat() if day else "XXXX-XX-XX"

    def _day_before(self, expression: TimeExpression) -> date | None:
        """Return the day that was named in an earlier sentence and still holds."""
        if self.day is None or self.published is None:
            return self.day
        if expression.start - self._end > _FURTHER_BACK and abs((self.day - self.published).days) > _NEAR:
            return self.published
        if expression.direction == "past" and self.day > self.published and self.leaning < 0 and self._past:
            return self._past
        return self.topic()


def names_a_day(meaning: Meaning) -> bool:
    """Return whether an hour of the same sentence can be one of the day that an expression means."""
    match meaning:
        case Point(day=day, weekday=weekday):
            return day is not None or weekday is not None
        case Shift(unit=unit):
            return unit == "day"
        case Clock(day=day):
            return day is not None
        case Feast():
            return True
        case _:
            return False


def days_by_sentence(expressions: Sequence[TimeExpression]) -> dict[int, list[TimeExpression]]:
    """Return the expressions that name a day by the offset of their sentence."""
    days: dict[int, list[TimeExpression]] = {}
    for expression in expressions:
        if names_a_day(expression.meaning):
            days.setdefault(expression.sentence, []).append(expression)
    return days
