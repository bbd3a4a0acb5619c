"""YAML that would say something else than it shows, or more than a machine holds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook.entries import Entry
from crossread.codebook.source import MOST_NESTED, Source
from crossread.errors import CrossreadError

BOMB = "- &a [x]\n" + "".join(
    f"- &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)  # 9 ** 9 values in 300 characters


class Word(Entry):
    word: str
    forms: tuple[str, ...] = ()


def source(tmp_path: Path, content: str | bytes) -> Source:
    path = tmp_path / "words.yml"
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return Source(path)


@pytest.mark.parametrize(
    "content",
    [
        "- word: no\n  forms: [2026-01-06, 0x1f]\n",
        "\ufeff- word: no\r\n  forms: [2026-01-06, 0x1f]\r\n",
        "- word: no\n  forms: &forms\n    - 2026-01-06\n    - 0x1f\n",
        "---\n- {word: 'no', forms: [2026-01-06, \"0x1f\"]}\n...\n",
    ],
)
def test_values_stay_as_they_are_written(tmp_path: Path, content: str) -> None:
    assert source(tmp_path, content).entries(Word) == (Word(word="no", forms=("2026-01-06", "0x1f")),)


def test_anchors_and_aliases_are_followed(tmp_path: Path) -> None:
    words = source(tmp_path, "- {word: a, forms: &f [x, &y z]}\n- {word: *y, forms: *f}\n").entries(Word)
    assert [(w.word, w.forms) for w in words] == [("a", ("x", "z")), ("z", ("x", "z"))]


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "[]", "---\n"])
def test_a_file_may_be_empty(tmp_path: Path, content: str) -> None:
    assert source(tmp_path, content).entries(Word) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- word: é\n- word: a\x07b\n", r":2: holds a control character \(U\+0007\); delete it"),
        ("- word: \x00\n", r":1: holds a control character \(U\+0000\)"),
        (b"- word: \xe9t\xe9", r":1: is not UTF-8 \(byte offset 8\); save it as UTF-8"),
        ("- word: été".encode("utf-16"), ":1: is not UTF-8"),
        ("- " + "[" * 900 + "]" * 900, f":1: is nested more than {MOST_NESTED} deep"),
        ("- " + "[" * 100_000, f":1: is nested more than {MOST_NESTED} deep"),
        ("- " * 100_000, f":1: is nested more than {MOST_NESTED} deep"),
        (BOMB, ":7: holds more than 500000 values"),
        ("- &a [*a]\n", r":1: \*a stands within what it repeats"),
        ("- *a\n", ":1: is not valid YAML: found undefined alias"),
        ("- word: a\n\tforms: b\n", ":2: is not valid YAML: .*; write spaces in place of the tab"),
        ("- word: 'a\n", ":2: is not valid YAML: found unexpected end of stream; mend the line"),
        ("- word: !!python/name:os.system a\n", ":1: has the tag 'tag:yaml.org,2002:python/name:os.system'"),
        ("- word: a\n- !mine {word: b}\n", ":2: has the tag '!mine'"),
        ("- &a {word: a}\n- <<: *a\n", ":2: <<: entries are not merged; write the fields out"),
        ("- word: a\n---\n- word: b\n", ":2: starts a second document"),
        ("- ? [a]\n  : b\n", ":1: a field's name is a list or an entry"),
        ("- word: a\n  forms: [b]\n  word: c\n", ":3: word: stands twice in one entry"),
        ("word: a\n", ":1: must be a list of entries; start each entry with '- '"),
        ("just words\n", ":1: must be a list of entries"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(CrossreadError, match=rf"words\.yml{message}"):
        source(tmp_path, content)


def test_all_wrong_entries_are_listed(tmp_path: Path) -> None:
    read = source(tmp_path, "- word: a\n- plain\n- word: b\n  form: c\n- {forms: [" + "x, " * 90 + "y]}\n")
    with pytest.raises(CrossreadError) as error:
        read.entries(Word)
    lines = str(error.value).replace(str(tmp_path), "").split("\n")
    assert [line[: line.index(":", 14)] for line in lines] == [
        "/words.yml:2: entry",
        "/words.yml:4: form",
        "/words.yml:5: word",
    ]
    assert max(map(len, lines)) < 200


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match="is no file; rename or remove it"):
        Source(tmp_path)


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "words.yml").touch()
    with pytest.raises(CrossreadError, match=r"words\.yml: cannot be read \(Permission denied\)"):
        Source(tmp_path / "words.yml")


@given(st.text("-:[]{}&*a!<|>'\" \t\n#?%\x00\x85é,", max_size=40) | st.text(max_size=20))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    try:
        source(tmp_path_factory.getbasetemp(), text).entries(Word)
    except CrossreadError:
        return
