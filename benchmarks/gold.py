"""Accuracy on the five articles against the annotation in ``tests/gold``, as the book's chapter on evaluation has it.

python -m benchmarks.gold
"""

from pathlib import Path

from benchmarks.record import digest, record
from crossread.evaluation.evaluation import evaluate, read_gold, score
from crossread.publishing.book import load

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Score everything and write the figures."""
    book = load(ROOT)
    folder = ROOT / "tests/gold"
    scores = score(evaluate(read_gold(folder), book.tables)).round(4)
    for row in scores.itertuples():
        print(
            f"{row.task:20} {row.measure:34} {row.kind:22} P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}"
        )
    figures = {
        "gold_sha256": digest(path.read_text("utf-8") for path in sorted(folder.glob("*.csv"))),
        "texts_sha256": digest(article.sha256 for article in book.corpus),
        "scores": scores.to_dict("records"),
    }
    record("gold", figures)


if __name__ == "__main__":
    main()
