"""The command line: analyse articles, check the project, accept a change, compare two results."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from crossread.cli.analyse import add_analyse_command
from crossread.cli.match import add_match_command
from crossread.cli.timex import add_timex_command
from crossread.errors import CrossreadError
from crossread.files import sole_writer
from crossread.publishing.building import build_book
from crossread.publishing.computation import compute
from crossread.publishing.package.comparison import compare_packages
from crossread.publishing.project import accept_project, check_project
from crossread.publishing.results import changed

_EXIT_CODES = """\
exit codes:
  0  done
  1  compare: the two packages differ
  2  refused: a message says what is wrong and how to mend it, and no output was changed
  3  analyse, match, timex: done, but some files could not be used; a message names each

COMMAND --help tells more of each command.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code, after printing what is wrong if it is not 0."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options) or 0)
    except CrossreadError as error:
        print(f"crossread: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"crossread: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("crossread: interrupted", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="crossread", description=__doc__, epilog=_EXIT_CODES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=partial(_without_command, parser))
    commands = parser.add_subparsers(metavar="COMMAND")
    add_analyse_command(commands)

    for name, run, told in (
        ("check", _check, "stop if the project's committed results are not those computed now"),
        ("accept", _accept, "write checksums, article pages and results after a change"),
        ("compute", _compute, "compute the results that the chapters show, unless they are there"),
        ("build", _build, "check the project and build the book into _build/html"),
    ):
        command = commands.add_parser(name, help=told)
        command.add_argument("root", type=Path, nargs="?", default=Path(), help="the project's folder (default: here)")
        command.set_defaults(run=partial(_in_project, run))

    command = commands.add_parser("compare", help="show which rows differ between two data packages")
    command.add_argument("before", type=Path)
    command.add_argument("after", type=Path)
    command.set_defaults(run=_compare)

    add_match_command(commands)
    add_timex_command(commands)
    return parser


def _without_command(parser: argparse.ArgumentParser, _: argparse.Namespace) -> int:
    parser.print_help(sys.stderr)
    return 2


def _in_project(run: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> None:
    if not (options.root / "seeds").is_dir():
        raise CrossreadError(
            f"{options.root.absolute()}: is no project, for it has no folder seeds; go to the folder of one, "
            f"or name it after the command"
        )
    run(options)


def _check(options: argparse.Namespace) -> None:
    with sole_writer(options.root / "_build"):
        check_project(options.root)
    print("crossread: the committed results are what the articles, the codebook and the code give")


def _accept(options: argparse.Namespace) -> None:
    changed = accept_project(options.root)
    print("\n".join(changed) if changed else "crossread: nothing changed")


def _compute(options: argparse.Namespace) -> None:
    with sole_writer(options.root / "_build"):
        if changed(options.root):
            compute(options.root)


def _build(options: argparse.Namespace) -> None:
    print(f"The book is at {build_book(options.root)}")


def _compare(options: argparse.Namespace) -> int:
    report = compare_packages(options.before, options.after)
    print("\n".join(report) if report else "crossread: the two packages hold the same rows")
    return 1 if report else 0
