"""What a time expression means before it is placed on the calendar."""

from dataclasses import dataclass
from typing import Literal

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Unit = Literal["century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day"]
Direction = Literal["past", "future"]
Side = Literal["last", "this", "next"]
Modifier = Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no anchor: ``P3D``, ``198``, ``PAST_REF``, ``XXXX-WXX-4``."""

    value: str


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a month or a year of the calendar of which parts may be missing; weekdays count from 1, Monday.

    `side` is what *dernier*, *ce* and *prochain* say about the missing part, `weeks` how much later *en huit* puts it,
    `years` how many years after that of the publication its year is (*août de l'an dernier*: -1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    side: Side | None = None
    weeks: int = 0
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast so many days after Easter Sunday."""

    days: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A season, quarter, half or holiday week-end of a year: `code` as TIMEX3 writes it (``SU``, ``Q1``, ``H2``)."""

    code: str
    year: int | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away from the publication date, from the date just given in the text, or from an event.

    `weekday` is the one that stands with it (*hier jeudi*); `whole` tells *la semaine dernière*, which is a week, from
    *il y a une semaine*, which is a day.
    """

    unit: Unit
    count: int
    anchor: Literal["published", "previous", "event"] = "published"
    weekday: int | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day (``T17:00``, ``TMO``) on a day that stands with it or has to be found in the text."""

    time: str
    day: Point | Shift | Feast | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """A duration of the given value that leads to a date: *dans deux mois*, *deux ans plus tard*."""

    value: str
    shift: Shift


Meaning = Fixed | Point | Feast | Part | Shift | Clock | Distance


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Characters `start` to `end` (exclusive) of a text and what they mean.

    `direction` is where the tense of the clause puts it, `modifier` what *fin*, *environ* or *plus de* add, `sentence`
    the offset at which its sentence starts.
    """

    start: int
    end: int
    type: Type
    meaning: Meaning
    direction: Direction | None = None
    modifier: Modifier | None = None
    sentence: int = 0

    @property
    def relative(self) -> bool:
        """Whether the date depends on the publication date or on another date of the text."""
        match self.meaning:
            case Fixed():
                return False
            case Point(year=year) | Feast(year=year) | Part(year=year) | Clock(day=Point(year=year)):
                return year is None
            case _:
                return True
