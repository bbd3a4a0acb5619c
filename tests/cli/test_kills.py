"""`accept`, and the writing of `analyse`, killed before any operation on a file: nothing is lost, the next run ends."""

import os
import random
import shutil
import signal
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from crossread.cli.main import main
from crossread.publishing.package.data_package import package_folder, write_package
from crossread.tables import SCHEMAS, table

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

TEXTS = {
    "000_a.txt": "Berne, 3 mai 2024. Le ministre a déclaré jeudi : « Nous n’enverrons aucune troupe. »",
    "001_b.txt": "Oslo, 4 mai 2024. Selon Anna Dahl, 12 ports sont fermés depuis lundi.",
    "002_c.txt": "Berne dit non. « Oui », répond Oslo.",
}
Files = dict[str, bytes]


def content(folder: Path) -> Files:
    """Return every file below a folder, hidden ones too, but what can be built again."""
    names = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in names.items() if not name.startswith("_build/")}


def killed(run: Callable[[], object], number: int) -> int:
    """Run in a process that is killed before its `number`-th operation on a file on the way; return how many it did."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads
        child = os.fork()
    if not child:
        done = 0

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal done
            if event == "os.remove" or (event in ("open", "os.rename", "os.chmod") and ".crossread-" in f"{arguments}"):
                done += 1
                if done == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        run()
        os._exit(done)
    _, status = os.waitpid(child, 0)
    return number if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)


def check_kills(state: Path, run: Callable[[Path], int], scratch: Path, removed: set[str]) -> None:
    """Kill `run` at ten moments, always beginning with a copy of `state`, and run it again."""
    old, folder = content(state), scratch / "folder"

    def begin() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(state, folder)

    begin()
    assert run(folder) == 0
    new = content(folder)
    assert old.keys() - new.keys() == removed
    begin()
    count = killed(partial(run, folder), -1)
    for number in random.Random(count).sample(range(1, count + 1), 10):
        begin()
        assert killed(partial(run, folder), number) == number
        found = content(folder)
        assert old.keys() - removed <= found.keys()
        assert all(found[name] in (old.get(name), new.get(name)) for name in found if ".crossread-" not in name)
        assert run(folder) == 0
        assert content(folder) == new


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which one article was removed and one added since the last `accept`."""
    root = tmp_path / "project"
    for folder in ("seeds", "book/codebook"):
        (root / folder).mkdir(parents=True)
    (root / "book/codebook/actors.yml").write_text("[]")
    for name in ("000_a.txt", "001_b.txt"):
        (root / "seeds" / name).write_text(TEXTS[name], "utf-8")
    assert main(["accept", str(root)]) == 0
    (root / "seeds/000_a.txt").unlink()
    (root / "seeds/002_c.txt").write_text(TEXTS["002_c.txt"], "utf-8")
    (root / "book/intro.md").write_text("# Mine")
    return root


def test_accept_can_be_killed_at_any_moment(project: Path, tmp_path: Path) -> None:
    check_kills(project, lambda root: main(["accept", str(root)]), tmp_path, {"book/articles/000_a.md"})


def test_a_package_can_be_killed_at_any_moment(tmp_path: Path) -> None:
    def write(out: Path, path: str = "new") -> int:
        rows = [{"article_id": "a", "path": path}]
        with package_folder(out):
            write_package({name: table(name, rows if name == "articles" else []) for name in SCHEMAS}, out)
        return 0

    (tmp_path / "empty").mkdir()
    check_kills(tmp_path / "empty", write, tmp_path, set())
    write(tmp_path / "earlier", "old")
    (tmp_path / "earlier/.DS_Store").touch()
    check_kills(tmp_path / "earlier", write, tmp_path, set())
