import pickle
from pathlib import Path

import pandas as pd
import pytest

from crossread.codebook import Codebook
from crossread.errors import CrossreadError
from crossread.publishing import book as module
from crossread.publishing.book import load, project_root


@pytest.mark.parametrize("below", ["", "book", "book/codebook"])
def test_a_project_is_found_from_any_folder_below_it(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    monkeypatch.chdir(small_project / below)
    assert project_root() == small_project


def test_the_nearest_project_is_taken(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small_project / "book/_toc.yml").touch()
    monkeypatch.chdir(small_project / "book/codebook")
    assert project_root() == small_project / "book"


def test_outside_a_project_the_error_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CrossreadError, match=r"lies in no project; go to a folder below the one that holds _toc\.yml"):
        project_root()


def test_a_book_is_what_lies_in_its_project(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small_project / module.results.FOLDER
    (folder / "measurements").mkdir(parents=True)
    (folder / "codebook.pickle").write_bytes(pickle.dumps(Codebook()))
    (folder / "articles.csv").write_text("article_id,words\n001_pont,15\n", "utf-8")
    (folder / "measurements/scores.csv").write_text("measure,value\nfound,0.5\n", "utf-8")
    monkeypatch.setattr(module.results, "ensure", lambda root: "Results computed.")
    monkeypatch.chdir(small_project / "book")
    book = load()
    assert capsys.readouterr().out == "Results computed.\n"
    assert (book.root, [article.id for article in book.corpus]) == (small_project, ["001_pont"])
    assert book.tables["articles"]["words"].to_list() == [15]
    assert book.measurements["scores"]["value"].to_list() == [0.5]
    assert book.passage("001_pont", 3, 9).exact == "mairie"
    assert book.codebook == Codebook()
    assert not book.annotation


def test_the_two_annotations_are_told_apart(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.results, "ensure", lambda root: "")
    stored = small_project / module.results.FOLDER
    stored.mkdir(parents=True)
    (stored / "codebook.pickle").write_bytes(pickle.dumps(Codebook()))
    for folder, text in (("gold", "mairie"), ("gold/second", "pont")):
        (small_project / "tests" / folder).mkdir(parents=True)
        rows = [{"article_id": "001_pont", "start": 0, "end": 9, "text": text}]
        pd.DataFrame(rows).to_csv(small_project / "tests" / folder / "quotations.csv", index=False)
    book = load(small_project)
    assert book.annotation["quotations"]["text"].to_list() == ["mairie"]
    assert book.second_reading["quotations"]["text"].to_list() == ["pont"]
