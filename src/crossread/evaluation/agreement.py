"""Krippendorff's alpha: how far coders agree beyond chance.

After K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), sections B to E.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import permutations

Value = str | int
Difference = Callable[[Value, Value, Mapping[Value, float]], float]


def nominal(a: Value, b: Value, totals: Mapping[Value, float]) -> float:
    """Return 0 for equal values, 1 for others."""
    return float(a != b)


def ordinal(a: Value, b: Value, totals: Mapping[Value, float]) -> float:
    """Return the squared number of values ranked between two numbers, counting half of their own."""
    low, high = sorted((int(a), int(b)))
    between = sum(count for value, count in totals.items() if low <= int(value) <= high)
    return (between - (totals[low] + totals[high]) / 2) ** 2 if low != high else 0.0


def krippendorff_alpha(units: Iterable[Sequence[Value]], difference: Difference = nominal) -> float:
    """Return alpha for units, each the values that coders gave it; a unit with fewer than two values is left out.

    1 is perfect agreement, 0 what chance gives. Where only one value was ever given, alpha is not defined: NaN.
    """
    coincidences: defaultdict[tuple[Value, Value], float] = defaultdict(float)
    for unit in units:
        for a, b in permutations(unit, 2):
            coincidences[a, b] += 1 / (len(unit) - 1)
    totals: defaultdict[Value, float] = defaultdict(float)
    for (value, _), weight in coincidences.items():
        totals[value] += weight
    number = sum(totals.values())
    observed = sum(weight * difference(a, b, totals) for (a, b), weight in coincidences.items())
    expected = sum(totals[a] * totals[b] * difference(a, b, totals) for a in totals for b in totals)
    return 1 - (number - 1) * observed / expected if expected else float("nan")
