"""How time and memory grow with the length of one text: 0.1, 1 and 5 MB, of news and of text made to be hard.

    python -m benchmarks.growth [--limit SECONDS]

Each text is read in a process of its own. Time is processor time. Memory is by how much a component raised the highest
resident size of the process, after the text itself was loaded. Growth is the time for each character at the largest
length over that at the middle one: 1 is linear, 5 would be quadratic. A text that takes longer than the limit is given
up, and the figures say so.
"""

import argparse
import multiprocessing
import resource
import sys
from collections.abc import Mapping
from time import process_time
from typing import Any

from benchmarks.corpora import ROOT, repeated, seed_texts
from benchmarks.record import digest, record
from crossread.codebook import load_codebook
from crossread.reading.pipeline import reading_pipeline

LENGTHS = (100_000, 1_000_000, 5_000_000)
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in one unit of ru_maxrss

HARD = {
    "opening marks": "« a " * 50 + "\n",
    "opening marks in one line": "« a ",
    "marks that never pair": "“Il a dit \"que « l'un”, a-t-il dit. ",
    "one long line": "le 8 janvier il a dit que ",
    "one long sentence of names": "Aa Bb Cc Dd De La ",
    "short lines": "Le 8 janvier à Paris\n",
    "digits": "1 234 567,8 ",
    "blank space": " \t\u00a0" * 60 + "mot",
    "one word": "a",
    "apostrophes and hyphens": "l'qu'a-t-il ",
    "empty lines": "\n\r\n",
}

Measured = dict[str, tuple[float, int]]


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a text is given up")
    limit = parser.parse_args().limit
    texts = {"news": news()} | HARD
    figures = {}
    for name, text in texts.items():
        figures[name] = described([measure(repeated(text, length), limit) for length in LENGTHS])
        print(f"{name}: {figures[name]}", flush=True)
    record(
        "growth",
        {
            "figures": figures,
            "lengths": LENGTHS,
            "limit_seconds": limit,
            "texts_sha256": digest(texts.values()),
        },
    )


def news() -> str:
    """Return the five articles as one text."""
    return "\n\n".join(seed_texts()) + "\n\n"


def measure(text: str, limit: float) -> Measured | None:
    """Return seconds and bytes of each component for a text, read in a fresh process; None where the limit ran out."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        try:
            return pool.apply_async(read_by_component, (text,)).get(limit)
        except multiprocessing.TimeoutError:
            return None


def read_by_component(text: str) -> Measured:
    """Read a text, one component after another; return seconds and bytes of each."""
    nlp = reading_pipeline(load_codebook(ROOT / "book/codebook"))
    nlp(news())
    before, size = process_time(), highest_size()
    doc = nlp.make_doc(text)
    measured = {"tokenizer": (process_time() - before, highest_size() - size)}
    for name, component in nlp.pipeline:
        before, size = process_time(), highest_size()
        doc = component(doc)
        measured[name.removeprefix("crossread_")] = (process_time() - before, highest_size() - size)
    return measured


def highest_size() -> int:
    """Return the highest resident size that the process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT


def described(measured: list[Measured | None]) -> dict[str, Any]:
    """Return seconds and megabytes by length for each component and for all, and how the time grows."""
    done = [with_all(each) for each in measured if each]
    figures: dict[str, Any] = {"given_up": [length for length, each in zip(LENGTHS, measured, strict=True) if not each]}
    for name in done[0] if done else ():
        seconds = [each[name][0] for each in done]
        figures[name] = {
            "seconds": [round(value, 3) for value in seconds],
            "megabytes": [round(each[name][1] / 1e6, 1) for each in done],
            "growth": growth(seconds),
        }
    return figures


def with_all(measured: Mapping[str, tuple[float, int]]) -> Measured:
    """Add the sums over all components."""
    return {**measured, "all": (sum(s for s, _ in measured.values()), sum(b for _, b in measured.values()))}


def growth(seconds: list[float]) -> float | None:
    """Return the time for each character at the largest length over that at the middle; None where one was given up."""
    if len(seconds) < len(LENGTHS) or not seconds[-2]:
        return None
    return round(seconds[-1] / LENGTHS[-1] / (seconds[-2] / LENGTHS[-2]), 2)


if __name__ == "__main__":
    main()
