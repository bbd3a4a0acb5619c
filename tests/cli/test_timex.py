import json
from datetime import date
from pathlib import Path

import pytest

from crossread.cli.timex import read_publication_dates, timex_records
from crossread.errors import CrossreadError


def test_records_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Il a parlé hier.", "utf-8")
    (tmp_path / "b.txt").write_text("Il a parlé hier.", "utf-8")
    records = list(timex_records(tmp_path, {"a": date(2026, 1, 8)}))
    assert json.loads(json.dumps(records)) == [
        {"article_id": "a", "start": 11, "end": 15, "type": "DATE", "value": "2026-01-07"},
        {"article_id": "b", "start": 11, "end": 15, "type": "DATE", "value": "XXXX-XX-XX"},
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("article,published\n", "column"),
        ("article_id,published\na,hier\n", "dct.csv:2"),
        ("article_id,published\na\n", "dct.csv:2"),
    ],
)
def test_what_is_wrong_with_the_dates(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "dct.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(CrossreadError, match=message):
        read_publication_dates(path)


def test_dates_are_read(tmp_path: Path) -> None:
    path = tmp_path / "dct.csv"
    path.write_text("article_id,published\na,2026-01-08\n", "utf-8")
    assert read_publication_dates(path) == {"a": date(2026, 1, 8)}
    with pytest.raises(CrossreadError, match="cannot be read"):
        read_publication_dates(tmp_path / "none.csv")
