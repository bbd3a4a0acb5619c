"""A sentence as the rules of quotations see it."""

from collections.abc import Callable

import pytest

from crossread.reading.grammar.marks import quoted_passages
from crossread.reading.grammar.statements import Statement, statements

Sentence = Callable[[str], Statement]


@pytest.fixture(scope="session")
def sentence() -> Sentence:
    """Read a text of one sentence, with its passages in quotation marks."""

    def read(text: str) -> Statement:
        ranges = [(0, len(text))]
        (statement,) = statements(text, ranges, [0], quoted_passages(text, ranges))
        return statement

    return read
