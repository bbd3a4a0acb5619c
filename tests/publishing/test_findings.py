import pytest

from crossread.errors import CrossreadError
from crossread.publishing import findings


@pytest.mark.parametrize("find", [findings.span, findings.refusal, findings.american_role, findings.paris])
def test_a_finding_that_the_results_do_not_bear_out_stops_the_build(make_book, find):
    with pytest.raises(
        CrossreadError, match=r"book/intro\.md: the results no longer bear out that .*; reword the finding"
    ):
        find(make_book({"007_x": "Un texte."}))


def test_the_span_is_that_of_the_dated_articles(make_book):
    rows = [{"article_id": key, "published": day} for key, day in (("a", "2024-05-02"), ("b", ""), ("c", "2023-12"))]
    book = make_book({"a": "Un.", "b": "Deux.", "c": "Trois."}, articles=rows)
    assert findings.span(book) == {"count": "Three", "first_month": "December 2023", "last_month": "May 2024"}
