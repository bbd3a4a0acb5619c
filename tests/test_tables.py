from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal

from crossread.tables import SCHEMAS, StoredTables, read_table, table


def test_rows_become_typed_sorted_columns_without_repeats() -> None:
    rows = [
        {"article_id": "b", "start": 3, "end": 4, "text": "x", "actor_id": "russia"},
        {"article_id": "a", "start": 3, "end": 4, "text": "x"},
        {"article_id": "a", "start": 3, "end": 4, "text": "x"},
    ]
    frame = table("mentions", rows)
    assert list(frame.columns) == [column.name for column in SCHEMAS["mentions"].columns]
    assert list(frame["article_id"]) == ["a", "b"]
    assert frame["start"].dtype == "Int64"
    assert frame["actor_id"].tolist() == ["", "russia"]


def test_a_table_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    rows = [
        {"article_id": "a", "start": 3, "end": 4, "text": "NA\n«”, ;", "minimum": 0.1, "unit": ""},
        {"article_id": "a", "start": 9, "end": 12, "text": "", "of_what": "null"},
    ]
    frame = table("quantities", rows)
    frame.to_csv(tmp_path / "quantities.csv", index=False, lineterminator="\n")
    assert_frame_equal(read_table("quantities", tmp_path / "quantities.csv"), frame)
    assert_frame_equal(StoredTables(tmp_path)["quantities"], frame)
    assert list(StoredTables(tmp_path)) == list(SCHEMAS)


def test_an_empty_table_keeps_its_columns() -> None:
    assert len(table("claims", [])) == 0
    assert "claim_id" in table("claims", [])


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(KeyError, match="table mentions has no column colour"):
        table("mentions", [{"colour": "red"}])


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=lambda s: s.name)
def test_schemas_describe_every_column_and_order_by_their_own(schema) -> None:
    names = [column.name for column in schema.columns]
    assert len(names) == len(set(names))
    assert set(schema.key) <= set(names)
    assert all(column.description for column in schema.columns)
