"""Accuracy of time expressions on a corpus in TimeML, such as French TimeBank, with its publication dates given.

    python -m benchmarks.timebank FOLDER [--out FILE]

FOLDER holds one ``*.tml`` file an article. Relaxed: a TIMEX3 of the gold and a found one overlap, one to one; strict:
they are the same characters; value: a relaxed match with the same value, capitals aside. Publication dates are
not scored. The articles named in ``timebank_watched.txt``, which nobody reads while developing, are also scored apart.
"""

import argparse
import hashlib
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.record import described, report
from crossread.evaluation.scoring import Counts, Labelled, match
from crossread.reading.dates import find_expressions, resolve


@dataclass(frozen=True)
class Timex(Labelled):
    """A time expression of the gold or a found one."""

    type: str = ""
    value: str = ""


@dataclass(frozen=True)
class Document:
    """A text, its publication date, and its time expressions by hand and as found."""

    text: str
    published: date
    gold: list[Timex]
    found: list[Timex]


WATCHED = frozenset((Path(__file__).parent / "timebank_watched.txt").read_text("utf-8").split())
Agrees = Callable[[Timex, Timex], bool]
MEASURES: dict[str, Agrees] = {
    "relaxed": lambda gold, found: True,
    "strict": lambda gold, found: (gold.start, gold.end) == (found.start, found.end),
    "value": lambda gold, found: gold.value.lower() == found.value.lower(),
}


def main() -> None:
    """Score, print the figures and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*.tml"))
    if not paths:
        raise SystemExit(f"{arguments.folder}: holds no *.tml file")
    documents = [read_document(path) for path in paths]
    watched = [each for each, path in zip(documents, paths, strict=True) if path.stem in WATCHED]
    figures = {
        "articles": len(paths),
        "corpus_sha256": hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest(),
        "figures": score(documents),
        "watched": {"articles": len(watched), "figures": score(watched)},
    }
    report(figures, arguments.out)


def read_document(path: Path) -> Document:
    """Read a TimeML file and find the time expressions of its text."""
    root = ET.parse(path).getroot()
    published = date.fromisoformat(str(root.find("DCT/TIMEX3").get("value"))[:10])  # type: ignore[union-attr]
    gold: list[Timex] = []
    text = _read_element(root.find("TEXT"), "", gold)  # type: ignore[arg-type]
    return Document(text, published, gold, found_in(text, published))


def found_in(text: str, published: date) -> list[Timex]:
    """Return the time expressions that are found in a text."""
    expressions = find_expressions(text)
    return [
        Timex(e.start, e.end, type=e.type, value=resolved.value)
        for e, resolved in zip(expressions, resolve(expressions, published), strict=True)
    ]


def _read_element(element: ET.Element, before: str, gold: list[Timex]) -> str:
    """Return the text up to the end of an element, collecting its TIMEX3."""
    text = before + (element.text or "")
    for child in element:
        text = _read_element(child, text, gold) + (child.tail or "")
    if element.tag == "TIMEX3" and len(text) > len(before):
        gold.append(Timex(len(before), len(text), type=element.get("type", ""), value=element.get("value", "")))
    return text


def score(documents: list[Document]) -> dict[str, Any]:
    """Return precision, recall and F1 for each measure with a 95 % interval, and the types that were confused."""
    pairs = [
        [(d.gold[i], d.found[j]) for i, j in match(d.gold, d.found, lambda g, f: g.start < f.end and f.start < g.end)]
        for d in documents
    ]
    figures: dict[str, Any] = {}
    for name, agrees in MEASURES.items():
        counts = [
            Counts(sum(agrees(*pair) for pair in of_document), len(d.found), len(d.gold))
            for of_document, d in zip(pairs, documents, strict=True)
        ]
        figures[name] = described(counts)
    types = Counter(f"{gold.type} as {found.type}" for of_document in pairs for gold, found in of_document)
    return figures | {"types": dict(sorted(types.items()))}


if __name__ == "__main__":
    main()
