"""Files are written whole or not at all, whatever happens meanwhile."""

import os
import random
import signal
import stat
import subprocess
import sys
from inspect import getsource
from pathlib import Path

import pytest

from crossread.errors import CrossreadError
from crossread.files import remove_unfinished, replace_files, sole_writer

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals, limits and permissions")


def version(age: str) -> dict[str, str]:
    return {f"{n}.csv": f"{age} {n}\n" * 9000 for n in range(20)}


OLD, NEW = version("old"), version("new")


def content(folder: Path) -> dict[str, str]:
    """Return every file below a folder, hidden ones too."""
    return {p.relative_to(folder).as_posix(): p.read_bytes().decode() for p in folder.rglob("*") if p.is_file()}


def test_files_are_replaced_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Chère Anna")
    replace_files(tmp_path, {"a/b.csv": "é\r\n", "c": "1"})
    replace_files(tmp_path, {"c": "2"}, ["a/b.csv", "never-there"])
    assert content(tmp_path) == {"c": "2", "letter": "Chère Anna"}


@POSIX
def test_permissions_are_kept_and_new_files_have_the_usual_ones(tmp_path: Path) -> None:
    (tmp_path / "old").touch()
    (tmp_path / "old").chmod(0o640)
    before = os.umask(0o022)
    replace_files(tmp_path, {"old": "1", "new": "1"})
    os.umask(before)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("old", "new")] == [0o640, 0o644]


@pytest.mark.parametrize("odd", ["folder", "link", "dangling"])
def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path, odd: str) -> None:
    (tmp_path / "target").write_text("kept")
    place = tmp_path / "b"
    place.mkdir() if odd == "folder" else place.symlink_to("target" if odd == "link" else "nowhere")
    with pytest.raises(CrossreadError, match="b: is no plain file"):
        replace_files(tmp_path, {"a": "1", "b": "2"})
    assert content(tmp_path).items() <= {"target": "kept", "b": "kept"}.items()


@POSIX
def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    replace_files(tmp_path, OLD)
    code = f"""
import resource, sys
from pathlib import Path
from crossread.files import replace_files
{getsource(version)}
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
replace_files(Path(sys.argv[1]), version("new") | {{"19.csv": "x" * 200_000}}, ["0.csv"])
"""
    run = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=False)
    assert "19.csv: cannot be written (File too large)" in run.stderr
    assert content(tmp_path) == OLD


@pytest.mark.parametrize("where", ["file/out", "loop", "dangling", "file"])
def test_a_place_that_cannot_be_written_to_is_refused(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    with pytest.raises(CrossreadError, match=f"{where}: cannot be written to"), sole_writer(tmp_path / where):
        pytest.fail("the block must not be entered")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dangling", "file", "loop"]


@pytest.mark.skipif(not os.path.isdir("/sys/kernel"), reason="needs a folder that nobody can write to, not even root")
def test_a_read_only_folder_is_refused() -> None:
    with pytest.raises(CrossreadError, match="/sys/kernel: cannot be written to"), sole_writer(Path("/sys/kernel")):
        pytest.fail("the block must not be entered")


def test_a_folder_made_for_nothing_is_removed(tmp_path: Path) -> None:
    with sole_writer(tmp_path / "a/b"):
        assert (tmp_path / "a/b").is_dir()
    assert list(tmp_path.iterdir()) == []
    with sole_writer(tmp_path / "a/b"):
        replace_files(tmp_path / "a/b", {"c": "1"})
    assert content(tmp_path) == {"a/b/c": "1"}


WRITER = f"""
import sys
from pathlib import Path
from crossread.files import replace_files, sole_writer
{getsource(version)}
with sole_writer(Path(sys.argv[1])):
    print("ready", flush=True)
    while True:
        replace_files(Path(sys.argv[1]), version("new"))
        replace_files(Path(sys.argv[1]), version("old"))
"""


def writer(folder: Path) -> subprocess.Popen[str]:
    """Start a process that writes the two versions by turns, and wait until it does."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()
    return process


@POSIX
@pytest.mark.parametrize("seed", range(10))
def test_a_kill_leaves_whole_files_and_the_next_run_tidies_up(tmp_path: Path, seed: int) -> None:
    replace_files(tmp_path, OLD)
    with writer(tmp_path) as process:
        try:
            process.wait(random.Random(seed).uniform(0, 0.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    found = content(tmp_path)
    assert all(found[name] in (OLD[name], NEW[name]) for name in OLD)
    with sole_writer(tmp_path):
        remove_unfinished(tmp_path)
        replace_files(tmp_path, OLD)
    assert content(tmp_path) == OLD


def test_a_second_run_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossread.files._WAIT", 0.1)
    with writer(tmp_path) as process:
        with pytest.raises(CrossreadError, match="another run of crossread is writing there"), sole_writer(tmp_path):
            pytest.fail("the block must not be entered")
        process.kill()
    with sole_writer(tmp_path):
        pass


def test_two_files_of_one_folder_can_be_written_at_once(tmp_path: Path) -> None:
    with sole_writer(tmp_path, "a"), sole_writer(tmp_path, "b"), sole_writer(tmp_path):
        replace_files(tmp_path, {"a": "1", "b": "2"})
    assert content(tmp_path) == {"a": "1", "b": "2"}
