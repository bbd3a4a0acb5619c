"""What a codebook is refused for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crossread.codebook import load_codebook
from crossread.errors import CrossreadError

Faults = Callable[..., list[str]]


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """Load a codebook of the given files, and return what is said of each fault, from the file's name on."""

    def load(**files: str) -> list[str]:
        for name, text in files.items():
            (tmp_path / f"{name}.yml").write_text(text, "utf-8")
        try:
            load_codebook(tmp_path)
        except CrossreadError as error:
            return str(error).replace(f"{tmp_path}/", "").splitlines()
        return []

    return load
