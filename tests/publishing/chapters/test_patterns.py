import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Codebook
from crossread.codebook.words import WordSet
from crossread.publishing.chapters.patterns import examples, word_sets

TEXT = "Un <mur> & un autre\nmur, puis le mur. Un mur."
WORDS = Codebook(words=(WordSet(id="wall", words=("mur", "{fence}")), WordSet(id="fence", words=("haie*", "barrière"))))


@pytest.fixture(scope="module")
def book(make_book):
    cuts = ((0, 19), (20, len(TEXT)))
    segments = [{"article_id": "007_x", "start": a, "end": b, "kind": "body", "text": TEXT[a:b]} for a, b in cuts]
    return make_book({"007_x": TEXT}, WORDS, segments=segments)


def test_each_pattern_shows_where_it_is_found_first(book, cells) -> None:
    first, second = "…Un <mur> & un autre… article 007", "…mur, puis le mur. Un mur.… article 007"
    assert cells(examples(book, "{wall}", "haie")) == [["{wall}", "4", first + second + second], ["haie", "0", ""]]


def test_a_hit_is_marked_and_leads_to_its_paragraph(book) -> None:
    page = BeautifulSoup(examples(book, "mur"), "html.parser")
    assert [mark.string for mark in page.select("span[lang=fr] mark")] == ["mur"] * 3
    anchors = [link["href"].partition("#")[2] for link in page.select("a.evidence")]
    assert anchors == ["c0-19", f"c20-{len(TEXT)}", f"c20-{len(TEXT)}"]


def test_sets_of_words_are_listed_with_their_wordings(book, make_book, cells) -> None:
    assert cells(word_sets(book)) == [["{wall}", "mur{fence}", "4"], ["{fence}", "haie*barrière", "0"]]
    assert cells(word_sets(make_book())) == []
