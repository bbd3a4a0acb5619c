"""Numbers as French news writes them: in digits, in words, and with nouns of number (*milliers*, *milliards*).

Patterns match folded text (`crossread.language.folding.fold`). A noun of number may be vague: *une trentaine* is about
thirty, *des milliers* at least two thousand.
"""

import re

from crossread.language.numerals import COLLECTIVES, NUMBERS, number

APPROXIMATION = 0.1
"""How far *environ*, *près de* and *une trentaine* may lie from the number named, as a share of it."""

Bounds = tuple[float | None, float | None]
"""Least and greatest value that a wording allows; None where it sets no limit."""

_EXACT_NOUNS = {"million": 1e6, "milliard": 1e9, "billion": 1e12}
_NOUNS = {**COLLECTIVES, "millier": 1e3, **_EXACT_NOUNS}

_SEPARATOR = r"[ .\u2009]"
_DIGITS = (
    r"(?<!\w)(?<![0-9][.,/:])(?<![^\W\d_]-)"
    rf"(?:[0-9]{{1,3}}(?:{_SEPARATOR}[0-9]{{3}})++(?![0-9])|[0-9]{{1,15}}+)(?:[.,][0-9]{{1,6}}+)?+(?!\w|[.,/:][0-9])"
)
_WORD = rf"(?:{'|'.join(sorted([*NUMBERS, 'vingts'], key=len, reverse=True))})(?!\w)"
_WORDS = rf"(?<!\w)(?<!\w-){_WORD}(?:(?:[ -]|(?: et |-et-)(?=une?\b|onze\b)){_WORD}){{0,12}}+(?!\w|-\w)"
_NOUN = rf"(?:{'|'.join(sorted(_NOUNS, key=len, reverse=True))})"
_FURTHER_NOUN = rf"(?: (?:de |d'){_NOUN}s\b)?+"

AMOUNT = (
    rf"(?:(?:{_DIGITS}|{_WORDS})(?: {_NOUN}s?\b{_FURTHER_NOUN}(?: et demie?\b)?+)?+"
    rf"|(?<!\w)(?:(?:des|plusieurs|quelques) )?{_NOUN}s\b{_FURTHER_NOUN})"
)
"""Regular expression, without groups, for an amount in a folded text."""

_NOUN_OF_NUMBER = re.compile(rf"(?<!\w)({_NOUN})s?\b")
_COUNT = re.compile(f"{_DIGITS}|{_WORDS}")


_THOUSANDS = re.compile(r"[a-z] mille$")


def has_noun(amount: str) -> bool:
    """Tell whether a folded amount is put with a noun of number, after which *de* introduces what is counted."""
    return _NOUN_OF_NUMBER.search(amount) is not None


def multiplier(amount: str) -> float:
    """Return the value of the nouns of number, and of a final *mille*, in a folded amount; 1 if it has none."""
    product = 1000.0 if _THOUSANDS.search(amount) else 1.0
    for match in _NOUN_OF_NUMBER.finditer(amount):
        product *= _NOUNS[match.group(1)]
    return product


def amount_bounds(amount: str) -> Bounds:
    """Return the bounds of a folded amount that `AMOUNT` matches."""
    unit = multiplier(amount.removesuffix(" mille"))
    count = _COUNT.match(amount)
    if count is None:
        return 2 * unit, None
    half = 0.5 if amount.endswith((" et demi", " et demie")) else 0.0
    value = (_value(count.group()) + half) * unit
    nouns = _NOUN_OF_NUMBER.findall(amount)
    return (value, value) if all(noun in _EXACT_NOUNS for noun in nouns) else around(value)


def around(value: float) -> tuple[float, float]:
    """Return the bounds of a number that is named as approximate."""
    return round(value * (1 - APPROXIMATION), 9), round(value * (1 + APPROXIMATION), 9)


def _value(count: str) -> float:
    if not count[0].isdigit():
        return number(count)
    return float(re.sub(rf"{_SEPARATOR}(?=[0-9]{{3}}(?![0-9]))", "", count).replace(",", "."))
