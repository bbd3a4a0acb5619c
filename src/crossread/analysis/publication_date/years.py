"""The year of days that a text names without it, told from the years that it names elsewhere."""

from crossread.analysis.publication_date.context import Context, full_date
from crossread.analysis.publication_date.day_sets import Days, around, in_years, matching, single_dates
from crossread.reading.dates.expressions import Point

NEIGHBOUR = 31  # days between a dated day and one whose year is left out because it is the same
RECENT = 5  # years before the latest named, in which another one shows that the text tells of the present
FAR = 4  # years from its publication at most, in which a text names the latest of the years that it dwells on


class Years:
    """What the full dates and the years of a text say of its days without a year."""

    def __init__(self, context: Context) -> None:
        self._latest = _latest_year(context)
        full = [(day, p) for e, p in context.points if (day := full_date(p)) and not context.is_birth(e)]
        self._full = single_dates(day for day, point in full if self.are_recent(point))
        self._anniversaries = single_dates(day for day, point in full if not point.weekday)
        self._year = _year_of_weekdays(context)
        self._around: dict[tuple[Point, int, int], Days] = {}

    def are_recent(self, point: Point) -> bool:
        """Return whether the days of a point can be of the report: of the latest year named, or of the one before."""
        return not point.year or point.year >= self._latest - 1

    def days_of(self, point: Point) -> Days:
        """Return the days that a point can be: its own date, or those without a year near a full date of the text.

        What may be an anniversary, the same day in another year, tells nothing. A weekday with its date is of the year
        that fits.
        """
        if day := full_date(point):
            return single_dates([day])
        days = matching(point.month, point.day, point.weekday)
        near = days & around(self._full, NEIGHBOUR, NEIGHBOUR) & ~self._anniversaries
        if point.month and near.any() and point.side in (None, "this"):
            return near
        fitting = days & in_years(self._year, self._year) & ~self._anniversaries
        return fitting if point.weekday and point.month and fitting.any() else days

    def around(self, point: Point, before: int, after: int) -> Days:
        """Return the days from so many before to so many after those that a point can be."""
        key = point, before, after
        if key not in self._around:
            self._around[key] = around(self.days_of(point), before, after)
        return self._around[key]


def _year_of_weekdays(context: Context) -> int:
    """Return the one year in which all weekdays fit their dates, if a text dwells on it or the year before; 0 if not.

    A weekday returns to its date after 5, 6 or 11 years. Where a weekday is mistaken, the others mostly disagree.
    A text that commemorates dwells on another time.
    """
    if context.commemorates or not (year := _year_dwelt_on(context)):
        return 0
    near = range(year - FAR, year + FAR + 1)
    named = {(p.month, p.day, p.weekday) for _, p in context.points if p.weekday and p.month and p.day and not p.year}
    fitting = {tuple(y for y in near if (matching(*day) & in_years(y, y)).any()) for day in named}
    years = fitting.pop() if len(fitting) == 1 else ()
    return years[0] if len(years) == 1 and years[0] in (year, year + 1) else 0


def _year_dwelt_on(context: Context) -> int | None:
    """Return the latest year that a text names and does not tell as future, if it is more than a passing mention.

    It is where the year stands twice, in a headline, or with a month in the opening sentence or beside an earlier year.
    """
    latest = _latest_year(context)
    there = [(e, p) for e, p in context.points if p.year == latest and not context.counts_from(e)]
    recent = any(p.year and latest - RECENT <= p.year < latest for _, p in context.points)
    dated = any(p.month and not context.is_birth(e) and (recent or context.opens(e)) for e, p in there)
    return latest if len(there) > 1 or dated or any(context.in_headline(e) for e, _ in there) else None


def _latest_year(context: Context) -> int:
    return max((p.year for e, p in context.points if p.year and context.direction(e) != "future"), default=0)
