import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.discovery import read_content
from crossread.analysis.discovery.content import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("publie", "publieront"), ("vaccins", "vaccination"), ("national", "nationaux"), ("ecrit", "ecriront")],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other) != ""


@pytest.mark.parametrize("word", ["le", "est", "avaient", "depuis", "40", "plus"])
def test_words_of_grammar_have_none(word: str) -> None:
    assert stem(word) == ""


def test_dates_that_depend_on_their_article_are_left_out() -> None:
    assert [date[:] for date in read_content("Jeudi, puis en juin et le 4 mai 2019.").dates] == [
        ("juin", None, "06", None),
        ("le 4 mai 2019", "2019", "05", "04"),
    ]


@pytest.mark.parametrize(("a", "b", "share"), [("Le port brûle.", "Le port du sud brûle.", 1), ("Il pleut.", "", 0)])
def test_share_of_words_in_another_sentence(a: str, b: str, share: float) -> None:
    assert read_content(a).share_in(read_content(b)) == share


@given(st.text())
def test_words_are_where_they_say(text: str) -> None:
    for word in read_content(text).words:
        assert len(word.form) in (word.end - word.start, word.end - word.start - 1)
        assert text[word.start : word.end].strip()
