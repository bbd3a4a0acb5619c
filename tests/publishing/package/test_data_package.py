import json
from pathlib import Path

import pytest
from frictionless import Package

from crossread.errors import CrossreadError
from crossread.publishing.package.comparison import compare_packages
from crossread.publishing.package.data_package import package_files, write_package
from crossread.tables import SCHEMAS, table

ROW = {"article_id": "a", "start": 0, "end": 4, "text": 'Dit "oui",\nété', "minimum": 1.5, "unit": "%"}
TABLES = {name: table(name, [ROW] if name == "quantities" else []) for name in SCHEMAS}


def test_the_package_is_valid_by_the_standard(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path / "out")
    report = Package(str(tmp_path / "out/datapackage.json")).validate()
    assert report.valid, report.to_summary()
    assert {resource.name for resource in report.tasks} == {*SCHEMAS, "dna-events", "affiliation", "actors"}


def test_files_are_the_same_bytes_on_every_system() -> None:
    files = package_files(TABLES)
    assert files == package_files(TABLES)
    assert files["quantities.csv"] == (
        "article_id,start,end,text,minimum,maximum,unit,of_what\n" + 'a,0,4,"Dit ""oui"",\nété",1.5,,%,\n'
    )
    assert json.loads(files["datapackage.json"])["resources"][0]["path"] == "articles.csv"


def test_an_earlier_package_is_replaced_as_a_whole(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path / "out")
    (tmp_path / "out/old.csv").write_text("x")
    write_package(TABLES, tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(package_files(TABLES))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_is_no_package_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Chère Anna")
    with pytest.raises(CrossreadError, match=r"holds files but no datapackage\.json"):
        write_package(TABLES, tmp_path)
    with pytest.raises(CrossreadError, match=r"letter\.txt: is a file"):
        write_package(TABLES, tmp_path / "letter.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_packages_are_compared_row_by_row(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path / "a")
    write_package(TABLES | {"quantities": table("quantities", [ROW | {"minimum": 2.0}])}, tmp_path / "b")
    assert compare_packages(tmp_path / "a", tmp_path / "a") == []
    report = compare_packages(tmp_path / "a", tmp_path / "b")
    assert report[0] == "quantities: 1 rows gone, 1 rows new"
    assert "1.5" in report[1]
    assert "2.0" in report[2]
    with pytest.raises(CrossreadError, match=r"articles\.csv: no such table"):
        compare_packages(tmp_path / "a", tmp_path)
