"""The peers on the same texts in the same run: time expressions found, and how long that took.

    python -m benchmarks.peers [--timebank FOLDER] [--environment FOLDER]

Installs the peers of ``peers.txt`` in a virtual environment of their own. Speed is measured on one file, the five
articles twice over, and on each of the five as a file of its own; accuracy on the articles of French TimeBank where its
folder is given. All times are processor time. HeidelTime needs Java; a peer that does not run is recorded as not run,
with what it said.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.corpora import ROOT, count_words, seed_texts
from benchmarks.record import digest, record
from benchmarks.timebank import Document, Timex, read_document, score
from crossread.codebook import load_codebook
from crossread.reading.pipeline import reading_pipeline

HERE = Path(__file__).parent
SYSTEMS = ("HeidelTime", "dateparser", "timexy")
PUBLISHED = "2026-01-08"
COPIES = 2
ROUNDS = 3


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timebank", type=Path, help="folder of the French TimeBank's *.tml files")
    parser.add_argument(
        "--environment", type=Path, default=Path(sys.prefix) / "peers", help="where to install the peers"
    )
    options = parser.parse_args()
    python = installed(options.environment)
    gold = [read_document(path) for path in sorted(options.timebank.glob("*.tml"))] if options.timebank else []
    articles = seed_texts()
    timed = ["\n\n".join(articles * COPIES), *articles]
    ours = own_seconds(timed)
    figures: dict[str, Any] = {}
    for system in SYSTEMS:
        print(f"{system} …", flush=True)
        figures[system] = measure(python, system, timed, ours, gold)
        print(json.dumps(figures[system], indent=2), flush=True)
    figures["Crossread"] = {
        part: {"one_file": round(seconds[0], 4), "five_files": round(sum(seconds[1:]), 4)}
        for part, seconds in ours.items()
    } | ({"accuracy": score(gold)} if gold else {})
    record(
        "peers",
        {
            "figures": figures,
            "timed_sha256": digest(timed),
            "timed_words": count_words(timed[0]),
            "timebank_articles": len(gold),
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


def own_seconds(texts: Sequence[str]) -> dict[str, list[float]]:
    """Return the seconds for each text, of the time expressions alone and of the whole reading, warmed up."""
    nlp = reading_pipeline(load_codebook(ROOT / "book/codebook"))
    needed = {"crossread_layout", "crossread_dates"}
    fastest: dict[str, list[float]] = {"time expressions": [], "reading": []}
    for text in texts:
        nlp(text)
        rounds: list[tuple[float, float]] = []
        for _ in range(ROUNDS):
            before = process_time()
            nlp(text)
            whole = process_time() - before
            with nlp.select_pipes(enable=list(needed)):
                before = process_time()
                nlp(text)
            rounds.append((process_time() - before, whole))
        fastest["time expressions"].append(min(dates for dates, _ in rounds))
        fastest["reading"].append(min(whole for _, whole in rounds))
    return fastest


def measure(
    python: Path, system: str, timed: Sequence[str], ours: dict[str, list[float]], gold: Sequence[Document]
) -> dict[str, Any]:
    """Return a peer's times, how often each of ours goes into them, and its accuracy."""
    documents = [(text, PUBLISHED) for text in timed] + [(each.text, each.published.isoformat()) for each in gold]
    try:
        answers = run(python, system, documents)
    except subprocess.CalledProcessError as error:
        return {"not_run": error.stderr.decode().strip().splitlines()[-1:]}
    seconds = [answer["seconds"] for answer in answers["documents"]]
    start_up = answers["seconds_for_nothing"]
    one_file, five_files = seconds[0], sum(seconds[1 : len(timed)])
    figures: dict[str, Any] = {
        "one_file": round(one_file, 3),
        "five_files": round(five_files, 3),
        "start_up": round(start_up, 3),
    }
    for part, own in ours.items():
        figures[f"times_{part.replace(' ', '_')}"] = {
            "one_file": round(one_file / own[0], 1),
            "one_file_without_start_up": round((one_file - start_up) / own[0], 1),
            "five_files": round(five_files / sum(own[1:]), 1),
        }
    if gold:
        found = [found_by(answer["expressions"]) for answer in answers["documents"][len(timed) :]]
        figures["accuracy"] = score([replace(each, found=theirs) for each, theirs in zip(gold, found, strict=True)])
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
