"""What the chapter on evaluation shows of the articles' annotation by hand: scores and confusions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import isnan
from typing import Any

import pandas as pd

from crossread.corpus import labels
from crossread.evaluation.evaluation import Evaluation, Row, evaluate
from crossread.evaluation.events import Pair
from crossread.evaluation.positions import score as score_positions
from crossread.evaluation.readers import RULES, RULES_BY_SECOND, SECOND_READER
from crossread.evaluation.reading import confusion_pairs, dated_articles, is_same_speaker, text_of
from crossread.intervals import Interval
from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.measured import measured
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import estimate, html_table
from crossread.publishing.html.wording import days, in_words
from crossread.tables import SCHEMAS, rows, table

READ_TWICE = (
    ("quotations", "found"),
    ("quotations", "whole"),
    ("speakers", "right among those found"),
    ("time expressions", "exact extent"),
    ("time expressions", "value"),
    ("positions", "actor, proposition and stance"),
    ("event mentions", "found"),
    ("event mentions", "date right among those found"),
    ("inconsistencies", "found"),
    ("inconsistencies", "relation right among those found"),
)
NO_DATES = pd.DataFrame(columns=["article_id", "earliest", "latest", "best"])
COUNTED = ("quotations", "time_expressions", "positions", "event_mentions")
NOT_FOUND, NOT_THERE = "not found", "not in the annotation"


def evaluation(book: Book) -> Evaluation:
    """Compare what the book shows with the annotation; without one, everything compared is empty."""
    gold = {**{name: table(name, ()) for name in SCHEMAS}, "publication_dates": NO_DATES, **book.annotation}
    return replace(evaluate(gold, book.tables), scores=_scores(book, RULES))


def _scores(book: Book, readers: str) -> pd.DataFrame:
    """Return the scores that compare certain readers."""
    scores = book.measurements.get("scores")
    return pd.DataFrame() if scores is None else scores[scores["readers"] == readers]


def numbers(found: Evaluation) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    dates = found.gold["publication_dates"]
    return {f"{name}_by_hand": str(len(found.gold[name])) for name in COUNTED} | {
        "dates_open": in_words(int((dates["earliest"] != dates["latest"]).sum())),
        "speakers": share(found, "speakers", "right among those found"),
        "event_dates": share(found, "event mentions", "date right among those found"),
        "relations": share(found, "inconsistencies", "relation right among those found"),
        "by_rules_alone": _by_rules_alone(found.inconsistencies),
    }


def _by_rules_alone(pairs: Sequence[Pair]) -> str:
    """Count how many of the annotated inconsistencies that are no slip of translation a rule found."""
    made = [pair for pair in pairs if pair.gold and pair.gold["relation"] != "translation-artefact"]
    return f"{sum(pair.found is not None and pair.found['origin'] == 'rule' for pair in made)} of {len(made)}"


def score_of(scores: pd.DataFrame, task: str, measure: str, kind: str = "all") -> pd.Series:
    """Return one score."""
    return scores[(scores["task"] == task) & (scores["measure"] == measure) & (scores["kind"] == kind)].iloc[0]


@measured
def readings_table(book: Book, found: Evaluation) -> Html:
    """Return how far the rules and two readers agree with each other, as F1."""
    compared = {readers: _scores(book, readers) for readers in (SECOND_READER, RULES, RULES_BY_SECOND)}
    cells = [
        (f"{task}: {measure}", *(_estimate(score_of(scores, task, measure), "f1") for scores in compared.values()))
        for task, measure in READ_TWICE
    ]
    caption = "Agreement with each other of two readers and of the rules: F1, 95 % intervals"
    return html_table(("", *compared), cells, caption)


@measured
def scores_table(found: Evaluation, task: str) -> Html:
    """Return precision, recall and F1 of a task for each measure and kind, with their intervals."""
    scores = found.scores[found.scores["task"] == task]
    scores = scores[~scores["measure"].str.contains("among")]
    cells = [
        (
            f"{row.measure}, {row.kind}",
            *(_estimate(row, name) for name in ("precision", "recall", "f1")),
            row.gold,
            row.computed,
            row.right,
        )
        for row in rows(scores)
    ]
    columns = ("measure and kind", "precision", "recall", "F1", "by hand", "computed", "right")
    return html_table(columns, cells, f"{task.capitalize()}: own annotation, 95 % intervals beside")


def share(found: Evaluation, task: str, measure: str) -> Html:
    """Return the share of the found rows that are right in a further respect, for prose, with its interval."""
    if found.scores.empty:
        return Html("none")
    row = score_of(found.scores, task, measure)
    return Html("{} of {} ({})").format(row["right"], row["computed"], _estimate(row, "precision"))


@measured
def quotation_kinds_table(found: Evaluation) -> Html:
    """Return which kinds of quotation were taken for which."""
    pairs = confusion_pairs(found.gold["quotations"], found.computed["quotations"])
    return confusions(pairs, "kind", "Kinds of quotation: by hand (rows) and computed (columns)")


@measured
def speakers_table(found: Evaluation) -> Html:
    """Return which speakers were taken for which other."""
    wrong = Counter(
        (_name(pair.gold), _name(pair.found))
        for pair in found.quotations
        if pair.gold and pair.found and text_of(pair.gold, "speaker_id") and not is_same_speaker(pair.gold, pair.found)
    )
    cells = [(*names, count) for names, count in sorted(wrong.items())]
    return html_table(("speaker by hand", "computed", "quotations"), cells, "Speakers taken for others")


@measured
def time_types_table(found: Evaluation) -> Html:
    """Return which TIMEX3 types were taken for which."""
    return confusions(found.time_expressions, "type", "TIMEX3 types: by hand (rows) and computed (columns)")


@measured
def relations_table(found: Evaluation) -> Html:
    """Return which relations between passages were taken for which."""
    return confusions(found.inconsistencies, "relation", "Relations: by hand (rows) and computed (columns)")


def confusions(pairs: Sequence[Pair], column: str, caption: str) -> Html:
    """Return a matrix of the annotated values of a column and the computed ones."""
    cells = Counter(
        (str(p.gold[column]) if p.gold else NOT_THERE, str(p.found[column]) if p.found else NOT_FOUND) for p in pairs
    )
    values = sorted({value for pair in cells for value in pair} - {NOT_FOUND, NOT_THERE})
    body = [(row, *(cells[row, value] for value in (*values, NOT_FOUND))) for row in (*values, NOT_THERE)]
    body[-1] = (*body[-1][:-1], "")
    return html_table(("", *values, NOT_FOUND), body, caption)


@measured
def dates_table(book: Book, found: Evaluation) -> Html:
    """Return each article's day of publication by hand and as computed."""
    basis = book.tables["articles"].set_index("article_id")["published_basis"]
    cells = [
        (
            book.corpus[dated.article_id].label,
            f"{dated.best} ({days(dated.gold.edtf)})" if dated.gold.edtf != str(dated.best) else str(dated.best),
            days(dated.found.edtf) or "unknown",
            basis[dated.article_id],
            _verdict(dated.is_exact, dated.holds and dated.is_within, dated.found),
        )
        for dated in dated_articles(found.gold["publication_dates"], found.computed["articles"])
    ]
    columns = ("article", "by hand: best day (days allowed)", "computed", "rests on", "verdict")
    return html_table(columns, cells, "Days of publication")


