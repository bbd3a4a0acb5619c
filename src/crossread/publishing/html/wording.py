"""Numbers, dates and lists as English prose has them."""

from collections.abc import Sequence
from datetime import date

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(number: int) -> str:
    """Return a small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with what it counts: *one article*, *two articles*, *no articles*."""
    return f"{in_words(number) if number else 'no'} {noun if number == 1 else plural or f'{noun}s'}"


def some(number: int, verb: str, plural: str) -> str:
    """Return how many of what was just named do something: *none shows*, *one shows*, *two show*."""
    return f"{in_words(number)} {plural if number > 1 else verb}"


def capitalised(text: str) -> str:
    """Return a text with its first letter as a capital, and all others as they are."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str]) -> str:
    """Return items as *a, b and c*."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def days(edtf: str) -> str:
    """Return an EDTF date for a table: an interval becomes *2025-09-04 or 2025-09-05*, or *… to …*."""
    first, _, last = edtf.partition("/")
    if not last:
        return first
    return f"{first} {'or' if _follows(first, last) else 'to'} {last}"


def spoken(edtf: str) -> str:
    """Return an EDTF date for a sentence: *4 September 2025*, *September 2025*, *4 or 5 September 2025*."""
    first, _, last = edtf.partition("/")
    if not last:
        return _spoken(first)
    if _follows(first, last) and first[:7] == last[:7]:
        return f"{int(first[8:])} or {_spoken(last)}"
    return f"{_spoken(first)} {'or' if _follows(first, last) else 'to'} {_spoken(last)}"


def _follows(first: str, last: str) -> bool:
    return len(first) == len(last) == 10 and (date.fromisoformat(last) - date.fromisoformat(first)).days == 1


def _spoken(value: str) -> str:
    year, *rest = value.split("-")
    month = f"{date(2000, int(rest[0]), 1):%B} " if rest else ""
    return f"{int(rest[1])} {month}{year}" if len(rest) > 1 else f"{month}{year}"
