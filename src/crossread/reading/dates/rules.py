"""How a rule for time expressions is written: a pattern, what a match means, and the examples it is tested with."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from crossread.language.time_words import FRAGMENTS
from crossread.reading.dates.expressions import Meaning, Type

Groups = dict[str, str]


@dataclass(frozen=True)
class Rule:
    """A wording of time expressions.

    `pattern` is a regular expression over folded text in which a space stands for white space and ``{day}`` or
    ``{d:day}`` for a fragment of the vocabulary (captured as *d*). `meaning` gets the captured groups, final digits of
    their names dropped; None means that the wording is no time expression, and what it covers is passed over. Each
    example is a text with the expressions in square brackets, and the values they have in an article of Thursday,
    8 January 2026.
    """

    name: str
    type: Type
    pattern: str
    meaning: Callable[[Groups], Meaning | None]
    examples: tuple[tuple[str, str], ...]
    expression: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "expression", re.compile(expand(self.pattern)))


def after(*words: str) -> str:
    """Return a pattern that holds where one of the words stands just before, for Python looks back a fixed way only."""
    return "(?:" + "|".join(f"(?<={_before(word)})" for word in words) + ")"


def not_after(*words: str) -> str:
    """Return a pattern that holds where none of the words stands just before."""
    return "".join(f"(?<!{_before(word)})" for word in words)


def _before(word: str) -> str:
    blank = "" if word.endswith("'") else r"\s"
    return r"\b" + word.replace(" ", r"\s").replace("'", r"\x27") + blank


def expand(pattern: str) -> str:
    """Put fragments in their places and let every space match up to four white-space characters."""

    def fragment(match: re.Match[str]) -> str:
        group, name = match.groups()
        return f"(?P<{group}>{FRAGMENTS[name]})" if group else f"(?:{FRAGMENTS[name]})"

    spaced = re.sub(r"(?<!\\) ", r"(?:\\s{1,4}+)", pattern).replace("'", r"(?:'\s?+)")
    return re.sub(r"\{(?:(\w+):)?([a-z_]+)\}", fragment, spaced)
