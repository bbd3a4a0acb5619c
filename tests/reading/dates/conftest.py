"""A text with its time expressions in brackets, and their values."""

from collections.abc import Callable
from datetime import date

import pytest

from crossread.reading.dates import find_expressions, resolve

Marked = Callable[..., tuple[str, str]]


@pytest.fixture(scope="session")
def marked() -> Marked:
    """Mark a text as the examples of the rules are marked; published, if not told, on Thursday, 8 January 2026."""

    def mark(text: str, written: date | None = date(2026, 1, 8)) -> tuple[str, str]:
        expressions = find_expressions(text)
        values = " ".join(resolved.value for resolved in resolve(expressions, written))
        for e in reversed(expressions):
            text = f"{text[: e.start]}[{text[e.start : e.end]}]{text[e.end :]}"
        return text, values

    return mark
