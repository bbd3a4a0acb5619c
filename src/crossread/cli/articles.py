"""What the commands share that read a folder of articles: how they take its bad files, and what they say of them."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from tqdm import tqdm

from crossread.corpus import Article, BadArticle, Corpus, find_articles, load_corpus
from crossread.errors import CrossreadError

SOME_UNUSABLE = 3


def add_folder_arguments(command: argparse.ArgumentParser, name: str) -> None:
    """Add the folder, under `name`, and the option by which one bad file stops all."""
    command.add_argument(name, type=Path, help="folder of articles, one UTF-8 file named *.txt each")
    command.add_argument(
        "--strict", action="store_true", help="stop if a file cannot be used, instead of leaving it out"
    )


def articles_of(folder: Path, strict: bool) -> Corpus:
    """Read a folder; raise `CrossreadError` if `strict` and a file is bad, or if none is good."""
    corpus = load_corpus(folder) if strict else find_articles(folder)
    if not corpus.articles:
        raise CrossreadError("\n".join(map(str, corpus.bad)))
    return corpus


def watched(corpus: Corpus) -> Iterable[Article]:
    """Return the articles one by one; a terminal shows how many are done."""
    articles: Iterable[Article] = tqdm(corpus.articles, "reading", unit=" articles", leave=False, disable=None)
    return articles


def report(bad: Iterable[BadArticle]) -> int:
    """Print what is wrong with each bad file; return the exit code."""
    code = 0
    for each in bad:
        code = SOME_UNUSABLE
        say(str(each))
    return code


def say(message: str) -> None:
    """Print a message to whoever runs the command."""
    print(f"crossread: {message}", file=sys.stderr)
