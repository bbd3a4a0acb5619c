"""What a person meets who has articles analysed, with good ones and with bad ones."""

import csv
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from crossread.cli.main import main
from crossread.corpus import Article
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import SCHEMAS

ROOT = Path(__file__).parents[2]
GOOD = "Berne, 3 mai 2024. Le ministre a déclaré jeudi : « Nous n'enverrons aucune troupe en Ukraine. »"


def analyse(seeds: Path, out: Path, *more: str) -> int:
    return main(["analyse", str(seeds), "--codebook", str(ROOT / "book/codebook"), "--out", str(out), *more])


def rows(out: Path, name: str) -> list[dict[str, str]]:
    with open(out / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spans(out: Path) -> list[tuple[str, int, int, str]]:
    """Return (article, start, end, text) of every row with offsets in every table of a package."""
    found = []
    for name in SCHEMAS:
        for row in rows(out, name):
            for suffix, owner in (("", "article_id"), ("_a", "article_a"), ("_b", "article_b")):
                if row.get(f"start{suffix}"):
                    found.append(
                        (row[owner], int(row[f"start{suffix}"]), int(row[f"end{suffix}"]), row[f"text{suffix}"])
                    )
    return found


def test_analyse_writes_every_table_and_every_span_is_the_text(tmp_path: Path) -> None:
    assert analyse(ROOT / "seeds", tmp_path / "out") == 0
    for name, schema in SCHEMAS.items():
        header = (tmp_path / "out" / f"{name}.csv").read_text("utf-8").splitlines()[0]
        assert header.split(",") == [column.name for column in schema.columns]
    found = spans(tmp_path / "out")
    assert len(found) > 500
    for article, start, end, text in found:
        whole = (ROOT / "seeds" / f"{article}.txt").read_bytes().decode("utf-8")
        assert whole[start:end] == text


def bad_folder(tmp_path: Path) -> Path:
    """Return a folder with one good article and five bad files."""
    seeds = tmp_path / "seeds"
    (seeds / "d.txt").mkdir(parents=True)
    (seeds / "good.txt").write_text(GOOD, "utf-8")
    (seeds / "a.txt").touch()
    (seeds / "b.txt").write_bytes("été".encode("latin-1"))
    (seeds / "c.txt").write_bytes(b"a\0b")
    (seeds / "<é>.txt").write_text(GOOD, "utf-8")
    return seeds


REASONS = {
    "<é>": "is no name for an article",
    "a": "holds no word",
    "b": "line 1 is not UTF-8",
    "c": "line 1 holds a NUL character",
    "d": "is a folder",
}


def test_every_bad_file_is_named_and_the_others_are_analysed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = bad_folder(tmp_path)
    assert analyse(seeds, tmp_path / "out") == 3
    assert [row["article_id"] for row in rows(tmp_path / "out", "articles")] == ["good"]
    errors = {row["article_id"]: row["reason"] for row in rows(tmp_path / "out", "errors")}
    assert errors.keys() == REASONS.keys()
    assert all(errors[name].startswith(reason) for name, reason in REASONS.items())
    said = capsys.readouterr().err.splitlines()
    assert said == [f"crossread: seeds/{name}.txt: {errors[name]}" for name in REASONS]


def test_one_bad_file_stops_a_strict_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = bad_folder(tmp_path)
    assert analyse(seeds, tmp_path / "out", "--strict") == 2
    said = capsys.readouterr().err
    assert all(f"seeds/{name}.txt: {reason}" in said for name, reason in REASONS.items())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["crossread.reading.pipeline.read_article", "crossread.analysis.results.quantities"])
def test_an_article_on_which_a_rule_fails_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "seeds").mkdir()
    for article_id in ("a", "b", "c"):
        (tmp_path / f"seeds/{article_id}.txt").write_text(GOOD, "utf-8")
    module, _, function = name.rpartition(".")
    real = getattr(import_module(module), function)

    def fail(about: Article | ReadCorpus, *more: object) -> object:
        if "b" in ([about.id] if isinstance(about, Article) else about.articles):
            raise RecursionError("too deep")
        return real(about, *more)

    monkeypatch.setattr(name, fail)
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 3
    assert "seeds/b.txt: could not be analysed (RecursionError: too deep)" in capsys.readouterr().err
    assert [row["article_id"] for row in rows(tmp_path / "out", "articles")] == ["a", "c"]
    assert [row["article_id"] for row in rows(tmp_path / "out", "errors")] == ["b"]
    assert analyse(tmp_path / "seeds", tmp_path / "strict", "--strict") == 2
    assert not (tmp_path / "strict").exists()


def test_a_fault_that_no_article_has_alone_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    for article_id in ("a", "b"):
        (tmp_path / f"seeds/{article_id}.txt").write_text(GOOD, "utf-8")

    def fail(reading: ReadCorpus) -> None:
        if len(reading.articles) > 1:
            raise ZeroDivisionError

    monkeypatch.setattr("crossread.analysis.results.quantities", fail)
    with pytest.raises(ZeroDivisionError):
        analyse(tmp_path / "seeds", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["missing", "empty", "file", "folder", "loop"])
