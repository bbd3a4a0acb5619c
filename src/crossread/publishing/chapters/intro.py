"""The main findings of the front page, each computed from the tables.

A sentence there states what these functions found. Where the tables no longer bear a sentence out, they raise
`CrossreadError`, so that the front page cannot say what the results do not.
"""

from collections.abc import Collection
from typing import Literal

import pandas as pd

from crossread.analysis.positions.sensitivity import ladder_cuts, leave_one_out
from crossread.errors import CrossreadError
from crossread.publishing.book import Book
from crossread.publishing.html.passages import Html, evidence_link
from crossread.publishing.html.wording import in_words, listed, spoken
from crossread.tables import rows as rows_of

TROOPS = "western-troops-in-ukraine"


def span(book: Book) -> dict[str, str]:
    """How many articles there are, and the months of the first and the last."""
    published = book.tables["articles"]["published"].dropna()
    months = sorted(day[:7] for day in published if day)
    _require(bool(months), "an article can be dated")
    return {
        "count": in_words(len(book.corpus)).capitalize(),
        "first_month": spoken(months[0]),
        "last_month": spoken(months[-1]),
    }


def refusal(book: Book) -> dict[str, str]:
    """Who refuses the troops, in how many articles, and where the refusal is firmest."""
    rows = _firmest(book, "russia", TROOPS, ["oppose"])
    _require(len(rows) == len(book.corpus), "Russia's refusal stands in every article")
    last = rows[rows["intensity"] == rows["intensity"].max()]
    earlier = rows[rows["intensity"] < rows["intensity"].max()]
    _require(bool(len(earlier)) and earlier["date"].max() < last["date"].min(), "the firmest refusals are the latest")
    return {
        "articles": in_words(len(book.corpus)),
        "refusal_until": spoken(earlier["date"].max()[:7]),
        "refusal_since": spoken(last["date"].min()[:7]),
        "refusal_before": _step(book, earlier.sort_values("intensity").iloc[-1]),
        "refusal_before_links": _links(book, earlier),
        "refusal_now": _step(book, last.iloc[0]),
        "refusal_now_count": in_words(len(last)),
        "refusal_now_links": _links(book, last),
        "refusal_holds": holds(book, "refusal"),
    }


def offer(book: Book) -> dict[str, str]:
    """How binding the words are by which Western allies offer troops, in the first article and after it."""
    rows = _firmest(book, "western-allies", TROOPS, ["support", "conditional"])
    first, after = rows.iloc[0], rows.iloc[1:]
    _require(bool((after["intensity"] > first["intensity"]).all()), "the offer is more binding after the first article")
    return {
        "offer_first": _step(book, first),
        "offer_first_actor": str(first["actor_name"]),
        "offer_first_date": spoken(str(first["date"])),
        "offer_first_link": _links(book, rows.iloc[:1]),
        "offer_after": _step(book, after.iloc[0]),
        "offer_after_links": _links(book, after),
        "offer_holds": holds(book, "offer"),
    }


def holds(book: Book, ladder: Literal["refusal", "offer"]) -> str:
    """Say when a ladder ends on a higher step than it began: *unless article 003 is left out, and however …*.

    Computed without any one article, and with other cuts of the ladder.
    """
    positions = book.tables["positions"]
    without, cuts = (_flat(runs, ladder) for runs in (leave_one_out(positions), ladder_cuts(positions)))
    if "none" in without:
        return "not with all articles together"
    named = [f"article {book.corpus[article].label}" for article in without]
    articles = f"unless {' or '.join(named)} is left out" if named else "whichever article is left out"
    ladders = f"though not with the ladder cut to {' or '.join(cuts)}" if cuts else "and however the ladder is cut"
    return f"{articles}, {ladders}"


def _flat(runs: pd.DataFrame, ladder: str) -> list[str]:
    """Return the names of the runs in which a ladder does not rise."""
    return list(runs.loc[runs[f"{ladder}_last"] <= runs[f"{ladder}_first"], runs.columns[0]])


