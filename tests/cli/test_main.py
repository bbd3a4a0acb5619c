"""What a person at the command line meets, with good articles and with bad ones."""

import csv
import shutil
from pathlib import Path

import pytest

from crossread.cli.main import main
from crossread.tables import SCHEMAS

ROOT = Path(__file__).parents[2]
GOOD = "Berne, 3 mai 2024. Le ministre a déclaré jeudi : « Nous n'enverrons aucune troupe en Ukraine. »"


def analyse(seeds: Path, out: Path) -> int:
    return main(["analyse", str(seeds), "--codebook", str(ROOT / "book/codebook"), "--out", str(out)])


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


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.txt: holds no text"),
        (b" \n ", "x.txt: holds no text"),
        ("été".encode("latin-1"), "x.txt:1: is not UTF-8"),
        (b"a\0b", "x.txt:1: holds a NUL character"),
    ],
)
def test_a_bad_file_ends_with_a_message_and_no_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, message: str
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "seeds/x.txt").write_bytes(data)
    assert analyse(tmp_path / "seeds", tmp_path / "out") == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["missing", "empty", "folder", "loop"])
def test_a_folder_without_articles_ends_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    seeds = tmp_path / "seeds"
    if kind != "missing":
        seeds.mkdir()
    if kind == "folder":
        (seeds / "x.txt").mkdir()
    if kind == "loop":
        (seeds / "x.txt").symlink_to(seeds / "x.txt")
    assert analyse(seeds, tmp_path / "out") == 2
    assert capsys.readouterr().err.startswith(f"crossread: {seeds}")
    assert not (tmp_path / "out").exists()


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


def test_compare_tells_equal_packages_from_different_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = ROOT / "book/results"
    assert main(["compare", str(results), str(results)]) == 0
    shutil.copytree(results, tmp_path / "other")
    (tmp_path / "other/articles.csv").write_text("article_id\nx\n")
    assert main(["compare", str(results), str(tmp_path / "other")]) == 1
    assert "articles: 5 rows gone, 1 rows new" in capsys.readouterr().out
