"""The peers on the same texts in the same run: time expressions found, and how long that took.

    python -m benchmarks.peers [--timebank FOLDER] [--winer FOLDER] [--environment FOLDER]

Installs the peers of ``peers.txt`` in a virtual environment of their own. Speed is measured on each of the five
articles as a file of its own, on all five as one file, and on one long file, the five many times over; accuracy on the
articles of French TimeBank and on the annotated ones of WiNER-fr, where their folders are given. All times are
processor time. HeidelTime needs Java, and some ten minutes for the long file; a peer that does not run is recorded as
not run, with what it said.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from time import process_time
from typing import Any

from spacy.language import Language

from benchmarks.corpora import ROOT, count_words, seed_texts
from benchmarks.record import digest, record
from benchmarks.timebank import Document, Timex, read_document, score
from benchmarks.times import read_annotated
from crossread.codebook import load_codebook
from crossread.reading.pipeline import reading_pipeline

HERE = Path(__file__).parent
SYSTEMS = ("HeidelTime", "dateparser", "timexy")
PUBLISHED = "2026-01-08"
COPIES = 80
ROUNDS = 3

Texts = Mapping[str, Sequence[str]]


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timebank", type=Path, help="folder of the French TimeBank's *.tml files")
    parser.add_argument("--winer", type=Path, help="folder of the *.txt files of WiNER-fr")
    parser.add_argument(
        "--environment", type=Path, default=Path(sys.prefix) / "peers", help="where to install the peers"
    )
    options = parser.parse_args()
    python = installed(options.environment)
    gold: dict[str, Sequence[Document]] = {}
    if options.timebank:
        gold["timebank"] = [read_document(path) for path in sorted(options.timebank.glob("*.tml"))]
    if options.winer:
        gold["winer"] = read_annotated(options.winer, ROOT / "tests/gold/winer_time_expressions.csv")
    articles = seed_texts()
    texts = {
        "five files": articles,
        "one file": ["\n\n".join(articles)],
        "one long file": ["\n\n".join(articles * COPIES)],
    }
    figures: dict[str, Any] = {}
    for system in SYSTEMS:
        print(f"{system} …", flush=True)
        figures[system] = measure(python, system, texts, gold)
        print(json.dumps(figures[system], indent=2), flush=True)
    accuracy = {name: score(list(documents)) for name, documents in gold.items()}
    figures["Crossread"] = {"seconds": own_seconds(texts), "accuracy": accuracy}
    record(
        "peers",
        {
            "figures": figures,
            "timed_sha256": digest(articles),
            "timed_words": {name: sum(map(count_words, files)) for name, files in texts.items()},
            "annotated_articles": {name: len(documents) for name, documents in gold.items()},
            "peers": (HERE / "peers.txt").read_text("utf-8").split(),
        },
    )


def installed(folder: Path) -> Path:
    """Install the peers if they are not there; return the Python that has them."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement", HERE / "peers.txt"], check=True)
    return python


def own_seconds(texts: Texts) -> dict[str, dict[str, float]]:
    """Return the seconds for the whole reading and for the time expressions alone, by name of the texts, warmed up."""
    nlp = reading_pipeline(load_codebook(ROOT / "book/codebook"))
    parts = {"reading": nlp.pipe_names, "time expressions": ["crossread_layout", "crossread_dates"]}
    seconds: dict[str, dict[str, float]] = {}
    for part, components in parts.items():
        with nlp.select_pipes(enable=components):
            seconds[part] = {name: round(sum(map(partial(fastest, nlp), files)), 4) for name, files in texts.items()}
    return seconds


def fastest(nlp: Language, text: str) -> float:
    """Return the seconds of the fastest of several rounds."""
    nlp(text[:10_000])
    rounds = []
    for _ in range(ROUNDS):
        before = process_time()
        nlp(text)
        rounds.append(process_time() - before)
    return min(rounds)


def measure(python: Path, system: str, texts: Texts, gold: Mapping[str, Sequence[Document]]) -> dict[str, Any]:
    """Return a peer's seconds by name of the texts, those it takes to start up, and its accuracy by corpus."""
    timed = [(text, PUBLISHED) for files in texts.values() for text in files]
    try:
        annotated = [(each.text, each.published.isoformat()) for each in chain.from_iterable(gold.values())]
        answers = run(python, system, timed + annotated)
    except subprocess.CalledProcessError as error:
        return {"not_run": error.stderr.decode().strip().splitlines()[-1:]}
    documents = iter(answers["documents"])
    figures: dict[str, Any] = {
        "start_up": round(answers["seconds_for_nothing"], 3),
        "seconds": {
            name: round(sum(answer["seconds"] for answer in islice(documents, len(files))), 3)
            for name, files in texts.items()
        },
    }
    figures["accuracy"] = {
        name: score([replace(each, found=found_by(next(documents)["expressions"])) for each in of_corpus])
        for name, of_corpus in gold.items()
    }
    return figures


def run(python: Path, system: str, documents: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Run a peer over texts with their days of publication; raise `CalledProcessError` where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        questions, answers = Path(folder) / "documents.json", Path(folder) / "answers.json"
        questions.write_text(json.dumps([{"text": t, "published": day} for t, day in documents]), "utf-8")
        command = [python, HERE / "peer_runner.py", system, questions, answers]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return json.loads(answers.read_text("utf-8"))  # type: ignore[no-any-return]


def found_by(expressions: Sequence[dict[str, Any]]) -> list[Timex]:
    """Return a peer's expressions as the scorer has them."""
    return [Timex(each["start"], each["end"], type=each["type"], value=each["value"]) for each in expressions]


if __name__ == "__main__":
    main()
