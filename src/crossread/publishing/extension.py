"""The Sphinx extension of the book: results are fresh before a page is read, and an article needs no notebook.

The directive ``article`` stands for an article's reading page. Pages are read, and so chapters executed, side by side
on the cores that there are.
"""

import hashlib
import json
import os
import sys
import traceback
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from crossread.publishing import results
from crossread.publishing.book import Book, load
from crossread.publishing.chapters.article import article_page, article_summary

PAGE_READ = "page read:"
_AFTER_READING = {"sphinx_jupyterbook_latex", "sphinx_multitoc_numbering"}
_LOGGER = logging.getLogger(__name__)


class ArticleDirective(SphinxDirective):
    """The text of an article, with its marks and the targets of its passages."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the page as markup."""
        book, article_id = _book(Path(self.env.srcdir)), self.arguments[0]
        markup = article_summary(book, article_id) + article_page(book, article_id)
        return [nodes.raw("", markup, format="html")]


@cache
def _book(root: Path) -> Book:
    return load(root)


def _read_side_by_side(app: Sphinx, config: Config) -> None:
    """Let pages be read in parallel; the extensions that do not say if they mind work when all have been read."""
    app.parallel = max(app.parallel, os.cpu_count() or 1)
    for name in _AFTER_READING & app.extensions.keys():
        app.extensions[name].parallel_read_safe = True


def _prepare(app: Sphinx) -> None:
    root = Path(app.srcdir)
    if word := results.ensure(root):
        _LOGGER.info("results: %s", word)
    _hash_configuration(app)


def _hash_configuration(app: Sphinx) -> None:
    """Let ``.buildinfo`` tell the configuration, not the folders in which project and packages lie."""
    info = getattr(app.builder, "build_info", None)
    if info is not None:
        values = json.dumps({value.name: value.value for value in app.config.filter({"html"})}, default=repr)
        for folder in (str(app.srcdir), sys.prefix):
            values = values.replace(json.dumps(folder)[1:-1], "")
        info.config_hash = hashlib.sha256(values.encode()).hexdigest()


def _outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Have every page read again after a change of the results."""
    current = (Path(app.srcdir) / results.FOLDER / results.DIGESTS).read_text("utf-8")
    stored = getattr(env, "crossread_digests", None)
    env.crossread_digests = current  # type: ignore[attr-defined]
    return env.found_docs if stored != current else ()


def _tell_why(app: Sphinx) -> None:
    """Print why a page cannot be read: Sphinx passes on no more than one line from one process to another."""
    read_doc = app.builder.read_doc

    def told(*arguments: Any, **named: Any) -> None:
        try:
            read_doc(*arguments, **named)
        except Exception:
            traceback.print_exc()
            raise

    app.builder.read_doc = told  # type: ignore[method-assign, misc]


def _spread(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Order the pages so that neighbours, which take alike long, fall to different cores."""
    docnames[:] = [name for core in range(app.parallel) for name in docnames[core :: app.parallel]]


def _show_progress(app: Sphinx, doctree: nodes.document) -> None:
    """Say at once which page was read; Sphinx keeps what it logs until a core has read all of its pages."""
    print(f"{PAGE_READ} {app.env.docname}", flush=True)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension."""
    app.add_directive("article", ArticleDirective)
    app.connect("config-inited", _read_side_by_side)
    app.connect("builder-inited", _prepare)
    app.connect("builder-inited", _tell_why)
    app.connect("env-get-outdated", _outdated)
    app.connect("env-before-read-docs", _spread)
    app.connect("doctree-read", _show_progress)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
