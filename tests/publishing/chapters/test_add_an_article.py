import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook
from crossread.publishing.chapters import add_an_article

A = "007_x"
TEXT = "Léa Roy a dit <non>. Berne refuse. Quelqu'un hésite."


def quotation(exact: str, **more: str) -> dict[str, object]:
    start = TEXT.index(exact)
    place = {"article_id": A, "start": start, "end": start + len(exact), "text": exact}
    return {"quotation_id": exact, "kind": "direct"} | place | more


UNKNOWN = quotation("<non>", speaker_name="Léa Roy", speaker_id="")
KNOWN = quotation("refuse", speaker_name="Switzerland", speaker_id="bern")
UNNAMED = quotation("hésite", speaker_name="", speaker_id="")


@pytest.fixture(scope="module")
def book(make_book):
    actor = Actor(id="bern", name="Switzerland", type="state", side="other")
    positions = [{"article_id": A, "quotation_id": "refuse"}, {"article_id": A, "quotation_id": None}]
    codebook = Codebook(actors=(actor,))
    return make_book({A: TEXT}, codebook, quotations=[UNKNOWN, KNOWN, UNNAMED], positions=positions)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (add_an_article.unknown_speakers, [["Léa Roy", "<non>", "article 007"]]),
        (
            add_an_article.uncoded_quotations,
            [["Léa Roy", "<non>", "article 007"], ["not named", "hésite", "article 007"]],
        ),
    ],
)
def test_what_is_not_coded_is_listed_and_nothing_else(book, cells, show, expected):
    assert cells(show(book)) == expected
    assert f"({len(expected)})" in BeautifulSoup(show(book), "html.parser").caption.string


def test_each_row_links_to_its_passage_and_marks_french(book):
    page = BeautifulSoup(add_an_article.unknown_speakers(book), "html.parser")
    start = TEXT.index("<non>")
    assert page.select_one("a.evidence")["href"] == f"articles/{A}.html#c{start}-{start + 5}"
    assert page.select_one("[lang=fr]").string == "<non>"


@pytest.mark.parametrize("show", [add_an_article.unknown_speakers, add_an_article.uncoded_quotations])
def test_a_book_without_quotations_says_none(make_book, show):
    assert show(make_book()).endswith(": none.</p>")
