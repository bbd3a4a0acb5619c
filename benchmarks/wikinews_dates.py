"""Accuracy of inferred publication dates on articles whose true dates are known, without reference events.

    python -m benchmarks.wikinews_dates FOLDER [--dates FILE | --datelines] [--half even|odd] [--out FILE]

FOLDER holds one ``*.txt`` file an article, without its dateline; ``dates.csv`` in it, or the file given, their dates in
the columns article_id and published. With --datelines the articles state their dates themselves, as those of WiNER-fr
do; the line is taken out before they are read. --half scores every other article in order of id, the first or the
second of each two.
"""

import argparse
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.record import digest, report
from crossread.analysis.publication_date.inference import Answer, date_article
from crossread.cli.timex import read_publication_dates
from crossread.codebook import Codebook
from crossread.corpus import load_corpus
from crossread.intervals import Interval
from crossread.language.folding import fold
from crossread.language.time_words import MONTHS
from crossread.reading import dates, layout  # noqa: F401  (each import registers its component)
from crossread.reading.pipeline import reading_pipeline

DATELINE = re.compile(r"^[ \t]*(\d{1,2})(?: ?er)? ([^\W\d]+) (\d{4})\b[^\n–—]{0,40}[–—][ \t]*\n?", re.M)


def main() -> None:
    """Score, print the figures and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--dates", type=Path, help="CSV file of the true dates (default: dates.csv of the folder)")
    source.add_argument("--datelines", action="store_true", help="the true dates are the articles' own datelines")
    parser.add_argument("--half", choices=("even", "odd"), help="score the articles at even or odd places, from 0")
    parser.add_argument("--out", type=Path, help="JSON file for the figures")
    arguments = parser.parse_args()
    listed = arguments.dates or arguments.folder / "dates.csv"
    texts = list(undated(arguments.folder) if arguments.datelines else with_dates(arguments.folder, listed))
    if arguments.half:
        texts = texts[arguments.half == "odd" :: 2]
    nlp = reading_pipeline(Codebook())
    answers = [(date_article(nlp(text)).from_text, truth) for text, truth in texts]
    figures = {
        "articles": len(texts),
        "corpus_sha256": digest(text for text, _ in texts),
        "figures": score(answers),
    }
    report(figures, arguments.out)


def with_dates(folder: Path, listed: Path) -> Iterator[tuple[str, date]]:
    """Yield the articles of a folder that a CSV file lists, with their dates."""
    published = read_publication_dates(listed)
    return ((article.text, published[article.id]) for article in load_corpus(folder) if article.id in published)


def undated(folder: Path) -> Iterator[tuple[str, date]]:
    """Yield the articles of a folder that have a dateline (*18 juin 2016. –*), without it, with its date."""
    for article in load_corpus(folder):
        if line := DATELINE.search(article.text):
            day, month, year = line.groups()
            yield DATELINE.sub("", article.text, count=1), date(int(year), MONTHS[fold(month)], int(day))


def score(answers: Iterable[tuple[Answer, date]]) -> dict[str, Any]:
    """Return how often a day is named, an interval or one bound given, and how often each is right.

    The intervals are those from the earliest to the latest day possible.
    """
    answers = list(answers)
    days = [answer.day == truth for answer, truth in answers if answer.day]
    bounded = [(Interval(a.earliest, a.latest), truth) for a, truth in answers if a.earliest or a.latest]
    closed = [(i, truth) for i, truth in bounded if i.first and i.last]
    weeks = [(i, truth) for i, truth in closed if (i.last - i.first).days < 7]  # type: ignore[operator]
    return {
        "articles": len(answers),
        "day_named": len(days),
        "day_right": sum(days),
        "bounded_on_a_side": len(bounded),
        "bounds_hold": sum(_covers(*pair) for pair in bounded),
        "interval": len(closed),
        "interval_holds": sum(_covers(*pair) for pair in closed),
        "week_or_less": len(weeks),
        "week_or_less_holds": sum(_covers(*pair) for pair in weeks),
        "unknown": len(answers) - len(bounded),
    }


def _covers(interval: Interval, truth: date) -> bool:
    return interval.meets(Interval(truth, truth))


if __name__ == "__main__":
    main()
