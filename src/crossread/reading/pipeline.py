"""The reading pipeline: an article and the codebook's actors in, an annotated `Doc` out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

import crossread.reading.actors
import crossread.reading.dates
import crossread.reading.layout
import crossread.reading.quantities.component
import crossread.reading.quotations.component
import crossread.reading.sentences  # noqa: F401  (each import registers its component)
from crossread.codebook import Codebook
from crossread.corpus import Article, BadArticle
from crossread.reading.tokens import blank_pipeline

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


def reading_pipeline(codebook: Codebook, base: Language | None = None) -> Language:
    """Return `base`, or a blank French pipeline, with the reading components appended.

    Components use the parse of `base` where it has one and surface rules where it has none.
    """
    nlp = blank_pipeline() if base is None else base
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
