"""What the chapter on positions shows as text and tables: the matrix, movement, coverage, silence, sensitivity."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import isnan
from typing import Any

import pandas as pd

from crossread.analysis.positions.movement import coverage, movement, silence
from crossread.analysis.positions.networks import polarisation, side_agreement
from crossread.analysis.positions.sensitivity import Run, contested, ladder_cuts, leave_one_out, overall, trend_ends
from crossread.analysis.positions.uncoded import uncoded
from crossread.codebook.positions import Proposition
from crossread.publishing.book import Book
from crossread.publishing.chapters.findings import holds
from crossread.publishing.chapters.sides import Shown, shown_sides
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import evidence_link, html_table, passage_html, quoted
from crossread.publishing.html.wording import capitalised, counted, days, in_words, listed, some
from crossread.tables import rows as records

GLYPHS: Mapping[str, str] = {"support": "▲", "conditional": "◆", "ambiguous": "○", "oppose": "▼"}
_MOVES = {
    "first": "first report",
    "same": "no change",
    "wording": "another wording (one step)",
    "firmer": "firmer (two steps or more)",
    "softer": "softer (two steps or more)",
    "stance": "another stance",
}


def position_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    positions = book.tables["positions"]
    moves = movement(positions, book.codebook)
    later = moves[moves["move"] != "first"]
    reported = reported_in(book)
    single = reported[[article.id for article in book.corpus]].sum(axis=1).eq(1)
    return {
        "positions": _found(book),
        "contested": capitalised(counted(contested(positions), "proposition has", "propositions have")),
        "compared": counted(len(later), "such comparison"),
        "moved": some(int(later["move"].isin(["firmer", "softer", "stance"]).sum()), "shows", "show"),
        "single": f"{single.mean():.0%} of all stances are" if single.any() else "No stance is",
    }


def _found(book: Book) -> str:
    """Say how many positions on how many propositions were found."""
    positions = book.tables["positions"]
    if positions.empty:
        return "No position was found in the articles."
    actors = counted(positions["actor_id"].nunique(), "actor takes", "actors take")
    relayed = some(int(positions["relayed_by"].fillna("").ne("").sum()), "is", "are")
    held = counted(positions["proposition_id"].nunique(), "proposition")
    return (
        f"In the articles {actors} {counted(len(positions), 'position')} on {held}, of "
        f"{in_words(len(book.codebook.propositions))} that the codebook has; of the positions, {relayed} relayed."
    )


def polarisation_text(book: Book) -> dict[str, str]:
    """Return what the chapter's prose says of polarisation, as sentences, and whether it can be computed at all."""
    positions = book.tables["positions"]
    value = polarisation(positions)
    if isnan(value):
        return {"polarisation": "Too few actors speak to one proposition to compare sides.", "polarisation_range": ""}
    pairs = side_agreement(positions)
    of_one = pairs["side_a"] == pairs["side_b"]
    between, within = (f"{part['opposed'].sum() / part['pairs'].sum():.0%}" for part in (pairs[~of_one], pairs[of_one]))
    found = overall(leave_one_out(positions))["polarisation"].dropna()
    return {
        "polarisation": f"Between sides, {between} of the pairs of actors who speak to the same proposition oppose one "
        f"another; within sides it is {within}. The difference is {value:.2f}.",
        "polarisation_range": f"Polarisation lies between {found.min():.2f} and {found.max():.2f} when one article is "
        "left out.",
    }


def ladders_text(book: Book) -> dict[str, Html]:
    """Return between which steps the ladders of refusal and of support run, as a clause."""
    told = []
    for scale in ("refusal", "support"):
        names = [step.name for step in sorted(book.codebook.ladder, key=lambda s: s.step) if step.scale == scale]
        if names:
            steps = dict.fromkeys((names[0], names[-1]))
            clause = Html("{} from <em>{}</em> to <em>{}</em>" if len(steps) > 1 else "{} with <em>{}</em>")
            told.append(clause.format(scale, *steps))
    return {"ladders": Html(" and ").join(told) or Html("the codebook has none yet")}


def trends_text(book: Book) -> dict[str, str]:
    """Return what the chapter's prose says of the trends, as sentences: their ends, and when their rise holds."""
    trends = {trend.id: trend for trend in book.codebook.trends}
    if not trends:
        return {"trends": "The codebook names no trend yet.", "trends_hold": ""}
    ends = list(records(trend_ends(leave_one_out(book.tables["positions"])[:1], trends.values())))
    courses = [f"{trends[e.trend].name} goes from step {e.first} to step {e.last}" for e in ends if e.reports > 1]
    once = [f"{trends[e.trend].name} (step {e.first})" for e in ends if e.reports == 1]
    never = [trends[e.trend].name for e in ends if not e.reports]
    sentences = (
        ("From the first report to the last, ", courses),
        ("Only one dated article reports ", once),
        ("No dated article reports ", never),
    )
    held = [
        f"That {trends[e.trend].name} ends on a higher step than it began holds {holds(book, trends[e.trend])}."
        for e in ends
        if e.reports > 1
    ]
    return {
        "trends": " ".join(f"{opening}{listed(told)}." for opening, told in sentences if told),
        "trends_hold": " ".join(held),
    }


