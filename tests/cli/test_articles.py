import argparse
import io
import sys
from pathlib import Path

import pytest

from crossread.cli.articles import SOME_UNUSABLE, add_folder_arguments, articles_of, report, watched
from crossread.corpus import BadArticle
from crossread.errors import CrossreadError

BAD = BadArticle("b", "seeds/b.txt", "holds no word; fill it or remove it")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of a good article and a bad one."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("Bon.", "utf-8")
    (tmp_path / "seeds/b.txt").touch()
    return tmp_path / "seeds"


@pytest.mark.parametrize(("given", "strict"), [(["seeds"], False), (["seeds", "--strict"], True)])
def test_a_command_takes_a_folder_and_an_option(given: list[str], strict: bool) -> None:
    command = argparse.ArgumentParser()
    add_folder_arguments(command, "texts")
    assert vars(command.parse_args(given)) == {"texts": Path("seeds"), "strict": strict}


def test_a_bad_file_is_left_out_unless_the_run_is_strict(seeds: Path) -> None:
    corpus = articles_of(seeds, strict=False)
    assert ([article.id for article in corpus], corpus.bad) == (["a"], (BAD,))
    with pytest.raises(CrossreadError, match=f"^{BAD}$"):
        articles_of(seeds, strict=True)


def test_a_folder_without_a_good_file_is_refused(seeds: Path) -> None:
    (seeds / "a.txt").unlink()
    with pytest.raises(CrossreadError, match=f"^{BAD}$"):
        articles_of(seeds, strict=False)


def test_each_bad_file_is_told_and_changes_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([]) == 0
    assert report([BAD, BAD]) == SOME_UNUSABLE
    assert capsys.readouterr().err == f"crossread: {BAD}\n" * 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(io.StringIO, False), (Terminal, True)])
def test_progress_is_shown_on_a_terminal_alone(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream())
    assert [article.id for article in watched(articles_of(seeds, strict=False))] == ["a"]
    assert ("reading" in sys.stderr.getvalue()) == shown  # type: ignore[attr-defined]
