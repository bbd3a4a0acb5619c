from pathlib import Path

import pytest

from crossread.cli.main import main

TEXT = "La ville attend.\nDeux frégates et un porte-avions ont quitté Oslo. La flotte reviendra."
WORDS = "- {id: ships, words: [frégate*, porte-avions]}\n"
EVENTS = "- {id: leave, label: They leave, kind: other, words: ['{ships} ... <quitter>'], about: [Oslo]}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {
        "seeds/000_a.txt": TEXT,
        "seeds/001_b.txt": "Rien de neuf.",
        "book/codebook/words.yml": WORDS,
        "book/codebook/events.yml": EVENTS,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["Oslo"],
            ["000  61-65  frégates et un porte-avions ont quitté [Oslo]. La flotte reviendra.", "1 in 1 of 2 articles"],
        ),
        (
            ["{ships}", "--context", "5"],
            ["000  22-30  Deux [frégates] et u", "000  37-49  t un [porte-avions] ont", "2 in 1 of 2 articles"],
        ),
        (
            ["--entry", "events/leave.words", "--context", "0"],
            ["000  22-60  [frégates et un porte-avions ont quitté]", "1 in 1 of 2 articles"],
        ),
        (
            ["--entry", "words/ships.words", "seeds", "--context", "1"],
            ["000  22-30  [frégates]", "000  37-49  [porte-avions]", "2 in 1 of 2 articles"],
        ),
        (["attend ... Deux"], ["0 in 0 of 2 articles"]),
    ],
)  # fmt: skip
def test_hits_and_their_number(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], lines: list[str]
) -> None:
    assert main(["match", *arguments]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown == lines


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["(frégate"], "'(frégate', character 1: '(' is not closed"),
        (["{boats}"], "there is no set of words 'boats'"),
        (["--entry", "events/arrive.words"], "there is no 'arrive' in the codebook"),
        (["ville", "nowhere"], "nowhere: no such folder"),
        (["ville", "--codebook", "seeds"], "seeds: holds files, but none of a codebook"),
    ],
)
def test_what_cannot_be_matched(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["match", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_folder_without_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Un mur.", "utf-8")
    assert main(["match", "mur", "."]) == 0
    assert capsys.readouterr().out == "a  3-6  Un [mur].\n1 in 1 of 1 articles\n"


def test_a_bad_article_is_named_and_the_others_are_searched(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds/002_c.txt").touch()
    assert main(["match", "Oslo"]) == 3
    said = capsys.readouterr()
    assert said.out.endswith("1 in 1 of 2 articles\n")
    assert said.err.startswith("crossread: seeds/002_c.txt: holds no word")
