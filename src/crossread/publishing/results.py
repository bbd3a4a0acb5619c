"""The results of a project: computed once for each state of what they follow from, and read by name.

They lie in ``_build/results`` below the project's folder: the tables of the data package, further measurements, and the
digests of the articles, the codebook, the annotation by hand, the code and the packages that gave them. The codebook
lies there too, checked and read, for it takes a tenth of a second to read.
"""

import json
import platform
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from crossread.errors import CrossreadError
from crossread.provenance import files_sha256, package_sha256

FOLDER = "_build/results"
DIGESTS = "digests.json"
CODEBOOK = "codebook.pickle"
MEASUREMENTS = "measurements"
_FILES = {
    "articles": ("seeds", "*.txt"),
    "codebook": ("book/codebook", "*.yml"),
    "annotation": ("tests/gold", "**/*.csv"),
    "locked packages": (".", "requirements.txt"),
}


def digests(root: Path) -> dict[str, str]:
    """Return the digest, or the versions, of each thing that the results follow from."""
    found = {name: filter(Path.is_file, (root / at).glob(pattern)) for name, (at, pattern) in _FILES.items()}
    versions = (f"{name} {version(name)}" for name in ("pandas", "pydantic", "spacy"))
    installed = ", ".join((f"Python {platform.python_version()}", *versions))
    own = {"code": package_sha256(), "installed packages": installed}
    return {name: files_sha256(paths, root) for name, paths in found.items()} | own


def changed(root: Path) -> list[str]:
    """Return the names of what has changed since the stored results were computed; all, if there are none."""
    current = digests(root)
    try:
        stored = dict(json.loads((root / FOLDER / DIGESTS).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        stored = {}
    return [name for name, digest in current.items() if stored.get(name) != digest]


def ensure(root: Path) -> str:
    """Have the results computed, in a process of its own, unless they are there; return a word on why, or nothing.

    Raises `CrossreadError` with what that process printed if it failed.
    """
    stale = changed(root)
    if not stale:
        return ""
    there = (root / FOLDER / DIGESTS).is_file()
    command = [sys.executable, "-m", "crossread", "compute", str(root)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise CrossreadError(run.stderr.strip().removeprefix("crossread: "))
    return f"Results computed anew, after a change of {', '.join(stale)}." if there else "Results computed."


class Measurements(Mapping[str, pd.DataFrame]):
    """The measurements of a project beside the tables of the data package, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> pd.DataFrame:
        path = self.folder / f"{name}.csv"
        if not path.is_file():
            raise KeyError(name)
        return pd.read_csv(path, keep_default_na=False)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(path.stem for path in self.folder.glob("*.csv")))

    def __len__(self) -> int:
        return len(list(iter(self)))
