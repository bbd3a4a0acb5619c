"""Builds by a small builder in Jupyter Book's place, which writes three pages; tests/book has Jupyter Book build."""

import os
import random
import signal
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest
from filelock import FileLock

from crossread import files
from crossread.errors import CrossreadError
from crossread.publishing import building
from crossread.publishing.building import EPOCH, FRESH, HTML, LAST, build_book

PAGES = ("index.html", "a.html", "b.html")
BUILDER = f"""
import pathlib, sys, time
text = pathlib.Path("book/intro.md").read_text("utf-8")
pages = pathlib.Path(sys.argv[sys.argv.index("--path-output") + 1], "_build/html")
pages.mkdir(parents=True)
for name in {PAGES}:
    time.sleep(0.2 if 'slow' in text else 0.01)
    (pages / name).write_text(text, "utf-8")
"""
FAILS = f"{BUILDER}\nprint('book/a.md:3: WARNING: odd')\nsys.exit(1)"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that passes the check, of which the book of old is built."""
    root = tmp_path / "project"
    (root / "book").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "seeds/000_a.txt").write_text("Bon.", "utf-8")
    monkeypatch.setattr(building, "_JUPYTER_BOOK", BUILDER)
    for name in ("check_project", "check_settings"):
        monkeypatch.setattr(building, name, lambda root: None)
    write(root, "old")
    build_book(root)
    return root


def write(project: Path, text: str) -> None:
    (project / "book/intro.md").write_text(text, "utf-8")


def book(project: Path, folder: str = HTML) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (project / folder).glob("*")}


def whole(text: str) -> dict[str, str]:
    return dict.fromkeys(PAGES, text)


def built(project: Path) -> list[str]:
    """Return the names of what lies in ``_build``, but for the log and the lock, which not every system removes."""
    return sorted({path.name for path in (project / "_build").iterdir()} - {"build.log", ".crossread-lock"})


def test_a_build_takes_the_place_of_the_last(project: Path) -> None:
    assert book(project) == whole("old")
    write(project, "new")
    assert build_book(project) == project / HTML / "index.html"
    assert book(project) == whole("new")
    assert built(project) == ["html"]


def test_a_failed_build_leaves_the_last_book_and_says_why(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_JUPYTER_BOOK", FAILS)
    write(project, "new")
    with pytest.raises(CrossreadError, match=r"^the book was not built; .* stays\nbook/a\.md:3: odd$"):
        build_book(project)
    assert book(project) == whole("old")
    assert built(project) == ["html"]


@pytest.mark.parametrize("check", ["check_settings", "check_project"])
def test_what_a_check_refuses_is_not_built(project: Path, monkeypatch: pytest.MonkeyPatch, check: str) -> None:
    def refuse(root: Path) -> None:
        raise CrossreadError("seeds/000_a.txt: is stale")

    monkeypatch.setattr(building, check, refuse)
    write(project, "new")
    with pytest.raises(CrossreadError, match="is stale"):
        build_book(project)
    assert book(project) == whole("old")


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ((LAST,), "old"),  # killed between the two renames
        ((LAST, HTML), "new"),  # killed after them
        ((HTML, f"{FRESH}x/_build/html"), "new"),  # killed while pages were written
        ((LAST, f"{FRESH}x/_build/html", f"{FRESH}y"), "old"),
    ],
)
def test_what_a_dead_build_left_is_put_back_or_removed(
    project: Path, monkeypatch: pytest.MonkeyPatch, left: tuple[str, ...], expected: str
) -> None:
    (project / HTML).rename(project / "old")
    for folder, text in ((LAST, "old"), (HTML, "new")):
        if folder in left:
            (project / folder).mkdir()
            for name in PAGES:
                (project / folder / name).write_text(text, "utf-8")
    for folder in left:
        (project / folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(building, "_JUPYTER_BOOK", FAILS)
    with pytest.raises(CrossreadError):
        build_book(project)
    assert book(project) == whole(expected)
    assert built(project) == ["html"]


def test_pages_are_named_as_they_are_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    noisy = "print('page read: book/intro')\nprint('reading sources')\nsys.stdout.buffer.write(b'\\xff\\n')"
    monkeypatch.setattr(building, "_JUPYTER_BOOK", f"{BUILDER}\n{noisy}")
    build_book(project)
    assert capsys.readouterr().out.splitlines()[1:] == ["  book/intro"]
    logged = (project / "_build/build.log").read_text("utf-8").splitlines()
    assert sorted(logged) == ["page read: book/intro", "reading sources", "\ufffd"]


def test_a_second_build_at_once_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_WAIT", 0.1)
    write(project, "new")
    with (
        FileLock(project / "_build/.crossread-lock"),
        pytest.raises(CrossreadError, match="another run of crossread is writing there; wait until it has ended"),
    ):
        build_book(project)
    assert book(project) == whole("old")
    build_book(project)
    assert book(project) == whole("new")


@pytest.mark.skipif(not os.path.isdir("/sys/kernel"), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_refused() -> None:
    with pytest.raises(CrossreadError, match="/sys/kernel/_build: cannot be written to"):
        build_book(Path("/sys/kernel"))


@pytest.mark.parametrize(
    ("name", "value", "handed_on"),
    [
        ("TZ", "Asia/Tokyo", "UTC"),
        ("LANG", "fr_FR.UTF-8", None),
        ("LANGUAGE", "fr", None),
        ("LC_ALL", "C", "C.UTF-8"),
        ("LC_NUMERIC", "fr_FR.UTF-8", None),
        ("COLUMNS", "40", None),
        ("NO_COLOR", "", "1"),
        ("PYTHONHASHSEED", "7", "0"),
        ("PYTHONUTF8", "0", "1"),
        ("PYTHONPATH", "/elsewhere", None),
        ("PYTHONHOME", "/elsewhere", None),
        ("PYTHONSTARTUP", "first.py", None),
        ("PYTHONWARNINGS", "error", None),
        ("PYTHONDEVMODE", "1", None),
        ("JUPYTER_PATH", "/elsewhere", None),
        ("JUPYTER_CONFIG_DIR", "/elsewhere", None),
        ("JUPYTER_PREFER_ENV_PATH", "0", "1"),
        ("IPYTHONDIR", "/elsewhere", str(Path(sys.prefix, "var/ipython"))),
        ("MATPLOTLIBRC", "/elsewhere", None),
        ("MPLBACKEND", "svg", None),
        ("MPLCONFIGDIR", "/elsewhere", str(Path(sys.prefix, "var/matplotlib"))),
        ("SOURCE_DATE_EPOCH", "12", "12"),
        ("PATH", "/usr/bin", "/usr/bin"),
        ("HTTPS_PROXY", "http://proxy", "http://proxy"),
    ],
)
def test_what_could_show_in_a_page_is_not_heeded(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, handed_on: str | None
) -> None:
    shown = f"import json, os\n(pages / 'env').write_text(json.dumps(os.environ.get({name!r})))"
    monkeypatch.setattr(building, "_JUPYTER_BOOK", f"{BUILDER}\n{shown}")
    monkeypatch.setenv(name, value)
    build_book(project)
    assert (project / HTML / "env").read_text() == (f'"{handed_on}"' if handed_on else "null")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_umask_of_the_user_is_not_heeded(project: Path) -> None:
    before = os.umask(0o077)
    try:
        build_book(project)
    finally:
        os.umask(before)
    assert (project / HTML / "index.html").stat().st_mode & 0o777 == 0o644


def commit(folder: Path) -> None:
    for command in ("init -q", "-c user.name=A -c user.email=a@example.org commit -q --allow-empty -m A"):
        subprocess.run(["git", *command.split()], cwd=folder, check=True, env=os.environ | COMMITTED)


COMMITTED = {"GIT_COMMITTER_DATE": "1700000000 +0000", "GIT_CONFIG_GLOBAL": os.devnull}


@pytest.mark.parametrize(
    ("given", "git", "expected"),
    [
        ("12", True, "12"),
        ("", True, "1700000000"),
        (None, True, "1700000000"),
        ("yesterday", True, "1700000000"),
        (None, False, EPOCH),
        ("", False, EPOCH),
        ("12", False, "12"),
    ],
)
def test_the_book_is_dated_by_the_environment_or_the_last_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None, git: bool, expected: str
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if given is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    if git:
        commit(tmp_path)
    assert building._environment(tmp_path)["SOURCE_DATE_EPOCH"] == expected


def test_without_git_the_book_has_a_date_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert building._environment(tmp_path)["SOURCE_DATE_EPOCH"] == EPOCH


OPERATIONS = {
    *("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"),
    *("shutil.rmtree", "subprocess.Popen"),
}
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def build_in_child(project: Path, dies_at: int = -1) -> int:
    """Start a build that is killed before so manieth an operation on what is built, or ends with their number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads
        child = os.fork()
    if not child:
        done = 0

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal done
            if event in OPERATIONS and ("_build" in f"{arguments}" or event == "subprocess.Popen"):
                done += 1
                if done == dies_at:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        build_book(project)
        os._exit(done)
    return child


def ended(child: int) -> int:
    """Wait for a process and return its exit code, below 0 if it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@needs_fork
def test_a_build_can_be_killed_at_any_moment(project: Path) -> None:
    operations = ended(build_in_child(project))
    for number in random.Random(7).sample(range(1, operations + 1), 10):
        write(project, "old")
        build_book(project)
        write(project, "new")
        assert ended(build_in_child(project, dies_at=number)) == -signal.SIGKILL
        assert (book(project) or book(project, LAST)) in (whole("old"), whole("new"))
        build_book(project)
        assert book(project) == whole("new")
        assert {path.name for path in project.rglob("*") if "_build" not in path.parts} == TRACKED
        assert (project / "book/intro.md").read_text() == "new"


TRACKED = {"book", "intro.md", "seeds", "000_a.txt"}


@needs_fork
def test_what_outlives_a_killed_build_writes_into_no_other(project: Path) -> None:
    write(project, "slow and old")
    child = build_in_child(project)
    while not list(project.glob(f"{FRESH}*/{HTML}/index.html")):
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    assert ended(child) == -signal.SIGKILL
    write(project, "slow and new")
    build_book(project)
    assert book(project) == whole("slow and new")
    write(project, "new")
    build_book(project)
    assert built(project) == ["html"]
