"""Run discovery as a classifier of contradictory sentence pairs on DACCORD.

    python -m benchmarks.daccord PATH/daccord.tsv

The pairs are shuffled with a fixed seed and cut in two: the first half is the one that the weights were fitted to, the
second was not looked at. Writes `benchmarks/results/daccord.json`.
"""

import argparse
import csv
import hashlib
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.record import versions
from crossread.analysis.discovery import Sentence, clashes
from crossread.analysis.scoring import Counts

RESULT = Path(__file__).parent / "results" / "daccord.json"
SEED = 0


def surface_baseline(a: str, b: str) -> bool:
    """Different numbers, or negation in one of the two only."""
    one, other = Sentence(a), Sentence(b)
    negated = [
        any(word in ("n", "ne", "pas", "aucun", "aucune", "jamais", "ni", "rien") for word in s.words)
        for s in (one, other)
    ]
    return negated[0] != negated[1] or bool(one.numbers and other.numbers and one.numbers != other.numbers)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="daccord.tsv")
    path = parser.parse_args().path
    pairs = sorted(csv.DictReader(path.open(encoding="utf-8", newline=""), delimiter="\t"), key=lambda pair: pair["id"])
    random.Random(SEED).shuffle(pairs)
    half = len(pairs) // 2
    halves = {"developed on": pairs[:half], "held out": pairs[half:], "all": pairs}
    systems = {"discovery": clashes, "surface baseline": surface_baseline, "always contradictory": lambda a, b: True}
    result = {
        "corpus": "DACCORD",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "seed": SEED,
        "scores": {
            name: {part: score(rows, system) for part, rows in halves.items()} for name, system in systems.items()
        },
        **versions(),
    }
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    print(RESULT.read_text("utf-8"))


if __name__ == "__main__":
    main()
