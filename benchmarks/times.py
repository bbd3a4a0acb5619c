"""Accuracy of time expressions against hand annotation that stands off from the texts.

    python -m benchmarks.times TEXTS GOLD [--out FILE]

GOLD is a CSV with one row an expression: the article (file stem), the digest of the text it was made from, its day of
publication, character offsets, TIMEX3 type and value. A text that differs stops the run. Scored as by
`benchmarks.timebank`.
"""

import argparse
import csv
import hashlib
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.record import report
from benchmarks.timebank import Document, Timex, found_in, score


def main() -> None:
    """Score, print the figures and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="folder of *.txt files")
    parser.add_argument("gold", type=Path, help="CSV file of the annotation")
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    arguments = parser.parse_args()
    documents = read_annotated(arguments.texts, arguments.gold)
    texts = "".join(document.text for document in documents)
    figures = {
        "articles": len(documents),
        "texts_sha256": hashlib.sha256(texts.encode()).hexdigest(),
        "figures": score(documents),
    }
    report(figures, arguments.out)


def read_annotated(texts: Path, gold: Path) -> list[Document]:
    """Read the annotated texts and find their expressions; raise `SystemExit` for a text that was not annotated so."""
    rows = list(csv.DictReader(gold.read_text("utf-8").splitlines()))
    documents = []
    for article, of_article in groupby(rows, key=lambda row: row["article"]):
        expected = list(of_article)
        path = texts / f"{article}.txt"
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest() != expected[0]["sha256"]:
            raise SystemExit(f"{path}: is not the text that {gold.name} was made from")
        text, published = data.decode("utf-8"), date.fromisoformat(expected[0]["published"])
        annotated = [Timex(int(r["start"]), int(r["end"]), type=r["type"], value=r["value"]) for r in expected]
        documents.append(Document(text, published, annotated, found_in(text, published)))
    return documents


if __name__ == "__main__":
    main()
