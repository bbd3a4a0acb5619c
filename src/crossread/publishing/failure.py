"""Why a build stopped: one message, read off what Jupyter Book printed."""

import re
from pathlib import Path

ANSI = re.compile(r"\x1b\[[0-9;]*m")
WARNING = re.compile(r"^(?:(?P<place>\S.*?): )?(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<message>.+)", re.MULTILINE)
FAILED_PAGE = re.compile(r"^myst_nb\.core\.execute\.base\.ExecutionError: (.+)", re.MULTILINE)
FAILED_CELL = re.compile(r"^Cell\s+In\[(\d+)\], line (\d+)", re.MULTILINE)
EXCEPTION = re.compile(r"^(?:\w+\.)*\w*(?:Error|Exception|Interrupt|Exit|Warning)\b.*", re.MULTILINE)
FRAMES = re.compile(r"\A(?: {2}.*\n)+")
CHAINED = re.compile(r"^(?:The above exception was|During handling of the above)", re.MULTILINE)
RULE = re.compile(r"^=+$", re.MULTILINE)
LOOK_ABOVE = "Look above for the cause"
CELL_FENCE = re.compile(r"^\s*[`:~]{3,}\s*\{code-cell\}")


def explain(log: str) -> str:
    """Return why the build that printed `log` failed: the place, as ``file:line``, and what went wrong there.

    A cell that raises hides every later page, so it is reported alone. What is recognised neither as that nor
    as a Sphinx warning is reported by the last exception, or the last line, of the log.
    """
    log = ANSI.sub("", log)
    if page := FAILED_PAGE.search(log):
        return _explain_cell(page[1], log[: page.start()] + log[page.end() :])
    warnings = [f"{_short(m['place'])}: {m['message']}" for m in WARNING.finditer(log)]
    if warnings:
        return "\n".join(dict.fromkeys(warnings))
    return _last_exception(log) or (log.strip().splitlines() or ["nothing was printed"])[-1]


def _explain_cell(path: str, log: str) -> str:
    report = log.partition("The above exception was the direct cause")[0]
    exception = (EXCEPTION.findall(report) or ["an error"])[-1]
    cell = FAILED_CELL.search(report)
    if cell is None:
        return f"{_short(path)}: {exception}"
    number, line = int(cell[1]), int(cell[2])
    return f"{_short(path)}{_fence(path, number)}: code cell {number}, line {line} of the cell: {exception}"


def _last_exception(log: str) -> str:
    """Return the message of the last traceback that is not Jupyter Book's own "look above", on one line."""
    for traceback in reversed(log.split("Traceback (most recent call last):\n")[1:]):
        message = FRAMES.sub("", CHAINED.split(traceback)[0])
        message = " ".join(RULE.sub("", message).split())
        if LOOK_ABOVE not in message:
            return message
    return ""


def _fence(path: str, number: int) -> str:
    """Return ``:line`` of the `number`-th code cell of a MyST notebook, or nothing where there is none."""
    lines = Path(path).read_text("utf-8").splitlines() if Path(path).is_file() else []
    fences = [i for i, line in enumerate(lines, 1) if CELL_FENCE.match(line)]
    return f":{fences[number - 1]}" if number <= len(fences) else ""


def _short(place: str | None) -> str:
    return (place or "_config.yml or _toc.yml").removeprefix(f"{Path.cwd()}/").rstrip(":")