def test_a_folder_without_a_good_article_ends_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    seeds = tmp_path / "seeds"
    if kind == "file":
        seeds.touch()
    elif kind != "missing":
        seeds.mkdir()
    if kind == "folder":
        (seeds / "x.txt").mkdir()
    if kind == "loop":
        (seeds / "x.txt").symlink_to(seeds / "x.txt")
    assert analyse(seeds, tmp_path / "out") == 2
    assert "seeds" in capsys.readouterr().err.splitlines()[0]
    assert not (tmp_path / "out").exists()


def test_an_output_folder_is_looked_at_before_the_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/letter").write_text("Chère Anna")
    assert analyse(tmp_path / "no-such-folder", tmp_path / "out") == 2
    assert "out: holds files that are not from an earlier run (letter)" in capsys.readouterr().err


def test_articles_with_one_label_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("2017_a", "2017_b", "2018_c"):
        (tmp_path / f"seeds/{name}.txt").write_text(
            GOOD.replace("Ukraine", "Ukraine, après l’accord de Paris"), "utf-8"
        )
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 0
    assert "2017_a, 2017_b: begin the same" in capsys.readouterr().err
    for name in ("quotations", "positions", "claims", "inconsistencies"):
        ids = [row[SCHEMAS[name].columns[0].name] for row in rows(tmp_path / "out", name)]
        assert len(ids) == len(set(ids))
    found = {row["quotation_id"].partition("-")[0] for row in rows(tmp_path / "out", "quotations")}
    assert found == {"2017_a", "2017_b", "2018"}
    told = {label for row in rows(tmp_path / "out", "events") for label in row["articles"].split()}
    assert told <= found


def test_a_note_on_one_article_is_not_taken_over_by_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/007_other.txt").write_text(GOOD, "utf-8")
    (tmp_path / "codebook").mkdir()
    (tmp_path / "codebook/actors.yml").write_text("[]")
    note = "- {article: '007', exact: %s, kind: typo, note: Said so., changes_meaning: false}\n"
    (tmp_path / "codebook/notes.yml").write_text(note % "Le ministre" + note % "La ministre", "utf-8")
    arguments = ("--codebook", str(tmp_path / "codebook"), "--out", str(tmp_path / "out"))
    assert main(["analyse", str(tmp_path / "seeds"), *arguments]) == 0
    assert "notes.yml: the note on 'La ministre' in 007 stands nowhere in it" in capsys.readouterr().err
    noted = [row["text"] for row in rows(tmp_path / "out", "text_quality") if row["origin"] == "editor"]
    assert noted == ["Le ministre"]
    (tmp_path / "seeds/007_more.txt").write_text(GOOD, "utf-8")
    assert main(["analyse", str(tmp_path / "seeds"), *arguments]) == 0
    assert [row for row in rows(tmp_path / "out", "text_quality") if row["origin"] == "editor"] == []


def test_a_carriage_return_in_a_quotation_stays_in_its_cell(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/x.txt").write_bytes("Le ministre a déclaré jeudi : « Nous irons\rà Berne, ou pas ».".encode())
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 0
    quotations = rows(tmp_path / "out", "quotations")
    assert any("\r" in row["text"] for row in quotations)
    assert all(row["article_id"] == "x" and row["origin"] == "rule" for row in quotations)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + GOOD,
        GOOD.replace(". ", ".\r\n"),
        GOOD + '"' * 10_000,
        GOOD + ' « “ " ' * 3_000,
        "The minister said on Thursday that no troops would be sent to Ukraine.",
        "Accueil\n\nLes plus lus\n\nÀ la une\n",
        f"<script>alert('oui')</script> &lt;b&gt; {GOOD} <b>non</b> &amp;",
        (GOOD + "\n") * 200,
    ],
    ids=["bom", "crlf", "quotes", "mixed-quotes", "english", "furniture", "markup", "repeated"],
)
def test_odd_text_is_read_as_it_stands(tmp_path: Path, text: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/x.txt").write_bytes(text.encode("utf-8"))
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 0
    assert int(rows(tmp_path / "out", "articles")[0]["characters"]) == len(text)
    assert all(text[start:end] == exact for _, start, end, exact in spans(tmp_path / "out"))


def test_page_furniture_alone_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/x.txt").write_text("Accueil\n\nLes plus lus\n\nÀ la une\n", "utf-8")
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 0
    assert "x.txt: holds page furniture only" in capsys.readouterr().err
    assert rows(tmp_path / "out", "quotations") == []


def test_a_codebook_with_an_unknown_actor_ends_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "book/codebook", tmp_path / "codebook")
    with open(tmp_path / "codebook/actors.yml", "a", encoding="utf-8") as file:
        file.write("- {id: anna, name: Anna, type: person, side: other, speaks_for: nowhere}\n")
    arguments = [
        "analyse",
        str(ROOT / "seeds"),
        "--codebook",
        str(tmp_path / "codebook"),
        "--out",
        str(tmp_path / "out"),
    ]
    assert main(arguments) == 2
    assert "speaks_for: unknown id 'nowhere'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
