import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.checksums import checksum_lines, read_checksums
from crossread.corpus import find_articles, load_corpus
from crossread.errors import CrossreadError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_bytes(b"Deux.\r\nLignes.")
    (tmp_path / "a_1.txt").write_bytes("\ufeffÉté à Kiev\n".encode())
    return tmp_path


def record(folder: Path) -> None:
    lines = checksum_lines((f"{a.id}.txt", a.sha256) for a in load_corpus(folder))
    (folder / "SHA256SUMS").write_text(lines)


def test_checksums_guard_every_listed_byte(folder: Path) -> None:
    record(folder)
    assert load_corpus(folder).unlisted == ()
    (folder / "c.txt").write_text("Nouveau.")
    assert load_corpus(folder).unlisted == ("c",)
    (folder / "b.txt").write_bytes(b"Deux.\nLignes.")
    (folder / "a_1.txt").unlink()
    corpus = find_articles(folder)
    assert [a.id for a in corpus] == ["c"]
    missing, changed = (bad.reason for bad in corpus.bad)
    assert missing.startswith("is listed in SHA256SUMS but missing")
    assert changed.startswith("its bytes are not those recorded in SHA256SUMS")
    assert [a.id for a in load_corpus(folder, verify=False)] == ["b", "c"]


def test_checksums_are_those_of_sha256sum(folder: Path) -> None:
    record(folder)
    path = folder / "SHA256SUMS"
    (folder / "notes.md").write_text("...")
    path.write_text(f"{path.read_text().upper().replace('.TXT', '.txt').replace('A_1', 'a_1')}{'0' * 64}  notes.md\n")
    path.write_text(path.read_text().replace("  B.", " *b."))
    assert load_corpus(folder).unlisted == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"abc b.txt\n", "SHA256SUMS:1: is not a line of sha256sum"),
        (b"\n", "SHA256SUMS:1: is not a line of sha256sum"),
        (b"z" * 64 + b"  b.txt", "SHA256SUMS:1: is not a line of sha256sum"),
        (b"\xff\xfe", "SHA256SUMS: cannot be read as text"),
        (None, "SHA256SUMS: cannot be read as text"),
    ],
)
def test_damaged_checksum_file_is_refused(folder: Path, data: bytes | None, message: str) -> None:
    path = folder / "SHA256SUMS"
    path.mkdir() if data is None else path.write_bytes(data)
    with pytest.raises(CrossreadError, match=message):
        load_corpus(folder)
    assert len(load_corpus(folder, verify=False)) == 2


NAMES, DIGESTS = (st.from_regex(pattern, fullmatch=True) for pattern in (r"[A-Za-z0-9._-]+", r"[0-9a-f]{64}"))


@given(st.dictionaries(NAMES, DIGESTS))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, digests: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("any") / "SHA256SUMS"
    path.write_text(checksum_lines(digests.items()), "utf-8")
    assert read_checksums(path) == digests


def test_a_missing_file_lists_nothing(tmp_path: Path) -> None:
    assert read_checksums(tmp_path / "SHA256SUMS") == {}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_sha256sum_takes_the_lines(folder: Path) -> None:
    record(folder)
    checked = subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, "a_1.txt: OK\nb.txt: OK\n")
