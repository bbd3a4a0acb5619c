from importlib import import_module
from pathlib import Path

import pytest

from crossread.corpus import Article
from crossread.errors import CrossreadError
from crossread.evaluation.evaluation import GOLD
from crossread.publishing import results
from crossread.publishing.book import load
from crossread.publishing.computation import compute

NOTE = "- {article: '001', exact: %s, kind: typo, note: Said so.}\n"


def files(project: Path) -> set[str]:
    folder = project / results.FOLDER
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_is_computed_is_stored_and_fresh(small_project: Path) -> None:
    book = compute(small_project)
    assert results.changed(small_project) == []
    assert {"articles.csv", "datapackage.json", "digests.json", "measurements/accents.csv"} <= files(small_project)
    stored = load(small_project)
    assert stored.tables["quotations"]["speaker_name"].to_list() == ["Ida Berg"]
    assert stored.tables["quotations"]["text"].to_list() == book.tables["quotations"]["text"].to_list()
    assert len(stored.measurements["accents"]) == len(book.measurements["accents"]) > 0


def test_an_annotation_is_scored_if_it_has_every_table(small_project: Path, root: Path) -> None:
    assert "scores" not in compute(small_project).measurements
    gold = small_project / "tests/gold"
    gold.mkdir(parents=True)
    for name in GOLD:
        heads = (root / f"tests/gold/{name}.csv").read_text("utf-8").partition("\n")[0]
        (gold / f"{name}.csv").write_text(f"{heads}\n", "utf-8")
    assert not compute(small_project).measurements["scores"].empty
    for name in ("positions", "text_quality"):
        (gold / f"{name}.csv").unlink()
    with pytest.raises(CrossreadError, match=r"^tests/gold: lacks positions\.csv, text_quality\.csv; an annotation"):
        compute(small_project)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("book/codebook/actors.yml", "- id: 1 2\n", r"actors\.yml:1: id: "),
        ("book/codebook/notes.yml", NOTE % "le port", "notes.yml.*le port"),
        ("seeds/002_quai.txt", "", r"seeds/002_quai\.txt: holds no word"),
        ("seeds/001_autre.txt", "Bon.", r"001_autre\.txt, seeds/001_pont\.txt: begin the same .*; rename all but one"),
        ("seeds/SHA256SUMS", f"{'0' * 64}  001_pont.txt\n", r"its bytes are not those recorded in SHA256SUMS"),
    ],
)
def test_what_cannot_be_computed_leaves_the_earlier_results(
    small_project: Path, name: str, text: str, message: str
) -> None:
    compute(small_project)
    before = (small_project / results.FOLDER / "quotations.csv").read_bytes()
    (small_project / name).write_text(text, "utf-8")
    with pytest.raises(CrossreadError, match=message):
        compute(small_project)
    assert (small_project / results.FOLDER / "quotations.csv").read_bytes() == before
    assert results.changed(small_project) != [] or name.endswith("SHA256SUMS")


def test_checksums_are_not_asked_for_where_they_are_about_to_be_written(small_project: Path) -> None:
    (small_project / "seeds/SHA256SUMS").write_text(f"{'0' * 64}  001_pont.txt\n", "utf-8")
    assert len(compute(small_project, verify=False).corpus) == 1


def test_an_article_on_which_a_rule_fails_stops_the_computation(
    small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(article: Article, *_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(import_module("crossread.reading.pipeline"), "read_article", fail)
    with pytest.raises(CrossreadError, match=r"001_pont\.txt: could not be analysed \(RecursionError: too deep\)"):
        compute(small_project)
    assert not (small_project / results.FOLDER / results.DIGESTS).exists()


def test_a_kill_while_results_are_written_leaves_no_digests(
    small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compute(small_project)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("crossread.publishing.computation"), "replace_files", killed)
    with pytest.raises(KeyboardInterrupt):
        compute(small_project)
    assert results.changed(small_project) == list(results.digests(small_project))
