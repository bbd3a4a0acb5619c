"""What a person at the command line meets, with good articles and with bad ones."""

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from crossread.cli.main import main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("module", ["crossread", "crossread.cli"])
def test_the_package_can_be_run_as_a_module(tmp_path: Path, module: str) -> None:
    command = [sys.executable, "-m", module, "compare", "nowhere", "nowhere"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("crossread: nowhere/articles.csv: no such table")


def test_without_a_command_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    listed = capsys.readouterr().err
    assert all(f"\n    {name} " in listed for name in ("analyse", "check", "accept", "build", "match", "timex"))


@pytest.mark.parametrize("command", ["check", "accept", "compute", "build"])
def test_outside_a_project_nothing_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    assert capsys.readouterr().err.startswith(f"crossread: {tmp_path}: is no project, for it has no folder seeds; go")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help"], "3 analyse, match, timex: done, but some files could not be used"),
        (["analyse", "--help"], "its label, its file's name up to the first underscore"),
        (["analyse", "--help"], "progress is shown"),
        (["timex", "--help"], "exit code is 3"),
    ],
)
def test_help_says_what_exit_codes_and_labels_are(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in " ".join(capsys.readouterr().out.split())


def test_any_other_trouble_with_a_file_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "seeds")

    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(import_module("crossread.cli.main"), "check_project", fail)
    assert main(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "crossread: [Errno 13] Permission denied: 'seeds'\n"


def test_compare_tells_equal_packages_from_different_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = ROOT / "book/results"
    assert main(["compare", str(results), str(results)]) == 0
    shutil.copytree(results, tmp_path / "other")
    (tmp_path / "other/articles.csv").write_text("article_id\nx\n")
    assert main(["compare", str(results), str(tmp_path / "other")]) == 1
    assert "articles: 5 rows gone, 1 rows new" in capsys.readouterr().out
