"""The articles: files in a folder become `Article` objects whose text is the file's, byte for byte.

Nothing is normalised, stripped or deleted here. Offsets everywhere in crossread are Python string offsets into
`Article.text`, end exclusive.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from crossread.article_files import SUFFIX, id_of, text_of
from crossread.checksums import CHECKSUMS, read_checksums
from crossread.errors import CrossreadError, readable


@dataclass(frozen=True)
class Article:
    """One article as it was found.

    `id` is the file stem, `path` the file with the name of its folder, `text` the file decoded as UTF-8 with newlines
    (and a byte-order mark) untouched. `label` is the short name by which prose, tables and the codebook call it: no two
    articles of a corpus have the same.
    """

    id: str
    path: str
    text: str
    label: str = ""

    def __post_init__(self) -> None:
        if not self.label:
            object.__setattr__(self, "label", _short(self.id))

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 digest of the file's bytes."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class BadArticle:
    """A file that should be an article and cannot be used, and why."""

    article_id: str
    path: str
    reason: str

    @classmethod
    def failed(cls, article: Article, error: Exception) -> "BadArticle":
        """Return an article on which the reading or the analysis raised an error."""
        said = readable(f"{type(error).__name__}: {error}")
        return cls(article.id, article.path, f"could not be analysed ({said}); report it as a fault, with the file")

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def labels(article_ids: Iterable[str]) -> dict[str, str]:
    """Return each article's short name: its id up to the first underscore, or all of it where others begin the same."""
    return {id: id if len(alike) > 1 else _short(id) for alike in _namesakes(article_ids) for id in alike}


def _short(article_id: str) -> str:
    return article_id.partition("_")[0]


def _namesakes(article_ids: Iterable[str]) -> list[list[str]]:
    alike: dict[str, list[str]] = defaultdict(list)
    for article_id in article_ids:
        alike[_short(article_id).casefold()].append(article_id)
    return list(alike.values())


@dataclass(frozen=True)
class Corpus:
    """Articles in order of id, the ids of those that `SHA256SUMS` does not list, and the files that are unusable."""

    articles: tuple[Article, ...]
    unlisted: tuple[str, ...] = ()
    bad: tuple[BadArticle, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)

    def __getitem__(self, article_id: str) -> Article:
        """Return the article with this id or label."""
        found = [a for a in self.articles if article_id in (a.id, a.label)]
        if len(found) != 1:
            known = ", ".join(a.id for a in self.articles)
            raise KeyError(f"{article_id!r} names {len(found)} articles; the corpus holds {known}")
        return found[0]

    @property
    def namesakes(self) -> list[list[str]]:
        """The ids that begin the same up to the first underscore, so that each article's label is its whole id."""
        return [alike for alike in _namesakes(a.id for a in self.articles) if len(alike) > 1]


def load_corpus(folder: str | Path, verify: bool = True) -> Corpus:
    """Read every ``*.txt`` file of `folder`; raise `CrossreadError` that names each unusable one, if there are any."""
    corpus = find_articles(folder, verify)
    if corpus.bad:
        raise CrossreadError("\n".join(map(str, corpus.bad)))
    return corpus


def find_articles(folder: str | Path, verify: bool = True) -> Corpus:
    """Read every ``*.txt`` file of `folder` that is UTF-8 text with something in it; the others are `Corpus.bad`.

    So are, with `verify`, files that `SHA256SUMS` lists and that are missing or have changed; where it is missing,
    nothing is verified. Raises `CrossreadError` for a folder without a file named ``*.txt``.
    """
    folder = Path(folder)
    names = _names(folder)
    listed = read_checksums(folder / CHECKSUMS) if verify else {}
    found: list[Article] = []
    bad: list[BadArticle] = []
    for name in sorted(names | {name for name in listed if name.lower().endswith(SUFFIX)}):
        try:
            if name not in names:
                raise CrossreadError(f"is listed in {CHECKSUMS} but missing; restore it, or run `make accept`")
            _refuse_twins(name, names)
            article = _article(folder / name)
            _verify(article, listed.get(name))
            found.append(article)
        except CrossreadError as error:
            bad.append(BadArticle(readable(name.removesuffix(SUFFIX)), _path(folder / name), str(error)))
    short = labels(article.id for article in found)
    unlisted = tuple(a.id for a in found if listed and f"{a.id}{SUFFIX}" not in listed)
    return Corpus(tuple(replace(a, label=short[a.id]) for a in found), unlisted, tuple(bad))


def load_article(path: Path) -> Article:
    """Read one article; raise `CrossreadError` for anything but a well-named file of UTF-8 text."""
    try:
        return _article(path)
    except CrossreadError as error:
        raise CrossreadError(f"{readable(path)}: {error}") from None


def _names(folder: Path) -> set[str]:
    if not folder.is_dir():
        raise CrossreadError(f"{folder}: no such folder; give the folder that holds the articles (*{SUFFIX})")
    try:
        names = {path.name for path in folder.iterdir() if path.name.lower().endswith(SUFFIX)}
    except OSError as error:
        raise CrossreadError(f"{folder}: cannot be read ({error.strerror}); give a folder that can") from None
    if not names:
        raise CrossreadError(f"{folder}: holds no article; put at least one UTF-8 file named *{SUFFIX} there")
    return names


def _refuse_twins(name: str, names: set[str]) -> None:
    twins = sorted(readable(other) for other in names if other != name and other.casefold() == name.casefold())
    if twins:
        raise CrossreadError(f"differs from {', '.join(twins)} in capitals only; rename one of them")


def _article(path: Path) -> Article:
    return Article(id_of(path.name), _path(path), text_of(path))


def _path(path: Path) -> str:
    return readable(f"{path.absolute().parent.name}/{path.name}")


def _verify(article: Article, recorded: str | None) -> None:
    if recorded and recorded != article.sha256:
        raise CrossreadError(
            f"its bytes are not those recorded in {CHECKSUMS} (found {article.sha256[:12]}…, "
            f"recorded {recorded[:12]}…); restore the file, or run `make accept` if the change is meant"
        )
