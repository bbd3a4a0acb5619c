"""Accuracy of inferred publication dates on articles whose true dates are known, without reference events.

    python -m benchmarks.wikinews_dates FOLDER [--dates FILE] [--out FILE]

FOLDER holds one ``*.txt`` file an article, without its dateline; ``dates.csv`` in it, or the file given, their dates in
the columns article_id and published.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.record import versions
from crossread.analysis.dating import Answer, date_article
from crossread.corpus import load_corpus
from crossread.reading import dates, layout  # noqa: F401  (each import registers its component)
from crossread.reading.tokens import blank_pipeline
from crossread.timex import read_publication_dates


def main() -> None:
    """Score, print the figures and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dates", type=Path, help="CSV file of the true dates (default: dates.csv of the folder)")
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    arguments = parser.parse_args()
    published = read_publication_dates(arguments.dates or arguments.folder / "dates.csv")
    nlp = blank_pipeline()
    nlp.add_pipe("crossread_layout")
    nlp.add_pipe("crossread_dates")
    articles = [article for article in load_corpus(arguments.folder) if article.id in published]
    answers = [(date_article(nlp(article.text)).from_text, published[article.id]) for article in articles]
    figures = {
        "articles": len(articles),
        "corpus_sha256": hashlib.sha256("".join(article.sha256 for article in articles).encode()).hexdigest(),
        "figures": score(answers),
        **versions(),
    }
    written = json.dumps(figures, indent=2, sort_keys=True)
    print(written)
    if arguments.out:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        arguments.out.write_text(written + "\n", "utf-8")


def score(answers: Iterable[tuple[Answer, date]]) -> dict[str, Any]:
    """Return how often a day is named and right, how often bounds are given and hold, and how often they are a week."""
    answers = list(answers)
    days = [answer.day == truth for answer, truth in answers if answer.day]
    bounded = [(a, truth) for a, truth in answers if a.earliest or a.latest]
    closed = [(a, truth) for a, truth in bounded if a.earliest and a.latest]
    within_a_week = [a for a, _ in closed if (a.latest - a.earliest).days < 7]  # type: ignore[operator]
    return {
        "articles": len(answers),
        "day_named": len(days),
        "day_right": sum(days),
        "bounded_on_a_side": len(bounded),
        "bounds_hold": sum(_holds(*pair) for pair in bounded),
        "interval": len(closed),
        "interval_holds": sum(_holds(*pair) for pair in closed),
        "day_or_a_week_share": round(len(within_a_week) / len(answers), 4) if answers else 0.0,
    }


def _holds(answer: Answer, truth: date) -> bool:
    return (answer.earliest or truth) <= truth <= (answer.latest or truth)


if __name__ == "__main__":
    main()
