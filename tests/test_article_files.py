import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.corpus import Corpus, find_articles, load_article, load_corpus
from crossread.errors import CrossreadError


def reason(corpus: Corpus) -> str:
    """Return why the one bad file of a corpus is bad."""
    [bad] = corpus.bad
    return bad.reason


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "holds no word"),
        (b" \n\t\r\n\xc2\xa0", "holds no word"),
        (b"\xef\xbb\xbf", "holds no word"),
        ("\u200b\u2003— …".encode(), "holds no word"),
        ("Une ligne\nété".encode("latin-1"), "line 2 is not UTF-8 (byte 0xe9 at byte offset 10)"),
        ("Et après".encode("cp1252"), "iconv -f WINDOWS-1252 -t UTF-8"),
        (b"\xc3", "line 1 is not UTF-8"),
        (b"mot " * 125_001, "holds 500,004 characters, more than the 500,000 characters that an article may have"),
        (b"mot " * 500_001, "holds over 2,000,000 bytes, more than the 500,000 characters"),
        (b"Une\nl\0igne", "line 2 holds a NUL character"),
        (b"a\0b", "line 1 holds a NUL character"),
        (b"\0" * 5000, "line 1 holds a NUL character"),
        ("Été en UTF-16".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
        ("\ufeffÉté en UTF-16".encode("utf-16-be"), "iconv -f UTF-16 -t UTF-8"),
        ("Été, dit-il, « c’est l’œuvre ».".encode("utf-16-le"), "iconv -f UTF-16LE -t UTF-8"),
        ("Été, dit-il, « c’est l’œuvre ».".encode("utf-16-be"), "iconv -f UTF-16BE -t UTF-8"),
        ("Été".encode("utf-32"), "iconv -f UTF-32 -t UTF-8"),
    ],
)
def test_bad_bytes_are_refused_with_the_place(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    assert message in reason(find_articles(tmp_path))
    with pytest.raises(CrossreadError, match=rf"^{tmp_path.name}/x\.txt: "):
        load_corpus(tmp_path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (Path.mkdir, "is a folder, not an article"),
        (os.mkfifo, "is a pipe, not an article"),
        (_socket, "is a socket, not an article"),
        (lambda path: path.symlink_to(os.devnull), "is a device, not an article"),
        (lambda path: path.symlink_to(path), "is a link that leads nowhere"),
        (lambda path: path.symlink_to("nowhere"), "is a link that leads nowhere"),
    ],
    ids=["folder", "pipe", "socket", "device", "loop", "dangling"],
)
def test_what_is_no_plain_file_is_refused_without_opening_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], message: str
) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    make(Path("x.txt"))
    (tmp_path / "good.txt").write_text("Bon.")
    corpus = find_articles(tmp_path)
    assert message in reason(corpus)
    assert [a.id for a in corpus] == ["good"]


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that cannot be read, even by root")
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").symlink_to("/proc/self/mem")
    assert "cannot be read" in reason(find_articles(tmp_path))


def test_a_link_to_a_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("Bon.")
    (tmp_path / "x.txt").symlink_to("elsewhere")
    assert load_corpus(tmp_path)["x"].text == "Bon."


@pytest.mark.parametrize(
    ("name", "shown", "suggested"),
    [
        ('000") and __import__("os").system("id") and str("_y', None, "000-and-__import__-os-.system-id-and-str-_y"),
        ("<b>gras</b>", "<b>gras<", "b-gras-b"),
        ("{ref}`x`", None, "ref-x"),
        ("à la une\n2", r"à la une\n2", "a-la-une-2"),
        ("tab\there", r"tab\there", "tab-here"),
        ("un-é\udcff", r"un-é\udcff", "un-e"),
        ("\u202egnp", r"\u202egnp", "gnp"),
        ("a.", None, "a"),
        (".a", None, "a"),
        ("._a", None, "a"),
        ("-rf", None, "rf"),
        ("", None, "article"),
        ("мир", None, "article"),
        ("a" * 101, None, "a" * 100),
    ],
)
def test_a_bad_name_is_refused_with_a_better_one(tmp_path: Path, name: str, shown: str | None, suggested: str) -> None:
    path = tmp_path / f"{name}.txt".replace("/", "∕")
    path.write_text("Bon.")
    [bad] = find_articles(tmp_path).bad
    assert (shown or name) in bad.article_id
    assert str(bad).isprintable()
    assert bad.reason.startswith("is no name for an article")
    assert bad.reason.endswith(f"for instance to {suggested}.txt")
    path.rename(tmp_path / f"{suggested}.txt")
    assert len(load_corpus(tmp_path)) == 1


@pytest.mark.parametrize("name", ["a.TXT", "a.Txt"])
def test_a_suffix_in_capitals_is_not_overlooked(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Bon.")
    assert reason(find_articles(tmp_path)).endswith("rename it, for instance to a.txt")


@given(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,98}[A-Za-z0-9_-]", fullmatch=True))
def test_every_proper_name_is_an_id(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"{name}.txt"
    path.write_text("Bon.")
    assert load_article(path).id == name
