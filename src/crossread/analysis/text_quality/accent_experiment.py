"""What lost accents cost the reading: articles read as they are, and with every accent taken away."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from spacy.tokens import Span

from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

_FINDS: dict[str, Callable[[Span], Any]] = {
    "mentions": lambda span: span.id_,
    "quotations": lambda span: (span.label_, span._.quotation.speaker_id),
    "time_expressions": lambda span: span.label_,
    "quantities": lambda span: (span._.quantity.minimum, span._.quantity.maximum),
}


class Comparison(NamedTuple):
    """How many things of one layer were read with accents, without them, and alike both times."""

    layer: str
    accented: int
    bare: int
    alike: int


def cost_of_lost_accents(articles: Iterable[Article], codebook: Codebook) -> list[Comparison]:
    """Read articles as they are and with every accent taken away, and compare what is found, layer by layer."""
    nlp = reading_pipeline(codebook)
    pairs = [(_finds(article, nlp), _finds(_bare(article), nlp)) for article in articles]
    comparisons = []
    for layer in _FINDS:
        with_accents, without = (set().union(*(pair[i][layer] for pair in pairs)) for i in (0, 1))
        comparisons.append(Comparison(layer, len(with_accents), len(without), len(with_accents & without)))
    return comparisons


def without_accents(text: str) -> str:
    """Return `text` with the accents of its letters taken away, character for character."""
    return "".join(unicodedata.normalize("NFD", letter)[0] if letter.isalpha() else letter for letter in text)


def _bare(article: Article) -> Article:
    return replace(article, text=without_accents(article.text))


def _finds(article: Article, nlp: Any) -> dict[str, set[tuple[Any, ...]]]:
    doc = read_article(article, nlp).doc
    return {
        layer: {(article.id, span.start_char, span.end_char, what(span)) for span in doc.spans[layer]}
        for layer, what in _FINDS.items()
    }
