"""An article's reading page: its whole text with what was found in it, and a target for every passage of evidence.

The text is cut at every boundary of a mark or passage. Each piece names the passages that it belongs to, and a rule of
CSS for each passage highlights its pieces when its link is followed: passages may nest and cross, and no script runs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.evidence import anchor
from crossread.publishing.book import Book
from crossread.publishing.html.glosses import gloss_of
from crossread.publishing.html.markup import Html, style_sheet
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
        _paragraph(row.kind, _pieces(article.text, row.start, row.end, marks, passages))
        + _gloss(book, article.id, row.start, row.end)
        for row in rows_of(rows)
    )
    legend = (Html('<span class="found {}">{}</span> ').format(kind, name) for kind, name in _LEGEND.items())
    return style_sheet(_highlight(start, end) for start, end in passages) + Html(
        '<p class="legend">Marked in the text: {}</p><div class="article">{}</div>'
    ).format(Html().join(legend), Html().join(paragraphs))


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
    """Yield a segment's text and markup piece by piece; each lies wholly inside or outside of each mark and passage."""
    marks = [m for m in marks if m.start < end and start < m.end]
    passages = [p for p in passages if p[0] < end and start < p[1]]
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end)), *(c for p in passages for c in p)})
    cuts = [cut for cut in cuts if start <= cut <= end]
    for left, right in pairwise(cuts):
        for passage in passages:
            if passage[0] == left:
                yield Html('<span class="target" id="{}"></span>').format(anchor(*passage))
        here = [m for m in marks if m.start <= left and right <= m.end]
        within = [anchor(*p) for p in passages if p[0] <= left and right <= p[1]]
        yield _piece(text[left:right], here, within)


def _piece(text: str, marks: Sequence[_Mark], passages: Sequence[str]) -> str:
    """Return a text with its marks and the anchors of its passages; text alone is no markup yet."""
    attributes = Html()
    if marks:
        kinds, titles = dict.fromkeys(m.kind for m in marks), dict.fromkeys(m.title for m in marks)
        attributes += Html(' class="found {}" title="{}"').format(" ".join(kinds), "; ".join(titles))
    if passages:
        attributes += Html(' data-p="{}"').format(" ".join(passages))
    return Html("<span{}>{}</span>").format(attributes, text) if attributes else text


def _highlight(start: int, end: int) -> str:
    name = anchor(start, end)
    return f'.article:has(#{name}:target) [data-p~="{name}"]{{background:var(--evidence);color:var(--evidence-text)}}'


def _paragraph(kind: str, pieces: Iterable[str]) -> Html:
    noted = kind in (*FURNITURE, "headline", "subheading")
    note = Html('<span class="kind">{}</span> ').format(kind) if noted else ""
    return Html('<p class="segment is-{}" lang="fr">{}{}</p>').format(kind, note, Html().join(pieces))


def _gloss(book: Book, article_id: str, start: int, end: int) -> Html:
    gloss = gloss_of(book.corpus[article_id], start, end, book.codebook)
    folded = Html('<details class="gloss"><summary>English gloss</summary><p>{}</p></details>')
    return folded.format(gloss) if gloss else Html()


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
    entries = (Html("<dt>{}</dt><dd>{}</dd>").format(*fact) for fact in facts)
    return Html('<dl class="facts">{}</dl>').format(Html().join(entries))
