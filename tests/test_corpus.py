import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.checksums import checksum_lines
from crossread.corpus import Corpus, find_articles, labels, load_article, load_corpus
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
    ("ids", "expected"),
    [
        (["000_a", "001_b"], ["000", "001"]),
        (["2017_a", "2017_b", "2018_a"], ["2017_a", "2017_b", "2018"]),
        (["000", "000_other"], ["000", "000_other"]),
        (["Le-Monde_1", "le-monde_2"], ["Le-Monde_1", "le-monde_2"]),
        (["a_b", "a-b", "a.b"], ["a", "a-b", "a.b"]),
        ([], []),
    ],
)
def test_labels_are_short_where_they_tell_apart(ids: list[str], expected: list[str]) -> None:
    assert labels(ids) == dict(zip(ids, expected, strict=True))


@given(st.lists(st.from_regex(r"\A[a-c0-1_.-]{1,4}\Z"), unique_by=str.casefold))
def test_no_two_articles_share_a_label_nor_bear_the_id_of_another(ids: list[str]) -> None:
    named = labels(ids)
    assert len({label.casefold() for label in named.values()}) == len(ids)
    assert all(other == id for id in ids for other, label in named.items() if label == id)


def test_an_article_does_not_take_over_the_label_of_another(tmp_path: Path) -> None:
    for name in ("000_right", "000_other"):
        (tmp_path / f"{name}.txt").write_text(name)
    corpus = load_corpus(tmp_path)
    assert [a.label for a in corpus] == ["000_other", "000_right"]
    assert corpus.namesakes == [["000_other", "000_right"]]
    with pytest.raises(KeyError, match="'000' names 0 articles"):
        corpus["000"]


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


def test_names_that_differ_in_capitals_only_are_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "A.txt", "b.txt"):
        (tmp_path / name).write_text("Bon.")
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("names here do not tell capitals apart")
    corpus = find_articles(tmp_path)
    assert [a.id for a in corpus] == ["b"]
    assert [bad.reason for bad in corpus.bad] == [
        "differs from a.txt in capitals only; rename one of them",
        "differs from A.txt in capitals only; rename one of them",
    ]


def test_all_bad_files_are_named_at_once(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\xff\xfea\0")
    (folder / "d.txt").mkdir()
    (folder / "e e.txt").write_text("Bon.")
    (folder / "f.txt").touch()
    corpus = find_articles(folder)
    assert [a.id for a in corpus] == ["a_1", "b"]
    assert [bad.article_id for bad in corpus.bad] == ["c", "d", "e e", "f"]
    with pytest.raises(CrossreadError) as raised:
        load_corpus(folder)
    assert str(raised.value).splitlines() == [str(bad) for bad in corpus.bad]


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match="no such folder"):
        load_corpus(tmp_path / "none")
    with pytest.raises(CrossreadError, match="holds no article"):
        load_corpus(tmp_path)


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
