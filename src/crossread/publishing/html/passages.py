"""Passages and tables as HTML: escaped text, evidence links, and tables a screen reader can follow."""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape

import pandas as pd

from crossread.codebook import Codebook
from crossread.corpus import Corpus
from crossread.evidence import Passage
from crossread.publishing.html.glosses import gloss_of

PHRASE = 30  # characters; a longer cell is running text
_NONE_COUNTED = re.compile(r"(?:; n = 0| \(0)(?: \w+)?\)?$")
_TAG = re.compile("<[^>]*>")


class Html(str):
    """Markup that is safe to put into a page as it stands; notebooks display it and `glue` keeps it."""

    def _repr_html_(self) -> str:
        return str(self)

    @classmethod
    def escaped(cls, text: str) -> "Html":
        """Return plain text as markup."""
        return cls(escape(text))


def evidence_link(passage: Passage, label: str | None = None) -> Html:
    """Return a link that opens the article's page at the passage; its text is the article's label."""
    name = label or f"article {passage.article_id.partition('_')[0]}"
    title = escape(shorten(passage.exact, 160))
    return Html(f'<a class="evidence" href="{escape(passage.link)}" title="{title}">{escape(name)}</a>')


def quoted(passage: Passage) -> Html:
    """Return the passage's wording, marked as French, for use inside a sentence."""
    return Html(f'<q class="passage" lang="fr">{escape(passage.exact)}</q>')


def passage_html(passage: Passage, corpus: Corpus, codebook: Codebook) -> Html:
    """Return a passage as a block: its wording in French, its English gloss if there is one, and its link."""
    gloss = gloss_of(corpus[passage.article_id], passage.start, passage.end, codebook)
    english = f'<p class="gloss">{escape(gloss)}</p>' if gloss else ""
    return Html(
        f'<figure class="passage"><blockquote lang="fr">{escape(passage.exact)}</blockquote>{english}'
        f"<figcaption>{evidence_link(passage)}</figcaption></figure>"
    )


def shorten(text: str, length: int) -> str:
    """Return `text` on one line, cut at a blank with an ellipsis if it is longer than `length`."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + "…"


def estimate(value: float, low: float, high: float) -> Html:
    """Return a figure with the ends of its interval, if that is more than a point."""
    if low == high:
        return Html(f"{value:.2f}")
    return Html(f'{value:.2f} <span class="interval">{low:.2f}–{high:.2f}</span>')


def html_table(columns: Sequence[str], rows: Iterable[Sequence[object]], caption: str) -> Html:
    """Return a table with a caption and scoped heads; cells that are `Html` stay markup, all others are escaped.

    With more than one column of running text it is stacked on a narrow screen, each cell below its column's name.
    Without rows there is no table, but a sentence that says so.
    """
    cells = [[_markup(cell) for cell in row] for row in rows]
    if not cells:
        return Html(f"<p>{escape(_NONE_COUNTED.sub('', caption))}: none.</p>")
    wordy = sum(any(_length(cell) > PHRASE for cell in column) for column in zip(*cells, strict=True)) > 1
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    labels = [escape(column) for column in columns[1:]]
    body = "".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(f'<td data-label="{label}">{cell}</td>' for label, cell in zip(labels, others, strict=True))
        + "</tr>"
        for first, *others in cells
    )
    return Html(
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="data{" stacked" if wordy else ""}">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _markup(cell: object) -> str:
    return cell if isinstance(cell, Html) else escape("" if cell is None or cell is pd.NA else str(cell))


def _length(markup: str) -> int:
    """Return how many characters a reader sees of the longest line."""
    return max(len(unescape(_TAG.sub("", line))) for line in markup.split("<br>"))
