import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook
from crossread.codebook.sides import Side
from crossread.publishing.chapters.voices import (
    NOBODY,
    relayed_table,
    share_values,
    voices_figure,
    voices_numbers,
    voices_table,
)

TEXTS = {
    "000_a": "Berne dit : « Non au mur ». Oslo dit que le mur <tiendra>.",
    "001_b": "« Le mur tombe », dit un passant.",
}
CODEBOOK = Codebook(
    sides=(
        Side(id="south", name="The <South>", mark="circle", fill="solid"),
        Side(id="north", name="The North", mark="square", fill="blank"),
        Side(id="west", name="The West", mark="plus", fill="light"),
    ),
    actors=(
        Actor(id="bern", name="Bern", type="state", side="south"),
        Actor(id="oslo", name="Oslo", type="state", side="north"),
    ),
)


def said(article: str, exact: str, kind: str, speaker: str = "", name: str = "", chain: str = "") -> dict[str, object]:
    start = TEXTS[article].index(exact)
    place = {"article_id": article, "start": start, "end": start + len(exact), "text": exact}
    return place | {"kind": kind, "speaker_id": speaker, "speaker_name": name, "chain": chain}


QUOTATIONS = [
    said("000_a", "Non au mur", "direct", "bern", "Bern"),  # 3 words, all in quotation marks
    said("000_a", "que le mur <tiendra>", "indirect", "oslo", "Oslo <b>", "oslo < bern < stranger"),  # 4 words, none
    said("001_b", "Le mur tombe", "direct"),  # 3 words of nobody in the codebook
]


@pytest.fixture(scope="module")
def book(make_book):
    return make_book(TEXTS, CODEBOOK, quotations=QUOTATIONS)


@pytest.fixture(scope="module")
def silent(make_book):
    return make_book(TEXTS, CODEBOOK)


def test_numbers_in_prose(book, silent):
    assert voices_numbers(book) == {
        "reported": "Two articles report three utterances with ten words",
        "direct": "60%",
    }
    assert voices_numbers(silent) == {"reported": NOBODY, "direct": "none"}


def test_what_a_remark_can_state_of_a_side(book, silent):
    expected = {
        "south": ("30%", "one", "none"),
        "north": ("40%", "one", "one"),
        "west": ("0%", "none", "none"),
    }
    names = ("share_of_words", "heard_in", "loudest_in")
    assert share_values(book) == {
        f"{name}.{side}": value for side, values in expected.items() for name, value in zip(names, values, strict=True)
    }
    assert share_values(silent)["share_of_words.south"] == "none"


def test_table(book, cells):
    assert cells(voices_table(book)) == [
        ["000", "The <South>", "1", "50%", "3", "43%", "100%"],
        ["000", "The North", "1", "50%", "4", "57%", "0%"],
        ["001", "Not in the codebook", "1", "100%", "3", "100%", "100%"],
    ]


def test_figure_says_in_words_what_it_draws(book):
    figure = BeautifulSoup(voices_figure(book), "html.parser")
    assert "000 The <South> 43%; 000 The North 57%; 001 Not in the codebook 100%" in figure.get_text()
    assert "n = 10 words in 3 utterances" in figure.get_text()
    assert not figure.find_all(["south", "b"])


def test_figure_of_nobodys_words_is_a_sentence(silent):
    assert voices_figure(silent) == f"<p>{NOBODY}, so there is no chart.</p>"


def test_words_at_second_hand_show_their_way(book, silent, cells):
    assert cells(relayed_table(book)) == [["Oslo <b>", "Oslo, through Bern, through stranger", "article 000"]]
    assert f"#c{QUOTATIONS[1]['start']}-{QUOTATIONS[1]['end']}" in relayed_table(book)
    assert relayed_table(silent) == "<p>Words at second hand: none.</p>"