def uncoded_table(book: Book) -> Html:
    """Return the utterances from which no position was read."""
    left = uncoded(book.tables["quotations"], book.tables["positions"], book.codebook)
    cells = [
        (
            row.speaker_name if isinstance(row.speaker_name, str) else "",
            quoted(book.passage(row.article_id, row.start, row.end)),
            evidence_link(book.passage(row.article_id, row.start, row.end)),
        )
        for row in records(left)
    ]
    caption = f"Utterances without a position; n = {len(cells)}"
    return html_table(("speaker", "words", "evidence"), cells, caption)


def matrix(book: Book) -> Html:
    """Return the position matrix: propositions by family, actors by side; every entry opens on its passages."""
    positions = book.tables["positions"].fillna({"side": "", "date": "", "condition": "", "relayed_by": ""})
    if positions.empty:
        return Html("<p>No position was found in the articles.</p>")
    held = set(positions["proposition_id"])
    sides = shown_sides(book, positions["side"])
    bodies = []
    for family, members in groupby(book.codebook.propositions, key=lambda proposition: proposition.family):
        rows = [_matrix_row(book, positions, p, sides) for p in members if p.id in held]
        if rows:
            body = Html('<tbody><tr><th class="family" scope="rowgroup" colspan="{}">{}</th></tr>{}</tbody>')
            bodies.append(body.format(len(sides) + 1, _words(family), Html().join(rows)))
    heads = Html().join(Html('<th scope="col">{}</th>').format(side.name) for side in sides)
    legend = ", ".join(f"{glyph} {stance}" for stance, glyph in GLYPHS.items())
    caption = (
        f"Who takes which stance ({legend}) and on which step of the wording ladder; n = {len(positions)} positions. "
        "Open an entry to read the words."
    )
    return Html(
        '<table class="matrix"><caption>{}</caption>'
        '<thead><tr><th scope="col">Proposition</th>{}</tr></thead>{}</table>'
    ).format(caption, heads, Html().join(bodies))


def _matrix_row(book: Book, positions: pd.DataFrame, proposition: Proposition, sides: Sequence[Shown]) -> Html:
    about = positions[positions["proposition_id"] == proposition.id]
    cells = []
    for side in sides:
        own = about[about["side"] == side.id]
        entries = Html().join(_entry(book, name, by) for name, by in own.groupby("actor_name", sort=True))
        cells.append(Html('<td data-side="{}">{}</td>').format(side.name, entries))
    return Html('<tr><th scope="row">{}</th>{}</tr>').format(proposition.label, Html().join(cells))


def _entry(book: Book, name: object, rows: pd.DataFrame) -> Html:
    ordered = rows.sort_values(["date", "article_id", "start"]).to_dict("records")
    marks = dict.fromkeys(f"{GLYPHS[row['stance']]}{row['intensity']}" for row in ordered)
    stances = " and ".join(dict.fromkeys(f"{row['stance']}, step {row['intensity']}" for row in ordered))
    evidence = (_evidence(book, {str(key): value for key, value in row.items()}) for row in ordered)
    return Html(
        '<details><summary>{} <span aria-hidden="true">{}</span><span class="visually-hidden">: {}</span></summary>'
        "{}</details>"
    ).format(name, " ".join(marks), stances, Html().join(evidence))


def _evidence(book: Book, row: Mapping[str, Any]) -> Html:
    step = next(s for s in book.codebook.ladder if (s.scale, s.step) == (row["scale"], row["intensity"]))
    facts = [days(row["date"]) or "undated", f"{row['stance']}, step {row['intensity']} ({step.name})"]
    if row["condition"]:
        facts.append(Html('condition: <q lang="fr">{}</q>').format(row["condition"]))
    if row["relayed_by"]:
        names = {actor.id: actor.name for actor in book.codebook.actors}
        facts.append("relayed by " + ", ".join(names.get(k, k) for k in row["relayed_by"].split(" < ")))
    passage = book.passage(row["article_id"], row["start"], row["end"])
    told = Html("<p>{}</p>").format(Html("; ").join(facts))
    return told + passage_html(passage, book.corpus, book.codebook)


