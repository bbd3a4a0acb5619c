"""Words that stand twice in a row where French has them once."""

import re
from collections.abc import Iterator

from crossread.analysis.text_quality.defect import Defect
from crossread.language.lexicon import verb_readings

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})[ \t\u00a0\u202f]+(?P<second>(?i:\1))(?![\w'’-])")
_MAY_REPEAT = frozenset("bla en faire non nous oui plus si tres très vous".split())


def repeated_words(text: str, start: int, end: int) -> Iterator[Defect]:
    """Yield the repeated words of a passage; pronouns, verbs (*ce qu'il est est …*) and names may stand twice."""
    for match in _TWICE.finditer(text, start, end):
        word = match["second"]
        if word.islower() and word not in _MAY_REPEAT and not verb_readings(word):
            yield Defect(match.start(), match.end(), "duplicate-word", f"«{word}» stands twice.")
