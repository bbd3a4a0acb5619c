import shutil

import pytest

from crossread import provenance


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of three files whose digest is taken."""
    folder = tmp_path / "package"
    for name in ("reading/words.py", "publishing/pages.py", "cli.py"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a = 1\n")
    monkeypatch.setattr(provenance, "_PACKAGE", folder)
    return folder


@pytest.mark.parametrize(
    ("name", "content", "changes"),
    [
        ("reading/words.py", b"a = 2\n", True),
        ("reading/words.py", b"a = 1\r\n", False),
        ("reading/more.py", b"", True),
        ("reading/__pycache__/words.pyc", b"1", False),
        ("publishing/pages.py", b"a = 2\n", False),
        ("cli/main.py", b"a = 2\n", False),
    ],
)
def test_the_digest_changes_with_what_reads_and_analyses(package, name, content, changes):
    before = provenance.code_sha256()
    path = package / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert (provenance.code_sha256() != before) == changes


def test_a_renamed_file_changes_the_digest(package):
    before = provenance.code_sha256()
    shutil.move(package / "reading/words.py", package / "reading/names.py")
    assert provenance.code_sha256() != before