@measured
def position_agreement_table(found: Evaluation) -> Html:
    """Return the agreement on stance and on the step of the ladder, over all articles and for each."""
    articles = list(found.computed["articles"]["article_id"])
    columns = ("articles", "alpha of stance (units)", "alpha of step (units)", "within one step (units)")
    cells = []
    for name, chosen in (("all", articles), *((name, [article]) for article, name in labels(articles).items())):
        scores = score_positions(found.gold["positions"], found.computed["positions"], chosen)
        cells.append(
            (
                name,
                _agreement(scores.stance_alpha, scores.stance_units),
                _agreement(scores.intensity_alpha, scores.intensity_units),
                _agreement(scores.within_one, scores.intensity_units),
            )
        )
    return html_table(
        columns, cells, "Positions: agreement with coding by hand; alpha is Krippendorff's, for steps ordinal"
    )


def _agreement(value: float, units: int) -> str:
    """Put an agreement in figures; there is none without units, nor alpha where all units have one value."""
    return f"– ({units})" if isnan(value) or not units else f"{value:.2f} ({units})"


def _verdict(exact: bool, right: bool, found: Interval) -> str:
    if exact:
        return "exact"
    return "holds the day" if right else "unknown" if found == Interval() else "wrong"


def _name(row: Row) -> str:
    return text_of(row, "speaker_name") or "nobody"


def _estimate(row: Any, name: str) -> Html:
    return estimate(*(getattr(row, key) for key in (name, f"{name}_low", f"{name}_high")))
