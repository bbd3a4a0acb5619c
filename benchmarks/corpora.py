"""Where the texts of the benchmarks come from."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
_WORD = re.compile(r"\S+")


def seed_texts() -> list[str]:
    """Return the five articles."""
    return folder_texts(ROOT / "seeds")


def folder_texts(folder: Path) -> list[str]:
    """Return the texts of a folder's ``*.txt`` files, in order of name."""
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


def count_words(text: str) -> int:
    """Return how many stretches without white space a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def repeated(text: str, length: int) -> str:
    """Return a text again and again, cut at exactly `length` characters."""
    return (text * (length // len(text) + 1))[:length]
