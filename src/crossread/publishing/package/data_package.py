"""The tables as a Frictionless Data Package: CSV files and `datapackage.json`, the same bytes for the same tables."""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from crossread.errors import CrossreadError
from crossread.publishing.package.interchange import interchange_files
from crossread.tables import SCHEMAS, Tables, TableSchema

DESCRIPTOR = "datapackage.json"


def write_package(tables: Tables, folder: str | Path) -> None:
    """Write every table and the descriptor into `folder`, replacing an earlier package as a whole or not at all.

    Raises `CrossreadError` if `folder` holds something that is no data package.
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise CrossreadError(f"{folder}: is a file; give a folder to write the tables to")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / DESCRIPTOR).is_file():
        raise CrossreadError(
            f"{folder}: holds files but no {DESCRIPTOR}; give an empty folder, or one of an earlier run"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
        fresh = Path(scratch) / "package"
        fresh.mkdir()
        for name, content in package_files(tables).items():
            (fresh / name).write_text(content, "utf-8", newline="\n")
        if folder.exists():
            shutil.move(folder, Path(scratch) / "earlier")
        shutil.move(fresh, folder)


def package_files(tables: Tables) -> dict[str, str]:
    """Return the content of each file of the package by its name, in order of name."""
    files = {f"{name}.csv": tables[name].to_csv(index=False, lineterminator="\n") for name in SCHEMAS}
    files |= interchange_files(tables)
    files[DESCRIPTOR] = json.dumps(_descriptor(), ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(files.items()))


_INTERCHANGE: tuple[dict[str, Any], ...] = (
    {
        "name": "dna-events",
        "path": "dna-events.csv",
        "description": "The positions as an event list of Discourse Network Analyzer.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";"},
    },
    {
        "name": "affiliation",
        "path": "affiliation.graphml",
        "description": "Network of actors and the propositions on which they take a stance.",
        "format": "graphml",
        "mediatype": "application/graphml+xml",
    },
    {
        "name": "actors",
        "path": "actors.graphml",
        "description": "Network of actors by congruence and conflict of their stances.",
        "format": "graphml",
        "mediatype": "application/graphml+xml",
    },
)


def _descriptor() -> dict[str, Any]:
    return {
        "name": "crossread",
        "profile": "data-package",
        "title": "Cross-reading of French press articles: what they say, and what follows from it",
        "licenses": [{"name": "MIT", "title": "MIT License; the articles' texts remain their publishers'"}],
        "resources": [*(_resource(schema) for schema in SCHEMAS.values()), *_INTERCHANGE],
    }


def _resource(schema: TableSchema) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in schema.columns]
    return {
        "name": schema.name,
        "path": f"{schema.name}.csv",
        "profile": "tabular-data-resource",
        "description": schema.description,
        "layer": schema.layer,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""]},
    }
