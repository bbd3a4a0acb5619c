"""The codebook of this book: what a person has to be able to read and change."""

import re
from pathlib import Path

LONGEST_LINE = 160
LONGEST_REPEATED = 40


def test_no_line_is_too_long_to_read(root: Path) -> None:
    long = [
        f"{path.name}:{number}"
        for path in sorted((root / "book/codebook").glob("*.yml"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert not long, f"break these lines, or name their words in words.yml: {long}"


def test_no_group_of_words_is_written_twice(root: Path) -> None:
    """A group of words that two patterns need has a name."""
    groups: dict[str, list[str]] = {}
    for path in sorted((root / "book/codebook").glob("*.yml")):
        for group in re.findall(r"\([^()\n]*\|[^()\n]*\)", path.read_text("utf-8")):
            if len(group) > LONGEST_REPEATED:
                groups.setdefault(group, []).append(path.name)
    repeated = {group: where for group, where in groups.items() if len(where) > 1}
    assert not repeated, f"name these words in words.yml: {repeated}"
