import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Codebook
from crossread.codebook.findings import Finding
from crossread.codebook.remarks import Title
from crossread.errors import CrossreadError
from crossread.publishing.chapters import intro


@pytest.mark.parametrize(
    ("days", "articles", "published"),
    [
        (("2024-05-02", "", "2023-12"), "three French press articles",
         "published between December 2023 and May 2024, as far as that can be told"),
        (("2024-05-02", "2024-05-03"), "two French press articles", "published in May 2024"),
        (("",), "one French press article", "whose day of publication cannot be told"),
        ((None,), "one French press article", "whose day of publication cannot be told"),
    ],
)  # fmt: skip
def test_the_span_is_that_of_the_dated_articles(make_book, days, articles, published):
    rows = [{"article_id": f"{number}_x", "published": day} for number, day in enumerate(days)]
    book = make_book({row["article_id"]: "Un texte." for row in rows}, articles=rows)
    assert intro.span(book) == {"articles": articles, "published": published}


def test_the_question_is_the_codebooks(make_book):
    assert intro.question(make_book()) is None
    asked = Codebook(book=(Title(title="A <port>", question="who said what?"),))
    assert intro.question(make_book(codebook=asked)) == "<p><em>A &lt;port&gt;: who said what?</em></p>"


def test_findings_are_stated_with_what_was_counted(make_book):
    stated = Codebook(findings=(Finding(id="a", sentence="**{Contradictions}** of {inconsistencies} in {articles}."),))
    rows = [{"inconsistency_id": str(n), "relation": r, "decision": d} for n, (r, d) in enumerate(
        [("contradiction", ""), ("contradiction", "dismiss"), ("tension", None)])]  # fmt: skip
    page = BeautifulSoup(intro.findings(make_book({"a": "Un."}, stated, inconsistencies=rows)), "html.parser")
    assert [item.get_text() for item in page.select("ol > li")] == ["One of two in one."]


def test_without_findings_the_front_page_says_how_to_state_one(make_book):
    page = BeautifulSoup(intro.findings(make_book()), "html.parser")
    assert page.a["href"] == "add-an-article.html"
    assert page.get_text().startswith("No finding is stated here yet.")


def test_a_slot_that_nothing_fills_names_the_finding(make_book):
    unknown = Codebook(findings=(Finding(id="day", sentence="It was {meeting.a_value}."),))
    with pytest.raises(CrossreadError, match=r"findings\.yml: finding day: there is no value for \{meeting\.a_value\}"):
        intro.findings(make_book(codebook=unknown))
