from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.corpus import find_articles, labels, load_article, load_corpus
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
