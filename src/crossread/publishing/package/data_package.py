"""The tables as a Frictionless Data Package: CSV files and `datapackage.json`, the same bytes for the same tables."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from crossread.errors import CrossreadError, readable
from crossread.files import is_plain_file, remove_unfinished, replace_files, sole_writer
from crossread.publishing.package.csv_lines import CsvLines
from crossread.publishing.package.interchange import interchange_files
from crossread.tables import SCHEMAS, Tables, TableSchema

DESCRIPTOR = "datapackage.json"
_NAME = "crossread"


@contextmanager
def package_folder(folder: Path) -> Iterator[None]:
    """Keep a folder for one package until the block ends; call `write_package` inside it.

    Raises `CrossreadError` if it cannot be written to, or holds anything but hidden files and an earlier package.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise CrossreadError(f"{folder}: is no folder; give a folder to write the tables to")
    _refuse_strangers(folder)
    with sole_writer(folder):
        remove_unfinished(folder)
        yield


def write_package(tables: Tables, folder: Path) -> None:
    """Write every table and the descriptor into `folder`.

    The descriptor is put in its place first: it tells a later run that the files which it lists are crossread's.
    """
    _refuse_strangers(folder)
    files = package_files(tables)
    replace_files(folder, {DESCRIPTOR: files[DESCRIPTOR]} | files)


def _refuse_strangers(folder: Path) -> None:
    own = files_of_package(folder) & package_names() if folder.is_dir() else set()
    found = folder.iterdir() if folder.is_dir() else ()
    strangers = sorted(
        readable(path.name)
        for path in found
        if not path.name.startswith(".") and not (path.name in own and is_plain_file(path))
    )
    if strangers:
        some = ", ".join(strangers[:10]) + (f" and {len(strangers) - 10} more" if len(strangers) > 10 else "")
        raise CrossreadError(
            f"{folder}: holds files that are not from an earlier run ({some}); give another folder, or move them away"
        )


def files_of_package(folder: Path) -> set[str]:
    """Return the names of the files that the descriptor in a folder lists, and its own, if crossread wrote it."""
    try:
        descriptor = json.loads((folder / DESCRIPTOR).read_bytes())
        listed = {resource["path"] for resource in descriptor["resources"]} if descriptor["name"] == _NAME else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        listed = None
    return set() if listed is None else {DESCRIPTOR, *listed}


def package_names() -> set[str]:
    """Return the name of every file of a package."""
    return {DESCRIPTOR, *(resource["path"] for resource in _descriptor()["resources"])}


def package_files(tables: Tables) -> dict[str, str]:
    """Return the content of each file of the package by its name, in order of name."""
    files = {f"{name}.csv": _csv(tables[name]) for name in SCHEMAS}
    files |= interchange_files(tables)
    files[DESCRIPTOR] = json.dumps(_descriptor(), ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(files.items()))


def _csv(frame: pd.DataFrame) -> str:
    lines = CsvLines()
    frame.to_csv(lines, index=False, lineterminator=CsvLines.END)
    return lines.getvalue()


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
        "name": _NAME,
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
