import pytest
from benchmarks.corpora import count_words, folder_texts, repeated


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("Il pleut.", 2), ("L'été\u00a0dernier,\n on riait", 4), ("« Oui »", 3)]
)
def test_a_word_is_a_stretch_without_white_space(text, words):
    assert count_words(text) == words


@pytest.mark.parametrize(("length", "expected"), [(0, ""), (2, "ab"), (3, "abc"), (7, "abcabca")])
def test_repeated_gives_exactly_that_many_characters(length, expected):
    assert repeated("abc", length) == expected


def test_texts_come_in_order_of_name(tmp_path):
    for name in ("b.txt", "a.txt", "c.ann"):
        (tmp_path / name).write_text(name, "utf-8")
    assert folder_texts(tmp_path) == ["a.txt", "b.txt"]
