import csv
import io
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from crossread.publishing.package.interchange import EVENT_LIST, interchange_files

POSITIONS = pd.DataFrame(
    [
        ("a_1", "2025-01-01", "lavrov", "Lavrov", "person", "russia", "troops", "oppose", 0, 6, "non; « non »"),
        ("a_1", "2025-01-01", "france", "France", "state", "western-allies", "troops", "conditional", 7, 9, "oui"),
        ("a_1", "2025-01-01", "nato", "NATO", "group", "western-allies", "troops", "ambiguous", 10, 12, "euh"),
    ],
    columns=[
        "article_id", "date", "actor_id", "actor_name", "actor_type", "side", "proposition_id", "stance", "start",
        "end", "text",
    ],
)  # fmt: skip
SEGMENTS = pd.DataFrame([("a_1", "headline", "Titre")], columns=["article_id", "kind", "text"])


@pytest.fixture
def files() -> dict[str, str]:
    return interchange_files({"positions": POSITIONS, "segments": SEGMENTS})


def test_the_event_list_has_the_columns_of_the_standard(files: dict[str, str]) -> None:
    rows = list(csv.reader(io.StringIO(files["dna-events.csv"]), delimiter=";"))
    assert tuple(rows[0]) == EVENT_LIST
    first, second = (dict(zip(EVENT_LIST, row, strict=True)) for row in rows[1:])
    assert (first["person"], first["organization"], first["agreement"]) == ("Lavrov", "", "0")
    assert first["text"] == "non; « non »"
    assert (second["person"], second["organization"], second["agreement"]) == ("", "France", "1")
    assert first["document_title"] == "Titre"


def test_the_networks_can_be_read_back(files: dict[str, str], tmp_path: Path) -> None:
    for name, content in interchange_files({"positions": POSITIONS, "segments": SEGMENTS}).items():
        (tmp_path / name).write_text(content, "utf-8")
    graph = nx.read_graphml(tmp_path / "actors.graphml")
    assert graph.edges["france", "lavrov"]["conflict"] == 1
    assert graph.nodes["lavrov"]["label"] == "Lavrov"
    assert (tmp_path / "affiliation.graphml").read_text("utf-8") == files["affiliation.graphml"]
