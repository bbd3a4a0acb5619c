"""Interchange: positions for Discourse Network Analyzer, and networks as GraphML."""

import csv
from collections.abc import Mapping

import networkx as nx
import pandas as pd

from crossread.analysis.positions.networks import actor_network, affiliation_network
from crossread.publishing.package.csv_lines import CsvLines

# The columns of the event list that Discourse Network Analyzer writes, in its order.
EVENT_LIST = (
    "statement_id", "time", "person", "organization", "concept", "agreement", "start_position", "stop_position", "text",
    "coder", "document_id", "document_title", "document_author", "document_source", "document_section", "document_type",
)  # fmt: skip
_AGREEMENT = {"support": "1", "conditional": "1", "oppose": "0"}


def interchange_files(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """Return the content of each file by its name."""
    positions = tables["positions"]
    return {
        "dna-events.csv": event_list(positions, tables["segments"]),
        "affiliation.graphml": _graphml(affiliation_network(positions)),
        "actors.graphml": _graphml(actor_network(positions)),
    }


def event_list(positions: pd.DataFrame, segments: pd.DataFrame) -> str:
    """Return the positions as an event list: separated by semicolons, a person's or body's name in its own column.

    `agreement` is 1 for support, with or without a condition, and 0 for opposition; ambiguous positions, which the
    layout has no place for, are left out. A document's title is its headline; the articles name no author.
    """
    titles = segments[segments["kind"] == "headline"].set_index("article_id")["text"]
    numbers = {article: number for number, article in enumerate(sorted(segments["article_id"].unique()), 1)}
    output = CsvLines()
    writer = csv.writer(output, delimiter=";", lineterminator=CsvLines.END)
    writer.writerow(EVENT_LIST)
    stated = positions[positions["stance"].isin(_AGREEMENT)]
    for number, row in enumerate(stated.fillna("").to_dict("records"), 1):
        person = row["actor_name"] if row["actor_type"] == "person" else ""
        writer.writerow(
            (
                number, row["date"], person, "" if person else row["actor_name"], row["proposition_id"],
                _AGREEMENT[row["stance"]], row["start"], row["end"], row["text"], "crossread",
                numbers[row["article_id"]], titles.get(row["article_id"], row["article_id"]), "", row["article_id"], "",
                "article",
            )
        )  # fmt: skip
    return output.getvalue()


def _graphml(graph: "nx.Graph[str]") -> str:
    return "\n".join(nx.generate_graphml(graph, named_key_ids=True)) + "\n"
