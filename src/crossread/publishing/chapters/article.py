"""An article's reading page: its whole text with what was found in it, and a target for every passage of evidence.

The text is cut at every boundary of a mark or passage. Each piece names the passages that it belongs to, and a rule of
CSS for each passage highlights its pieces when its link is followed: passages may nest and cross, and no script runs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from crossread.evidence import anchor
from crossread.publishing.book import Book
from crossread.publishing.html.glosses import gloss_of
from crossread.publishing.html.passages import Html
from crossread.tables import FURNITURE
from crossread.tables import rows as rows_of

_LEGEND = {"quotation": "quotation", "actor": "actor", "time": "time expression", "finding": "part of an inconsistency"}


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    kind: str
    title: str


def article_page(book: Book, article_id: str) -> Html:
    """Return the text of an article with its marks, targets and, paragraph by paragraph, its English gloss."""
    article = book.corpus[article_id]
    marks = list(_marks(book, article.id))
    passages = evidence_passages(book, article.id)
    rows = book.tables["segments"]
    rows = rows[rows["article_id"] == article.id]
    paragraphs = (
        _paragraph(book, article.id, row.kind, _pieces(article.text, row.start, row.end, marks, passages))
        + _gloss(book, article.id, row.kind, row.start, row.end)
        for row in rows_of(rows)
    )
    legend = "".join(f'<span class="found {kind}">{name}</span> ' for kind, name in _LEGEND.items())
    return Html(
        f"<style>{''.join(_highlight(start, end) for start, end in passages)}</style>"
        f'<p class="legend">Marked in the text: {legend}</p><div class="article">{"".join(paragraphs)}</div>'
    )


def evidence_passages(book: Book, article_id: str) -> list[tuple[int, int]]:
    """Return the offsets of every passage of the article that a row of a table or of the annotation points at."""
    found = set()
    for table in (*book.tables.values(), *book.annotation.values()):
        for suffix, owner in (("", "article_id"), ("_a", "article_a"), ("_b", "article_b")):
            if {owner, f"start{suffix}", f"end{suffix}"} <= set(table.columns):
                own = table[table[owner] == article_id][[f"start{suffix}", f"end{suffix}"]].dropna()
                found |= {(int(start), int(end)) for start, end in own.itertuples(index=False)}
    return sorted(found)


def _marks(book: Book, article_id: str) -> Iterator[_Mark]:
    tables = {
        name: table[table["article_id"] == article_id] for name, table in book.tables.items() if "article_id" in table
    }
    for row in rows_of(tables["quotations"]):
        yield _Mark(row.start, row.end, "quotation", f"{row.kind} quotation, {row.speaker_name or 'speaker not named'}")
    for row in rows_of(tables["mentions"]):
        yield _Mark(row.start, row.end, "actor", row.actor_name)
    for row in rows_of(tables["time_expressions"]):
        yield _Mark(row.start, row.end, "time", f"{row.type} {row.value}")
    found = book.tables["inconsistencies"].fillna({"decision": ""})
    for row in rows_of(found[found["decision"] != "dismiss"]):
        for side, start, end in ((row.article_a, row.start_a, row.end_a), (row.article_b, row.start_b, row.end_b)):
            if side == article_id:
                yield _Mark(start, end, "finding", f"{row.relation}: {row.attribute}")


def _pieces(
    text: str, start: int, end: int, marks: Iterable[_Mark], passages: Iterable[tuple[int, int]]
) -> Iterator[str]:
    """Yield the markup of a segment, piece by piece; a piece lies wholly inside or outside of each mark and passage."""
    marks = [m for m in marks if m.start < end and start < m.end]
    passages = [p for p in passages if p[0] < end and start < p[1]]
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end)), *(c for p in passages for c in p)})
    cuts = [cut for cut in cuts if start <= cut <= end]
    for left, right in pairwise(cuts):
        for first, last in passages:
            if first == left or (first < start == left):
                identity = f' id="{anchor(first, last)}"' if first == left else ""
                yield f'<span class="target"{identity}></span>' if identity else ""
        here = [m for m in marks if m.start <= left and right <= m.end]
        within = " ".join(anchor(*p) for p in passages if p[0] <= left and right <= p[1])
        classes = " ".join(dict.fromkeys(["found", *(m.kind for m in here)])) if here else ""
        title = escape("; ".join(dict.fromkeys(m.title for m in here)))
        attributes = (f' class="{classes}" title="{title}"' if here else "") + (f' data-p="{within}"' if within else "")
        piece = escape(text[left:right])
        yield f"<span{attributes}>{piece}</span>" if attributes else piece


def _highlight(start: int, end: int) -> str:
    name = anchor(start, end)
    return f'.article:has(#{name}:target) [data-p~="{name}"]{{background:var(--evidence);color:var(--evidence-text)}}'


def _paragraph(book: Book, article_id: str, kind: str, pieces: Iterable[str]) -> str:
    note = f'<span class="kind">{kind}</span> ' if kind in (*FURNITURE, "headline", "subheading") else ""
    return f'<p class="segment is-{kind}" lang="fr">{note}{"".join(pieces)}</p>'


def _gloss(book: Book, article_id: str, kind: str, start: int, end: int) -> str:
    gloss = gloss_of(book.corpus[article_id], start, end, book.codebook)
    return f'<details class="gloss"><summary>English gloss</summary><p>{escape(gloss)}</p></details>' if gloss else ""


def article_summary(book: Book, article_id: str) -> Html:
    """Return what is known of an article: its date and on what that rests, its length, its file."""
    articles = book.tables["articles"]
    row = next(rows_of(articles[articles["article_id"] == book.corpus[article_id].id]))
    published = "unknown"
    if row.published_basis != "none":
        days = dict.fromkeys((row.published_earliest, row.published_latest))
        basis = {"text": "from what the text says", "reference-events": "from the text and dated public events"}
        published = f"{'between ' if len(days) > 1 else ''}{' and '.join(days)} ({basis[row.published_basis]})"
    facts = (
        ("Published", published),
        ("Length", f"{row.words:,} words"),
        ("File", f"{row.path}, SHA-256 {row.sha256[:16]}…"),
    )
    return Html("<dl class='facts'>" + "".join(f"<dt>{k}</dt><dd>{escape(v)}</dd>" for k, v in facts) + "</dl>")
