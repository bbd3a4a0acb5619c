"""What the chapter on evaluation shows of measurements on other texts, as ``make benchmark`` wrote them down."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crossread.provenance import code_sha256
from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.figures import Dot, dot_figure
from crossread.publishing.chapters.evaluation.measured import NotMeasuredError, measured
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import estimate, html_table

DIGEST = 12  # characters of a digest that are shown

Figures = Mapping[str, Any]


def results(book: Book, name: str) -> dict[str, Any]:
    """Return the figures of a benchmark; raise `NotMeasuredError` if they are not there."""
    path = book.root / "benchmarks/results" / f"{name}.json"
    if not path.is_file():
        raise NotMeasuredError(f"Not measured here: make benchmark would write benchmarks/results/{name}.json.")
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


@measured
def quotations_table(book: Book, corpus: str, years: str) -> Html:
    """Return the scores of quotations and speakers on articles of a corpus, those developed on and those not."""
    cells: list[tuple[object, ...]] = []
    for split, name in (("test", "not developed on"), ("dev", "developed on")):
        measured = results(book, f"quotations_{corpus}_{split}")
        figures = measured["figures"]
        for measure, label in (("overlap>0.3", "found"), ("iou>=0.8", "whole")):
            for kind, score in figures[measure].items():
                cells.append((f"{name}: {label}, {kind}", *_scores(score), score["gold"]))
        speaker = figures["speaker"]
        share = estimate(speaker["accuracy"], *speaker["interval"])
        cells.append((f"{name}: right speaker among those found", share, "", "", speaker["of"]))
    return html_table(
        ("articles, measure, kind", "precision", "recall", "F1", "by hand"),
        cells,
        f"Quotations in Wikinews articles of {years}",
    )


@measured
def time_table(book: Book) -> Html:
    """Return the scores of time expressions on French TimeBank beside those of the peers."""
    ours = results(book, "timebank")
    parts = (("Crossread", ours), ("Crossread, watched only", ours["watched"]))
    return _time_table(book, "timebank", parts, "Time expressions of French TimeBank, publication date given")


@measured
def unseen_time_table(book: Book) -> Html:
    """Return the scores of time expressions on annotated articles of WiNER beside those of the peers."""
    parts = (("Crossread", results(book, "times_winer")),)
    return _time_table(book, "winer", parts, "Time expressions of articles not developed on, publication date given")


def _time_table(book: Book, corpus: str, parts: Iterable[tuple[str, Figures]], caption: str) -> Html:
    cells = [_time_row(name, part["articles"], part["figures"]) for name, part in parts]
    peers = results(book, "peers")
    for system, figures in _peers(peers):
        if corpus in figures.get("accuracy", {}):
            cells.append(_time_row(system, peers["annotated_articles"][corpus], figures["accuracy"][corpus]))
        elif "not_run" in figures:
            cells.append((system, "not run", *figures["not_run"], "", "", "", ""))
    columns = ("system", "articles", "found: precision", "found: recall", "found: F1", "exact extent: F1", "value: F1")
    return html_table(columns, cells, caption)


@measured
def time_figure(book: Book) -> Html:
    """Return F1 of found expressions and of values on French TimeBank, for each system."""
    systems = [("Crossread", results(book, "timebank")["figures"])]
    peers = _peers(results(book, "peers"))
    systems += [(name, f["accuracy"]["timebank"]) for name, f in peers if "timebank" in f.get("accuracy", {})]
    dots = [
        Dot(f"{system}: {label}", figures[measure]["f1"], *figures[measure]["f1_interval"])
        for measure, label in (("relaxed", "found"), ("value", "value"))
        for system, figures in systems
    ]
    return dot_figure(
        dots, "Time expressions in French TimeBank", "F1 with its 95 % interval over articles, on the same articles."
    )


@measured
def published_table(book: Book, task: str) -> Html:
    """Return what others have published, or measured elsewhere, for a task."""
    path = book.root / "benchmarks/published.json"
    if not path.is_file():
        raise NotMeasuredError("Nothing published is listed here: there is no benchmarks/published.json.")
    rows = [row for row in json.loads(path.read_text("utf-8")) if row["task"] == task]
    cells = [
        (
            row["system"],
            row["data"],
            "; ".join(f"{name} {value:.3f}" for name, value in row["figures"].items()),
            row["source"],
        )
        for row in rows
    ]
    return html_table(
        ("system", "texts", "figures", "source"), cells, f"{task.capitalize()}: other systems and earlier measurements"
    )


@measured
def inferred_dates_table(book: Book) -> Html:
    """Return how often the inferred days of publication of two corpora are right."""
    measured = [results(book, name)["figures"] for name in ("wikinews_dates", "winer_dates")]
    cells = [
        (label, *(text for figures in measured for text in (figures[count], _of(figures[count], figures[whole]))))
        for label, count, whole in (
            ("a day is named", "day_named", "articles"),
            ("and it is right", "day_right", "day_named"),
            ("a week or less is given", "week_or_less", "articles"),
            ("and holds the day", "week_or_less_holds", "week_or_less"),
            ("a first and a last day are given", "interval", "articles"),
            ("and the day lies between", "interval_holds", "interval"),
            ("a bound on one side at least", "bounded_on_a_side", "articles"),
            ("and it holds", "bounds_hold", "bounded_on_a_side"),
            ("unknown", "unknown", "articles"),
        )
    ]
    first, second = (figures["articles"] for figures in measured)
    columns = ("", f"Wikinews 2012, {first} articles", "share", f"WiNER 2016–2018, {second} articles", "share")
    return html_table(columns, cells, "Publication dates inferred from the text alone, no reference events")


@measured
def contradictions_table(book: Book) -> Html:
    """Return how discovery tells contradictory sentence pairs of DACCORD, beside two baselines."""
    scores = results(book, "daccord")["scores"]
    cells = [
        (
            f"{system}, {part}",
            *(f"{figures[name]:.2f}" for name in ("precision", "recall", "f1", "accuracy")),
            figures["pairs"],
        )
        for system, parts in scores.items()
        for part, figures in parts.items()
    ]
    return html_table(
        ("classifier, pairs", "precision", "recall", "F1", "accuracy", "pairs"), cells, "Sentence pairs of DACCORD"
    )


@measured
def provenance_table(book: Book) -> Html:
    """Return, for each file of results, the digest of its texts, versions, and whether the code has changed."""
    current = code_sha256()
    cells = []
    for path in sorted((book.root / "benchmarks/results").glob("*.json")):
        found = json.loads(path.read_text("utf-8"))
        texts = next(
            (found[key] for key in ("texts_sha256", "corpus_sha256", "timed_sha256", "sha256") if key in found), ""
        )
        code = found.get("code_sha256")
        state = "not recorded" if code is None else "this code" if code == current else "an earlier state"
        cells.append((path.name, texts[:DIGEST], found.get("python", ""), found.get("spacy", ""), state))
    columns = ("file", "SHA-256 of the texts", "Python", "spaCy", "measured with")
    return html_table(columns, cells, "Where the figures come from")


def _peers(peers: Figures) -> Iterator[tuple[str, Figures]]:
    return ((system, figures) for system, figures in peers["figures"].items() if system != "Crossread")


def _time_row(system: str, articles: int, figures: Figures) -> tuple[object, ...]:
    found = figures["relaxed"]
    plain = (f"{found['precision']:.3f}", f"{found['recall']:.3f}")
    return (system, articles, *plain, *(_f1(figures[measure]) for measure in ("relaxed", "strict", "value")))


def _scores(score: Figures) -> tuple[str, str, Html]:
    return f"{score['precision']:.2f}", f"{score['recall']:.2f}", _f1(score)


def _f1(score: Figures) -> Html:
    return estimate(score["f1"], *score["f1_interval"])


def _of(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"
