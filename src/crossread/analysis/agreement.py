"""Krippendorff's alpha: how far coders agree beyond chance.

After K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), sections B to E.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import permutations

Difference = Callable[[object, object, Mapping[object, float]], float]


def nominal(a: object, b: object, totals: Mapping[object, float]) -> float:
    """Return 0 for equal values, 1 for others."""
    return float(a != b)


def ordinal(a: object, b: object, totals: Mapping[object, float]) -> float:
    """Return the squared number of values ranked between two values, counting half of their own."""
    low, high = sorted((a, b))  # type: ignore[type-var]
    between = sum(count for value, count in totals.items() if low <= value <= high)  # type: ignore[operator]
    return (between - (totals[low] + totals[high]) / 2) ** 2 if a != b else 0.0


def krippendorff_alpha(units: Iterable[Sequence[object]], difference: Difference = nominal) -> float:
    """Return alpha for units, each the values that coders gave it; a unit with fewer than two values is left out.

    1 is perfect agreement, 0 what chance gives. Where only one value was ever given, alpha is not defined: NaN.
    """
    coincidences: Counter[tuple[object, object]] = Counter()
    for unit in units:
        for a, b in permutations(unit, 2):
            coincidences[a, b] += 1 / (len(unit) - 1)  # type: ignore[assignment]
    totals: Counter[object] = Counter()
    for (value, _), weight in coincidences.items():
        totals[value] += weight  # type: ignore[assignment]
    number = sum(totals.values())
    observed = sum(weight * difference(a, b, totals) for (a, b), weight in coincidences.items())
    expected = sum(totals[a] * totals[b] * difference(a, b, totals) for a in totals for b in totals)
    return 1 - (number - 1) * observed / expected if expected else float("nan")
