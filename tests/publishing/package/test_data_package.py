import csv
import io
import json
import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossread.errors import CrossreadError
from crossread.publishing.package.comparison import compare_packages
from crossread.publishing.package.data_package import package_files, package_folder, write_package
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


cells = st.text(st.sampled_from("a,;\"'\r\n\t \u2028\x85\x0b\x1cé"), max_size=8)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=4))
@example([("nous\rallons", ""), ('"\r\n', "\n")])
def test_every_reader_finds_the_same_cells(texts: list[tuple[str, str]]) -> None:
    rows = [{"article_id": "a", "start": n, "text": text, "of_what": what} for n, (text, what) in enumerate(texts)]
    written = package_files(TABLES | {"quantities": table("quantities", rows)})["quantities.csv"]
    by_csv = [(row["text"], row["of_what"]) for row in csv.DictReader(io.StringIO(written, newline=""))]
    frame = pd.read_csv(io.StringIO(written, newline=""), dtype=str, keep_default_na=False)
    assert by_csv == texts
    assert list(zip(frame["text"], frame["of_what"], strict=True)) == texts


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_an_earlier_package_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for tables in (TABLES, TABLES | {"quantities": table("quantities", [])}):
        with package_folder(out):
            write_package(tables, out)
        assert {path.name: path.read_bytes().decode() for path in out.iterdir()} == package_files(tables)
    assert names(tmp_path) == {"out"}


@pytest.mark.parametrize("folder", [".", "link", "../out/.", "made/by/it"])
def test_a_folder_may_be_given_in_any_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/link").symlink_to(tmp_path / "out")
    (tmp_path / "out/link").rename(tmp_path / "link")
    monkeypatch.chdir(tmp_path if folder == "link" else tmp_path / "out")
    for _ in range(2):
        with package_folder(Path(folder)):
            write_package(TABLES, Path(folder))
    assert names(Path(folder)) == set(package_files(TABLES))


FOREIGN = {"name": "temperatures", "resources": [{"path": "articles.csv"}]}


@pytest.mark.parametrize(
    ("files", "named"),
    [
        ({"notes.md": "mine"}, "notes.md"),
        ({"articles.csv": "mine"}, "articles.csv"),
        ({"datapackage.json": json.dumps(FOREIGN), "articles.csv": "mine"}, "articles.csv, datapackage.json"),
        ({"datapackage.json": "{"}, "datapackage.json"),
        ({"datapackage.json": "[]"}, "datapackage.json"),
        ({"datapackage.json": '{"name": "crossread"}'}, "datapackage.json"),
        ({"datapackage.json": '{"name": "crossread", "resources": []}', "articles.csv": "mine"}, "articles.csv"),
        ({"folder/file": "mine"}, "folder"),
        ({"articles.csv/file": "mine"}, "articles.csv"),
        ({f"{n:02}.md": "mine" for n in range(12)}, "09.md and 2 more"),
    ],
)
@pytest.mark.parametrize("earlier", [False, True])
def test_what_no_earlier_run_wrote_is_named_and_left_alone(
    tmp_path: Path, files: dict[str, str], named: str, earlier: bool
) -> None:
    if earlier and not any(name.startswith(("articles.csv", "datapackage.json")) for name in files):
        write_package(TABLES, tmp_path)
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(CrossreadError, match=f"not from an earlier run .*{named}"), package_folder(tmp_path):
        pytest.fail("the work must not begin")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def forget(folder: Path, name: str) -> None:
    """Make a descriptor that of a release that did not have the table."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["resources"] = [each for each in descriptor["resources"] if each["name"] != name]
    path.write_text(json.dumps(descriptor), "utf-8")


def test_a_table_that_an_earlier_run_did_not_know_is_not_taken_for_its_own(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path)
    forget(tmp_path, "errors")
    with pytest.raises(CrossreadError, match=r"errors\.csv"):
        write_package(TABLES, tmp_path)
    (tmp_path / "errors.csv").unlink()
    write_package(TABLES, tmp_path)
    assert names(tmp_path) == set(package_files(TABLES))


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").touch()
    (tmp_path / ".old.csv.crossread-new").touch()  # of a run that was killed
    with package_folder(tmp_path):
        write_package(TABLES, tmp_path)
    assert names(tmp_path) == {".gitkeep", *package_files(TABLES)}


@pytest.mark.parametrize("place", ["file", "dangling", "loop", "pipe"])
def test_what_is_no_folder_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    before = names(tmp_path)
    with pytest.raises(CrossreadError, match=f"{place}: is no folder"), package_folder(tmp_path / place):
        pytest.fail("the work must not begin")
    assert names(tmp_path) == before


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


def test_errors_are_compared_too(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path / "a")
    bad = {"article_id": "b", "path": "seeds/b.txt", "reason": "holds no word"}
    write_package(TABLES | {"errors": table("errors", [bad])}, tmp_path / "b")
    assert compare_packages(tmp_path / "a", tmp_path / "b") == [
        "errors: 0 rows gone, 1 rows new",
        "  + b | seeds/b.txt | holds no word",
    ]


def test_a_table_that_an_earlier_release_did_not_have_counts_as_empty(tmp_path: Path) -> None:
    write_package(TABLES, tmp_path / "new")
    shutil.copytree(tmp_path / "new", tmp_path / "old")
    forget(tmp_path / "old", "errors")
    (tmp_path / "old/errors.csv").unlink()
    assert compare_packages(tmp_path / "old", tmp_path / "new") == []
    (tmp_path / "new/errors.csv").unlink()
    with pytest.raises(CrossreadError, match=r"errors\.csv: no such table"):
        compare_packages(tmp_path / "old", tmp_path / "new")
