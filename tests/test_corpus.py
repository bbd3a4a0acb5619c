from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.corpus import checksum_lines, load_article, load_corpus
from crossread.errors import CrossreadError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_bytes(b"Deux.\r\nLignes.")
    (tmp_path / "a_1.txt").write_bytes("\ufeffÉté à Kiev\n".encode())
    return tmp_path


def test_articles_come_in_order_with_their_text_untouched(folder: Path) -> None:
    corpus = load_corpus(folder)
    assert [(a.id, a.label, a.text) for a in corpus] == [
        ("a_1", "a", "\ufeffÉté à Kiev\n"),
        ("b", "b", "Deux.\r\nLignes."),
    ]


def test_article_is_found_by_id_or_label(folder: Path) -> None:
    corpus = load_corpus(folder)
    assert corpus["a_1"] is corpus["a"]
    with pytest.raises(KeyError, match="'c' names 0 articles"):
        corpus["c"]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives_loading(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "x.txt"
    path.write_bytes(f"Début{text}".encode())
    assert load_article(path).text == f"Début{text}"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.txt: holds no text"),
        (b" \n\t\r\n\xc2\xa0", "x.txt: holds no text"),
        (b"\xef\xbb\xbf", "x.txt: holds no text"),
        ("Une ligne\nété".encode("latin-1"), r"x.txt:2: is not UTF-8 \(byte 0xe9 at byte offset 10\)"),
        (b"mot " * 125_001, "x.txt: holds 500,004 characters, more than the 500,000 that an article may have"),
        (b"Une\nl\0igne", "x.txt:2: holds a NUL character"),
        ("Utf-16".encode("utf-16"), "x.txt:1: is not UTF-8"),
    ],
)
def test_bad_bytes_are_refused_with_the_place(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    with pytest.raises(CrossreadError, match=message):
        load_corpus(tmp_path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match="no such folder"):
        load_corpus(tmp_path / "none")
    with pytest.raises(CrossreadError, match="holds no article"):
        load_corpus(tmp_path)
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(CrossreadError, match=r"folder\.txt: is a folder, not an article"):
        load_corpus(tmp_path)


def test_symlink_loop_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(CrossreadError, match=r"loop\.txt: cannot be read"):
        load_corpus(tmp_path)


def test_checksums_guard_every_listed_byte(folder: Path) -> None:
    (folder / "SHA256SUMS").write_text(checksum_lines(load_corpus(folder)))
    assert load_corpus(folder).unlisted == ()
    (folder / "c.txt").write_text("Nouveau.")
    assert load_corpus(folder).unlisted == ("c",)
    (folder / "b.txt").write_bytes(b"Deux.\nLignes.")
    with pytest.raises(CrossreadError, match=r"b\.txt: its bytes are not those recorded"):
        load_corpus(folder)
    (folder / "b.txt").unlink()
    with pytest.raises(CrossreadError, match=r"b\.txt: is listed in SHA256SUMS but missing"):
        load_corpus(folder)


def test_damaged_checksum_file_is_refused(folder: Path) -> None:
    (folder / "SHA256SUMS").write_text("abc b.txt\n")
    with pytest.raises(CrossreadError, match="SHA256SUMS:1: is not a line of sha256sum"):
        load_corpus(folder)
