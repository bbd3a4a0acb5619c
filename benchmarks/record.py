"""How a benchmark's figures are written down: with what they depend on, and nothing of this machine or the hour."""

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from crossread.evaluation.scoring import Counts, bootstrap, total
from crossread.provenance import code_sha256

RESULTS = Path(__file__).parent / "results"


def record(name: str, figures: Mapping[str, Any]) -> None:
    """Write figures to ``results/NAME.json`` with the versions they depend on."""
    write(RESULTS / f"{name}.json", figures)


def report(figures: Mapping[str, Any], out: Path | None) -> None:
    """Print figures with the versions they depend on, and write them to a file if one is given."""
    print(_json(figures), end="")
    if out:
        write(out, figures)


def write(path: Path, figures: Mapping[str, Any]) -> None:
    """Write figures to a JSON file with the versions they depend on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_json(figures), "utf-8")


def _json(figures: Mapping[str, Any]) -> str:
    return json.dumps({**figures, **versions()}, indent=2, ensure_ascii=False) + "\n"


def versions() -> dict[str, str]:
    """Return what figures depend on beside the texts: the code's digest, and the versions of what it runs on."""
    return {
        "code_sha256": code_sha256(),
        "crossread": version("crossread"),
        "python": platform.python_version(),
        "spacy": version("spacy"),
    }


def digest(texts: Iterable[str]) -> str:
    """Return the SHA-256 digest of texts one after another."""
    return hashlib.sha256("".join(texts).encode()).hexdigest()


def described(counts: list[Counts]) -> dict[str, Any]:
    """Return the figures of one measure and kind."""
    whole = total(counts)
    return {
        "precision": round(whole.precision, 4),
        "recall": round(whole.recall, 4),
        "f1": round(whole.f1, 4),
        "f1_interval": [round(value, 4) for value in bootstrap(counts, lambda c: c.f1)],
        "right": whole.right,
        "predicted": whole.predicted,
        "gold": whole.gold,
    }
