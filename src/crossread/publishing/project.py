"""The project as a whole: is what is committed what these articles, this codebook and this code give?"""

from collections.abc import Mapping
from pathlib import Path

from crossread.analysis.inconsistencies.table import check_verdicts
from crossread.article_files import id_of
from crossread.checksums import CHECKSUMS, checksum_lines
from crossread.codebook.schemas import schema_files
from crossread.corpus import Article, load_corpus
from crossread.errors import CrossreadError, readable
from crossread.files import is_plain_file, remove_unfinished, replace_files, sole_writer
from crossread.publishing.book import Book
from crossread.publishing.chapters.intro import findings
from crossread.publishing.computation import compute
from crossread.publishing.package.data_package import files_of_package, package_files

_PAGES, _RESULTS, _SCHEMAS = "book/articles", "book/results", "book/codebook/schema"
_PAGE = """\
# Article {label}

```{{article}} {id}
```
"""


def check_project(root: Path) -> None:
    """Check that nothing in the project is stale or unknown.

    Raises `CrossreadError` for the first thing found: a changed or unlisted article, articles that cannot be used or
    told apart, an error of the codebook, a note or verdict that fits nothing, a finding that the results do not
    bear out, a committed file that is not the one computed, a file that belongs to nothing.
    """
    unlisted = load_corpus(root / "seeds").unlisted
    if unlisted:
        listed = f"is not listed in seeds/{CHECKSUMS}; run `make accept` to add it"
        raise CrossreadError("\n".join(f"seeds/{article_id}.txt: {listed}" for article_id in unlisted))
    book = _sound_book(root)
    findings(book)
    expected = generated_files(book)
    for name, content in expected.items():
        _check_file(root, name, content.encode("utf-8"))
    if obsolete := _obsolete(root, expected):
        raise CrossreadError(f"{obsolete[0]}: belongs to no article or table; run `make accept` to remove it")


def _check_file(root: Path, name: str, content: bytes) -> None:
    path = root / name
    if not path.is_file():
        raise CrossreadError(f"{name}: is missing; run `make accept` and review what changed")
    if (found := path.read_bytes()) != content:
        raise CrossreadError(
            f"{name}:{_first_difference(found, content)}: is not what the articles, the codebook and the code give; "
            f"run `make accept` and review what changed"
        )


def accept_project(root: Path) -> list[str]:
    """Write everything that follows from the articles, the codebook and the code; return the names of changed files.

    That is the checksums, the codebook's schemas, a reading page for each article, and the data package. So an author
    takes over a change on purpose, and sees it in the version control's diff. Where it raises `CrossreadError` nothing
    is changed; where it is killed, every file is either old or new, and the next run does the rest.
    """
    with sole_writer(root / "_build"):
        expected = generated_files(_sound_book(root, verify=False))
        for folder in {(root / name).parent for name in expected}:
            remove_unfinished(folder)
        obsolete = _obsolete(root, expected)
        changed = {name: content for name, content in expected.items() if not _holds(root / name, content)}
        replace_files(root, changed, obsolete)
    return [*changed, *obsolete]


def _holds(path: Path, content: str) -> bool:
    return is_plain_file(path) and path.read_bytes() == content.encode("utf-8")


def _sound_book(root: Path, verify: bool = True) -> Book:
    """Compute the book; raise `CrossreadError` if a verdict fits nothing in it."""
    book = compute(root, verify)
    check_verdicts(book.tables["inconsistencies"]["inconsistency_id"], book.codebook)
    return book


def generated_files(book: Book) -> dict[str, str]:
    """Return the content of every committed file that follows from the rest, by its name below the project's root."""
    checksums = checksum_lines((f"{a.id}.txt", a.sha256) for a in book.corpus)
    pages = {f"{_PAGES}/{a.id}.md": _page(a) for a in book.corpus}
    results = {f"{_RESULTS}/{name}": content for name, content in package_files(book.tables).items()}
    schemas = {f"{_SCHEMAS}/{name}": content for name, content in schema_files().items()}
    return {f"seeds/{CHECKSUMS}": checksums} | schemas | pages | results


def _page(article: Article) -> str:
    """Return an article's reading page; raise `CrossreadError` for an id that would not be taken as it stands there."""
    return _PAGE.format(id=id_of(f"{article.id}.txt"), label=article.label)


def _obsolete(root: Path, expected: Mapping[str, str]) -> list[str]:
    """Return the files that an earlier run generated and that nothing gives any more.

    Raises `CrossreadError` for files among them that somebody else put there. Hidden files and the notebooks that
    JupyterLab pairs with pages are left alone.
    """
    found = [path for folder in (_PAGES, _RESULTS, _SCHEMAS) for path in sorted((root / folder).glob("[!.]*"))]
    names = {path.relative_to(root).as_posix(): path for path in found if path.suffix != ".ipynb"}
    generated = {f"{_RESULTS}/{name}" for name in files_of_package(root / _RESULTS)}
    obsolete = [
        name for name, path in names.items() if name not in expected and (name in generated or _is_page(root, path))
    ]
    strangers = names.keys() - expected.keys() - set(obsolete)
    if strangers:
        raise CrossreadError(
            "\n".join(
                f"{readable(name)}: is no file that `make accept` wrote and belongs to no article or table; "
                f"move it elsewhere, or remove it"
                for name in sorted(strangers)
            )
        )
    return obsolete


def _is_page(root: Path, path: Path) -> bool:
    """Tell whether a file is the reading page of an article, as it was generated."""
    try:
        return path.parent == root / _PAGES and _holds(path, _page(Article(path.stem, "", "")))
    except CrossreadError:
        return False


def _first_difference(found: bytes, expected: bytes) -> int:
    lines = zip(found.splitlines(), expected.splitlines(), strict=False)
    same = next((i for i, (a, b) in enumerate(lines, 1) if a != b), None)
    return same or min(found.count(b"\n"), expected.count(b"\n")) + 1
