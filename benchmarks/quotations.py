"""Accuracy of quotations and speakers against hand annotation that stands off from the texts.

    python -m benchmarks.quotations TEXTS GOLD [--codebook DIR] [--split dev] [--out FILE] [--misses]

GOLD is a CSV with one row a quotation. It names articles by `article` or `article_id` (file stem) and, where it has a
column `sha256`, the digest of the text it was made from; a text that differs stops the run. Speakers are compared by
`speaker_id` where the gold has it, else by the words of the name at `speaker_name_start`.
"""

import argparse
import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.record import described, write
from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Article, load_article
from crossread.evaluation.scoring import (
    Counts,
    Labelled,
    bootstrap,
    intersection_over_union,
    match,
    share_of_longer,
    total,
)
from crossread.language.folding import fold
from crossread.reading import actors, layout, sentences  # noqa: F401  (each import registers its component)
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.quotations.quotation import Quotation

MEASURES = {
    "overlap>0.3": lambda a, b: share_of_longer(a, b) > 0.3,
    "iou>=0.8": lambda a, b: intersection_over_union(a, b) >= 0.8,
}
KINDS = ("direct", "mixed", "indirect")
_NOT_NAMES = frozenset("le la les l de du des d un une m mme mlle ce cet cette sir a au aux".split())


@dataclass
class Scored:
    """An article, its gold rows and what was found in it."""

    article: Article
    gold: list[dict[str, str]]
    found: list[Quotation] = field(default_factory=list)

    def spans(self, kind: str = "") -> tuple[list[Labelled], list[Labelled]]:
        """Return the gold spans and the found ones, of one kind or of all."""
        gold = [Labelled(int(row["start"]), int(row["end"]), row["kind"]) for row in self.gold]
        found = [Labelled(q.start, q.end, q.kind) for q in self.found]
        return [g for g in gold if kind in ("", g.kind)], [f for f in found if kind in ("", f.kind)]

    def pairs(self) -> Iterator[tuple[dict[str, str], Quotation]]:
        """Yield the gold rows that were found, with the quotation that matches each."""
        for i, j in match(*self.spans(), MEASURES["overlap>0.3"]):
            yield self.gold[i], self.found[j]

    def cut(self, row: dict[str, str], start: str, end: str) -> str:
        """Return the words between two offsets of a gold row."""
        return self.article.text[int(row[start]) : int(row[end])] if row.get(start) else ""


def main() -> None:
    """Score, print a table and write the figures where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--codebook", type=Path, help="folder of the codebook whose actors are known")
    parser.add_argument("--split", help="use only the gold rows with this value in the column split")
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    parser.add_argument("--misses", action="store_true", help="print what was missed, invented or given to another")
    arguments = parser.parse_args()
    codebook = load_codebook(arguments.codebook) if arguments.codebook else Codebook()
    scored = read_gold(arguments.texts, arguments.gold, arguments.split)
    nlp = reading_pipeline(codebook)
    for item in scored:
        item.found = list(nlp(item.article.text)._.quotations)
    figures = {**provenance(scored, arguments), **score(scored)}
    print(json.dumps(figures["figures"], indent=2, ensure_ascii=False))
    if arguments.misses:
        print_misses(scored)
    if arguments.out:
        write(arguments.out, figures)


def read_gold(texts: Path, gold: Path, split: str | None) -> list[Scored]:
    """Read the annotated articles; raise `SystemExit` for a text that is not the one that was annotated."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(gold.read_text("utf-8").splitlines()):
        if split in (None, row.get("split")):
            rows[row.get("article_id") or row["article"]].append(row)
    scored = []
    for article_id, of_article in sorted(rows.items()):
        article = load_article(texts / f"{article_id}.txt")
        if of_article[0].get("sha256", article.sha256) != article.sha256:
            raise SystemExit(
                f"{article.path}: is not the text that was annotated; get the version with the digest in {gold}"
            )
        scored.append(Scored(article, [row for row in of_article if row["start"]]))
    return scored


def score(scored: list[Scored]) -> dict[str, Any]:
    """Return precision, recall and F1 for each measure and kind, and the accuracy of speakers, with 95 % intervals."""
    figures: dict[str, Any] = {}
    for name, enough in MEASURES.items():
        for kind in ("", *KINDS):
            counts = []
            for item in scored:
                gold, found = item.spans(kind)
                counts.append(Counts(len(match(gold, found, enough)), len(found), len(gold)))
            figures.setdefault(name, {})[kind or "all"] = described(counts)
    speakers = []
    for item in scored:
        judged = [is_right(item, row, found) for row, found in item.pairs()]
        known = [right for right in judged if right is not None]
        speakers.append(Counts(sum(known), len(known), len(known)))
    whole = total(speakers)
    figures["speaker"] = {
        "accuracy": round(whole.precision, 4),
        "interval": [round(v, 4) for v in bootstrap(speakers, lambda c: c.precision)],
        "right": whole.right,
        "of": whole.gold,
    }
    return {"figures": figures}


def is_right(item: Scored, row: dict[str, str], found: Quotation) -> bool | None:
    """Tell whether the speaker is right; None where the gold names none."""
    if "speaker_id" in row:
        return found.speaker_id == row["speaker_id"] if row["speaker_id"] else None
    gold = name_words(item.cut(row, "speaker_name_start", "speaker_name_end"))
    if not gold:
        return None
    name = name_words(found.speaker_name)
    return bool(name) and (gold <= name or name <= gold)


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name without articles, titles, accents and capitals."""
    return frozenset(re.findall(r"\w+", fold(name))) - _NOT_NAMES


def provenance(scored: list[Scored], arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what was measured and with which versions."""
    digest = hashlib.sha256("".join(item.article.sha256 for item in scored).encode()).hexdigest()
    return {
        "gold": arguments.gold.name,
        "gold_sha256": hashlib.sha256(arguments.gold.read_bytes()).hexdigest(),
        "split": arguments.split or "all",
        "articles": len(scored),
        "texts_sha256": digest,
    }


def print_misses(scored: list[Scored]) -> None:
    """Print every gold row that was not found, every quotation that is not in the gold, and every wrong speaker."""
    for item in scored:
        gold, found = item.spans()
        pairs = dict(match(gold, found, MEASURES["overlap>0.3"]))
        for i, row in enumerate(item.gold):
            said = item.cut(row, "start", "end")
            if i not in pairs:
                print(f"{item.article.label} MISSED {row['kind']}: {said!r}")
                continue
            quotation = item.found[pairs[i]]
            if not MEASURES["iou>=0.8"](gold[i], found[pairs[i]]):
                text = item.article.text[quotation.start : quotation.end]
                print(f"{item.article.label} EXTENT {quotation.kind}: {said!r} as {text!r}")
            if is_right(item, row, quotation) is False:
                wanted = row.get("speaker_id") or item.cut(row, "speaker_name_start", "speaker_name_end")
                name = quotation.speaker_id or quotation.speaker_name
                print(f"{item.article.label} SPEAKER {wanted!r} as {name!r}: {said!r}")
        for j, quotation in enumerate(item.found):
            if j not in pairs.values():
                text = item.article.text[quotation.start : quotation.end]
                print(f"{item.article.label} EXTRA {quotation.kind} [{quotation.speaker_name}]: {text!r}")


if __name__ == "__main__":
    main()
