from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Codebook, Gloss
from crossread.corpus import Article, Corpus
from crossread.evidence import passage
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import (
    estimate,
    evidence_link,
    html_table,
    passage_html,
    quoted,
    shorten,
)

Fragment = Callable[[str, str], None]

ARTICLE = Article("007_x", "seeds/007_x.txt", 'Il a dit : <script>alert("1")</script> & puis rien.')
GLOSSED = Codebook(glosses=(Gloss(article="007", exact=ARTICLE.text, gloss="He said “1” & nothing <more>."),))
SAID = passage(ARTICLE, 11, 38)


def test_a_passage_inside_a_sentence(fragment: Fragment) -> None:
    fragment("quoted", quoted(SAID))


def test_a_link_to_its_passage(fragment: Fragment) -> None:
    fragment("evidence-link", evidence_link(passage(ARTICLE, 0, 8)) + evidence_link(SAID, "A & B"))


@pytest.mark.parametrize(("name", "codebook"), [("passage", Codebook()), ("passage-with-gloss", GLOSSED)])
def test_a_passage_as_a_block(fragment: Fragment, name: str, codebook: Codebook) -> None:
    fragment(name, passage_html(SAID, Corpus((ARTICLE,)), codebook))


def test_a_table(fragment: Fragment) -> None:
    rows = [("<x>", Html("<b>y</b>"), 3), (None, '"z"', 0.5)]
    fragment("table", html_table(("a", "b & c", "d"), rows, "Two & more"))


def test_a_table_without_rows(fragment: Fragment) -> None:
    fragment("table-without-rows", html_table(("a", "b"), [], "None"))


LONG = "running text of more than a few words"


@pytest.mark.parametrize(
    ("rows", "stacked"),
    [
        ([("short", "short")], False),
        ([(LONG, "short")], False),
        ([(LONG, "short"), ("short", LONG)], True),
        ([(LONG, Html(f'<a href="{LONG}">short</a><br>short'))], False),
    ],
)
def test_a_table_with_more_than_one_column_of_text_is_stacked(rows: list[tuple[str, str]], stacked: bool) -> None:
    page = BeautifulSoup(html_table(("a", "b"), rows, "Words"), "html.parser")
    assert page.table is not None
    assert page.table["class"] == (["data", "stacked"] if stacked else ["data"])


def test_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        html_table(("a", "b", "c"), [("x", "y")], "Words")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20))
def test_text_of_an_article_is_never_markup(text: str) -> None:
    article = Article("007_x", "seeds/007_x.txt", text)
    cut = passage(article, 0, len(text))
    page = BeautifulSoup(quoted(cut) + html_table(("a", text), [(text, text)], text), "html.parser")
    assert page.q is not None
    assert page.q.get_text() == text
    assert [cell.get_text() for cell in page.select("td, tbody th, caption")] == [text, text, text]


@pytest.mark.parametrize(
    ("value", "low", "high", "shown"),
    [(0.5, 0.5, 0.5, "0.50"), (0.824, 0.75, 0.9, '0.82 <span class="interval">0.75–0.90</span>')],
)
def test_estimate(value: float, low: float, high: float, shown: str) -> None:
    assert estimate(value, low, high) == shown


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("un\n  deux trois", 40, "un deux trois"), ("un deux trois", 8, "un deux…"), ("anticonstitutionnel", 5, "antic…")],
)
def test_shorten(text: str, length: int, short: str) -> None:
    assert shorten(text, length) == short
