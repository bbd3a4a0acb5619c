"""Whatever an article, a table or the codebook says is shown as text: it makes no element and no attribute.

The book is shown twice. In the one, the longer words of its articles, tables and codebook are made of letters; in the
other, of markup of the same length.
"""

import inspect
import pkgutil
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import lxml.html
import pandas as pd
import pytest
from pydantic import BaseModel

import crossread.publishing.chapters as package
from crossread.codebook import Codebook
from crossread.corpus import Corpus
from crossread.publishing.book import Book, load
from crossread.publishing.chapters import article
from crossread.publishing.html.markup import Html

MODULES = [import_module(each.name) for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
FUNCTIONS = {
    f"{module.__name__.removeprefix(package.__name__)}.{name}": function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
    if get_type_hints(function)["return"] in (Html, Html | None)
}
CHAPTERS = sorted(path.stem for path in Path(__file__).parents[3].glob("book/*.md"))

LONG = re.compile(r"\b[a-zà-ÿ]{9,}\b")
MARKUP = "\"'><bdo/on='x'\"&lt;"
LETTERS = "z" * len(MARKUP)
PROSE = set(  # fields of the codebook; what it says in Markdown has slots, and is left as it is
    "aliases ambiguous conditional definition exact examples gloss label label_fr name note oppose prefix question "
    "role roles seats settled_by short subject_label suffix support tell_apart title".split()
)
COLUMNS = set(
    "actor_name condition constraint cue explanation label note of_what relayed_by resolved_by speaker_name text "
    "text_a text_b verdict".split()
)
OWN_LINK = re.compile(r"https?://|(?:articles/)?[\w-]+\.html|#")

Outputs = dict[str, list[str]]


def filled(value: Any, letters: str, prose: bool = True) -> Any:
    """Return a text with its longer words made of these letters, or an entry with such prose."""
    match value:
        case str() if prose:
            return LONG.sub(lambda word: (letters * len(word[0]))[: len(word[0])], value)
        case tuple():
            return tuple(filled(each, letters, prose) for each in value)
        case BaseModel():
            named = {name: getattr(value, name) for name in type(value).model_fields}
            return value.model_copy(update={name: filled(each, letters, name in PROSE) for name, each in named.items()})
    return value


def filled_tables(tables: Mapping[str, pd.DataFrame], letters: str) -> dict[str, pd.DataFrame]:
    return {
        name: frame.assign(**{c: [filled(v, letters) for v in frame[c]] for c in COLUMNS & {*frame}})
        for name, frame in tables.items()
    }


def filled_book(book: Book, letters: str) -> Book:
    corpus = Corpus(tuple(replace(each, text=filled(each.text, letters)) for each in book.corpus))
    codebook = Codebook(**{f.name: filled(getattr(book.codebook, f.name), letters, False) for f in fields(Codebook)})
    made = replace(book, corpus=corpus, codebook=codebook, tables=filled_tables(book.tables, letters))
    vars(made).update(annotation=filled_tables(book.annotation, letters))
    return made


@pytest.fixture(scope="module")
def shown(root, chapters) -> Callable[[str], Outputs]:
    """Return what gives each function's results, and what each chapter shows, for a book filled with letters."""
    book = load(root)

    def show(letters: str) -> Outputs:
        outputs: Outputs = defaultdict(list)
        made = filled_book(book, letters)
        with pytest.MonkeyPatch.context() as monkeypatch:
            for name, function in FUNCTIONS.items():
                record(function, outputs[name], monkeypatch)
            for name, chapter in chapters(root, made):
                outputs[name] += [chapter.markup, *chapter.glued.values()]
            for each in book.corpus:
                article.article_page(made, each.id)
                article.article_summary(made, each.id)
        return outputs

    return show


def record(function: Callable[..., Html | None], outputs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a function returns, whichever chapter calls it."""

    @wraps(function)
    def recorded(*arguments: Any, **named: Any) -> Html | None:
        result = function(*arguments, **named)
        outputs.append(result or "")
        return result

    for module in MODULES:
        for name in [name for name, value in vars(module).items() if value is function]:
            monkeypatch.setattr(module, name, recorded)


@pytest.fixture(scope="module")
def harmless(shown) -> Outputs:
    return shown(LETTERS)


@pytest.fixture(scope="module")
def hostile(shown) -> Outputs:
    return shown(MARKUP)


def read(outputs: list[str]) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<div>{''.join(outputs)}</div>")


def elements(page: lxml.html.HtmlElement) -> set[tuple[str, str]]:
    """Return the elements of a page with the names of their attributes."""
    return {(str(element.tag), name) for element in page.iter() for name in ("", *element.attrib)}


@pytest.mark.parametrize("name", [*FUNCTIONS, *CHAPTERS])
def test_no_value_makes_an_element_or_an_attribute(name, harmless, hostile):
    assert hostile[name]
    plain, page = read(harmless[name]), read(hostile[name])
    assert elements(page) <= elements(plain)
    assert (MARKUP[:9] in page.text_content()) == (LETTERS[:9] in plain.text_content())


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_link_opens_a_page_of_the_book_or_of_the_web(name, hostile):
    links = read(hostile[name]).xpath("//@*[name()='href' or name()='xlink:href']")
    assert [link for link in links if not OWN_LINK.match(link)] == []
