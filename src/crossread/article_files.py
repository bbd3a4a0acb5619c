"""An article's file: its name becomes an id and its bytes a text, or there is one reason why not.

Each function raises `CrossreadError` with the reason alone; the caller knows which file it is about.
"""

import re
import stat
import unicodedata
from pathlib import Path

from crossread.errors import CrossreadError

SUFFIX = ".txt"
LONGEST = 500_000  # characters; a longer file is no article
_LONGEST_NAME = 100  # characters; the names of pages and notebooks are made of it
_ID = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{_LONGEST_NAME - 1}}}(?<!\.)")
_MARKS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def id_of(name: str) -> str:
    """Return the id of the article in a file of this name: what stands before ``.txt``."""
    stem = name[: -len(SUFFIX)]
    if not name.endswith(SUFFIX) or not _ID.fullmatch(stem):
        raise CrossreadError(
            f"is no name for an article: that is at most {_LONGEST_NAME} of A-Z a-z 0-9 . _ - before {SUFFIX}, with a "
            f"letter or digit first and no dot last; rename it, for instance to {_plain(stem)}{SUFFIX}"
        )
    return stem


def _plain(stem: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9._-]+", "-", ascii_only)[:_LONGEST_NAME].strip("._-") or "article"


def text_of(path: Path) -> str:
    """Return a file's text, decoded as UTF-8 with newlines untouched; nothing but a plain file is opened."""
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
        if kind != stat.S_IFREG:
            raise CrossreadError(f"is {_KINDS.get(kind, 'no plain file')}, not an article; move or rename it")
        with path.open("rb") as file:
            data = file.read(4 * LONGEST + 1)
    except OSError as error:
        if path.is_symlink() and not path.exists():
            raise CrossreadError("is a link that leads nowhere; repair or remove it") from None
        raise CrossreadError(f"cannot be read ({error.strerror}); repair or remove it") from None
    if len(data) > 4 * LONGEST:
        raise CrossreadError(_too_long(f"over {4 * LONGEST:,} bytes"))
    return _checked(_decoded(data))


def _decoded(data: bytes) -> str:
    if wide := _wide_encoding(data):
        raise CrossreadError(f"is {wide}, not UTF-8; save it as UTF-8, for instance with: iconv -f {wide} -t UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CrossreadError(
            f"line {line} is not UTF-8 (byte 0x{data[error.start]:02x} at byte offset {error.start}); "
            f"save it as UTF-8, for instance with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None


def _wide_encoding(data: bytes) -> str | None:
    """Name the encoding that gives each character two bytes or more, as its mark or its many zeros betray it."""
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return name
    first, second = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(first, second) <= len(data) // 4 or min(first, second):
        return None
    return "UTF-16BE" if first else "UTF-16LE"


def _checked(text: str) -> str:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise CrossreadError(f"line {line} holds a NUL character, so it is not plain text; save it as UTF-8 text")
    if not any(character.isalnum() for character in text):
        raise CrossreadError("holds no word; fill it or remove it")
    if len(text) > LONGEST:
        raise CrossreadError(_too_long(f"{len(text):,} characters"))
    return text


def _too_long(size: str) -> str:
    return (
        f"holds {size}, more than the {LONGEST:,} characters that an article may have; "
        f"keep the article's own text only, or split the file"
    )
