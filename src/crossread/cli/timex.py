"""``crossread timex``: the time expressions of a folder of texts whose publication dates are given, as JSON lines."""

import argparse
import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from crossread.corpus import load_corpus
from crossread.errors import CrossreadError
from crossread.reading.dates import find_expressions, resolve


def add_timex_command(commands: Any) -> None:
    """Add the command to the subparsers of `argparse`."""
    command = commands.add_parser("timex", help="write the time expressions of texts as JSON lines")
    command.add_argument("folder", type=Path, help="folder of texts, one UTF-8 file named *.txt each")
    command.add_argument("--dct", type=Path, help="CSV file with the columns article_id and published (YYYY-MM-DD)")
    command.add_argument("--out", type=Path, required=True, help="file to write")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> None:
    published = read_publication_dates(options.dct) if options.dct else {}
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        for record in timex_records(options.folder, published):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def timex_records(folder: Path, published: dict[str, date]) -> Iterator[dict[str, Any]]:
    """Yield article_id, start, end, type and value of each time expression of each text of a folder."""
    for article in load_corpus(folder):
        expressions = find_expressions(article.text)
        for expression, resolved in zip(expressions, resolve(expressions, published.get(article.id)), strict=True):
            yield {
                "article_id": article.id,
                "start": expression.start,
                "end": expression.end,
                "type": expression.type,
                "value": resolved.value,
            }


def read_publication_dates(path: Path) -> dict[str, date]:
    """Read a CSV file with the columns article_id and published; raise `CrossreadError` for a row that has no date."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows, columns = list(reader), reader.fieldnames or ()
    except (OSError, UnicodeDecodeError) as error:
        raise CrossreadError(f"{path}: cannot be read ({error}); give a CSV file in UTF-8") from None
    if missing := {"article_id", "published"} - set(columns):
        raise CrossreadError(f"{path}:1: has no column {', '.join(sorted(missing))}; name the columns so")
    dates = {}
    for line, row in enumerate(rows, 2):
        try:
            dates[row["article_id"]] = date.fromisoformat(row["published"])
        except (TypeError, ValueError):
            raise CrossreadError(f"{path}:{line}: {row['published']!r} is not a date such as 2026-01-08") from None
    return dates
