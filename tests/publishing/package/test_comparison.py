import shutil
from pathlib import Path

import pytest

from crossread.errors import CrossreadError
from crossread.publishing.package.comparison import compare_packages
from crossread.tables import SCHEMAS

ROWS = ["a,0,4,headline,Un titre", "a,9,20,body,Un texte", 'b,0,9,body,"Un, deux"']


@pytest.fixture
def packages(tmp_path: Path) -> tuple[Path, Path]:
    """Write a package twice: a table of segments, and all others empty."""
    for name in SCHEMAS:
        for folder in ("before", "after"):
            (tmp_path / folder).mkdir(exist_ok=True)
            write(tmp_path / folder, name, ROWS if name == "segments" else [])
    return tmp_path / "before", tmp_path / "after"


def write(folder: Path, name: str, rows: list[str]) -> None:
    header = ",".join(column.name for column in SCHEMAS[name].columns)
    (folder / f"{name}.csv").write_text("\n".join([header, *rows]) + "\n", "utf-8")


def test_equal_packages_differ_in_nothing(packages: tuple[Path, Path]) -> None:
    assert compare_packages(*packages) == []


@pytest.mark.parametrize(
    ("rows", "report"),
    [
        (ROWS[1:], ["segments: 1 rows gone, 0 rows new", "  - a | 0 | 4 | headline | Un titre"]),
        ([*ROWS, "c,0,1,body,"], ["segments: 0 rows gone, 1 rows new", "  + c | 0 | 1 | body | "]),
        (
            [ROWS[0].replace("headline", "lead"), *ROWS[1:]],
            [
                "segments: 1 rows gone, 1 rows new",
                "  - a | 0 | 4 | headline | Un titre",
                "  + a | 0 | 4 | lead | Un titre",
            ],
        ),
        (ROWS[::-1], []),
        ([], ["segments: 3 rows gone, 0 rows new", "  - a | 0 | 4 | headline | Un titre",
              "  - a | 9 | 20 | body | Un texte", "  - b | 0 | 9 | body | Un, deux"]),
    ],
)  # fmt: skip
def test_rows_that_came_went_or_changed(packages: tuple[Path, Path], rows: list[str], report: list[str]) -> None:
    before, after = packages
    write(after, "segments", rows)
    assert compare_packages(before, after) == report


def test_every_table_that_differs_is_named_in_order(packages: tuple[Path, Path]) -> None:
    before, after = packages
    write(before, "claims", ["x"])
    write(after, "segments", ["y"])
    tables = [line.partition(":")[0] for line in compare_packages(before, after) if not line.startswith(" ")]
    assert tables == ["segments", "claims"]


def test_a_cell_that_says_none_is_a_word(packages: tuple[Path, Path]) -> None:
    before, after = packages
    write(before, "segments", ["a,0,4,body,NA"])
    write(after, "segments", ["a,0,4,body,"])
    assert compare_packages(before, after)[1:] == ["  - a | 0 | 4 | body | NA", "  + a | 0 | 4 | body | "]


def test_a_folder_that_is_no_package_is_refused(packages: tuple[Path, Path]) -> None:
    before, after = packages
    (after / "segments.csv").unlink()
    with pytest.raises(CrossreadError, match=r"after/segments\.csv: no such table; give two folders written by"):
        compare_packages(before, after)
    shutil.rmtree(before)
    with pytest.raises(CrossreadError, match=r"before/articles\.csv: no such table"):
        compare_packages(before, after)
