import pytest
from bs4 import BeautifulSoup

from crossread.publishing.html.choice import choices, rules

LISTS = {"family": {"war": "War & <peace>", "trade": "Trade"}, "side": {"other": "Others"}}


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(choices(LISTS, 'g[id*="row"]', "rows shown"), "html.parser")


def test_every_list_is_labelled_and_begins_with_all(page):
    for label, (name, options) in zip(page.select("label"), LISTS.items(), strict=True):
        assert label.contents[0].strip() == name
        shown = {option["id"]: option.string for option in label.select("select option")}
        wanted = {"all": "all", **options}
        assert shown == {f"show-{name}-{value}": text for value, text in wanted.items()}


def test_the_count_is_announced_and_its_button_waits_for_the_script(page):
    [group] = page.select("[role=group]")
    assert (group["data-items"], group["data-shown"]) == ('g[id*="row"]', "rows shown")
    assert group.output.string is None  # an output is a status by itself: screen readers announce what is put there
    assert group.button.has_attr("hidden")


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ("tr:not(.is-{})", ".matrix:has(#show-family-war:checked) tr:not(.is-war){display:none}"),
        ("td", ".matrix:has(#show-family-war:checked) td{display:none}"),
    ],
)
def test_a_rule_puts_the_value_into_the_selector(hidden, expected):
    assert rules("matrix", "family", ["war"], hidden, "display:none") == expected


def test_every_value_but_all_has_a_rule_and_its_option(page):
    style = rules("matrix", "family", LISTS["family"], "tr:not(.is-{})", "opacity:.2")
    assert style.count("{opacity:.2}") == len(LISTS["family"])
    assert "show-family-all" not in style
    for value in LISTS["family"]:
        assert f"#show-family-{value}:checked" in style
        assert page.select_one(f"#show-family-{value}")
