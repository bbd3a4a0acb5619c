"""Passages and tables as HTML: evidence links, and tables a screen reader can follow."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from crossread.codebook import Codebook
from crossread.corpus import Corpus
from crossread.evidence import Passage
from crossread.publishing.html.glosses import gloss_of
from crossread.publishing.html.markup import Html

PHRASE = 30  # characters; a longer cell is running text
_NONE_COUNTED = re.compile(r"(?:; n = 0| \(0)(?: \w+)?\)?$")


def evidence_link(passage: Passage, label: str | None = None) -> Html:
    """Return a link that opens the article's page at the passage; its text is the article's label."""
    name = label or f"article {passage.article_id.partition('_')[0]}"
    return Html('<a class="evidence" href="{}" title="{}">{}</a>').format(
        passage.link, shorten(passage.exact, 160), name
    )


def quoted(passage: Passage) -> Html:
    """Return the passage's wording, marked as French, for use inside a sentence."""
    return Html('<q class="passage" lang="fr">{}</q>').format(passage.exact)


def cited(passage: Passage) -> Html:
    """Return the passage's wording with its link, for use inside a sentence."""
    return Html("{} ({})").format(quoted(passage), evidence_link(passage))


def passage_html(passage: Passage, corpus: Corpus, codebook: Codebook, marked: Html | None = None) -> Html:
    """Return a passage as a block: its wording in French, its English gloss if there is one, and its link.

    `marked` is the wording with some of it marked.
    """
    gloss = gloss_of(corpus[passage.article_id], passage.start, passage.end, codebook)
    return Html(
        '<figure class="passage"><blockquote lang="fr">{}</blockquote>{}<figcaption>{}</figcaption></figure>'
    ).format(
        passage.exact if marked is None else marked,
        Html('<p class="gloss">{}</p>').format(gloss) if gloss else "",
        evidence_link(passage),
    )


def shorten(text: str, length: int) -> str:
    """Return `text` on one line, cut at a blank with an ellipsis if it is longer than `length`."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + "…"


def estimate(value: float, low: float, high: float) -> Html:
    """Return a figure with the ends of its interval, if that is more than a point."""
    if low == high:
        return Html("{:.2f}").format(value)
    return Html('{:.2f} <span class="interval">{:.2f}–{:.2f}</span>').format(value, low, high)


def html_table(columns: Sequence[str], rows: Iterable[Sequence[object]], caption: str) -> Html:
    """Return a table with a caption and scoped heads; cells that are `Html` stay markup, all others are escaped.

    With more than one column of running text it is stacked on a narrow screen, each cell below its column's name.
    Without rows there is no table, but a sentence that says so.
    """
    cells = [[Html.escape("" if cell is None or cell is pd.NA else cell) for cell in row] for row in rows]
    if not cells:
        return Html("<p>{}: none.</p>").format(_NONE_COUNTED.sub("", caption))
    wordy = sum(any(_length(cell) > PHRASE for cell in column) for column in zip(*cells, strict=True)) > 1
    return Html(
        '<div class="table-scroll" tabindex="0" role="region" aria-label="{0}"><table class="data{1}">'
        "<caption>{0}</caption><thead><tr>{2}</tr></thead><tbody>{3}</tbody></table></div>"
    ).format(
        caption,
        " stacked" if wordy else "",
        Html().join(Html('<th scope="col">{}</th>').format(column) for column in columns),
        Html().join(_row(columns, row) for row in cells),
    )


def _row(columns: Sequence[str], cells: Sequence[Html]) -> Html:
    labelled = zip(columns[1:], cells[1:], strict=True)
    others = Html().join(Html('<td data-label="{}">{}</td>').format(*cell) for cell in labelled)
    return Html('<tr><th scope="row">{}</th>{}</tr>').format(cells[0], others)


def _length(markup: Html) -> int:
    """Return how many characters a reader sees of the longest line."""
    return max(len(line.striptags()) for line in markup.split("<br>"))
