"""The built pages, read as HTML: links, hosts, alternative texts, headings, and article text that stays text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml.html import HtmlElement

from crossread.corpus import load_corpus

Pages = dict[str, HtmlElement]

EVIDENCE = re.compile(r"articles/(?P<article>[^/#]+)\.html#c(?P<start>\d+)-(?P<end>\d+)$")
OTHER_HOST = re.compile(r"(?:https?:|wss?:)?//[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
CSS_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


@pytest.fixture(scope="module")
def anchors(pages: Pages) -> dict[str, set[str]]:
    return {name: {*page.xpath("//@id"), *page.xpath("//a/@name")} for name, page in pages.items()}


def references(page: HtmlElement) -> Iterator[str]:
    """Yield every address in a page, wherever HTML allows one; several in one ``srcset`` one by one."""
    yield from page.xpath("//@href | //@src | //@action | //@poster | //object/@data")
    for candidates in page.xpath("//@srcset"):
        yield from (candidate.split()[0] for candidate in candidates.split(",") if candidate.strip())


def loaded(page: HtmlElement) -> Iterator[str]:
    """Yield what a browser fetches without being asked: every address but those of links a reader follows."""
    yield from page.xpath("//*[not(self::a)]/@href | //@src | //@srcset | //@action | //@poster | //object/@data")
    yield from page.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content")
    for style in page.xpath("//style/text() | //@style"):
        yield from css_addresses(style)


def css_addresses(style: str) -> Iterator[str]:
    yield from (first or second for first, second in CSS_ADDRESS.findall(style))


def test_every_internal_link_and_anchor_resolves(html: Path, pages: Pages, anchors: dict[str, set[str]]) -> None:
    broken = set()
    for name, page in pages.items():
        for reference in references(page):
            parts = urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            target = unquote(urljoin(name, parts.path)) if parts.path else name
            fragment = unquote(parts.fragment)
            if not (html / target).is_file() or (fragment and fragment not in anchors.get(target, {fragment})):
                broken.add(f"{name}: {reference}")
    assert not broken


def test_the_front_door_leads_to_the_front_page(html: Path, pages: Pages) -> None:
    content = re.search(r'url=([^"]+)', (html / "index.html").read_text("utf-8"))
    assert content is not None
    assert content[1] in pages


def test_no_page_loads_anything_from_another_host(pages: Pages) -> None:
    foreign = {
        (name, address) for name, page in pages.items() for address in loaded(page) if OTHER_HOST.search(address)
    }
    assert not foreign


def test_no_inline_script_names_another_host(pages: Pages) -> None:
    scripts = {(name, text) for name, page in pages.items() for text in page.xpath("//script/text()")}
    assert not {(name, text) for name, text in scripts if OTHER_HOST.search(text)}


def test_no_style_sheet_loads_anything_from_another_host(html: Path) -> None:
    sheets = {path: path.read_text("utf-8") for path in html.rglob("*.css")}
    assert sheets
    assert not {(path, a) for path, text in sheets.items() for a in css_addresses(text) if OTHER_HOST.match(a)}


def test_links_to_the_web_are_plain_https_links(pages: Pages) -> None:
    outward = {a for page in pages.values() for a in page.xpath("//a/@href") if urlsplit(a).scheme}
    assert not {a for a in outward if urlsplit(a).scheme not in ("https", "mailto", "data")}


def test_every_figure_has_a_written_alternative_text(chapters: Pages) -> None:
    unnamed = set()
    for name, page in chapters.items():
        for image in page.xpath("//img[not(@aria-hidden='true')]"):
            if not is_written(image.get("alt", "")):
                unnamed.add(f"{name}: img {image.get('src', '')[:80]}")
        for drawing in page.xpath("//article//svg[not(ancestor-or-self::*[@aria-hidden='true'])]"):
            if not is_written(accessible_name(drawing, page)):
                unnamed.add(f"{name}: svg {drawing.get('id')}")
    assert not unnamed


def accessible_name(drawing: HtmlElement, page: HtmlElement) -> str:
    labels = [page.get_element_by_id(name).text_content() for name in drawing.get("aria-labelledby", "").split()]
    titles = drawing.xpath("./*[local-name()='title']/text()")
    return " ".join([drawing.get("aria-label", ""), *labels, *titles]).strip()


def is_written(alternative: str) -> bool:
    """Whether an alternative text is prose, and not empty, a file's path or a hash."""
    return len(alternative.split()) >= 3 and not re.search(r"[0-9a-f]{16}|\.(?:png|svg)$", alternative)


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        ("", False),
        ("../_images/3f2b8c0d9a1e4f5a.svg", False),
        ("timeline.png", False),
        ("Line chart of support by month", True),
    ],
)
def test_what_counts_as_a_written_alternative_text(alternative: str, expected: bool) -> None:
    assert is_written(alternative) is expected


def test_every_chapter_has_one_main_heading_a_title_and_a_language(chapters: Pages) -> None:
    assert chapters
    for name, page in chapters.items():
        assert len(page.xpath("//h1[not(ancestor::*[@id='jb-print-docs-body'])]")) == 1, name
        assert page.xpath("string(//title)").strip(), name
        assert page.get("lang") == "en", name


def test_headings_do_not_skip_a_level(chapters: Pages) -> None:
    for name, page in chapters.items():
        headings = page.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
        levels = [int(heading.tag[1]) for heading in headings]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_every_article_stands_whole_in_its_page(root: Path, pages: Pages) -> None:
    for article in load_corpus(root / "seeds"):
        [body] = pages[f"book/articles/{article.id}.html"].xpath("//div[@class='article']")
        shown = squeeze(body.text_content())
        missing = [line for line in article.text.splitlines() if squeeze(line) not in shown]
        assert not missing, article.id


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_nothing_in_the_text_of_a_chapter_runs(chapters: Pages) -> None:
    running = "//article//*[self::script or self::iframe or self::object or self::embed or self::form]"
    for name, page in chapters.items():
        assert not page.xpath(running), name
        assert not page.xpath("//article//*[@*[starts-with(name(), 'on')]]"), name
        assert not [a for a in page.xpath("//article//@href") if a.strip().lower().startswith("javascript:")], name


def test_evidence_links_name_an_article_and_a_passage_inside_it(root: Path, chapters: Pages) -> None:
    lengths = {article.id: len(article.text) for article in load_corpus(root / "seeds")}
    for name, page in chapters.items():
        for link in page.xpath("//a[contains(concat(' ', @class, ' '), ' evidence ')]/@href"):
            parts = EVIDENCE.search(link)
            assert parts, f"{name}: {link}"
            assert 0 <= int(parts["start"]) < int(parts["end"]) <= lengths[parts["article"]], f"{name}: {link}"


@pytest.mark.parametrize(
    "chapter", ["intro", "corpus", "voices", "positions", "timeline", "inconsistencies", "text-quality"]
)
def test_findings_carry_evidence(chapters: Pages, chapter: str) -> None:
    assert chapters[f"book/{chapter}.html"].xpath("//article//a[contains(concat(' ', @class, ' '), ' evidence ')]")


def test_computed_tables_have_a_caption_and_scoped_heads(chapters: Pages) -> None:
    written = "contains(concat(' ', @class, ' '), ' table ')"
    tables = [(name, t) for name, page in chapters.items() for t in page.xpath(f"//article//table[not({written})]")]
    assert tables
    for name, table in tables:
        assert table.xpath("string(./caption)").strip(), name
        assert table.xpath(".//thead//th"), name
        assert not table.xpath(".//th[not(@scope)]"), name
