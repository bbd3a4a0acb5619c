"""Run discovery as a classifier of contradictory sentence pairs on DACCORD.

    python -m benchmarks.daccord PATH/daccord.tsv

The pairs are shuffled with a fixed seed and cut in two: the first half is the one that discovery was developed on and
its weights were fitted to (`daccord_fit.py`), the second was scored but never read. Writes
`benchmarks/results/daccord.json`, with how many contradictory and compatible pairs each kind of clash was found in.
"""

import argparse
import csv
import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.record import record
from crossread.analysis.discovery import KINDS, clashes, find_clashes, read_content
from crossread.evaluation.scoring import Counts
from crossread.language.folding import fold

SEED = 0
_NEGATION = re.compile(r"\b(?:ne?|pas|aucune?|jamais|ni|rien)\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def surface_baseline(a: str, b: str) -> bool:
    """Different numbers, or negation in one of the two only."""
    negated = [bool(_NEGATION.search(fold(text))) for text in (a, b)]
    numbers = [set(_NUMBER.findall(text)) for text in (a, b)]
    return negated[0] != negated[1] or (all(numbers) and numbers[0] != numbers[1])


def score(pairs: Sequence[dict[str, str]], classify: Callable[[str, str], bool]) -> dict[str, float | int]:
    predicted = [classify(pair["premise"], pair["hypothesis"]) for pair in pairs]
    gold = [pair["label"] == "1" for pair in pairs]
    both = sum(p and g for p, g in zip(predicted, gold, strict=True))
    counts = Counts(both, sum(predicted), sum(gold))
    right = sum(p == g for p, g in zip(predicted, gold, strict=True))
    return {
        "pairs": len(pairs),
        "contradictory": counts.gold,
        "precision": round(counts.precision, 3),
        "recall": round(counts.recall, 3),
        "f1": round(counts.f1, 3),
        "accuracy": round(right / len(pairs), 3),
    }


def by_kind(pairs: Sequence[dict[str, str]]) -> dict[str, dict[str, int]]:
    """Return, for each kind of clash, how many contradictory and how many compatible pairs it was found in."""
    found: dict[str, Counter[str]] = {kind.name: Counter() for kind in KINDS}
    for pair in pairs:
        for name in find_clashes(read_content(pair["premise"]), read_content(pair["hypothesis"])):
            found[name]["contradictory" if pair["label"] == "1" else "compatible"] += 1
    return {name: {label: counts[label] for label in ("contradictory", "compatible")} for name, counts in found.items()}


def halves(path: Path) -> dict[str, list[dict[str, str]]]:
    """Return the pairs developed on, those held out, and all."""
    with path.open(encoding="utf-8", newline="") as file:
        pairs = sorted(csv.DictReader(file, delimiter="\t"), key=lambda pair: pair["id"])
    random.Random(SEED).shuffle(pairs)
    half = len(pairs) // 2
    return {"developed on": pairs[:half], "held out": pairs[half:], "all": pairs}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="daccord.tsv")
    path = parser.parse_args().path
    parts = halves(path)
    systems = {"discovery": clashes, "surface baseline": surface_baseline, "always contradictory": lambda a, b: True}
    figures = {
        "corpus": "DACCORD",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "seed": SEED,
        "scores": {
            name: {part: score(rows, system) for part, rows in parts.items()} for name, system in systems.items()
        },
        "kinds": {part: by_kind(rows) for part, rows in parts.items()},
    }
    record("daccord", figures)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
