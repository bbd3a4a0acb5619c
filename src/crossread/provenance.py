"""Which code, and which files, gave a result."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

PACKAGE = Path(__file__).parent
_ELSEWHERE = ("cli", "__main__.py", "publishing")
_OWN_IMPORT = re.compile(rb"^(?:from crossread[\w.]* import (?:\([^)]*\)|.*)|import crossread[\w.]*.*)\n", re.MULTILINE)


def code_sha256() -> str:
    """Return the SHA-256 digest of the files that read and analyse, publishing and command line left out.

    It covers what the files hold, with line ends as ``\\n``, but neither their names nor what they import from one
    another: a file that moves keeps the digest, and so it is the same in every checkout.
    """
    names = ((path.relative_to(PACKAGE).as_posix(), path) for path in _files(PACKAGE))
    contents = (_content(path) for name, path in names if not name.startswith(_ELSEWHERE))
    digests = sorted(hashlib.sha256(_OWN_IMPORT.sub(b"", content)).digest() for content in contents)
    return hashlib.sha256(b"".join(digests)).hexdigest()


def package_sha256() -> str:
    """Return the SHA-256 digest of every file of the package, with its name."""
    return files_sha256(_files(PACKAGE), PACKAGE)


def files_sha256(paths: Iterable[Path], root: Path) -> str:
    """Return the SHA-256 digest of files, of their names below `root` and their content with line ends as ``\\n``."""
    digest = hashlib.sha256()
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        content = _content(path)
        digest.update(f"{name}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _content(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")
