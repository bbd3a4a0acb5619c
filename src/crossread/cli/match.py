"""``crossread match``: what a phrase pattern, or an entry of the codebook, finds in a folder of articles."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crossread.cli.articles import articles_of, report
from crossread.codebook import Codebook, load_codebook
from crossread.codebook.places import patterns_at
from crossread.corpus import Article
from crossread.errors import CrossreadError
from crossread.language.patterns import PatternError, find

_CODEBOOK = Path("book/codebook")


def add_match_command(commands: Any) -> None:
    """Add the command to the subparsers of `argparse`."""
    command = commands.add_parser("match", help="show what a phrase pattern finds in articles")
    command.add_argument("pattern", metavar="PATTERN", help="a phrase pattern, in quotation marks for the shell")
    command.add_argument("folder", type=Path, nargs="?", default=Path("seeds"), help="folder of articles (seeds)")
    command.add_argument("--codebook", type=Path, help=f"folder of the codebook, for its sets of words ({_CODEBOOK})")
    command.add_argument("--context", type=int, default=40, help="characters to show on either side (40)")
    command.add_argument(
        "--entry", action="store_true", help="PATTERN names patterns of the codebook: propositions/ID.about"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    folder = options.codebook or _CODEBOOK
    codebook = load_codebook(folder) if options.codebook or folder.is_dir() else Codebook()
    try:
        patterns = (
            patterns_at(codebook, options.pattern) if options.entry else (codebook.word_sets.expand(options.pattern),)
        )
    except PatternError as error:
        raise CrossreadError(str(error)) from None
    corpus = articles_of(options.folder, strict=False)
    found = [(article.label, list(match_lines(article, patterns, options.context))) for article in corpus]
    for _, lines in found:
        print(*lines, sep="\n", end="\n" if lines else "")
    hits, articles = sum(len(lines) for _, lines in found), sum(bool(lines) for _, lines in found)
    print(f"{hits} in {articles} of {len(corpus)} articles")
    return report(corpus.bad)


def match_lines(article: Article, patterns: tuple[str, ...], context: int) -> Iterator[str]:
    """Yield a line for each place of an article that a pattern finds: label, offsets, words in brackets in context."""
    text = article.text
    for start, end in find(patterns, text):
        words = f"{text[max(start - context, 0) : start]}[{text[start:end]}]{text[end : end + context]}"
        yield f"{article.label}  {start}-{end}  {' '.join(words.split())}"