def movement_table(book: Book) -> Html:
    """Return what each party said on a proposition that more than one article reports it on, and how it moved."""
    moves = movement(book.tables["positions"], book.codebook)
    names = {actor.id: actor.name for actor in book.codebook.actors}
    short = {p.id: p.short for p in book.codebook.propositions}
    rows = []
    for _, steps in moves.groupby(["party", "proposition_id"], sort=False):
        if len(steps) > 1:
            for row in steps.to_dict("records"):
                link = evidence_link(book.passage(row["article_id"], row["start"], row["end"]))
                stance = f"{GLYPHS[row['stance']]} {row['stance']}, step {row['intensity']}"
                rows.append(
                    (
                        names[row["party"]],
                        short[row["proposition_id"]],
                        days(row["date"]),
                        stance,
                        _MOVES[row["move"]],
                        link,
                    )
                )
    columns = ("party", "proposition", "date", "stance", "against the report before", "evidence")
    return html_table(columns, rows, f"Parties on whom two or more articles report; n = {len(rows)} reports")


def reported_in(book: Book) -> pd.DataFrame:
    """Return who takes which stance on which proposition, with a column for each article: whether it reports it."""
    seen = coverage(book.tables["positions"])
    articles = [article.id for article in book.corpus]
    return seen.reindex(columns=[*(c for c in seen if c not in articles), *articles], fill_value=False)


def coverage_tables(book: Book) -> Html:
    """Return, for each central proposition, which article reports whose stance on it: what each leaves out."""
    central = [proposition for proposition in book.codebook.propositions if proposition.central]
    if not central:
        return Html("<p>The codebook marks no proposition as central.</p>")
    return Html().join(_coverage_table(book, proposition) for proposition in central)


def _coverage_table(book: Book, proposition: Proposition) -> Html:
    reported = reported_in(book)
    reported = reported[reported["proposition_id"] == proposition.id]
    rows = [
        (
            row["actor_name"],
            f"{GLYPHS[row['stance']]} {row['stance']}",
            *("●" if row[article.id] else "" for article in book.corpus),
        )
        for row in reported.sort_values(["side", "actor_name", "stance"]).to_dict("records")
    ]
    columns = ("actor", "stance", *(article.label for article in book.corpus))
    caption = f"{proposition.short}: which article (columns) reports whose stance; n = {len(rows)} stances"
    return html_table(columns, rows, caption)


def silence_table(book: Book) -> Html:
    """Return how many actors of each side take a stance on each proposition, and who is silent."""
    counts = silence(book.tables["positions"], book.codebook)
    sides = shown_sides(book, counts.columns)
    short = {p.id: p.short for p in book.codebook.propositions}
    rows = [(short[str(key)], *(int(row.get(side.id, 0)) or "—" for side in sides)) for key, row in counts.iterrows()]
    columns = ("proposition", *(side.name for side in sides))
    return html_table(columns, rows, "Actors who take a stance, by side; a dash is silence")


def leave_one_out_table(book: Book) -> Html:
    """Return the findings without each article."""
    labels = {article.id: f"without {article.label}" for article in book.corpus} | {"none": "all articles"}
    runs = [run._replace(name=labels[run.name]) for run in leave_one_out(book.tables["positions"])]
    return _findings_table(book, runs, "articles", "The findings without one article")


def ladder_table(book: Book) -> Html:
    """Return the findings with other cut-offs of the ladder."""
    runs = ladder_cuts(book.tables["positions"])
    return _findings_table(book, runs, "ladder", "The findings with other cuts of the ladder")


def _findings_table(book: Book, runs: Sequence[Run], what: str, caption: str) -> Html:
    """Return a row for each run, with the first and the last step of each trend in it."""
    trends = book.codebook.trends
    ends = {(row.run, row.trend): _course(row) for row in records(trend_ends(runs, trends))}
    rows = [
        (
            row.run,
            row.positions,
            row.contested,
            "–" if isnan(row.polarisation) else f"{row.polarisation:.2f}",
            *(ends[row.run, trend.id] for trend in trends),
        )
        for row in records(overall(runs))
    ]
    columns = (what, "positions", "contested", "polarisation", *(capitalised(trend.name) for trend in trends))
    return html_table(columns, rows, f"{caption}; of a trend, the first step and the last" if trends else caption)


def _course(ends: Any) -> str:
    """Return the steps between which a trend runs: *3 → 5*, one step where one article reports it."""
    if not ends.reports:
        return "–"
    return f"{ends.first} → {ends.last}" if ends.reports > 1 else str(ends.first)


def _words(name: str) -> str:
    return capitalised(name.replace("-", " "))
