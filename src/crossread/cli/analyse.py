"""``crossread analyse``: the tables of the data package, from a folder of articles and a codebook."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossread.analysis.results import analyse
from crossread.cli.articles import add_folder_arguments, articles_of, report, say, watched
from crossread.codebook import Codebook, load_codebook
from crossread.codebook.anchors import passage_of
from crossread.codebook.notes import Note
from crossread.corpus import BadArticle, Corpus
from crossread.errors import CrossreadError, readable
from crossread.publishing.package.data_package import package_folder, write_package
from crossread.reading.pipeline import read
from crossread.tables import Tables, records

_DESCRIPTION = """\
Reads articles and writes the tables of the data package. A file that cannot be used is left out: a message names it
and its fault, it becomes a row of the table `errors`, and the exit code is 3. Tables and codebook call an article by
its label, its file's name up to the first underscore; articles whose labels would be the same are called by the whole
name. On a terminal, progress is shown."""


def add_analyse_command(commands: Any) -> None:
    """Add the command to the subparsers of `argparse`."""
    command = commands.add_parser(
        "analyse", help="read articles and write the tables of the data package", description=_DESCRIPTION
    )
    add_folder_arguments(command, "seeds")
    command.add_argument("--codebook", type=Path, required=True, help="folder of the codebook's YAML files")
    command.add_argument(
        "--out", type=Path, required=True, help="folder to write: missing, empty, or of an earlier run, as it left it"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    codebook = load_codebook(options.codebook)
    with package_folder(options.out):
        corpus = articles_of(options.seeds, options.strict)
        misplaced = list(_misplaced(corpus, codebook))
        codebook = replace(codebook, notes=tuple(n for n in codebook.notes if n not in misplaced))
        tables = analyse(read(watched(corpus), codebook), codebook, corpus.bad)
        bad = [BadArticle(**row) for row in records(tables["errors"])]
        if tables["articles"].empty or (bad and options.strict):
            raise CrossreadError("\n".join(map(str, bad)))
        write_package(tables, options.out)
    code = report(bad)
    for note in misplaced:
        say(f"notes.yml: the note on {note.exact!r} in {note.article} stands nowhere in it, and was left out")
    _remark(corpus, tables)
    print(f"{readable(options.out)}: " + ", ".join(f"{len(frame)} {name}" for name, frame in tables.items()))
    return code


def _misplaced(corpus: Corpus, codebook: Codebook) -> Iterator[Note]:
    """Yield the notes on an article of this label that is another one than the editors had before them."""
    articles = {name: article for article in corpus for name in (article.id, article.label)}
    for note in codebook.notes:
        for anchor in (note, note.against):
            if anchor is not None and anchor.article in articles:
                try:
                    passage_of(anchor, articles[anchor.article])
                except CrossreadError:
                    yield note
                    break


def _remark(corpus: Corpus, tables: Tables) -> None:
    """Say what a reader of the tables may wonder at."""
    segments = tables["segments"]
    journalism = segments[segments["kind"].isin(["headline", "lead", "body"])]["article_id"]
    silent = set(tables["articles"]["article_id"]) - set(journalism)
    for article in corpus:
        if article.id in silent:
            say(f"{article.path}: holds page furniture only; nothing in it was analysed")
    for article_id in corpus.unlisted:
        say(f"{article_id}.txt: is not in SHA256SUMS, so its bytes were not verified")
    for alike in corpus.namesakes:
        say(f"{', '.join(alike)}: begin the same up to the first underscore, so each is called by its whole name")
