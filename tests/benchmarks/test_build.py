from pathlib import Path

from benchmarks.build import seconds_by_chapter, write_empty_book


def test_an_empty_book_has_the_pages_and_notebooks_asked_for(tmp_path: Path) -> None:
    book = write_empty_book(tmp_path / "empty", 4, 3)
    pages = [page.read_text("utf-8") for page in book.glob("*.md")]
    assert len(pages) == 4
    assert sum("{code-cell}" in page for page in pages) == 3
    toc = (book / "_toc.yml").read_text("utf-8")
    assert [f"page{number}" in toc for number in range(5)] == [True] * 4 + [False]


def test_the_seconds_of_chapters_are_read_off_the_log(tmp_path: Path) -> None:
    (tmp_path / "_build").mkdir()
    log = "page read: book/a\n/x y/book/a.md: Executed notebook in 1.94 seconds [mystnb]\n"
    (tmp_path / "_build/build.log").write_text(log, "utf-8")
    assert seconds_by_chapter(tmp_path) == {"a": 1.94}
