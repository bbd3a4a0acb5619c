"""What a finding of the codebook rests on: the values of its slots, and what must hold for it to be stated.

- A trend gives `articles`, `links`, `actor` and `holds` and, with a condition that it requires, what this speaks of:
  *firmest-last* gives `before`, `before_links` and `until`, `peak`, `peak_links`, `peak_articles` and `since`;
  *firmer-after-first* gives `first`, `first_links`, `first_actor` and `first_date`, `later` and `later_links`.
- A wording gives `articles`, `links` and `actor`.
- A disagreement gives `a` and `b`, the links, `a_value` and `b_value`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crossread.analysis.positions.movement import stating
from crossread.analysis.positions.sensitivity import Run, ladder_cuts, leave_one_out, trend_ends
from crossread.codebook.findings import Condition, Disagreement, Finding, Trend, TrendSource, Wording, WordingSource
from crossread.errors import CrossreadError
from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import evidence_link
from crossread.publishing.html.wording import in_words, listed, spoken
from crossread.tables import records

Row = Mapping[str, Any]
Values = dict[str, str]


class _NotBorneOutError(Exception):
    """What the results do not show, as a clause."""


def values_of(book: Book, finding: Finding) -> Values:
    """Return the values of a finding's slots; raise `CrossreadError` if the results do not bear it out."""
    try:
        sources = {source.trend: _trend(book, source) for source in finding.trends}
        sources |= {source.slot: _wording(book, source) for source in finding.wordings}
        sources |= {source.slot: _disagreement(book, source) for source in finding.disagreements}
    except _NotBorneOutError as missing:
        raise CrossreadError(
            f"book/codebook/findings.yml: finding {finding.id}: the results no longer bear out that {missing}; "
            f"reword or remove the finding"
        ) from None
    return {f"{slot}.{name}": value for slot, values in sources.items() for name, value in values.items()}


def _require(holds: bool, clause: str) -> None:
    if not holds:
        raise _NotBorneOutError(clause)


def firmest(book: Book, wording: Wording) -> Sequence[Row]:
    """Return, for each article, the firmest position of a wording, the first of several, in order of their dates.

    A position of which no first day is known has an empty date.
    """
    rows = stating(book.tables["positions"], wording).sort_values(["intensity", "start"], ascending=[False, True])
    best = rows.drop_duplicates("article_id").fillna({"date": ""})
    best["date"] = best["date"].where(~best["date"].str.startswith(".."), "")
    return records(best.sort_values(["date", "article_id"]))


def _trend(book: Book, source: TrendSource) -> Values:
    trend = next(each for each in book.codebook.trends if each.id == source.trend)
    rows = firmest(book, trend)
    _require(bool(rows), f"any article reports {trend.name}")
    values = _reported(book, rows) | {"holds": holds(book, trend)}
    for condition in source.requires:
        values |= _CONDITIONS[condition](book, trend, rows)
    return values


def _reported(book: Book, rows: Sequence[Row]) -> Values:
    return {"articles": in_words(len(rows)), "links": _links(book, rows), "actor": str(rows[0]["actor_name"])}


def _in_every_article(book: Book, trend: Trend, rows: Sequence[Row]) -> Values:
    _require(len(rows) == len(book.corpus), f"every article reports {trend.name}")
    return {}


def _firmest_last(book: Book, trend: Trend, rows: Sequence[Row]) -> Values:
    highest = max(row["intensity"] for row in rows)
    peak = [row for row in rows if row["intensity"] == highest]
    before = [row for row in rows if row["intensity"] < highest]
    in_order = bool(before) and before[0]["date"] != "" and before[-1]["date"] < peak[0]["date"]
    _require(in_order, f"the firmest reports of {trend.name} are the latest")
    return {
        "until": spoken(before[-1]["date"][:7]),
        "since": spoken(peak[0]["date"][:7]),
        "before": _step(book, max(before, key=lambda row: row["intensity"])),
        "before_links": _links(book, before),
        "peak": _step(book, peak[0]),
        "peak_articles": in_words(len(peak)),
        "peak_links": _links(book, peak),
    }


