import re
from pathlib import Path

import pytest

from crossread.language.folding import fold
from crossread.language.word_classes import speaker_nouns, words

VOCABULARY = "src/crossread/language/data/vocabulary.txt"


def names(root: Path) -> list[str]:
    return re.findall(r"^([a-z-]+):", (root / VOCABULARY).read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("determiners", "d'"),
        ("pronouns", "celle-ci"),
        ("source-prepositions", "a en croire"),
        ("manners", "d' ailleurs"),
        ("offices", "archeveque"),
        ("gap-openers", ","),
    ],
)
def test_words_of_a_class(name: str, word: str) -> None:
    assert word in words(name)


def test_no_class_has_a_word_of_the_next_or_of_a_comment(root: Path) -> None:
    assert "evidemment" not in words("determiners")
    assert not [entry for name in names(root) for entry in words(name) if entry.startswith("#") or "_" in entry]


def test_words_are_folded_as_the_text_is_in_which_they_are_sought(root: Path) -> None:
    assert [(name, word) for name in names(root) for word in words(name) if fold(word) != word] == []


def test_every_class_is_asked_for_somewhere(root: Path) -> None:
    code = "".join(path.read_text("utf-8") for path in (root / "src").rglob("*.py"))
    asked = set(re.findall(r'words\("([a-z-]+)"\)', code)) | {"person", "body", "institution"}
    assert set(names(root)) == asked


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(KeyError):
        words("prépositions")


@pytest.mark.parametrize(("noun", "kind"), [("actrice", "person"), ("agence", "body"), ("armee", "institution")])
def test_nouns_for_those_who_speak(noun: str, kind: str) -> None:
    assert speaker_nouns()[noun] == kind


def test_a_noun_for_those_who_speak_is_of_one_kind() -> None:
    kinds = ("person", "body", "institution")
    assert len(speaker_nouns()) == sum(len(words(kind)) for kind in kinds)
