"""Runs every benchmark that can run here and writes its figures to ``benchmarks/results/``.

    python -m benchmarks [--corpora FOLDER] [--peers]

FOLDER may hold ``fr-timebank``, ``wikinews``, ``daccord`` and ``winer-fr``, the public corpora that the chapter on
evaluation names; they are no part of this project. Figures that rest on a corpus which is not there stay as they are.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.record import RESULTS

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests/gold"

Command = tuple[str | Path, ...]


def main() -> None:
    """Run the benchmarks one after another; stop at the first that fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, help="folder of the public corpora")
    parser.add_argument("--peers", action="store_true", help="install the peers and measure them too")
    options = parser.parse_args()
    if options.corpora and not options.corpora.is_dir():
        raise SystemExit(f"{options.corpora}: no such folder; give the one that holds the public corpora")
    for module, *arguments in commands(options.corpora, options.peers):
        print(f"── {module}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{module}", *arguments], cwd=ROOT, check=True)


def commands(corpora: Path | None, peers: bool) -> Iterator[Command]:
    """Yield the benchmarks that can run, each as its module and its arguments."""
    there = {path.name: path.resolve() for path in corpora.iterdir()} if corpora else {}
    yield ("gold",)
    if wikinews := there.get("wikinews"):
        yield from quotations(wikinews, "wikinews")
        yield ("wikinews_dates", wikinews, "--out", RESULTS / "wikinews_dates.json")
    if timebank := there.get("fr-timebank"):
        yield ("timebank", timebank, "--out", RESULTS / "timebank.json")
    if daccord := there.get("daccord"):
        yield ("daccord", daccord / "daccord.tsv")
    winer = there.get("winer-fr")
    if winer:
        yield from quotations(winer, "winer")
        yield ("times", winer, GOLD / "winer_time_expressions.csv", "--out", RESULTS / "times_winer.json")
        yield ("wikinews_dates", winer, "--datelines", "--out", RESULTS / "winer_dates.json")
    yield ("speed", *(("--corpus", winer) if winer else ()))
    yield ("growth",)
    yield ("build", *(("--corpus", winer) if winer else ()))
    if peers:
        yield ("peers", *(("--timebank", timebank) if timebank else ()), *(("--winer", winer) if winer else ()))


def quotations(texts: Path, name: str) -> Iterator[Command]:
    """Yield the benchmarks of quotations on a corpus: on the articles developed on, and on the others."""
    for split in ("dev", "test"):
        out = RESULTS / f"quotations_{name}_{split}.json"
        yield ("quotations", texts, GOLD / f"{name}_quotations.csv", "--split", split, "--out", out)


if __name__ == "__main__":
    main()
