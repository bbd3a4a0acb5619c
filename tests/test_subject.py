"""The package serves any articles: what one book is about stands in its codebook, not in the code."""

import re
from pathlib import Path

import pytest

from crossread.codebook import load_codebook

# News agencies are known by their names; France and Rome are in examples of any subject.
GENERAL = {"Reuters", "AFP", "Tass", "TASS", "France", "Rome"}
SUBJECT = re.compile(
    r"\b(?:russ(?!e\b)\w*|ukrain\w*|kremlin|mosc\w+|k[iy]iv|kyiv|kiev|nato|otan|hongr\w*|hungar\w*|londres|london|berlin"
    r"|paris|europ\w*|western|occident(?!al\*)\w*|zakharov\w*|lavrov|peskov|poutine|putin|zelensky\w*|trump|macron|starmer)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def sources(root: Path) -> dict[str, str]:
    files = (path for path in (root / "src/crossread").rglob("*") if path.suffix in (".py", ".txt", ".tsv", ".json"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in files}


def test_no_name_of_the_codebook_stands_in_the_package(root: Path, sources: dict[str, str]) -> None:
    actors = load_codebook(root / "book/codebook").actors
    names = {name for actor in actors for name in (actor.name, *actor.aliases, *actor.seats)} - GENERAL
    found = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    assert {path: found.findall(text) for path, text in sources.items() if found.search(text)} == {}


def test_no_word_of_its_subject_stands_in_the_package(sources: dict[str, str]) -> None:
    assert {path: SUBJECT.findall(text) for path, text in sources.items() if SUBJECT.search(text)} == {}


def test_no_chapter_names_what_only_the_codebook_knows(root: Path) -> None:
    pages = {path.name: SUBJECT.findall(path.read_text("utf-8")) for path in (root / "book").glob("*.md")}
    assert {name: found for name, found in pages.items() if found} == {}
