import json
import os
from datetime import date
from pathlib import Path

import pytest

from crossread.cli.main import main
from crossread.cli.timex import read_publication_dates, timex_records
from crossread.corpus import load_corpus
from crossread.errors import CrossreadError
from crossread.reading.dates import find_expressions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two texts."""
    (tmp_path / "texts").mkdir()
    for name in ("a", "b"):
        (tmp_path / f"texts/{name}.txt").write_text("Il a parlé hier.", "utf-8")
    return tmp_path / "texts"


def test_records_of_a_folder(folder: Path) -> None:
    records, failed = timex_records(load_corpus(folder), {"a": date(2026, 1, 8), "b": None})
    assert json.loads(json.dumps(records)) == [
        {"article_id": "a", "start": 11, "end": 15, "type": "DATE", "value": "2026-01-07"},
        {"article_id": "b", "start": 11, "end": 15, "type": "DATE", "value": "XXXX-XX-XX"},
    ]
    assert failed == ()


def dct(folder: Path, content: str | bytes) -> Path:
    path = folder / "dct.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "content",
    [
        "article_id,published\na,2026-01-08\nb,\n",
        "\ufeffarticle_id,published\r\na,2026-01-08\r\nb,\r\n",
        "published;article_id;note\n2026-01-08;a;x, y\n;b\n",
        "\ufeffarticle_id\tpublished\na\t2026-01-08\nb\t \n",
        "article_id , published \n a , 2026-01-08 \n\nb\n,\n",
        '"article_id","published"\r"a","2026-01-08"\r"b",""\r',
        "article_id,published\na,2026-01-08\na,2026-01-08\nb,\n",
    ],
    ids=["plain", "excel", "semicolons", "tabs", "blanks", "carriage-returns", "twice-the-same"],
)
def test_dates_are_read_as_programs_write_them(tmp_path: Path, content: str) -> None:
    assert read_publication_dates(dct(tmp_path, content)) == {"a": date(2026, 1, 8), "b": None}


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        ("article,published\n", ["dct.csv:1: has no column article_id"]),
        ("", ["dct.csv:1: has no column article_id, published"]),
        (
            "article_id,published\na,hier\n,2026-01-08\nb,2026-02-30\nc,2026-01-01\nc,2026-01-02\n",
            [
                "dct.csv:2: 'hier' is not a date such as 2026-01-08",
                "dct.csv:3: has no article_id",
                "dct.csv:4: '2026-02-30' is not a date",
                "dct.csv:6: gives c another date than a row above",
            ],
        ),
        (b"\xff\xfea\0", ["dct.csv: cannot be read"]),
        (b"article_id,published\na,\0\n", ["dct.csv"]),
    ],
)
def test_everything_wrong_with_the_dates_is_said_at_once(
    tmp_path: Path, content: str | bytes, messages: list[str]
) -> None:
    with pytest.raises(CrossreadError) as raised:
        read_publication_dates(dct(tmp_path, content))
    lines = str(raised.value).splitlines()
    assert len(lines) == len(messages)
    assert all(message in line for message, line in zip(messages, lines, strict=True))


def test_dates_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match="cannot be read"):
        read_publication_dates(tmp_path / "none.csv")


def timex(folder: Path, out: Path, *more: str) -> int:
    return main(["timex", str(folder), "--out", str(out), *more])


def test_ids_that_do_not_meet_are_said(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = dct(tmp_path, "article_id,published\na,2026-01-08\nz,2026-01-08\n")
    assert timex(folder, tmp_path / "out", "--dct", str(path)) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert "no text is named z" in said[0]
    assert "has no date for b" in said[1]


def test_every_bad_file_is_named_and_the_others_are_read(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "c.txt").touch()
    (folder / "d.txt").write_text("Dehors.")

    def fail(text: str) -> object:
        if text == "Dehors.":
            raise ValueError("year 0 is out of range")
        return find_expressions(text)

    monkeypatch.setattr("crossread.cli.timex.find_expressions", fail)
    assert timex(folder, tmp_path / "out") == 3
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[2].partition(":")[0] for line in said] == ["texts/c.txt", "texts/d.txt"]
    assert [json.loads(line)["article_id"] for line in (tmp_path / "out").read_text().splitlines()] == ["a", "b"]


@pytest.mark.parametrize("fault", ["strict", "none", "dct", "place"])
def test_a_run_that_fails_leaves_the_earlier_output(folder: Path, tmp_path: Path, fault: str) -> None:
    out = tmp_path / "out"
    assert timex(folder, out) == 0
    before = out.read_bytes()
    (folder / "c.txt").touch()
    more = []
    if fault == "strict":
        more = ["--strict"]
    elif fault == "none":
        (folder / "a.txt").unlink()
        (folder / "b.txt").unlink()
    elif fault == "dct":
        more = ["--dct", str(dct(tmp_path, "article_id,published\na,hier\n"))]
    else:
        (tmp_path / ".out.crossread-new").mkdir()
    assert timex(folder, out, *more) == 2
    assert out.read_bytes() == before
    assert not (tmp_path / ".out.crossread-lock").exists()


def test_a_link_stays_a_link_and_a_device_a_device(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    assert timex(folder, tmp_path / "link") == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text("utf-8").count("\n") == 2
    if os.name != "nt":
        (tmp_path / "null").symlink_to(os.devnull)
        assert timex(folder, tmp_path / "null") == 0
        assert Path(os.devnull).is_char_device()


def test_a_folder_is_no_output(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert timex(folder, tmp_path) == 2
    assert "is a folder; give a file to write to" in capsys.readouterr().err
