import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.corpus.tables import articles_table, dating_numbers, dating_table

LONG = "Le <maire> a dit hier soir que la ville, où il vit, ne vendra jamais le pont."
TEXTS = {"007_x": f"Accueil\n\n{LONG}", "008_y": LONG, "009_z": LONG}
FIRST = TEXTS["007_x"].index(LONG)


def segment(article: str, start: int, kind: str, text: str) -> dict[str, object]:
    return {"article_id": article, "start": start, "end": start + len(text), "kind": kind, "text": text}


SEGMENTS = [
    segment("007_x", 0, "navigation", "Accueil"),
    segment("007_x", FIRST, "body", LONG),
    segment("008_y", 0, "headline", LONG),
    segment("009_z", 0, "teaser", LONG),
]
ARTICLES = [
    {"article_id": "007_x", "words": 1234, "published": "2024-05-02/2024-05-03", "published_basis": "text"},
    {"article_id": "008_y", "words": 2, "published": "2024-05-02", "published_basis": "reference-events"},
    {"article_id": "009_z", "words": 2, "published": "", "published_basis": "none"},
]
DATING = [
    {"article_id": "007_x", "start": FIRST, "end": FIRST + 10, "text": LONG[:10], "constraint": "a <Friday>"},
    {"article_id": "008_y", "start": 0, "end": 2, "text": "Le", "constraint": "2024-05-02"},
]


@pytest.fixture(scope="module")
def book(make_book):
    return make_book(TEXTS, segments=SEGMENTS, articles=ARTICLES, dating_evidence=DATING)


def test_articles_begin_with_their_journalism_and_say_what_dates_them(book, cells):
    begins = LONG
    assert cells(articles_table(book)) == [
        ["007", begins, "1,234", "2024-05-02 or 2024-05-03", "what the text says"],
        ["008", begins, "2", "2024-05-02", "the text and dated public events"],
        ["009", begins, "2", "unknown", "nothing dates it"],
    ]


def test_articles_are_linked_and_their_openings_are_french(book):
    page = BeautifulSoup(articles_table(book), "html.parser")
    assert [link["href"] for link in page.select("tbody a")] == [f"articles/{key}.html" for key in TEXTS]
    assert len(page.select("td > span[lang=fr]")) == len(TEXTS)


def test_each_dating_passage_is_shown_with_what_it_allows_and_a_link(book, cells):
    markup = dating_table(book)
    assert cells(markup) == [["article 007", LONG[:10], "a <Friday>"], ["article 008", "Le", "2024-05-02"]]
    page = BeautifulSoup(markup, "html.parser")
    assert page.select_one("a.evidence")["href"] == f"articles/007_x.html#c{FIRST}-{FIRST + 10}"
    assert "(2 passages)" in page.caption.string


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        (ARTICLES, {"articles": "three articles", "dated_by_text": "one"}),
        (ARTICLES[1:], {"articles": "two articles", "dated_by_text": "none"}),
        ([], {"articles": "no articles", "dated_by_text": "none"}),
    ],
)
def test_numbers_are_words(make_book, articles, expected):
    assert dating_numbers(make_book(articles=articles)) == expected
