"""What the chapter on positions shows as text and tables: the matrix, movement, coverage, silence, sensitivity."""

from collections.abc import Mapping
from html import escape
from itertools import groupby
from typing import Any, get_args

import pandas as pd

from crossread.analysis.positions.movement import coverage, movement, silence
from crossread.analysis.positions.networks import side_agreement
from crossread.analysis.positions.sensitivity import findings, ladder_cuts, leave_one_out
from crossread.analysis.positions.uncoded import uncoded
from crossread.codebook.actors import Side
from crossread.codebook.positions import Proposition
from crossread.publishing.book import Book
from crossread.publishing.chapters.intro import holds
from crossread.publishing.html.passages import Html, evidence_link, html_table, passage_html, quoted
from crossread.publishing.html.wording import days, in_words
from crossread.tables import rows as records

SIDES: tuple[str, ...] = get_args(Side)
SIDE_NAMES: Mapping[str, str] = {
    "russia": "Russia",
    "ukraine": "Ukraine",
    "western-allies": "Western allies",
    "united-states": "United States",
    "other": "Others",
    "unknown": "Not in the codebook",
}
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
    found = findings(positions)
    pairs = side_agreement(positions)
    between = pairs[pairs["side_a"] != pairs["side_b"]]
    within = pairs[pairs["side_a"] == pairs["side_b"]]
    single = coverage(positions)[[article.id for article in book.corpus]].sum(axis=1).eq(1)
    return {
        "positions": str(len(positions)),
        "actors": str(positions["actor_id"].nunique()),
        "held": str(positions["proposition_id"].nunique()),
        "propositions": str(len(book.codebook.propositions)),
        "articles": in_words(len(book.corpus)),
        "refusal_first": str(found.refusal_first),
        "refusal_last": str(found.refusal_last),
        "offer_first": str(found.offer_first),
        "offer_last": str(found.offer_last),
        "contested": in_words(found.contested),
        "polarisation": f"{found.polarisation:.2f}",
        "opposed_between": f"{between['opposed'].sum() / between['pairs'].sum():.0%}",
        "opposed_within": f"{within['opposed'].sum() / within['pairs'].sum():.0%}",
        "compared": str(len(later)),
        "moved": in_words(int(later["move"].isin(["firmer", "softer", "stance"]).sum())),
        "single": f"{single.mean():.0%}",
        "relayed": str(int(positions["relayed_by"].fillna("").ne("").sum())),
    }


