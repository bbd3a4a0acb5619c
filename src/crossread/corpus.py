"""The articles: files in a folder become `Article` objects whose text is the file's, byte for byte.

Nothing is normalised, stripped or deleted here. Offsets everywhere in crossread are Python string offsets into
`Article.text`, end exclusive.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from crossread.errors import CrossreadError

CHECKSUMS = "SHA256SUMS"
LONGEST = 500_000  # characters; a longer file is no article


@dataclass(frozen=True)
class Article:
    """One article as it was found.

    `id` is the file stem, `path` the file with the name of its folder, `text` the file decoded as UTF-8 with newlines
    (and a byte-order mark) untouched.
    """

    id: str
    path: str
    text: str

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 digest of the file's bytes."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def label(self) -> str:
        """Short name for prose."""
        return label_of(self.id)


def label_of(article_id: str) -> str:
    """Return an article's short name for prose: the part of its id before the first underscore."""
    return article_id.partition("_")[0]


@dataclass(frozen=True)
class Corpus:
    """Articles in order of id, and the ids of those that `SHA256SUMS` does not list."""

    articles: tuple[Article, ...]
    unlisted: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)

    def __getitem__(self, article_id: str) -> Article:
        """Return the article with this id, or with this label when only one has it."""
        found = [a for a in self.articles if article_id in (a.id, a.label)]
        if len(found) != 1:
            known = ", ".join(a.id for a in self.articles)
            raise KeyError(f"{article_id!r} names {len(found)} articles; the corpus holds {known}")
        return found[0]


def load_corpus(folder: str | Path) -> Corpus:
    """Read every ``*.txt`` file of `folder` and verify those that its `SHA256SUMS` lists.

    A missing `SHA256SUMS` means that nothing is verified. Raises `CrossreadError` for a file that is not a
    readable UTF-8 text with something in it, and for a listed file that is missing or has changed.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise CrossreadError(f"{folder}: no such folder; give the folder that holds the articles (*.txt)")
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise CrossreadError(f"{folder}: holds no article; put at least one UTF-8 file named *.txt there")
    articles = tuple(load_article(path) for path in paths)
    listed = _read_checksums(folder / CHECKSUMS)
    _verify(folder, articles, listed)
    unlisted = tuple(a.id for a in articles if listed and f"{a.id}.txt" not in listed)
    return Corpus(articles, unlisted)


def load_article(path: Path) -> Article:
    """Read one article; raise `CrossreadError` for anything but UTF-8 text, not empty and not beyond `LONGEST`."""
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise CrossreadError(f"{path}: is a folder, not an article; move or rename it") from None
    except OSError as error:
        raise CrossreadError(f"{path}: cannot be read ({error.strerror}); repair or remove it") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CrossreadError(
            f"{path}:{line}: is not UTF-8 (byte 0x{data[error.start]:02x} at byte offset {error.start}); "
            f"save it as UTF-8, for instance with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise CrossreadError(f"{path}:{line}: holds a NUL character, so it is not plain text; save it as UTF-8 text")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise CrossreadError(f"{path}: holds no text; fill it or remove it")
    if len(text) > LONGEST:
        raise CrossreadError(
            f"{path}: holds {len(text):,} characters, more than the {LONGEST:,} that an article may have; "
            f"keep the article's own text only, or split the file"
        )
    return Article(path.stem, f"{path.absolute().parent.name}/{path.name}", text)


def checksum_lines(articles: Corpus) -> str:
    """Return the content of `SHA256SUMS` for these articles, in the format of ``sha256sum``."""
    return "".join(f"{a.sha256}  {a.id}.txt\n" for a in articles)


def _read_checksums(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    listed = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        digest, _, name = line.partition("  ")
        if len(digest) != 64 or not name:
            raise CrossreadError(f"{path}:{number}: is not a line of sha256sum: {line!r}; run `make accept`")
        listed[name] = digest
    return listed


def _verify(folder: Path, articles: tuple[Article, ...], listed: dict[str, str]) -> None:
    found = {f"{a.id}.txt": a.sha256 for a in articles}
    for name, digest in listed.items():
        if name not in found:
            raise CrossreadError(
                f"{folder / name}: is listed in {CHECKSUMS} but missing; restore it, or run `make accept`"
            )
        if found[name] != digest:
            raise CrossreadError(
                f"{folder / name}: its bytes are not those recorded in {folder / CHECKSUMS} "
                f"(found {found[name][:12]}…, recorded {digest[:12]}…); restore the file, "
                f"or run `make accept` if the change is meant"
            )