def american_role(book: Book) -> dict[str, str]:
    """That American soldiers are ruled out while the American role in the force stays open."""
    soldiers = _firmest(book, "united-states", "us-ground-troops", ["oppose"])
    role = _firmest(book, "united-states", "us-backing-for-guarantees", ["ambiguous"])
    return {
        "soldiers_count": in_words(len(soldiers)),
        "soldiers_links": _links(book, soldiers),
        "role_actor": str(role.iloc[0]["actor_name"]),
        "role_links": _links(book, role),
    }


def paris(book: Book) -> dict[str, Html]:
    """On what the reports of the Paris meeting of January 2026 disagree."""
    found = {
        "meeting": _disagreement(book, "date", "paris-meeting-2026-01"),
        "signed": _disagreement(book, "signatories", "paris-text-2026-01"),
        "nature": _disagreement(book, "nature-of-document", "paris-text-2026-01"),
        "condition": _disagreement(book, "condition", "western-force"),
    }
    values = {}
    for name, row in found.items():
        _require(row["relation"] == "contradiction", f"the reports contradict each other on: {row['attribute']}")
        for side in "ab":
            evidence = book.passage(row[f"article_{side}"], row[f"start_{side}"], row[f"end_{side}"])
            values[f"{name}_{side}"] = evidence_link(evidence)
            values[f"{name}_{side}_value"] = Html.escaped(_value(book, row, str(row[f"value_{side}"])))
    return values


def counts(book: Book) -> dict[str, str]:
    """How many inconsistencies the editors let stand, of which kinds, and how many of the articles are damaged."""
    rows = book.tables["inconsistencies"].query("decision != 'dismiss'")
    slips = int((rows["relation"] == "translation-artefact").sum())
    damaged = book.tables["text_quality"].query("kind == 'mistranslation'")["article_id"].nunique()
    return {
        "inconsistencies": in_words(len(rows)),
        "contradictions": in_words(int((rows["relation"] == "contradiction").sum())),
        "slips": in_words(slips),
        "mistranslated": in_words(damaged).capitalize(),
    }


def _firmest(book: Book, side: str, proposition: str, stances: Collection[str]) -> pd.DataFrame:
    """Return, for each article in order of date, the firmest position of a side's actors, the first of several."""
    rows = book.tables["positions"]
    rows = rows[(rows["side"] == side) & (rows["proposition_id"] == proposition) & rows["stance"].isin(stances)]
    _require(not rows.empty, f"{side} takes a stance ({', '.join(stances)}) on {proposition}")
    best = rows.sort_values(["intensity", "start"], ascending=[False, True]).groupby("article_id", sort=False).head(1)
    return best.sort_values(["date", "article_id"])


def _disagreement(book: Book, kind: str, subject: str) -> pd.Series:
    rows = book.tables["inconsistencies"]
    rows = rows[(rows["kind"] == kind) & (rows["subject_id"] == subject) & (rows["scope"] == "cross")]
    _require(not rows.empty, f"the reports disagree on the {kind} of {subject}")
    return rows.sort_values("severity", ascending=False).iloc[0]


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise CrossreadError(f"book/intro.md: the results no longer bear out that {sentence}; reword the finding")


def _step(book: Book, position: pd.Series) -> Html:
    step = next(s for s in book.codebook.ladder if (s.scale, s.step) == (position["scale"], position["intensity"]))
    return Html(f"<em>{Html.escaped(step.name)}</em> (step {step.step} of 5)")


def _links(book: Book, rows: pd.DataFrame) -> Html:
    passages = (book.passage(row.article_id, row.start, row.end) for row in rows_of(rows))
    return Html(", ".join(evidence_link(found) for found in passages))


def _value(book: Book, finding: pd.Series, value: str) -> str:
    """Return a value as prose has it: a date spoken, the codebook's values by their labels."""
    if finding["kind"] == "date":
        return spoken(value)
    labels = {
        known.value: known.label
        for attribute in book.codebook.claims
        if (attribute.subject, attribute.kind) == (finding["subject_id"], finding["kind"])
        for known in attribute.values
    }
    return listed([labels[part] for part in value.split()])
