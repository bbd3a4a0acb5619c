"""The command line: analyse articles, check the project, accept a change, compare two results."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from crossread.analysis.results import analyse
from crossread.cli.match import add_match_command
from crossread.cli.timex import add_timex_command
from crossread.codebook import load_codebook
from crossread.corpus import load_corpus
from crossread.errors import CrossreadError
from crossread.publishing.building import build_book, locked
from crossread.publishing.computation import compute
from crossread.publishing.package.comparison import compare_packages
from crossread.publishing.package.data_package import write_package
from crossread.publishing.project import accept_project, check_project
from crossread.publishing.results import changed
from crossread.reading.pipeline import read


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 if `compare` found a difference, or 2 after printing what is wrong."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except CrossreadError as error:
        print(f"crossread: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crossread", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("analyse", help="read articles and write the tables of the data package")
    command.add_argument("seeds", type=Path, help="folder of articles, one UTF-8 file named *.txt each")
    command.add_argument("--codebook", type=Path, required=True, help="folder of the codebook's YAML files")
    command.add_argument("--out", type=Path, required=True, help="folder to write; an earlier package is replaced")
    command.set_defaults(run=_analyse)

    command = commands.add_parser("check", help="stop if the project's committed results are not those computed now")
    command.add_argument("root", type=Path, nargs="?", default=Path(), help="the project's folder (default: here)")
    command.set_defaults(run=_check)

    command = commands.add_parser("accept", help="write checksums, article pages and results after a change")
    command.add_argument("root", type=Path, nargs="?", default=Path(), help="the project's folder (default: here)")
    command.set_defaults(run=_accept)

    command = commands.add_parser("compute", help="compute the results that the chapters show, unless they are there")
    command.add_argument("root", type=Path, nargs="?", default=Path(), help="the project's folder (default: here)")
    command.set_defaults(run=_compute)

    command = commands.add_parser("build", help="check the project and build the book into _build/html")
    command.add_argument("root", type=Path, nargs="?", default=Path(), help="the project's folder (default: here)")
    command.set_defaults(run=_build)

    command = commands.add_parser("compare", help="show which rows differ between two data packages")
    command.add_argument("before", type=Path)
    command.add_argument("after", type=Path)
    command.set_defaults(run=_compare)

    add_match_command(commands)
    add_timex_command(commands)
    return parser


def _analyse(options: argparse.Namespace) -> None:
    codebook = load_codebook(options.codebook)
    corpus = load_corpus(options.seeds)
    tables = analyse(read(corpus, codebook), codebook)
    write_package(tables, options.out)
    for article in corpus:
        if not (tables["segments"].query("article_id == @article.id")["kind"].isin(["headline", "lead", "body"])).any():
            print(f"crossread: {article.path}: holds page furniture only; nothing in it was analysed", file=sys.stderr)
    for article_id in corpus.unlisted:
        print(f"crossread: {article_id}.txt: is not in SHA256SUMS, so its bytes were not verified", file=sys.stderr)
    print(f"{options.out}: " + ", ".join(f"{len(frame)} {name}" for name, frame in tables.items()))


def _check(options: argparse.Namespace) -> None:
    check_project(options.root)
    print("crossread: the committed results are what the articles, the codebook and the code give")


def _accept(options: argparse.Namespace) -> None:
    changed = accept_project(options.root)
    print("\n".join(changed) if changed else "crossread: nothing changed")


def _compute(options: argparse.Namespace) -> None:
    with locked(options.root):
        if changed(options.root):
            compute(options.root)


def _build(options: argparse.Namespace) -> None:
    print(f"The book is at {build_book(options.root)}")


def _compare(options: argparse.Namespace) -> int:
    report = compare_packages(options.before, options.after)
    print("\n".join(report) if report else "crossread: the two packages hold the same rows")
    return 1 if report else 0
