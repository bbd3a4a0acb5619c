"""The lists to choose from above the inconsistencies and the timeline, as a reader uses them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Locator, Page, expect

FINDINGS = "book/inconsistencies.html"
TIMELINE = "book/timeline.html"
CARDS = ".card-finding"


def opened(browser: Browser, html: Path, name: str, scripts: bool = True, width: int = 390) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 844}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto((html / name).as_uri())
    yield page
    context.close()


@pytest.fixture(params=[390, 1440], ids=["phone", "desk"])
def findings(browser: Browser, html: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from opened(browser, html, FINDINGS, width=request.param)


@pytest.fixture
def findings_without_script(browser: Browser, html: Path) -> Iterator[Page]:
    yield from opened(browser, html, FINDINGS, scripts=False)


@pytest.fixture
def timeline(browser: Browser, html: Path) -> Iterator[Page]:
    yield from opened(browser, html, TIMELINE)


@pytest.fixture(scope="module")
def ids(pages: dict[str, HtmlElement]) -> dict[str, list[str]]:
    """The ids of all cards, and of those that are folded."""
    found = {"all": f"//*[contains(@class, '{CARDS[1:]}')]/@id"}
    found["folded"] = f"//details{found['all']}"
    return {name: pages[FINDINGS].xpath(path) for name, path in found.items()}


def select(page: Page, name: str) -> Locator:
    return page.locator(".choices label", has_text=re.compile(f"^{name} ")).locator("select")


def choose(page: Page, name: str, value: str) -> int:
    """Choose a value and return how many its option says there are."""
    option = page.locator(f"#show-{name}-{value}")
    select(page, name).select_option(option.text_content())
    return int(re.findall(r"\d+", option.text_content() or "")[-1])


def outcome(page: Page) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", page.locator(".choices output").inner_text())]


@pytest.mark.parametrize(
    ("name", "value"), [("kind", "scope"), ("article", "003"), ("relation", "tension"), ("review", "noted")]
)
def test_a_choice_leaves_what_belongs_to_it_and_says_how_much(findings: Page, name: str, value: str) -> None:
    total = findings.locator(CARDS).count()
    assert outcome(findings) == [total, total]
    number = choose(findings, name, value)
    assert 0 < number < total
    expect(findings.locator(f"{CARDS}:visible")).to_have_count(number)
    expect(findings.locator(f"{CARDS}.is-{value}:visible")).to_have_count(number)
    assert outcome(findings) == [number, total]


def test_choices_add_up_and_are_cleared_together(findings: Page, ids: dict[str, list[str]]) -> None:
    clear = findings.get_by_role("button", name="Show all")
    expect(clear).to_be_disabled()
    choose(findings, "article", "002")
    number = choose(findings, "relation", "contradiction")
    both = findings.locator(f"{CARDS}.is-002.is-contradiction").count()
    assert both <= number
    assert outcome(findings) == [both, len(ids["all"])]
    clear.click()
    assert outcome(findings) == [len(ids["all"])] * 2
    expect(clear).to_be_disabled()
    expect(select(findings, "relation")).to_be_focused()


def test_a_group_without_a_card_goes_away_with_its_heading(findings: Page) -> None:
    choose(findings, "relation", "contradiction")
    assert 0 < findings.locator(".group:visible").count() < findings.locator(".group").count()
    for group in findings.locator(".group:visible").all():
        number = group.locator(f"{CARDS}:visible").count()
        assert number > 0
        expect(group.locator("h3")).to_contain_text(f"({number})")


def test_the_keyboard_is_enough_and_the_count_is_a_status(findings: Page) -> None:
    kind = select(findings, "kind")
    kind.focus()
    findings.keyboard.press("ArrowDown")
    assert kind.evaluate("select => select.selectedIndex") == 1
    shown, total = outcome(findings)
    assert shown < total
    expect(findings.get_by_role("status").filter(has_text="shown")).to_have_text(
        f"{shown} of {total} inconsistencies shown"
    )
    findings.get_by_role("button", name="Show all").press("Enter")
    assert outcome(findings) == [total, total]


def test_a_link_opens_the_fold_that_its_card_is_in(findings: Page, ids: dict[str, list[str]]) -> None:
    card = findings.locator(f'[id="{ids["folded"][0]}"]')
    expect(card).to_be_hidden()
    findings.goto(f"{findings.url}#{ids['folded'][0]}")
    expect(card).to_be_in_viewport()


@pytest.mark.parametrize("where", ["all", "folded"])
def test_a_link_shows_a_card_that_the_choice_had_hidden(findings: Page, ids: dict[str, list[str]], where: str) -> None:
    target = ids[where][0]
    card = findings.locator(f'[id="{target}"]')
    classes = (card.get_attribute("class") or "").split()
    articles = select(findings, "article").locator("option").all_inner_texts()[1:]
    other = next(label for label in (text.split()[0] for text in articles) if f"is-{label}" not in classes)
    choose(findings, "article", other)
    expect(card).to_be_hidden()
    findings.evaluate("id => { location.hash = id }", target)
    expect(card).to_be_in_viewport()
    assert outcome(findings)[0] == len(ids["all"])


def test_without_a_script_all_is_there_and_lists_and_links_work(
    findings_without_script: Page, ids: dict[str, list[str]]
) -> None:
    page = findings_without_script
    expect(page.locator(".choices button")).to_be_hidden()
    expect(page.locator(f"{CARDS}:visible")).to_have_count(len(ids["all"]) - len(ids["folded"]))
    choose(page, "article", "001")
    expect(page.locator(f"{CARDS}:not(.is-001):visible")).to_have_count(0)
    select(page, "article").select_option("all")
    page.goto(f"{page.url}#{ids['folded'][0]}")
    expect(page.locator(f'[id="{ids["folded"][0]}"]')).to_be_in_viewport()


def test_every_event_of_the_timeline_stands_out_under_some_side(timeline: Page) -> None:
    total = outcome(timeline)[1]
    seen = 0
    for option in select(timeline, "side").locator("option").all()[1:]:
        select(timeline, "side").select_option(option.text_content())
        shown, _ = outcome(timeline)
        assert 0 < shown < total
        seen += shown
    assert seen >= total


@pytest.mark.parametrize("scripts", [True, False])
def test_a_ring_of_the_timeline_is_hollow(browser: Browser, html: Path, scripts: bool) -> None:
    for page in opened(browser, html, TIMELINE, scripts=scripts):
        fills = page.locator("figure.chart path, figure.chart use").evaluate_all(
            "marks => marks.map(mark => getComputedStyle(mark).fill)"
        )
        assert {"rgb(255, 255, 255)", "rgb(34, 40, 50)"} <= set(fills)
