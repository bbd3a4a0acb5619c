import csv
import io

import pytest

from crossread.publishing.package.csv_lines import CsvLines


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([["a", "b"], ["1", "2"]], "a,b\n1,2\n"),
        ([["a\nb"]], '"a\nb"\n'),
        ([["a\rb"]], '"a\rb"\n'),
        ([["a\r\n"]], '"a\r\n"\n'),
        ([["a,b", 'c"d']], '"a,b","c""d"\n'),
        ([], ""),
    ],
)
def test_rows_end_with_a_line_feed_and_cells_keep_theirs(rows: list[list[str]], text: str) -> None:
    lines = CsvLines()
    csv.writer(lines, lineterminator=CsvLines.END).writerows(rows)
    assert lines.getvalue() == text
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows
