"""``crossread timex``: the time expressions of a folder of texts whose publication dates are given, as JSON lines."""

import argparse
import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

from crossread.cli.articles import add_folder_arguments, articles_of, report, say, watched
from crossread.corpus import Article, BadArticle, Corpus
from crossread.errors import CrossreadError
from crossread.files import replace_files, sole_writer
from crossread.reading.dates import find_expressions, resolve

_DESCRIPTION = """\
Writes the time expressions of texts as JSON lines. A file that cannot be used is left out: a message names it and its
fault, and the exit code is 3. On a terminal, progress is shown."""

Published = Mapping[str, date | None]


def add_timex_command(commands: Any) -> None:
    """Add the command to the subparsers of `argparse`."""
    command = commands.add_parser(
        "timex", help="write the time expressions of texts as JSON lines", description=_DESCRIPTION
    )
    add_folder_arguments(command, "folder")
    command.add_argument(
        "--dct",
        type=Path,
        help="CSV file, separated by comma, semicolon or tab, with the columns article_id and published (YYYY-MM-DD, "
        "or empty where it is unknown)",
    )
    command.add_argument("--out", type=Path, required=True, help="file to write; an earlier one is replaced")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    out: Path = options.out
    if out.is_dir():
        raise CrossreadError(f"{out}: is a folder; give a file to write to")
    published = read_publication_dates(options.dct) if options.dct else {}
    is_stream = out.exists() and not out.is_file()
    place = out if is_stream else Path(os.path.realpath(out))
    with nullcontext() if is_stream else sole_writer(place.parent, place.name):
        corpus = articles_of(options.folder, options.strict)
        records, failed = timex_records(watched(corpus), published)
        bad = (*corpus.bad, *failed)
        if failed and (options.strict or len(failed) == len(corpus)):
            raise CrossreadError("\n".join(map(str, bad)))
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        if is_stream:
            place.write_text(lines, "utf-8")
        else:
            replace_files(place.parent, {place.name: lines})
    if options.dct:
        _compare_ids(options.dct, published, corpus)
    return report(bad)


def timex_records(
    articles: Iterable[Article], published: Published
) -> tuple[list[dict[str, Any]], tuple[BadArticle, ...]]:
    """Return article_id, start, end, type and value of each time expression, and the texts on which a rule failed."""
    records: list[dict[str, Any]] = []
    failed: list[BadArticle] = []
    for article in articles:
        try:
            records += _records(article, published.get(article.id))
        except Exception as error:
            failed.append(BadArticle.failed(article, error))
    return records, tuple(failed)


def _records(article: Article, published: date | None) -> list[dict[str, Any]]:
    expressions = find_expressions(article.text)
    return [
        {
            "article_id": article.id,
            "start": expression.start,
            "end": expression.end,
            "type": expression.type,
            "value": resolved.value,
        }
        for expression, resolved in zip(expressions, resolve(expressions, published), strict=True)
    ]


def _compare_ids(path: Path, published: Published, corpus: Corpus) -> None:
    """Say which ids have a date and no text, and which a text and no date."""
    known = {article.id for article in corpus} | {each.article_id for each in corpus.bad}
    undated = [article.id for article in corpus if published.get(article.id) is None]
    if strangers := sorted(published.keys() - known):
        say(f"{path}: no text is named {', '.join(strangers)}; correct the article_id, or remove the row")
    if undated:
        say(f"{path}: has no date for {', '.join(undated)}; what is relative to it stays open there")


def read_publication_dates(path: Path) -> dict[str, date | None]:
    """Read a CSV file with the columns article_id and published, where a date may be empty.

    Raises `CrossreadError` that names every row without a proper date or id, and every id that has two dates.
    """
    dates: dict[str, date | None] = {}
    faults = []
    for line, article_id, day in _rows(path):
        try:
            found = date.fromisoformat(day) if day else None
        except ValueError:
            faults.append(f"{path}:{line}: {day!r} is not a date such as 2026-01-08")
            continue
        if not article_id:
            faults.append(f"{path}:{line}: has no article_id; fill it, or remove the row")
        elif dates.setdefault(article_id, found) != found:
            faults.append(f"{path}:{line}: gives {article_id} another date than a row above; keep one of the two")
    if faults:
        raise CrossreadError("\n".join(faults))
    return dates


def _rows(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the id and the date of each row that is not blank."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        head = text.partition("\n")[0]
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), restval="")
        reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
        if missing := {"article_id", "published"} - set(reader.fieldnames):
            raise CrossreadError(f"{path}:1: has no column {', '.join(sorted(missing))}; name the columns so")
        for row in reader:
            if any(row.values()):
                yield reader.line_num, row["article_id"].strip(), row["published"].strip()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CrossreadError(f"{path}: cannot be read ({error}); give a CSV file in UTF-8") from None
