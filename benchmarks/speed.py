"""How many words a second each reading component and all together take in, on one core, after warming up.

    python -m benchmarks.speed [--corpus FOLDER]

Reads the five articles, many times over, each as an article of its own; with --corpus also a folder's ``*.txt`` files.
A word is a stretch without white space. Of several rounds the fastest counts, in processor time.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from spacy.language import Language

from benchmarks.corpora import ROOT, count_words, folder_texts, seed_texts
from benchmarks.record import digest, record
from crossread.codebook import load_codebook
from crossread.reading.pipeline import reading_pipeline

ROUNDS = 3
COPIES = 20


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="folder of *.txt files to read too")
    corpus = parser.parse_args().corpus
    nlp = reading_pipeline(load_codebook(ROOT / "book/codebook"))
    figures = {"the five articles": measure(nlp, seed_texts() * COPIES)}
    if corpus:
        figures[corpus.name] = measure(nlp, folder_texts(corpus))
    for name, measured in figures.items():
        print(f"{name}: {measured['words']:,} words")
        for component, speed in measured["words_per_second"].items():
            print(f"  {component:12} {speed:>12,}")
    record("speed", {"figures": figures})


def measure(nlp: Language, texts: Sequence[str]) -> dict[str, Any]:
    """Return words per second of each component and of all, the best of several rounds."""
    warm_up(nlp, texts)
    rounds = [seconds_by_component(nlp, texts) for _ in range(ROUNDS)]
    words = sum(map(count_words, texts))
    return {"words": words, "texts_sha256": digest(texts), "words_per_second": words_per_second(words, rounds)}


def warm_up(nlp: Language, texts: Sequence[str]) -> None:
    """Read some texts, so that what is made once has been made."""
    for text in texts[:20]:
        nlp(text)


def seconds_by_component(nlp: Language, texts: Sequence[str]) -> dict[str, float]:
    """Return the processor time that each component takes for the texts."""
    seconds = dict.fromkeys(("tokenizer", *nlp.pipe_names), 0.0)
    for text in texts:
        before = process_time()
        doc = nlp.make_doc(text)
        seconds["tokenizer"] += process_time() - before
        for name, component in nlp.pipeline:
            before = process_time()
            doc = component(doc)
            seconds[name] += process_time() - before
    return seconds


def words_per_second(words: int, rounds: Sequence[Mapping[str, float]]) -> dict[str, int]:
    """Return the speed of each component in its fastest round, and of the whole in its fastest."""
    best = {name: min(seconds[name] for seconds in rounds) for name in rounds[0]}
    whole = min(sum(seconds.values()) for seconds in rounds)
    speeds = {name.removeprefix("crossread_"): round(words / seconds) for name, seconds in best.items()}
    return speeds | {"all": round(words / whole)}


if __name__ == "__main__":
    main()
