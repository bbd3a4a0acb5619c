"""Which code gave a result."""

import hashlib
from pathlib import Path

_PACKAGE = Path(__file__).parent
_ELSEWHERE = ("cli", "__main__.py", "publishing")


def code_sha256() -> str:
    """Return the SHA-256 digest of the files that read and analyse, publishing and command line left out.

    It covers their names below the package and their content with line ends as ``\\n``, so that it is the same in every
    checkout.
    """
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        name = path.relative_to(_PACKAGE).as_posix()
        if path.is_file() and "__pycache__" not in name and not name.startswith(_ELSEWHERE):
            digest.update(f"{name}\n".encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
