"""What the chapter on reproducibility shows: what went in, what it was built with, and how long that takes."""

from dataclasses import fields
from importlib.metadata import version

from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.benchmarks import results
from crossread.publishing.chapters.evaluation.measured import measured
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import html_table

SOFTWARE = ("crossread", "spacy", "pandas", "matplotlib", "networkx", "pydantic", "jupyter-book", "myst-nb", "sphinx")


def inputs(book: Book) -> Html:
    """Return the articles with their digests, and the number of entries in each file of the codebook."""
    articles = html_table(
        ("article", "SHA-256"),
        [(a.id, Html("<code>{}</code>").format(a.sha256)) for a in book.corpus],
        "The articles and their digests",
    )
    entries = [(file.name, len(getattr(book.codebook, file.name))) for file in fields(book.codebook)]
    return articles + html_table(("file", "entries"), entries, "The codebook's files and how many entries each has")


def software() -> Html:
    """Return the versions of the main packages with which this page was made; all others are in the lock."""
    return html_table(("package", "version"), [(name, version(name)) for name in SOFTWARE], "Versions")


@measured
def build_table(book: Book) -> Html:
    """Return how long the book takes to build, beside an empty book and a book of many articles, and what takes it."""
    found = results(book, "build")
    seconds, chapters = found["seconds"], found["chapters"]
    slowest = sorted(chapters, key=lambda name: -chapters[name])[:3]
    empty, whole = seconds["empty"], seconds["book"]
    cells: list[tuple[object, ...]] = [
        (
            f"an empty Jupyter Book of {found['pages']} pages, {found['notebooks']} of them notebooks",
            f"{empty:.1f}",
            "",
        ),
        ("this book", f"{whole:.1f}", f"{whole / empty:.1f} × the empty book"),
        (
            "of it: reading, analysis and check",
            f"{seconds['check']:.1f}",
            f"{seconds['check'] / whole:.0%} of this book",
        ),
        *((f"of it: the chapter {name}", f"{chapters[name]:.1f}", "side by side with others") for name in slowest),
    ]
    if many := found.get("many"):
        ratio = f"{many['ratio']:.1f} × this book"
        cells.append((f"a book of {many['articles']} articles", f"{many['seconds']:.1f}", ratio))
    return html_table(("what is built", "seconds", "in relation"), cells, "How long a build takes, all in one run")
