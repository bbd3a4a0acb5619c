"""JSON Schemas of the codebook's files, by which editors complete and check while an author types."""

import json

from crossread.codebook.loading import models
from crossread.codebook.source import file_of


def schema_files() -> dict[str, str]:
    """Return the content of each schema by its file name."""
    return {
        f"{name}.json": json.dumps(file_of(model).json_schema(), ensure_ascii=False, indent=2) + "\n"
        for name, model in models().items()
    }