def _firmer_after_first(book: Book, trend: Trend, rows: Sequence[Row]) -> Values:
    first, later = rows[0], rows[1:]
    firmer = bool(later) and first["date"] != "" and all(row["intensity"] > first["intensity"] for row in later)
    _require(firmer, f"every report of {trend.name} after the first is firmer")
    return {
        "first": _step(book, first),
        "first_actor": str(first["actor_name"]),
        "first_date": spoken(first["date"]),
        "first_links": _links(book, [first]),
        "later": _step(book, later[0]),
        "later_links": _links(book, later),
    }


_CONDITIONS: Mapping[Condition, Callable[[Book, Trend, Sequence[Row]], Values]] = {
    "in-every-article": _in_every_article,
    "firmest-last": _firmest_last,
    "firmer-after-first": _firmer_after_first,
}


def _wording(book: Book, source: WordingSource) -> Values:
    rows = firmest(book, source)
    stances = " or ".join(source.stances)
    _require(bool(rows), f"any article reports a stance ({stances}) of {source.side} on {source.proposition}")
    return _reported(book, rows)


def holds(book: Book, trend: Trend) -> str:
    """Say when a trend ends on a higher step than it began: *unless article 003 is left out, and however …*.

    Computed without any one article, and with other cuts of the ladder.
    """
    positions = book.tables["positions"]
    without, cuts = (_flat(runs, trend) for runs in (leave_one_out(positions), ladder_cuts(positions)))
    if "none" in without:
        return "not with all articles together"
    named = [f"article {book.corpus[article].label}" for article in without]
    articles = f"unless {' or '.join(named)} is left out" if named else "whichever article is left out"
    ladders = f"though not with the ladder cut to {' or '.join(cuts)}" if cuts else "and however the ladder is cut"
    return f"{articles}, {ladders}"


def _flat(runs: list[Run], trend: Trend) -> list[str]:
    """Return the names of the runs in which a trend does not rise."""
    ends = trend_ends(runs, [trend])
    return [str(name) for name in ends.loc[ends["last"] <= ends["first"], "run"]]


def _disagreement(book: Book, source: Disagreement) -> Values:
    kind, subject = _matter(book, source)
    rows = book.tables["inconsistencies"]
    rows = rows[(rows["kind"] == kind) & (rows["subject_id"] == subject) & (rows["scope"] == "cross")]
    _require(not rows.empty, f"the articles disagree on the {kind} of {subject}")
    row = records(rows.sort_values("severity", ascending=False))[0]
    _require(row["relation"] == source.relation, f"the articles’ {source.relation} is on the {kind} of {subject}")
    values: Values = {}
    for side in "ab":
        passage = book.passage(row[f"article_{side}"], row[f"start_{side}"], row[f"end_{side}"])
        values[side] = evidence_link(passage)
        values[f"{side}_value"] = _value(book, row, str(row[f"value_{side}"]))
    return values


def _matter(book: Book, source: Disagreement) -> tuple[str, str]:
    """Return the kind and the subject of the inconsistencies on what a disagreement names."""
    if source.date_of:
        return "date", source.date_of
    attribute = next(each for each in book.codebook.claims if each.id == source.attribute)
    return attribute.kind, attribute.subject


def _value(book: Book, row: Row, value: str) -> str:
    """Return a value as prose has it: a date spoken, the codebook's values by their labels."""
    if row["kind"] == "date":
        return spoken(value)
    labels = {
        known.value: known.label
        for attribute in book.codebook.claims
        if (attribute.subject, attribute.kind) == (row["subject_id"], row["kind"])
        for known in attribute.values
    }
    return listed([labels.get(part, part) for part in value.split()])


def _step(book: Book, row: Row) -> Html:
    step = next(s for s in book.codebook.ladder if (s.scale, s.step) == (row["scale"], row["intensity"]))
    return Html("<em>{}</em> (step {} of 5)").format(step.name, step.step)


def _links(book: Book, rows: Sequence[Row]) -> Html:
    passages = (book.passage(row["article_id"], row["start"], row["end"]) for row in rows)
    return Html(", ").join(map(evidence_link, passages))
