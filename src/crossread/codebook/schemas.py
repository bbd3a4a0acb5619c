"""JSON Schemas of the codebook's files, by which editors complete and check while an author types."""

import json

from pydantic import TypeAdapter

from crossread.codebook.loading import models


def schema_files() -> dict[str, str]:
    """Return the content of each schema by its file name."""
    return {
        f"{name}.json": json.dumps(TypeAdapter(list[model]).json_schema(), ensure_ascii=False, indent=2) + "\n"  # type: ignore[valid-type]
        for name, model in models().items()
    }
