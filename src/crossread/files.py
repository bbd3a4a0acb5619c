"""Files written whole or not at all: neither a kill, nor a full disk, nor a second run leaves one half written.

A file is written beside its place under a name of crossread's own, and then renamed. Only one run at a time writes to a
place, so whatever bears such a name when a run begins was left by one that died, and is removed.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from crossread.errors import CrossreadError

_UNFINISHED = ".crossread-new"
_LOCK = ".crossread-lock"
_WAIT = 10  # seconds


@contextmanager
def sole_writer(folder: Path, name: str = "") -> Iterator[None]:
    """Keep other runs from writing to a folder, or to the file `name` in it, until the block ends.

    A missing folder is made, and removed again if it stays empty. Raises `CrossreadError` where nothing can be written
    and where another run does not end.
    """
    lock = folder / f"{name and f'.{name}'}{_LOCK}"
    with ExitStack() as stack:
        try:
            for missing in [each for each in (*reversed(folder.parents), folder) if not each.exists()]:
                stack.callback(_without_error, missing.rmdir)
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(FileLock(lock, timeout=_WAIT))
            stack.callback(_without_error, lock.unlink)
        except Timeout:
            raise CrossreadError(
                f"{folder / name}: another run of crossread is writing there; wait until it has ended, and repeat"
            ) from None
        except OSError as error:
            raise CrossreadError(
                f"{folder}: cannot be written to ({error.strerror}); give a folder that can, or make room"
            ) from None
        yield


def remove_unfinished(folder: Path) -> None:
    """Remove what runs that died left in a folder that only this run writes to."""
    for path in folder.glob(f".*{_UNFINISHED}"):
        path.unlink()


def replace_files(folder: Path, files: Mapping[str, str], obsolete: Iterable[str] = ()) -> None:
    """Write files below a folder, and remove the obsolete ones.

    All are written beside their places before the first is put there, in the order given: if one cannot be written,
    nothing is changed.
    """
    path = folder
    with ExitStack() as stack:
        try:
            for name, content in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                stack.callback(_without_error, _beside(path).unlink)
                _write(_beside(path), content, path)
            for name in obsolete:
                path = folder / name
                path.unlink(missing_ok=True)
            for name in files:
                path = folder / name
                os.replace(_beside(path), path)
        except OSError as error:
            raise CrossreadError(f"{path}: cannot be written ({error.strerror}); mend that, and repeat") from None


def is_plain_file(path: Path) -> bool:
    """Tell whether there is a file of this name, itself and not by a link."""
    return path.is_file() and not path.is_symlink()


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}{_UNFINISHED}")


def _write(new: Path, content: str, path: Path) -> None:
    """Write a new file that has the permissions of the one it is to replace."""
    if os.path.lexists(path) and not is_plain_file(path):
        raise CrossreadError(f"{path}: is no plain file, so it is not replaced; move it away")
    new.unlink(missing_ok=True)
    with open(new, "xb") as file:
        file.write(content.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, new)


def _without_error(action: Callable[[], object]) -> None:
    with suppress(OSError):
        action()
