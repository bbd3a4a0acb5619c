"""`SHA256SUMS`: the bytes that the articles are known to have, in the format of ``sha256sum``."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from crossread.errors import CrossreadError, readable

CHECKSUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")


def checksum_lines(digests: Iterable[tuple[str, str]]) -> str:
    """Return the content of `SHA256SUMS` for file names and their digests."""
    return "".join(f"{digest}  {readable(name)}\n" for name, digest in digests)


def read_checksums(path: Path) -> dict[str, str]:
    """Return the digests by file name; none where `path` is missing."""
    if not os.path.lexists(path):
        return {}
    try:
        lines = path.read_text("utf-8").splitlines() if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        lines = None
    if lines is None:
        raise CrossreadError(f"{path}: cannot be read as text; run `make accept` to write it anew, or remove it")
    listed = {}
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line)
        if not found:
            raise CrossreadError(f"{path}:{number}: is not a line of sha256sum: {line!r}; run `make accept`")
        listed[found[2]] = found[1].lower()
    return listed
