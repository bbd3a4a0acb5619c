"""Articles before a person's name, as translation software leaves them (*le Jean Dupont de la France*)."""

import re
from collections.abc import Iterable, Iterator

from crossread.analysis.text_quality.defect import Defect

_ARTICLE = re.compile(r"(?<!\w)[Ll](?:e|a) $")


def articles_before_names(text: str, people: Iterable[tuple[int, int]]) -> Iterator[Defect]:
    """Yield each mention of a person, given by its offsets, whose name of two or more words follows an article."""
    for start, end in people:
        article = _ARTICLE.search(text, max(0, start - 4), start)
        if article and text[start].isupper() and " " in text[start:end]:
            yield Defect(article.start(), end, "mistranslation", "An article stands before a person’s name.")
