"""The reading pipeline: an article and the codebook's actors in, an annotated `Doc` out."""

import runpy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from spacy.attrs import NORM
from spacy.language import BaseDefaults, Language
from spacy.pipe_analysis import analyze_pipes
from spacy.tokens import Doc

import crossread.reading.actors
import crossread.reading.dates
import crossread.reading.layout
import crossread.reading.quantities.component
import crossread.reading.quotations.component
import crossread.reading.sentences  # noqa: F401  (each import registers its component)
from crossread.codebook import Codebook
from crossread.corpus import Article, BadArticle
from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.reading.tokens import Tokenizer

COMPONENTS = ("layout", "sentences", "actors", "dates", "quantities", "quotations")


@dataclass(frozen=True)
class ReadArticle:
    """An article and what the reading found in it (the span groups of `doc`)."""

    article: Article
    doc: Doc


@dataclass(frozen=True)
class ReadCorpus:
    """The read articles, by id, in the order of the corpus, and those that could not be read."""

    articles: Mapping[str, ReadArticle]
    bad: tuple[BadArticle, ...] = ()

    def __iter__(self) -> Iterator[ReadArticle]:
        return iter(self.articles.values())

    def __getitem__(self, article_id: str) -> ReadArticle:
        return self.articles[article_id]

    @property
    def labels(self) -> dict[str, str]:
        """Each article's label, by its id."""
        return {article_id: read.article.label for article_id, read in self.articles.items()}


class FrenchDefaults(BaseDefaults):
    """Of spaCy's French what a tokenizer of one's own needs: the stop words.

    They are read from their file, for ``spacy.lang.fr`` cannot be imported without its tokenizer exceptions, which take
    seconds to compile.
    """

    stop_words = runpy.run_path(str(files("spacy.lang") / "fr/stop_words.py"))["STOP_WORDS"]


class French(Language):  # type: ignore[no-untyped-call]
    """French with a tokenizer for damaged text, folded norms, and no component without what it requires."""

    lang = "fr"
    Defaults = FrenchDefaults

    def __init__(self) -> None:
        super().__init__(create_tokenizer=lambda nlp: Tokenizer(nlp.vocab), max_length=2**40)
        self.vocab.lex_attr_getters[NORM] = fold  # type: ignore[attr-defined]

    def add_pipe(self, *args: Any, **kwargs: Any) -> Any:
        """Add a component; raise `CrossreadError` if one then lacks what it requires of those before it."""
        component = super().add_pipe(*args, **kwargs)
        self._refuse_gaps()
        return component

    def remove_pipe(self, name: str) -> Any:
        """Remove a component; raise `CrossreadError` if another requires what it assigned."""
        removed = super().remove_pipe(name)
        self._refuse_gaps()
        return removed

    def disable_pipe(self, name: str) -> None:
        """Leave a component out; raise `CrossreadError` if another requires what it assigned."""
        super().disable_pipe(name)
        self._refuse_gaps()

    def _refuse_gaps(self) -> None:
        for name, missing in analyze_pipes(self)["problems"].items():
            if missing:
                raise CrossreadError(
                    f"the reading pipeline {self.pipe_names}: no component before {name} assigns {', '.join(missing)}, "
                    f"which it requires; add the components in the order of crossread.reading.pipeline.COMPONENTS"
                )


def reading_pipeline(codebook: Codebook) -> Language:
    """Return a pipeline with all components, which finds the actors of a codebook."""
    nlp = French()
    actors = [actor.model_dump() for actor in codebook.actors]
    for component in COMPONENTS:
        config = {"actors": actors} if component in ("actors", "quotations") else {}
        nlp.add_pipe(f"crossread_{component}", config=config)
    return nlp


def read_article(article: Article, nlp: Language) -> ReadArticle:
    """Read one article: a function of its bytes and of the codebook from which `nlp` was made."""
    return ReadArticle(article, nlp(article.text))


def read(articles: Iterable[Article], codebook: Codebook) -> ReadCorpus:
    """Read every article; one on which a rule fails costs none of the others."""
    nlp = reading_pipeline(codebook)
    done: dict[str, ReadArticle] = {}
    bad: list[BadArticle] = []
    for article in articles:
        try:
            done[article.id] = read_article(article, nlp)
        except Exception as error:
            bad.append(BadArticle.failed(article, error))
    return ReadCorpus(done, tuple(bad))
