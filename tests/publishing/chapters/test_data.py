import pytest
from bs4 import BeautifulSoup

from crossread.publishing.chapters.data import describe
from crossread.tables import SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_is_described_in_order(make_book, cells, name):
    expected = [[column.name, column.type, column.description] for column in SCHEMAS[name].columns]
    assert cells(describe(make_book(), name)) == expected


@pytest.mark.parametrize(("count", "said"), [(0, "0 rows."), (1, "1 row."), (2, "2 rows."), (1200, "1,200 rows.")])
def test_the_rows_are_counted(make_book, count, said):
    segments = [{"article_id": "007_x", "start": n, "end": n + 1, "text": "x"} for n in range(count)]
    page = BeautifulSoup(describe(make_book(segments=segments), "segments"), "html.parser")
    assert page.p.string == f"{SCHEMAS['segments'].description} {said}"
    assert page.caption.string == "Columns of segments"
