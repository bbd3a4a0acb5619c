"""Every miss and every false alarm on the annotated articles, with its passage."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from crossread.evaluation import reading
from crossread.evaluation.evaluation import Agrees, Evaluation, Row, is_same_date, is_same_relation
from crossread.evaluation.events import Pair
from crossread.evaluation.positions import disagreements
from crossread.evaluation.reading import text_of
from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.measured import measured
from crossread.publishing.html.markup import Html, french, lines
from crossread.publishing.html.passages import evidence_link, html_table, shorten
from crossread.tables import rows

Describe = Callable[[Row], str]
LENGTH = 160


class Error(NamedTuple):
    """What is wrong at a passage (or two), and what annotation and computation say."""

    what: str
    passages: Html
    by_hand: str
    computed: str


@measured
def quotation_errors(book: Book, found: Evaluation) -> Html:
    """Return missed and invented quotations, and those with another extent or speaker."""

    def speaker_differs(gold: Row, row: Row) -> bool:
        return not text_of(gold, "speaker_id") or reading.is_same_speaker(gold, row)

    checks: Mapping[str, Agrees] = {"extent": reading.is_whole, "speaker": speaker_differs}
    return _errors(book, found.quotations, _quotation, checks)


@measured
def time_errors(book: Book, found: Evaluation) -> Html:
    """Return missed and invented time expressions, and those with another extent or value."""
    checks = {"extent": reading.is_same_span, "value": reading.is_same_value}
    return _errors(book, found.time_expressions, lambda row: f"{row['type']} {text_of(row, 'value')}", checks)


@measured
def event_errors(book: Book, found: Evaluation) -> Html:
    """Return missed and invented mentions of events, and those with another date."""
    labels = {event.id: event.label for event in book.codebook.events}

    def describe(row: Row) -> str:
        label = labels.get(row["event_id"]) or f"{row['event_id'].replace('-', ' ')} (not in the codebook)"
        return f"{label}: {text_of(row, 'date') or 'no date'}"

    return _errors(book, found.events, describe, {"date": is_same_date})


@measured
def inconsistency_errors(book: Book, found: Evaluation) -> Html:
    """Return missed and invented inconsistencies, and those with another relation."""

    def describe(row: Row) -> str:
        return f"{row['kind']}, {row['relation']}, severity {row['severity']}: {row['explanation']}"

    return _errors(book, found.inconsistencies, describe, {"relation": is_same_relation})


@measured
def quality_errors(book: Book, found: Evaluation) -> Html:
    """Return the damaged passages that rules miss or invent, mistranslations aside."""
    pairs = [p for p in found.text_quality if (p.gold or p.found or {})["kind"] != "mistranslation"]
    return _errors(book, pairs, lambda row: f"{row['kind']}: {row['note']}", {})


@measured
def position_errors(book: Book, found: Evaluation) -> Html:
    """Return the positions that annotation and computation do not share, or put more than one step apart."""
    labels = {proposition.id: proposition.label for proposition in book.codebook.propositions}
    names = {actor.id: actor.name for actor in book.codebook.actors}
    errors = []
    for row in rows(disagreements(found.gold["positions"], found.computed["positions"])):
        actor, proposition = names.get(row.actor_id, row.actor_id), labels.get(row.proposition_id, row.proposition_id)
        stance = f"{actor}: {row.stance}, {proposition}"
        steps = ["" if pd.isna(step) else f"{stance}, step {step}" for step in (row.step_gold, row.step_computed)]
        what = {"spurious": "false alarm"}.get(row.kind, row.kind)
        errors.append(Error(what, _passage(book, row.article_id, row.start, row.end), *steps))
    return _folded(errors)


def _errors(book: Book, pairs: Sequence[Pair], describe: Describe, checks: Mapping[str, Agrees]) -> Html:
    return _folded(list(_found_errors(book, pairs, describe, checks)))


def _found_errors(
    book: Book, pairs: Iterable[Pair], describe: Describe, checks: Mapping[str, Agrees]
) -> Iterator[Error]:
    for gold, found in pairs:
        if gold and found:
            wrong = [name for name, agrees in checks.items() if not agrees(gold, found)]
            if wrong:
                passages = _both(book, gold, found) if "extent" in wrong else _passages(book, gold)
                yield Error(", ".join(wrong), passages, describe(gold), describe(found))
        elif gold:
            yield Error("missed", _passages(book, gold), describe(gold), "")
        elif found:
            yield Error("false alarm", _passages(book, found), "", describe(found))


def _folded(errors: Sequence[Error]) -> Html:
    """Return the errors as a table that opens on demand; its summary counts them by what is wrong."""
    if not errors:
        return Html("<p>No miss and no false alarm.</p>")
    kinds = dict.fromkeys(error.what for error in errors)
    counts = "; ".join(f"{kind}: {sum(error.what == kind for error in errors)}" for kind in kinds)
    table = html_table(
        ("what is wrong", "passage", "by hand", "computed"),
        errors,
        f"All disagreements with the annotation ({len(errors)})",
    )
    return Html(
        '<details class="errors"><summary>All disagreements, with their passages: {}</summary>{}</details>'
    ).format(counts, table)


def _passages(book: Book, row: Row) -> Html:
    if "article_id" in row:
        return _passage(book, row["article_id"], row["start"], row["end"])
    return lines(_passage(book, row[f"article_{s}"], row[f"start_{s}"], row[f"end_{s}"]) for s in "ab")


def _both(book: Book, gold: Row, found: Row) -> Html:
    return Html("{}<br>computed: {}").format(_passages(book, gold), _passages(book, found))


def _passage(book: Book, article_id: str, start: int, end: int) -> Html:
    passage = book.passage(article_id, start, end)
    return Html("{} {}").format(evidence_link(passage), french(shorten(passage.exact, LENGTH)))


def _quotation(row: Row) -> str:
    return f"{row['kind']}, {text_of(row, 'speaker_name') or 'nobody named'}"
