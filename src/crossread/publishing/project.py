"""The project as a whole: is what is committed what these articles, this codebook and this code give?"""

from pathlib import Path

from crossread.analysis.inconsistencies.table import check_verdicts
from crossread.codebook.anchors import check_anchors
from crossread.codebook.schemas import schema_files
from crossread.corpus import CHECKSUMS, checksum_lines, load_corpus
from crossread.errors import CrossreadError
from crossread.publishing.book import Book
from crossread.publishing.computation import compute
from crossread.publishing.package.data_package import package_files

_PAGE = """\
# Article {label}

```{{article}} {id}
```
"""


def check_project(root: Path) -> None:
    """Check that nothing in the project is stale or unknown.

    Raises `CrossreadError` for the first thing found: a changed or unlisted article, an error of the codebook, a note
    or verdict that fits nothing, an article without a reading page, a committed result that is not the one computed.
    """
    corpus = load_corpus(root / "seeds")
    for article_id in corpus.unlisted:
        raise CrossreadError(f"seeds/{article_id}.txt: is not listed in seeds/{CHECKSUMS}; run `make accept` to add it")
    book = compute(root)
    check_anchors(book.corpus, book.codebook)
    check_verdicts(book.tables["inconsistencies"]["inconsistency_id"], book.codebook)
    expected = generated_files(book)
    for name, content in expected.items():
        path = root / name
        found = path.read_bytes().decode("utf-8") if path.is_file() else None
        if found is None:
            raise CrossreadError(f"{name}: is missing; run `make accept` and review what changed")
        if found != content:
            line = _first_difference(found, content)
            raise CrossreadError(
                f"{name}:{line}: is not what the articles, the codebook and the code give; "
                f"run `make accept` and review what changed"
            )
    for folder in ("book/articles", "book/results", "book/codebook/schema"):
        for path in sorted((root / folder).glob("[!.]*")):
            if (name := path.relative_to(root).as_posix()) not in expected and path.suffix != ".ipynb":
                raise CrossreadError(f"{name}: belongs to no article or table; run `make accept` to remove it")


def accept_project(root: Path) -> list[str]:
    """Write everything that follows from the articles, the codebook and the code; return the names of changed files.

    That is the checksums, the codebook's schemas, a reading page for each article, and the data package. So an author
    takes over a change on purpose, and sees it in the version control's diff.
    """
    checksums = root / "seeds" / CHECKSUMS
    recorded = checksums.read_bytes() if checksums.is_file() else b""
    checksums.unlink(missing_ok=True)
    try:
        book = compute(root)
        check_anchors(book.corpus, book.codebook)
        check_verdicts(book.tables["inconsistencies"]["inconsistency_id"], book.codebook)
    finally:
        checksums.write_bytes(recorded)
    expected = generated_files(book)
    changed = []
    for name, content in expected.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content.encode("utf-8"):
            path.write_bytes(content.encode("utf-8"))
            changed.append(name)
    for folder in ("book/articles", "book/results", "book/codebook/schema"):
        for path in sorted((root / folder).glob("*")):
            if path.is_file() and path.suffix != ".ipynb" and path.relative_to(root).as_posix() not in expected:
                path.unlink()
                changed.append(path.relative_to(root).as_posix())
    return changed


def generated_files(book: Book) -> dict[str, str]:
    """Return the content of every committed file that follows from the rest, by its name below the project's root."""
    pages = {f"book/articles/{a.id}.md": _PAGE.format(id=a.id, label=a.label) for a in book.corpus}
    results = {f"book/results/{name}": content for name, content in package_files(book.tables).items()}
    schemas = {f"book/codebook/schema/{name}": content for name, content in schema_files().items()}
    return {f"seeds/{CHECKSUMS}": checksum_lines(book.corpus)} | schemas | pages | results


def _first_difference(found: str, expected: str) -> int:
    lines = zip(found.splitlines(), expected.splitlines(), strict=False)
    same = next((i for i, (a, b) in enumerate(lines, 1) if a != b), None)
    return same or min(found.count("\n"), expected.count("\n")) + 1
