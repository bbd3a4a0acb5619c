"""The built book, as files, as parsed pages and in a browser."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def html(root: Path) -> Path:
    """The folder of the built book."""
    folder = root / "_build" / "html"
    if not (folder / "index.html").is_file():
        pytest.fail(f"{folder} holds no book: run `make book` first", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def pages(html: Path) -> dict[str, lxml.html.HtmlElement]:
    """Every page a reader sees, by its path in the book; the redirect to the front page is none."""
    files = [html / "search.html", *sorted(html.glob("book/**/*.html"))]
    return {path.relative_to(html).as_posix(): lxml.html.parse(path).getroot() for path in files}


@pytest.fixture(scope="session")
def chapters(pages: dict[str, lxml.html.HtmlElement]) -> dict[str, lxml.html.HtmlElement]:
    """The pages that were written, without those that Sphinx adds."""
    return {name: page for name, page in pages.items() if name.startswith("book/")}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that makes no request of its own."""
    executable = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, headless=True, args=FLAGS)
        yield chromium
        chromium.close()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests report what they find."""


@pytest.fixture(scope="session")
def address(html: Path) -> Iterator[str]:
    """The book's address on a server that only this machine reaches."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=html)) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
