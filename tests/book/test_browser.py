"""The built pages in a browser, as a reader opens them: from a file or a server, phone or desk, light or dark."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
FRONT = "book/intro.html"
WIDEST = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@dataclass
class Visit:
    """A page in a browser, and what went wrong or went out while it was open."""

    page: Page
    errors: list[str] = field(default_factory=list)
    outward: list[str] = field(default_factory=list)

    def watch_console(self, message: ConsoleMessage) -> None:
        address = message.location["url"]
        # The browser asks for this by itself while the redirecting first page, which has no icon, is open.
        if message.type == "error" and not address.endswith("/favicon.ico"):
            self.errors.append(f"{address}: {message.text}")

    def watch_request(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in (None, "", "127.0.0.1"):
            self.outward.append(request.url)


@contextmanager
def visit(browser: Browser, **options: Any) -> Iterator[Visit]:
    context = browser.new_context(**options)
    try:
        visit = Visit(context.new_page())
        visit.page.on("console", visit.watch_console)
        visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
        visit.page.on("request", visit.watch_request)
        yield visit
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_opens_from_its_file(
    browser: Browser, html: Path, pages: dict[str, HtmlElement], size: dict[str, int], scheme: str
) -> None:
    wide = {}
    with visit(browser, viewport=size, color_scheme=scheme) as seen:
        for name in pages:
            seen.page.goto((html / name).as_uri())
            if overflow := seen.page.evaluate(WIDEST):
                wide[name] = overflow
    assert not seen.errors
    assert not seen.outward
    assert not wide


def test_the_book_follows_the_system_into_the_dark(browser: Browser, html: Path) -> None:
    shades = {}
    for scheme in ("light", "dark"):
        with visit(browser, color_scheme=scheme) as seen:
            seen.page.goto((html / FRONT).as_uri())
            shades[scheme] = sum(map(int, re.findall(r"\d+", seen.page.evaluate(BACKGROUND))[:3]))
    assert shades["dark"] < 3 * 64 < 3 * 192 < shades["light"]


def test_the_front_page_and_the_search_work_from_a_server(browser: Browser, address: str) -> None:
    with visit(browser, viewport=DESK) as seen:
        seen.page.goto(f"{address}/")
        seen.page.wait_for_url(f"**/{FRONT}")
        seen.page.goto(f"{address}/search.html?q=Ukraine")
        expect(seen.page.locator("#search-results li").first).to_be_visible()
    assert not seen.errors
    assert not seen.outward


@pytest.mark.parametrize(("place", "scripts"), [("file", True), ("file", False), ("server", True)])
def test_evidence_on_the_front_page_opens_the_passage_highlighted(
    browser: Browser, html: Path, address: str, place: str, scripts: bool
) -> None:
    front = (html / FRONT).as_uri() if place == "file" else f"{address}/{FRONT}"
    with visit(browser, viewport=PHONE, java_script_enabled=scripts) as seen:
        seen.page.goto(front)
        links = list(
            dict.fromkeys(link.get_attribute("href") for link in seen.page.locator("article a.evidence").all())
        )
        assert links
        plain = {}
        for article, anchors in groupby(sorted(link.split("#") for link in links), itemgetter(0)):
            seen.page.goto(urljoin(front, article))
            plain |= {f"{article}#{anchor}": background(piece(seen.page, anchor)) for _, anchor in anchors}
        seen.page.goto(front)
        for link in links:
            anchor = link.partition("#")[2]
            seen.page.locator(f'article a.evidence[href="{link}"]').first.click()
            expect(seen.page.locator(":target")).to_have_id(anchor)
            expect(piece(seen.page, anchor)).to_be_in_viewport()
            assert background(piece(seen.page, anchor)) != plain[link], link
            seen.page.go_back()
    assert not seen.outward


def piece(page: Page, anchor: str) -> Locator:
    """Return the first piece of a passage."""
    return page.locator(f'[data-p~="{anchor}"]').first


def background(locator: Locator) -> str:
    return locator.evaluate("element => getComputedStyle(element).backgroundColor")
