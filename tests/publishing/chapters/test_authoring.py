from importlib.metadata import version

import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook
from crossread.publishing.chapters import authoring

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
        (authoring.unknown_speakers, [["Léa Roy", "<non>", "article 007"]]),
        (
            authoring.uncoded_quotations,
            [["Léa Roy", "<non>", "article 007"], ["not named", "hésite", "article 007"]],
        ),
    ],
)
def test_what_is_not_coded_is_listed_and_nothing_else(book, cells, show, expected):
    assert cells(show(book)) == expected
    assert f"({len(expected)})" in BeautifulSoup(show(book), "html.parser").caption.string


def test_each_row_links_to_its_passage_and_marks_french(book):
    page = BeautifulSoup(authoring.unknown_speakers(book), "html.parser")
    start = TEXT.index("<non>")
    assert page.select_one("a.evidence")["href"] == f"articles/{A}.html#c{start}-{start + 5}"
    assert page.select_one("[lang=fr]").string == "<non>"


@pytest.mark.parametrize("show", [authoring.unknown_speakers, authoring.uncoded_quotations])
def test_a_book_without_quotations_says_none(make_book, show):
    assert show(make_book()).endswith(": none.</p>")


def test_inputs_are_the_articles_with_digests_and_the_entries_of_each_file(book, cells):
    articles, entries = BeautifulSoup(authoring.inputs(book), "html.parser").select("table")
    assert cells(str(articles)) == [[A, book.corpus[A].sha256]]
    counted = dict(cells(str(entries)))
    assert counted["actors"] == "1"
    assert counted["glosses"] == "0"
    assert set(counted) == set(vars(book.codebook))


def test_software_is_what_is_installed(cells):
    shown = dict(cells(authoring.software()))
    assert tuple(shown) == authoring.SOFTWARE
    assert shown["pandas"] == version("pandas")
