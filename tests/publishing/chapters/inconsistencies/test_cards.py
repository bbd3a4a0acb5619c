import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.inconsistencies.cards import cards

TEXTS = {"000_a": "Oslo a signé <hier> la paix.", "001_b": "Oslo a dit non à la paix."}


def finding(number, severity, relation, other="001_b", **more):
    sides = {"article_a": "000_a", "start_a": 0, "end_a": 12, "article_b": other, "start_b": 0, "end_b": 10}
    said = {"explanation": "the <two> differ.", "resolved_by": "The text", "origin": "rule", "reviewed": False}
    key = {"inconsistency_id": f"finding {number}", "subject_id": "peace", "attribute": "scope", "kind": "scope"}
    return key | sides | said | {"severity": severity, "relation": relation, "scope": "cross"} | more


FINDINGS = [
    finding(1, 1, "granularity"),
    finding(2, 2, "evolution"),
    finding(3, 3, "contradiction", decision="confirm", reviewed=True, verdict="Both say so."),
    finding(4, 2, "tension", "000_a", kind="mistranslation", origin="editor"),
    finding(5, 3, "contradiction", decision="dismiss", reviewed=True, verdict="No.", origin="editor"),
]


@pytest.fixture(scope="module")
def page(make_book):
    return BeautifulSoup(cards(make_book(TEXTS, inconsistencies=FINDINGS)), "html.parser")


def test_the_gravest_come_first_and_the_lightest_and_dismissed_are_folded(page):
    groups = page.select(".findings > .group")
    assert [group.name for group in groups] == ["section", "section", "details", "details"]
    shown = [[card["id"] for card in group.select(".card-finding")] for group in groups]
    assert shown == [["finding 3"], ["finding 4", "finding 2"], ["finding 1"], ["finding 5"]]
    assert [group.h3.get_text().rpartition(" ")[2] for group in groups] == ["(1)", "(2)", "(1)", "(1)"]


def test_a_card_can_be_chosen_by_each_list_and_each_list_counts(page):
    lists = {label.contents[0].strip(): label for label in page.select(".choices label")}
    assert list(lists) == ["relation", "kind", "article", "review"]
    for label in lists.values():
        for option in label.select("option")[1:]:
            value = option["id"].split("-", 2)[2]
            assert option.string.endswith(f"({len(page.select(f'.card-finding.is-{value}'))})")
            assert f"#{option['id']}:checked) .card-finding:not(.is-{value}){{display:none}}" in page.style.string


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("finding 3", "contradiction scope · confirmed by the editors"),
        ("finding 2", "evolution scope · not reviewed yet"),
        ("finding 4", "tension mistranslation · noted by the editors"),
    ],
)
def test_a_card_says_what_it_is_and_who_looked_at_it(page, key, facts):
    card = page.select_one(f'[id="{key}"]')
    assert card.select_one(".facts").get_text() == facts
    assert ("Both say so." in card.get_text()) == (key == "finding 3")


def test_a_card_shows_both_passages_as_text_the_reason_and_what_would_settle_it(page):
    card = page.select_one('[id="finding 2"]')
    assert [quote.get_text() for quote in card.select("blockquote[lang=fr]")] == [TEXTS["000_a"][:12], "Oslo a dit"]
    assert [link["href"] for link in card.select("a.evidence")] == [
        "articles/000_a.html#c0-12",
        "articles/001_b.html#c0-10",
    ]
    assert card.select_one("h4").get_text() == "Scope 000 and 001"
    text = card.get_text()
    assert "The <two> differ." in text
    assert "What would settle it: The text." in text


def test_no_findings_make_no_cards(make_book):
    assert not BeautifulSoup(cards(make_book(TEXTS)), "html.parser").select(".card-finding, .group")
