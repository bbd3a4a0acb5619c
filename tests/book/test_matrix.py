"""The matrix of positions on a phone: every entry opens on who said it, when, and in which words."""

from pathlib import Path

from playwright.sync_api import Browser

PHONE = {"width": 390, "height": 844}
ENTRY = """entry => {
    const box = entry.getBoundingClientRect();
    const shown = [...entry.querySelectorAll('p, blockquote, figcaption')].filter(part => part.checkVisibility());
    return {
        who: entry.querySelector('summary').innerText.trim(),
        when: entry.querySelectorAll('p:not(.gloss)').length,
        french: entry.querySelectorAll('blockquote[lang=fr]').length,
        english: entry.querySelectorAll('.gloss').length,
        links: entry.querySelectorAll('a.evidence').length,
        shown: shown.length,
        right: box.right,
    };
}"""


def test_every_entry_opens_on_its_words(browser: Browser, html: Path) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto((html / "book/positions.html").as_uri())
    entries = page.locator(".matrix details").all()
    assert len(entries) > 50
    for entry in entries:
        entry.locator("summary").click()
        found = entry.evaluate(ENTRY)
        assert found["who"]
        assert found["when"] == found["french"] == found["english"] == found["links"] > 0, found
        assert found["shown"] == 4 * found["french"], found
        assert found["right"] <= PHONE["width"], found
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.close()
