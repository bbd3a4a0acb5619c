import shutil
from pathlib import Path

import pytest

from crossread import provenance


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of three files whose digest is taken."""
    folder = tmp_path / "package"
    for name in ("reading/words.py", "publishing/pages.py", "cli/main.py"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"from crossread.reading import marks\n\na = 1\n")
    monkeypatch.setattr(provenance, "PACKAGE", folder)
    return folder


@pytest.mark.parametrize(
    ("name", "content", "changes"),
    [
        ("reading/words.py", b"a = 2\n", True),
        ("reading/words.py", b"from crossread.reading import marks\r\n\r\na = 1\r\n", False),
        ("reading/words.py", b"from crossread.language import (\n    marks,\n)\n\na = 1\n", False),
        ("reading/words.py", b"import re\n\na = 1\n", True),
        ("reading/more.py", b"", True),
        ("reading/__pycache__/words.pyc", b"1", False),
        ("publishing/pages.py", b"a = 2\n", False),
        ("cli/main.py", b"a = 2\n", False),
    ],
)
def test_the_digest_changes_with_what_reads_and_analyses(
    package: Path, name: str, content: bytes, changes: bool
) -> None:
    before = provenance.code_sha256()
    path = package / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert (provenance.code_sha256() != before) == changes


def test_a_file_that_moves_keeps_the_digest_of_the_code_but_not_of_the_package(package: Path) -> None:
    code, whole = provenance.code_sha256(), provenance.package_sha256()
    (package / "reading/words.py").rename(package / "reading/statements.py")
    assert provenance.code_sha256() == code
    assert provenance.package_sha256() != whole


def test_a_removed_file_changes_the_digests(package: Path) -> None:
    code, whole = provenance.code_sha256(), provenance.package_sha256()
    shutil.rmtree(package / "reading")
    assert provenance.code_sha256() != code
    assert provenance.package_sha256() != whole


def test_words_that_move_from_one_file_to_the_next_change_the_digest(tmp_path: Path) -> None:
    one, two = tmp_path / "a", tmp_path / "b"
    digests = set()
    for contents in (("ab", "c"), ("a", "bc")):
        one.write_text(contents[0], "utf-8")
        two.write_text(contents[1], "utf-8")
        digests.add(provenance.files_sha256([one, two], tmp_path))
    assert len(digests) == 2
