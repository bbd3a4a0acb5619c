import hashlib

import pytest
from benchmarks.timebank import Timex
from benchmarks.times import read_annotated

TEXT = "Le pont a fermé hier.\nIl rouvrira demain.\n"


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "pont.txt").write_bytes(TEXT.encode())
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    path = tmp_path / "gold.csv"
    rows = [f"pont,{sha256},2026-01-08,16,20,DATE,2026-01-07", f"pont,{sha256},2026-01-08,34,40,DATE,2026-01-09"]
    path.write_text("\n".join(["article,sha256,published,start,end,type,value", *rows, ""]), "utf-8")
    return path


def test_annotation_and_what_is_found_stand_side_by_side(tmp_path, gold):
    [document] = read_annotated(tmp_path, gold)
    assert document.text == TEXT
    assert document.gold == [
        Timex(16, 20, type="DATE", value="2026-01-07"),
        Timex(34, 40, type="DATE", value="2026-01-09"),
    ]
    assert document.found == document.gold


@pytest.mark.parametrize("other", [None, TEXT + " "])
def test_a_text_that_was_not_annotated_so_stops_the_run(tmp_path, gold, other):
    (tmp_path / "pont.txt").unlink()
    if other:
        (tmp_path / "pont.txt").write_text(other, "utf-8")
    with pytest.raises(SystemExit, match=r"pont\.txt: is not the text that gold\.csv was made from"):
        read_annotated(tmp_path, gold)
