"""A hand annotation of two articles and what might have been computed from them."""

from typing import Any

import pandas as pd
import pytest

from crossread.tables import SCHEMAS, Tables, table

Row = dict[str, Any]


def at(article: str, start: int, end: int, **more: Any) -> Row:
    return {"article_id": article, "start": start, "end": end, **more}


def of_two(a: int, b: int, **more: Any) -> Row:
    """Return an inconsistency between ten characters from `a` in one article and from `b` in the other."""
    places = {"article_a": "007_x", "start_a": a, "end_a": a + 10, "article_b": "008_y", "start_b": b, "end_b": b + 10}
    return places | {"kind": "date", "scope": "cross", "severity": 3, "relation": "contradiction"} | more


COMPUTED: dict[str, list[Row]] = {
    "articles": [
        {"article_id": "007_x", "published": "2024-05-07"},
        {"article_id": "008_y", "published": "2024-05-08/2024-05-12"},
        {"article_id": "009_z", "published": "2024-05-01"},
    ],
    "quotations": [
        at("007_x", 0, 50, kind="direct", speaker_id="oslo"),
        at("007_x", 100, 150, kind="indirect", speaker_id="bern"),
        at("008_y", 0, 90, kind="direct", speaker_id="oslo"),
        at("009_z", 0, 50, kind="direct"),
    ],
    "time_expressions": [
        at("007_x", 0, 5, type="DATE", value="2024-05-06"),
        at("007_x", 10, 18, type="TIME", value="2024-05-06TMO"),
    ],
    "positions": [
        {"article_id": "007_x", "actor_id": "oslo", "proposition_id": "wall", "stance": "support", "intensity": 3},
        {"article_id": "008_y", "actor_id": "oslo", "proposition_id": "wall", "stance": "oppose", "intensity": 3},
    ],
    "event_mentions": [
        at("007_x", 0, 5, event_id="peace", date="2024-05-07"),
        at("008_y", 0, 5, event_id="peace", date="2024-05-06"),
        at("008_y", 50, 55, event_id="war"),
    ],
    "inconsistencies": [of_two(0, 0), of_two(30, 40, severity=1, relation="evolution")],
    "text_quality": [
        at("007_x", 0, 5, kind="typo", origin="rule"),
        at("007_x", 20, 25, kind="agreement", origin="editor"),
    ],
}
GOLD: dict[str, list[Row]] = {
    "publication_dates": [
        {"article_id": "007_x", "earliest": "2024-05-07", "latest": "2024-05-07", "best": "2024-05-07"},
        {"article_id": "008_y", "earliest": "2024-05-08", "latest": "2024-05-10", "best": "2024-05-09"},
    ],
    "quotations": [
        at("007_x", 0, 50, kind="direct", speaker_id="oslo"),
        at("007_x", 100, 150, kind="indirect", speaker_id="oslo"),
        at("008_y", 0, 50, kind="direct", speaker_id=None),
        at("008_y", 200, 220, kind="mixed", speaker_id="bern"),
    ],
    "time_expressions": [
        at("007_x", 0, 5, type="DATE", value="2024-05-06"),
        at("007_x", 10, 20, type="DATE", value="2024-05-06tmo"),
    ],
    "positions": [
        {"article_id": "007_x", "actor_id": "oslo", "proposition_id": "wall", "stance": "support", "intensity": 3},
        {"article_id": "008_y", "actor_id": "oslo", "proposition_id": "wall", "stance": "support", "intensity": 3},
    ],
    "event_mentions": [
        at("007_x", 2, 7, event_id="peace", date="2024-05-07"),
        at("008_y", 2, 7, event_id="peace", date="2024-05-07"),
    ],
    "inconsistencies": [of_two(5, 5, relation="tension"), of_two(70, 70, severity=2)],
    "text_quality": [at("007_x", 2, 8, kind="typo"), at("007_x", 20, 25, kind="agreement")],
}


@pytest.fixture(scope="session")
def computed() -> Tables:
    return {name: table(name, COMPUTED.get(name, [])) for name in SCHEMAS}


@pytest.fixture(scope="session")
def gold() -> Tables:
    return {name: pd.DataFrame(rows) for name, rows in GOLD.items()}
