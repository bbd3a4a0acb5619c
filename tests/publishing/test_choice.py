import pytest
from bs4 import BeautifulSoup

from crossread.publishing.choice import chooser, rules

OPTIONS = {"war": "War & <peace>", "trade": "Trade"}


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(chooser("family", OPTIONS), "html.parser")


def test_one_of_the_buttons_is_chosen_and_it_is_all(page):
    buttons = page.select("input[type=radio]")
    assert [button["id"] for button in buttons] == ["show-family-all", "show-family-war", "show-family-trade"]
    assert {button["name"] for button in buttons} == {"show-family"}
    assert [button["id"] for button in buttons if button.has_attr("checked")] == ["show-family-all"]


def test_every_button_is_labelled_and_a_label_is_text(page):
    labels = {label["for"]: label.get_text().strip() for label in page.select("label")}
    assert labels == {
        "show-family-all": "all",
        "show-family-war": "War & <peace>",
        "show-family-trade": "Trade",
    }
    assert page.select_one("fieldset > legend").string == "family"


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ("tr:not(.is-{})", ".matrix:has(#show-family-war:checked) tr:not(.is-war){display:none}"),
        ("td", ".matrix:has(#show-family-war:checked) td{display:none}"),
    ],
)
def test_a_rule_puts_the_value_into_the_selector(hidden, expected):
    assert rules("matrix", "family", ["war"], hidden, "display:none") == expected


def test_every_value_but_all_has_a_rule_and_its_button(page):
    style = rules("matrix", "family", OPTIONS, "tr:not(.is-{})", "opacity:.2")
    assert style.count("{opacity:.2}") == len(OPTIONS)
    assert "show-family-all" not in style
    for value in OPTIONS:
        assert f"#show-family-{value}:checked" in style
        assert page.select_one(f"#show-family-{value}")
