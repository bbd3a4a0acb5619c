"""The tables of the data package: their columns, what each holds, and how rows become a `DataFrame`.

Offsets are Python string offsets into the article's file decoded as UTF-8 with newlines untouched, end exclusive. Dates
are EDTF (ISO 8601-2). An empty cell means that nothing is known or that the column does not apply; in a column of text
it is the empty string, in any other `pandas.NA`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pandas as pd

FURNITURE = ("caption", "navigation", "teaser")
"""Kinds of segments that are no journalism."""

Type = Literal["string", "integer", "number", "boolean"]
_DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


@dataclass(frozen=True)
class Column:
    """A column of a table; the types are those of the Table Schema standard."""

    name: str
    description: str
    type: Type = "string"


@dataclass(frozen=True)
class TableSchema:
    """A table: which layer it belongs to, its columns, and the columns that order its rows."""

    name: str
    layer: Literal["read", "derived"]
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def _passage(suffix: str = "", whose: str = "the passage") -> tuple[Column, ...]:
    return (
        Column(f"start{suffix}", f"first character of {whose}", "integer"),
        Column(f"end{suffix}", f"character after the last of {whose}", "integer"),
        Column(f"text{suffix}", f"{whose}, letter for letter"),
    )


_ARTICLE = Column("article_id", "the article: its file's name without the suffix")
_ORIGIN = Column("origin", "rule (computed) or editor (a note of the codebook)")

SCHEMAS: dict[str, TableSchema] = {
    schema.name: schema
    for schema in (
        TableSchema(
            "articles",
            "read",
            "The articles and the dates on which they were published.",
            (
                _ARTICLE,
                Column("path", "the article's file"),
                Column("sha256", "SHA-256 digest of the file's bytes"),
                Column("characters", "length of the text", "integer"),
                Column("words", "words of the text", "integer"),
                Column(
                    "published",
                    "most likely day of publication, or days if the evidence leaves several; empty if unknown",
                ),
                Column("published_earliest", "earliest day that the evidence allows"),
                Column("published_latest", "latest day that the evidence allows"),
                Column("published_basis", "text, reference-events or none: what the day rests on"),
            ),
            ("article_id",),
        ),
        TableSchema(
            "dating_evidence",
            "derived",
            "What each article's text says about the day of its publication.",
            (
                _ARTICLE,
                *_passage(),
                Column("constraint", "days that the passage allows"),
                Column("basis", "text or reference-events"),
                Column("order", "place in the order in which an article's constraints are applied", "integer"),
                Column("firm", "whether it holds for nearly all news, not only by convention", "boolean"),
                Column("days", "the days that it allows near the most likely ones, as a set of EDTF (level 2)"),
            ),
            ("article_id", "start", "end", "constraint"),
        ),
        TableSchema(
            "segments",
            "read",
            "The lines of each article and what kind of text they are.",
            (
                _ARTICLE,
                Column("start", "first character of the segment", "integer"),
                Column("end", "character after its last", "integer"),
                Column("kind", "headline, lead, body, subheading, caption, navigation or teaser"),
                Column("text", "the segment, letter for letter"),
            ),
            ("article_id", "start"),
        ),
        TableSchema(
            "mentions",
            "read",
            "Where the journalism names an actor of the codebook.",
            (
                _ARTICLE,
                *_passage(),
                Column("actor_id", "the actor"),
                Column("actor_name", "the actor's name"),
                Column("actor_type", "person, organisation, state or group"),
            ),
            ("article_id", "start", "end"),
        ),
        TableSchema(
            "quotations",
            "read",
            "What the articles report somebody to have said.",
            (
                Column("quotation_id", "article's label, q and offset of the passage, kind"),
                _ARTICLE,
                *_passage(whose="what is said, without the marks"),
                Column("kind", "direct, mixed or indirect"),
                Column("cue_start", "first character of the cue", "integer"),
                Column("cue_end", "character after its last", "integer"),
                Column("cue", "the reporting word, letter for letter"),
                Column("speaker_id", "the actor who speaks, if the codebook knows it"),
                Column("speaker_name", "the speaker's name"),
                Column("speaker_start", "first character of the words that name the speaker", "integer"),
                Column("speaker_end", "character after their last", "integer"),
                Column("force", "what the speaker does by speaking: states, warns, denies and so on"),
                Column("chain", "those through whom second-hand speech comes, nearest first"),
                _ORIGIN,
            ),
            ("article_id", "start", "end", "kind"),
        ),
        TableSchema(
            "time_expressions",
            "read",
            "Time expressions (TIMEX3), resolved against the day of publication.",
            (
                _ARTICLE,
                *_passage(),
                Column("type", "DATE, TIME, DURATION or SET"),
                Column("value", "TIMEX3 value"),
                Column("date", "the days meant"),
                Column("relative", "whether the value depends on another date", "boolean"),
            ),
            ("article_id", "start", "end"),
        ),
        TableSchema(
            "quantities",
            "read",
            "Numbers of things, people and money.",
            (
                _ARTICLE,
                *_passage(),
                Column("minimum", "least value that the wording allows", "number"),
                Column("maximum", "greatest value that the wording allows", "number"),
                Column("unit", "%, currency, or empty for a count"),
                Column("of_what", "what is counted, in the article's words"),
            ),
            ("article_id", "start", "end"),
        ),
        TableSchema(
            "positions",
            "derived",
            "Who takes which stance on what, how firmly, and when.",
            (
                Column("position_id", "article's label, offsets, actor and proposition"),
                _ARTICLE,
                *_passage(),
                Column("actor_id", "who holds the position"),
                Column("actor_name", "the actor's name"),
                Column("proposition_id", "what it is about"),
                Column("stance", "support, oppose, conditional or ambiguous"),
                Column("intensity", "step on the wording ladder, 1 to 5", "integer"),
                Column("scale", "the scale of the ladder: refusal, support or ambiguous"),
                Column("condition", "on what the actor makes it depend, letter for letter"),
                Column("relayed_by", "through whom the words come, nearest first"),
                Column("on_behalf_of", "the actor for whom the holder speaks"),
                Column("actor_type", "person, organisation, state or group"),
                Column("side", "the holder's side"),
                Column("cue_start", "first character of the words that set the step", "integer"),
                Column("cue_end", "character after their last", "integer"),
                Column("cue", "the words that set the step"),
                Column("date", "when it was stated, else when the article was published"),
                Column("quotation_id", "the quotation it was read from, if any"),
                _ORIGIN,
            ),
            ("article_id", "start", "end", "actor_id", "proposition_id", "stance"),
        ),
        TableSchema(
            "events",
            "derived",
            "Events that the articles date, or that date them.",
            (
                Column("event_id", "the event"),
                Column("label", "what happened, in English"),
                Column("kind", "meeting, signature, announcement, statement, …"),
                Column("status", "past, future or hypothetical, as the articles tell it"),
                Column("date", "the days that the articles as a whole support"),
                Column("date_earliest", "earliest day that an article gives"),
                Column("date_latest", "latest day that an article gives"),
                Column("articles", "labels of the articles that mention it, separated by blanks"),
            ),
            ("event_id",),
        ),
        TableSchema(
            "event_mentions",
            "derived",
            "Where an article mentions an event, and the date it gives.",
            (
                Column("event_id", "the event"),
                _ARTICLE,
                *_passage(),
                Column("date", "date that the article gives"),
                Column("stated", "whether the date stands in the passage, not elsewhere in the article", "boolean"),
                _ORIGIN,
            ),
            ("event_id", "article_id", "start", "end"),
        ),
        TableSchema(
            "claims",
            "derived",
            "What an article, or somebody in it, says of an attribute of a subject.",
            (
                Column("claim_id", "article's label, offsets, subject and attribute"),
                _ARTICLE,
                *_passage(),
                Column("subject_id", "event, actor, document or proposition"),
                Column("attribute", "what is said of it"),
                Column("value", "the value, in the codebook's words or as a number or date"),
                Column("speaker_id", "who asserts it; empty for the article's own voice"),
                _ORIGIN,
            ),
            ("article_id", "start", "end", "subject_id", "attribute", "value"),
        ),
        TableSchema(
            "inconsistencies",
            "derived",
            "Two claims that cannot both hold, or a passage at odds with another.",
            (
                Column("inconsistency_id", "kind, subject and articles, and a number where several share these"),
                Column("kind", "what disagrees: date, signatories, condition, …"),
                Column("scope", "cross (two articles) or within (one article)"),
                Column("subject_id", "what the claims are about"),
                Column("attribute", "the attribute on which they disagree"),
                Column("article_a", "article of the first passage"),
                *_passage("_a", "the first passage"),
                Column("value_a", "what the first passage says"),
                Column("article_b", "article of the second passage"),
                *_passage("_b", "the second passage"),
                Column("value_b", "what the second passage says"),
                Column("relation", "contradiction, tension, evolution, granularity or translation-artefact"),
                Column("severity", "1 (wording) to 3 (a central finding depends on it)", "integer"),
                Column("explanation", "why the two are at odds"),
                Column("resolved_by", "what would settle it"),
                _ORIGIN,
                Column("reviewed", "whether an editor's verdict confirms, corrects or dismisses it", "boolean"),
                Column("decision", "confirm, correct or dismiss; empty for a finding not reviewed"),
                Column("verdict", "the editor's reason"),
            ),
            ("inconsistency_id",),
        ),
        TableSchema(
            "text_quality",
            "derived",
            "Passages that are damaged, mistranslated or not journalism.",
            (
                _ARTICLE,
                *_passage(),
                Column(
                    "kind",
                    "boilerplate, missing-accents, unbalanced-quotation, mistranslation, agreement, typo, "
                    "duplicate-word",
                ),
                Column("note", "what is wrong"),
                Column(
                    "changes_meaning",
                    "whether it can mislead about the matter or about whose words they are",
                    "boolean",
                ),
                _ORIGIN,
            ),
            ("article_id", "start", "end", "kind"),
        ),
        TableSchema(
            "errors",
            "read",
            "Files that should be articles and are in no other table, because they could not be used.",
            (
                _ARTICLE,
                Column("path", "the article's file"),
                Column("reason", "what is wrong with it, and what to do"),
            ),
            ("path",),
        ),
    )
}

Tables = Mapping[str, pd.DataFrame]


def table(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Make the named table from rows: columns in order, typed, sorted by the table's key, without repeated rows.

    Keys of a row that are no column of the table raise `KeyError`; a column that a row lacks is empty there.
    """
    schema = SCHEMAS[name]
    columns = [column.name for column in schema.columns]
    records = [dict(row) for row in rows]
    for record in records:
        if unknown := set(record) - set(columns):
            raise KeyError(f"table {name} has no column {', '.join(sorted(unknown))}")
    frame = pd.DataFrame.from_records(records, columns=columns)
    frame = frame.astype({column.name: _DTYPES[column.type] for column in schema.columns})
    texts = [column.name for column in schema.columns if column.type == "string"]
    frame[texts] = frame[texts].fillna("")
    return frame.sort_values(list(schema.key), kind="stable").drop_duplicates().reset_index(drop=True)


def read_table(name: str, path: Path) -> pd.DataFrame:
    """Read the named table from a CSV file of the data package; it equals the table that was written."""
    columns = SCHEMAS[name].columns
    empty = {column.name: [""] for column in columns if column.type != "string"}
    dtypes = {column.name: _DTYPES[column.type] for column in columns}
    return pd.read_csv(path, dtype=dtypes, keep_default_na=False, na_values=empty)  # type: ignore[arg-type, unused-ignore]


class StoredTables(Tables):
    """The tables of a data package in a folder, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._read:
            self._read[name] = read_table(name, self.folder / f"{name}.csv")
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(SCHEMAS)

    def __len__(self) -> int:
        return len(SCHEMAS)


def rows(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a table as named tuples, whose ``Index`` is the row's label."""
    yield from frame.itertuples()


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as dictionaries from column to value."""
    return [{str(column): value for column, value in row.items()} for row in frame.to_dict("records")]
