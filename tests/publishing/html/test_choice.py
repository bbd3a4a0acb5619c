from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from crossread.publishing.html.choice import choices, rules

LISTS = {"family": {"war": "War & <peace>", "trade": "Trade"}, "side": {"other": "Others"}}


def test_choices(fragment: Callable[[str, str], None]) -> None:
    fragment("choices", choices(LISTS, 'g[id*="row"]', "rows shown"))


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ("tr:not(.is-{})", ".matrix:has(#show-family-war:checked) tr:not(.is-war){display:none}"),
        ("td", ".matrix:has(#show-family-war:checked) td{display:none}"),
    ],
)
def test_a_rule_puts_the_value_into_the_selector(hidden: str, expected: str) -> None:
    assert rules("matrix", "family", ["war"], hidden, "display:none") == expected


def test_every_value_but_all_has_a_rule_and_its_option() -> None:
    page = BeautifulSoup(choices(LISTS, "tr", "rows shown"), "html.parser")
    style = rules("matrix", "family", LISTS["family"], "tr:not(.is-{})", "opacity:.2")
    assert style.count("{opacity:.2}") == len(LISTS["family"])
    assert "show-family-all" not in style
    for value in LISTS["family"]:
        assert f"#show-family-{value}:checked" in style
        assert page.select_one(f"#show-family-{value}")
