"""Building the book: the project is checked, every chapter executed, and only a whole book takes the last one's place.

Each build writes to a folder of its own, for what a killed one had started may go on writing to that. A build heeds no
setting of the machine or the user that could show in a page: time zone, language, hash seed, file mode, configuration
of Jupyter, IPython and matplotlib.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from crossread.errors import CrossreadError
from crossread.files import sole_writer
from crossread.publishing.extension import PAGE_READ
from crossread.publishing.failure import explain
from crossread.publishing.project import check_project
from crossread.publishing.settings import check_settings

HTML = "_build/html"
LOG = "_build/build.log"
FRESH, LAST = "_build/fresh-", "_build/last"
EPOCH = "1767225600"  # the date of the book where neither the environment nor the repository gives one

_FIXED = {
    "JUPYTER_PREFER_ENV_PATH": "1",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
}
_UNHEEDED = (  # what begins so
    *("COLUMNS", "IPYTHON", "JUPYTER_CONFIG", "JUPYTER_DATA", "JUPYTER_PATH"),
    *("LANG", "LC_", "MATPLOTLIB", "MPL", "PYTHON"),
)
_JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"


def build_book(root: Path) -> Path:
    """Check a project, build its book into ``_build/html`` and return the front page.

    Raises `CrossreadError` for what stops the check or the build; the last good book then stays as it is.
    """
    os.umask(0o022)
    with sole_writer(root / "_build"):
        _clean_up(root)
        check_settings(root)
        check_project(root)
        print("The committed results are those computed now. Pages as they are executed and read:", flush=True)
        fresh = Path(mkdtemp(prefix=FRESH, dir=root))
        _run_jupyter_book(root, fresh)
        if (root / HTML).exists():
            os.replace(root / HTML, root / LAST)
        os.replace(fresh / HTML, root / HTML)
        _clean_up(root)
    return root / HTML / "index.html"


def _clean_up(root: Path) -> None:
    """Remove what an earlier build left, and put the last book back if the build stopped just before the new one."""
    if (root / LAST).exists() and not (root / HTML).exists():
        os.replace(root / LAST, root / HTML)
    for leftover in (root / LAST, *root.glob(f"{FRESH}*")):
        shutil.rmtree(leftover, ignore_errors=True)


def _run_jupyter_book(root: Path, fresh: Path) -> None:
    options = ["build", ".", "--path-output", str(fresh.relative_to(root)), "-W", "-n", "--keep-going"]
    with (
        (root / LOG).open("w", encoding="utf-8") as log,
        subprocess.Popen(
            [sys.executable, "-c", _JUPYTER_BOOK, *options],
            cwd=root,
            env=_environment(root),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as build,
    ):
        assert build.stdout
        _show_progress(build.stdout, log)
    if build.returncode:
        _clean_up(root)
        message = explain((root / LOG).read_text("utf-8"))
        raise CrossreadError(f"the book was not built; the last one, if any, stays\n{message}")


def _show_progress(output: IO[str], log: IO[str]) -> None:
    for line in output:
        log.write(line)
        if line.startswith(PAGE_READ):
            print(f"  {line.removeprefix(PAGE_READ).strip()}", flush=True)


def _environment(root: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_UNHEEDED)}
    settings = Path(sys.prefix) / "var"
    own = {"IPYTHONDIR": str(settings / "ipython"), "MPLCONFIGDIR": str(settings / "matplotlib")}
    return kept | _FIXED | own | {"SOURCE_DATE_EPOCH": _epoch(root)}


def _epoch(root: Path) -> str:
    """Return the second to which the book is dated: the environment's, else that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        git = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return EPOCH
    return git.stdout.strip() or EPOCH
