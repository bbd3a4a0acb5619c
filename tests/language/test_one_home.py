"""A guard: months, weekdays, negation and titles are spelt in `crossread.language` alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossread.language.folding import fold
from crossread.language.negation import NEGATORS
from crossread.language.time_words import DATE_WORDS, ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from crossread.language.titles import ABBREVIATED, TITLES

SOURCE = Path(__file__).parents[2] / "src/crossread"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if SOURCE / "language" not in path.parents]
FACTS = {
    "months and weekdays": DATE_WORDS | {fold(name) for name in (*ENGLISH_MONTHS, *ENGLISH_WEEKDAYS)},
    "negation": NEGATORS,
    "titles": TITLES - {"me"} | {fold(title) for title in ABBREVIATED} - {"me"},
}
MOST = {"months and weekdays": 0, "negation": 2, "titles": 1}
"""How many words of a fact a list may hold for a purpose of its own."""


def lists(tree: ast.AST) -> Iterator[set[str]]:
    """Yield the words of each list in a module: strings in a display, to split, or alternatives of a pattern."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.List | ast.Tuple | ast.Dict):
            parts = node.keys if isinstance(node, ast.Dict) else node.elts
            yield {fold(part.value) for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            yield {
                word
                for part in ast.walk(node.func.value)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
                for word in fold(part.value).split()
            }
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value:
            yield set(re.findall(r"(?<=[|(:])[a-z]+(?=[|)])", fold(node.value)))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_has_a_list_of_its_own(path: Path) -> None:
    for words in lists(ast.parse(path.read_text("utf-8"))):
        for fact, known in FACTS.items():
            shared = sorted(words & known)
            assert len(shared) <= MOST[fact], f"{path}: {shared} are {fact}; take them from crossread.language"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("DAYS = ('lundi', 'mardi')", {"lundi", "mardi"}),
        ("DAYS = frozenset('lundi mardi'.split())", {"lundi", "mardi"}),
        ("DAYS = re.compile(r'(?:lundi|Mardi) prochain')", {"lundi", "mardi"}),
        ("EXAMPLE = 'Il part lundi ou mardi.'", set()),
    ],
)
def test_what_counts_as_a_list(code: str, words: set[str]) -> None:
    assert set().union(*lists(ast.parse(code))) == words
