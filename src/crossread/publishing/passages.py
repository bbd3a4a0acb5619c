"""Passages and tables as HTML: escaped text, evidence links, and tables a screen reader can follow."""

from collections.abc import Iterable, Sequence
from html import escape

from crossread.codebook import Codebook
from crossread.corpus import Corpus
from crossread.evidence import Passage
from crossread.publishing.glosses import gloss_of


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
    """Return a figure with the ends of its interval."""
    return Html(f'{value:.2f} <span class="interval">{low:.2f}–{high:.2f}</span>')


def html_table(columns: Sequence[str], rows: Iterable[Sequence[object]], caption: str, row_heads: bool = True) -> Html:
    """Return a table with a caption and scoped heads; cells that are `Html` stay markup, all others are escaped."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        f"<tr>{''.join(_cell(cell, i == 0 and row_heads) for i, cell in enumerate(row))}</tr>" for row in rows
    )
    return Html(
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table class="data">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(cell: object, head: bool) -> str:
    content = cell if isinstance(cell, Html) else escape("" if cell is None else str(cell))
    return f'<th scope="row">{content}</th>' if head else f"<td>{content}</td>"