def sensitivity_numbers(book: Book) -> dict[str, str]:
    """Return whether the findings hold without any one article and with other cuts, and the range of polarisation."""
    found = leave_one_out(book.tables["positions"])
    return {
        "refusal_holds": holds(book, "refusal"),
        "offer_holds": holds(book, "offer"),
        "polarisation_low": f"{found['polarisation'].min():.2f}",
        "polarisation_high": f"{found['polarisation'].max():.2f}",
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
    positions = book.tables["positions"]
    held = set(positions["proposition_id"])
    bodies = []
    for family, members in groupby(book.codebook.propositions, key=lambda proposition: proposition.family):
        rows = [_matrix_row(book, positions, p) for p in members if p.id in held]
        if rows:
            head = f'<tr><th class="family" scope="rowgroup" colspan="{len(SIDES) + 1}">{_words(family)}</th></tr>'
            bodies.append(f"<tbody>{head}{''.join(rows)}</tbody>")
    heads = "".join(f'<th scope="col">{SIDE_NAMES[side]}</th>' for side in SIDES)
    legend = ", ".join(f"{glyph} {stance}" for stance, glyph in GLYPHS.items())
    caption = (
        f"Who takes which stance ({legend}) and on which step of the wording ladder; n = {len(positions)} positions. "
        "Open an entry to read the words."
    )
    return Html(
        f'<table class="matrix"><caption>{caption}</caption><thead><tr><th scope="col">Proposition</th>{heads}</tr>'
        f"</thead>{''.join(bodies)}</table>"
    )


def _matrix_row(book: Book, positions: pd.DataFrame, proposition: Proposition) -> str:
    about = positions[positions["proposition_id"] == proposition.id]
    cells = []
    for side in SIDES:
        entries = [_entry(book, name, by) for name, by in about[about["side"] == side].groupby("actor_name", sort=True)]
        cells.append(f'<td data-side="{SIDE_NAMES[side]}">{"".join(entries)}</td>')
    return f'<tr><th scope="row">{escape(proposition.label)}</th>{"".join(cells)}</tr>'


def _entry(book: Book, name: object, rows: pd.DataFrame) -> str:
    ordered = rows.sort_values(["date", "article_id", "start"]).to_dict("records")
    marks = dict.fromkeys(f"{GLYPHS[row['stance']]}{row['intensity']}" for row in ordered)
    stances = " and ".join(dict.fromkeys(f"{row['stance']}, step {row['intensity']}" for row in ordered))
    return (
        f'<details><summary>{escape(str(name))} <span aria-hidden="true">{" ".join(marks)}</span>'
        f'<span class="visually-hidden">: {stances}</span></summary>'
        f"{''.join(_evidence(book, {str(key): value for key, value in row.items()}) for row in ordered)}</details>"
    )


def _evidence(book: Book, row: Mapping[str, Any]) -> str:
    step = next(s for s in book.codebook.ladder if (s.scale, s.step) == (row["scale"], row["intensity"]))
    facts = [days(row["date"]) or "undated", f"{row['stance']}, step {row['intensity']} ({step.name})"]
    if row["condition"]:
        facts.append(f'condition: <q lang="fr">{escape(row["condition"])}</q>')
    if row["relayed_by"]:
        names = {actor.id: actor.name for actor in book.codebook.actors}
        facts.append("relayed by " + escape(", ".join(names.get(k, k) for k in row["relayed_by"].split(" < "))))
    passage = book.passage(row["article_id"], row["start"], row["end"])
    return f"<p>{'; '.join(facts)}</p>{passage_html(passage, book.corpus, book.codebook)}"


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


def coverage_table(book: Book, proposition_id: str) -> Html:
    """Return which article reports whose stance on a proposition: what each article leaves out."""
    reported = coverage(book.tables["positions"])
    reported = reported[reported["proposition_id"] == proposition_id]
    rows = [
        (
            row["actor_name"],
            f"{GLYPHS[row['stance']]} {row['stance']}",
            *("●" if row[article.id] else "" for article in book.corpus),
        )
        for row in reported.sort_values(["side", "actor_name", "stance"]).to_dict("records")
    ]
    label = next(p.short for p in book.codebook.propositions if p.id == proposition_id)
    columns = ("actor", "stance", *(article.label for article in book.corpus))
    return html_table(columns, rows, f"{label}: which article (columns) reports whose stance; n = {len(rows)} stances")


def silence_table(book: Book) -> Html:
    """Return how many actors of each side take a stance on each proposition, and who is silent."""
    counts = silence(book.tables["positions"], book.codebook)
    short = {p.id: p.short for p in book.codebook.propositions}
    rows = [(short[str(key)], *(int(row.get(side, 0)) or "—" for side in SIDES)) for key, row in counts.iterrows()]
    columns = ("proposition", *(SIDE_NAMES[side] for side in SIDES))
    return html_table(columns, rows, "Actors who take a stance, by side; a dash is silence")


def leave_one_out_table(book: Book) -> Html:
    """Return the main findings without each article."""
    found = leave_one_out(book.tables["positions"])
    labels = {article.id: f"without {article.label}" for article in book.corpus} | {"none": "all articles"}
    return _findings_table(found.assign(without=found["without"].map(labels)), "The findings without one article")


def ladder_table(book: Book) -> Html:
    """Return the main findings with other cut-offs of the ladder."""
    return _findings_table(ladder_cuts(book.tables["positions"]), "The findings with other cuts of the ladder")


def _findings_table(found: pd.DataFrame, caption: str) -> Html:
    columns = (found.columns[0], *(_words(column) for column in found.columns[1:]))
    rows = [(*row[:-1], f"{row[-1]:.2f}") for row in found.itertuples(index=False)]
    return html_table(columns, rows, caption)


def _words(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ")
    return words[0].upper() + words[1:]
