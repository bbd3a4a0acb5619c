"""Passages in quotation marks: a clause of its own, a fragment, or only a name or title."""

from crossread.language.word_classes import words
from crossread.reading.grammar.statements import PREPOSITIONS, Statement

LONGEST_NAME = 6  # words of a name or title
SHORTEST_CLAUSE = 9  # words of a sentence whose verb the table of forms may lack

_NAMING = words("naming")


def is_clause(statement: Statement, number: int) -> bool:
    """Tell whether a passage is a clause or sentence of its own, not a fragment of the reporter's."""
    low, high = _words(statement, number)
    if statement.form(low) in ("que", "qu'", "qui", "de", "d'"):
        return False
    return statement.has_finite(low, high) or (statement.capitalised(low) and high - low >= SHORTEST_CLAUSE)


def is_several(statement: Statement, number: int) -> bool:
    """Tell whether a passage holds more than one sentence."""
    low, high = _words(statement, number)
    return any(statement.form(i) in (".", "!", "?") and statement.capitalised(i + 1) for i in range(low, high))


def is_sentence(statement: Statement, number: int) -> bool:
    """Tell whether a passage begins with a capital and ends with a full stop of its own."""
    low, high = _words(statement, number)
    return statement.capitalised(low) and statement.form(high - 1) in (".", "!", "?", "…")


def ends_clause(statement: Statement, number: int) -> bool:
    """Tell whether only a mark of punctuation follows a passage."""
    following = statement.at(statement.quoted[number].outer_end)
    return statement.form(following) in ("", ".", ",", ";", "!", "?")


def is_name(statement: Statement, number: int) -> bool:
    """Tell whether a passage is a name or title in quotation marks."""
    low, high = _words(statement, number)
    if statement.has_finite(low, high):
        return False
    opening = statement.at(statement.quoted[number].outer_start)
    before, noun = statement.form(opening - 1), statement.form(opening - 2)
    if before in _NAMING or (
        noun in _NAMING and before not in PREPOSITIONS
    ):  # *le film muet « »*, not *ce film de « »*
        return True
    return statement.capitalised(low) and high - low <= LONGEST_NAME and statement.form(opening - 1) != ":"


def _words(statement: Statement, number: int) -> tuple[int, int]:
    quoted = statement.quoted[number]
    return statement.at(quoted.start), statement.at(quoted.end)
