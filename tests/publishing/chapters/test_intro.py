import pytest

from crossread.errors import CrossreadError
from crossread.publishing.chapters import intro as findings


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


STEPS = {"a": (3, 2), "b": (4, 3), "c": (5, 3)}  # Russia's refusal and the Western offer, article by article


@pytest.mark.parametrize(
    ("without", "refusal", "offer"),
    [
        ("", "whichever article is left out, and however the ladder is cut", "unless article a is left out, though not "
         "with the ladder cut to three steps or two steps"),
        ("a", "unless article b or article c is left out, though not with the ladder cut to three steps or two steps",
         "not with all articles together"),
    ],
)  # fmt: skip
def test_a_rise_says_without_which_articles_it_fails(make_book, without, refusal, offer):
    steps = {article: both for article, both in STEPS.items() if article not in without}
    rows = [
        {"article_id": article, "actor_id": side, "actor_name": side, "side": side, "proposition_id": findings.TROOPS,
         "stance": stance, "intensity": step, "start": 0, "date": f"2025-0{ord(article) - 96}-01"}
        for article, both in steps.items()
        for side, stance, step in zip(("russia", "western-allies"), ("oppose", "support"), both, strict=True)
    ]  # fmt: skip
    book = make_book(dict.fromkeys(steps, "Un texte."), positions=rows)
    assert (findings.holds(book, "refusal"), findings.holds(book, "offer")) == (refusal, offer)
