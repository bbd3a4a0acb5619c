"""The time of publication told from somebody's birth and age: *Karim Benali, 39 ans (né le 8 mai 1977)*."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from crossread.analysis.publication_date.context import Context, full_date
from crossread.analysis.publication_date.day_sets import months_later
from crossread.reading.dates import TimeExpression

_AGE = re.compile(r"(?:\bagee?s? de |\bl'age de |[,(] ?)(\d{1,3}) ans\b(?! d[e'])")
NEAR = 200  # characters between birth and age
NEWS = 31  # days after a death within which its news tells the age


def ages(context: Context) -> Iterator[tuple[TimeExpression, int, date, date]]:
    """Yield expressions that say when somebody was born, the age in years that the sentence tells, and its bounds.

    These are the first day on which someone born then has that age, and the last, with the days that news of a death
    takes. A sentence with two ages, or with two years, may tell of another time and is left out.
    """
    years = defaultdict(set)
    for e, point in context.points:
        years[e.sentence].add(point.year)
    for e, point in context.points:
        if not point.year or not context.is_birth(e):
            continue
        found = {int(age) for age in _AGE.findall(context.folded, *context.around(e, NEAR))}
        if len(found) == 1 and len(years[e.sentence] - {None}) == 1:
            age = found.pop()
            born = full_date(point)
            first = months_later(born or date(point.year, 1, 1), 12 * age)
            last = months_later(born or date(point.year + 1, 1, 1), 12 * (age + 1))
            yield e, age, first, last + timedelta(NEWS - 1)
