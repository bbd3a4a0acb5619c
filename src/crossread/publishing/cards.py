"""An inconsistency as a card: both passages side by side, the differing words marked, the relation and the reason."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from crossread.evidence import Passage
from crossread.folding import fold
from crossread.publishing.book import Book
from crossread.publishing.choice import chooser, rules
from crossread.publishing.glosses import gloss_of
from crossread.publishing.passages import Html, evidence_link

Row = Mapping[str, Any]
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
SEVERITY = {1: "wording", 2: "matters", 3: "central"}


def card(book: Book, row: Row) -> Html:
    """Return one row of the table of inconsistencies as a card; its id is that of the inconsistency."""
    a, b = (book.passage(row[f"article_{s}"], row[f"start_{s}"], row[f"end_{s}"]) for s in ("a", "b"))
    articles = " ".join(f"in-{p.article_id.partition('_')[0]}" for p in (a, b))
    classes = f"card-finding is-{row['relation']} is-{row['kind']} {articles}"
    return Html(
        f'<article class="{classes}" id="{escape(row["inconsistency_id"])}">'
        f"<h3>{escape(_title(row))}</h3>{_facts(row)}"
        f'<div class="sides">{_side(book, a, b)}{_side(book, b, a)}</div>'
        f"<p>{escape(row['explanation'])}</p>{_verdict(row)}"
        f'<p class="settle"><b>What would settle it:</b> {escape(row["resolved_by"])}.</p></article>'
    )


def _title(row: Row) -> str:
    sides = [str(row[f"article_{s}"]).partition("_")[0] for s in ("a", "b")]
    where = f"within {sides[0]}" if sides[0] == sides[1] else f"{sides[0]} and {sides[1]}"
    return f"{str(row['kind']).replace('-', ' ').capitalize()}: {where}"


def _facts(row: Row) -> str:
    reviewed = "reviewed by the editors" if row["reviewed"] else "unreviewed"
    origin = "noted by the editors" if row["origin"] == "editor" else f"found by rule, {reviewed}"
    severity = int(row["severity"])
    return (
        f'<p class="facts"><span class="relation">{escape(row["relation"])}</span> severity {severity} '
        f"({SEVERITY[severity]}) · {origin}</p>"
    )


def _verdict(row: Row) -> str:
    if not row["reviewed"]:
        return ""
    return f'<p class="verdict"><b>Editors ({escape(row["decision"])}):</b> {escape(row["verdict"])}</p>'


def _side(book: Book, passage: Passage, other: Passage) -> str:
    gloss = gloss_of(book.corpus[passage.article_id], passage.start, passage.end, book.codebook)
    english = f'<p class="gloss">{escape(gloss)}</p>' if gloss else ""
    return (
        f'<figure class="passage"><blockquote lang="fr">{marked(passage.exact, other.exact)}</blockquote>{english}'
        f"<figcaption>{evidence_link(passage)}</figcaption></figure>"
    )


def marked(text: str, other: str) -> Html:
    """Return a text with the words marked that the other has not, whatever their accents and capitals."""
    known = {fold(word) for word in _WORD.findall(other)}
    parts, position = [], 0
    for match in _WORD.finditer(text):
        parts.append(escape(text[position : match.start()]))
        word = escape(match.group())
        parts.append(word if fold(match.group()) in known else f"<mark>{word}</mark>")
        position = match.end()
    joined = "".join([*parts, escape(text[position:])])
    return Html(re.sub(r"</mark>(\s+)<mark>", r"\1", joined))


def cards(book: Book, found: Iterable[Row]) -> Html:
    """Return the cards with a choice of relation, kind and article above them, which works without a script."""
    shown = sorted(found, key=lambda row: (-int(row["severity"]), str(row["scope"]), str(row["inconsistency_id"])))
    choices = {
        "relation": ("is", sorted({row["relation"] for row in shown})),
        "kind": ("is", sorted({row["kind"] for row in shown})),
        "article": ("in", [article.label for article in book.corpus]),
    }
    buttons = "".join(chooser(name, {value: value for value in values}) for name, (_, values) in choices.items())
    style = "".join(
        rules("findings", name, values, f".card-finding:not(.{prefix}-{{}})", "display:none")
        for name, (prefix, values) in choices.items()
    )
    return Html(
        f'<style>{style}</style><div class="findings">{buttons}{"".join(card(book, row) for row in shown)}</div>'
    )
