import re
from collections.abc import Callable
from pathlib import Path

import pytest

from crossread import provenance

FILES = {"reading/dates.py": "x = 1\ny = 2\n", "analysis/data/words.txt": "un\ndeux\n", "publishing/page.py": "z\n"}
FILES |= {"cli.py": "main\n", "__init__.py": ""}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.setattr(provenance, "_PACKAGE", tmp_path)
    return tmp_path


def write(name: str, content: bytes) -> Callable[[Path], object]:
    def change(package: Path) -> None:
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_bytes(content)

    return change


@pytest.mark.parametrize(
    ("change", "is_same"),
    [
        (write("reading/dates.py", b"x = 1\ny = 3\n"), False),
        (write("analysis/data/words.txt", b"un\ntrois\n"), False),
        (write("reading/more.py", b""), False),
        (lambda package: (package / "reading/dates.py").rename(package / "reading/days.py"), False),
        (lambda package: (package / "analysis/data/words.txt").unlink(), False),
        (write("reading/dates.py", b"x = 1\r\ny = 2\r\n"), True),
        (write("publishing/page.py", b"other\n"), True),
        (write("cli.py", b"other\n"), True),
        (write("reading/__pycache__/dates.pyc", b"\0"), True),
    ],
)
def test_only_names_and_content_of_what_reads_and_analyses_count(
    package: Path, change: Callable[[Path], object], is_same: bool
) -> None:
    before = provenance.code_sha256()
    change(package)
    assert (provenance.code_sha256() == before) is is_same


def test_the_package_has_a_digest() -> None:
    assert re.fullmatch("[0-9a-f]{64}", provenance.code_sha256())
    assert provenance.code_sha256() == provenance.code_sha256()


def test_a_binary_file_counts(package: Path) -> None:
    empty = provenance.code_sha256()
    write("reading/data/model.bin", b"\xff\xfe\x00")(package)
    assert provenance.code_sha256() != empty
