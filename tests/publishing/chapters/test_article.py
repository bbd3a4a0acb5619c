import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Codebook, Gloss
from crossread.corpus import Article, Corpus
from crossread.publishing.book import Book
from crossread.publishing.chapters.article import article_page, article_summary, evidence_passages
from crossread.tables import SCHEMAS, table

TEXT = "Accueil\n\nBerne dit : « <b>Non & non</b> », jeudi."
A = "007_x"


def row(exact: str, **more: object) -> dict[str, object]:
    start = TEXT.index(exact)
    return {"article_id": A, "start": start, "end": start + len(exact), "text": exact, **more}


def book(**tables: list[dict[str, object]]) -> Book:
    known = {
        "segments": [row("Accueil", kind="navigation"), row(TEXT[9:], kind="body")],
        "articles": [{"article_id": A, "path": "seeds/007_x.txt", "sha256": "0" * 64, "words": 6} | DATED],
    }
    corpus = Corpus((Article(A, "seeds/007_x.txt", TEXT),))
    codebook = Codebook(glosses=(Gloss(article="007", exact=TEXT[9:], gloss="Bern says: <No & no>, on Thursday."),))
    return Book(corpus, codebook, {name: table(name, (known | tables).get(name, [])) for name in SCHEMAS})


DATED = {"published_earliest": "2024-05-02", "published_latest": "2024-05-03", "published_basis": "text"}
QUOTATION = row("<b>Non & non</b>", kind="direct", speaker_name="Switzerland", quotation_id="q")
TIME = row("jeudi", type="DATE", value="2024-05-02")
CROSSING = row("non</b> », jeudi", actor_id="bern", actor_name="Switzerland", actor_type="state")


def test_the_whole_text_is_there_and_nothing_in_it_is_markup() -> None:
    page = BeautifulSoup(article_page(book(quotations=[QUOTATION], time_expressions=[TIME]), A), "html.parser")
    for element in page.select(".kind, details, style, .legend"):
        element.decompose()
    assert "".join(page.get_text().split()) == "".join(TEXT.split())
    assert not page.select("b")


def test_every_passage_has_one_target_and_its_pieces_make_its_text() -> None:
    shown = book(quotations=[QUOTATION], time_expressions=[TIME], mentions=[CROSSING])
    page = BeautifulSoup(article_page(shown, A), "html.parser")
    for start, end in evidence_passages(shown, A):
        name = f"c{start}-{end}"
        assert len(page.select(f"#{name}")) == 1
        assert "".join(piece.get_text() for piece in page.select(f'[data-p~="{name}"]')) == TEXT[start:end]
        assert f'.article:has(#{name}:target) [data-p~="{name}"]' in page.select("style")[0].string


def test_marks_say_what_they_are() -> None:
    page = BeautifulSoup(article_page(book(quotations=[QUOTATION], mentions=[CROSSING]), A), "html.parser")
    both = page.select(".found.quotation.actor")
    assert [(piece.string, piece.get("title")) for piece in both] == [
        ("non</b>", "direct quotation, Switzerland; Switzerland")
    ]


def test_the_gloss_and_the_furniture_are_labelled() -> None:
    page = BeautifulSoup(article_page(book(), A), "html.parser")
    assert page.select("details.gloss p")[0].string == "Bern says: <No & no>, on Thursday."
    assert page.select(".segment.is-navigation .kind")[0].string == "navigation"


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (DATED, "between 2024-05-02 and 2024-05-03 (from what the text says)"),
        (
            DATED | {"published_latest": "2024-05-02", "published_basis": "reference-events"},
            "2024-05-02 (from the text and dated public events)",
        ),
        ({"published_basis": "none"}, "unknown"),
    ],
)
def test_the_summary_says_when_and_how_we_know(dates: dict[str, str], said: str) -> None:
    article = {"article_id": A, "path": "seeds/007_x.txt", "sha256": "0" * 64, "words": 6}
    page = BeautifulSoup(article_summary(book(articles=[article | dates]), A), "html.parser")
    assert page.select("dd")[0].string == said
