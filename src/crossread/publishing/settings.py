"""What Jupyter Book is told in ``_config.yml`` and ``_toc.yml``: it would pass over a setting that it does not know."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator
from sphinx_external_toc.parsing import MalformedError, parse_toc_data

from crossread.errors import CrossreadError

CONFIG, TOC = "_config.yml", "_toc.yml"
_SUFFIXES = ("", ".md", ".ipynb", ".rst")


def check_settings(root: Path) -> None:
    """Raise `CrossreadError` for a file that cannot be read, or for every unknown setting and missing chapter."""
    settings, contents = _read(root, CONFIG), _read(root, TOC)
    if faults := [*_unknown_settings(settings), *_missing_chapters(root, contents)]:
        raise CrossreadError("\n".join(faults))


def _read(root: Path, name: str) -> Any:
    if not (root / name).is_file():
        raise CrossreadError(f"{name}: is missing; take it back from version control")
    try:
        return yaml.safe_load((root / name).read_bytes())
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise CrossreadError(f"{name}{line}: is not valid YAML: {error.problem}; mend the line") from None
    except yaml.YAMLError:
        raise CrossreadError(f"{name}: is not UTF-8 text; save it as UTF-8, without control characters") from None


def _unknown_settings(settings: Any) -> Iterator[str]:
    for error in Draft7Validator(_schema()).iter_errors(settings):
        place = "".join(f"{part}: " for part in error.path)
        yield f"{CONFIG}: {place}{error.message}; mend or remove it"


def _schema() -> dict[str, Any]:
    """Return Jupyter Book's own schema, completed from its defaults, and closed to whatever it does not name."""
    package = files("jupyter_book")
    schema: dict[str, Any] = json.loads(package.joinpath("config_schema.json").read_text("utf-8"))
    defaults = yaml.safe_load(package.joinpath("default_config.yml").read_text("utf-8"))
    parts = [(schema, defaults), *((part, defaults.get(name)) for name, part in schema["properties"].items())]
    for part, known in parts:
        if "properties" in part:
            part["properties"] = {name: {} for name in known} | part["properties"]
            part["additionalProperties"] = False
    return schema


def _missing_chapters(root: Path, contents: Any) -> Iterator[str]:
    try:
        chapters = list(parse_toc_data(contents))
    except MalformedError as error:
        yield f"{TOC}: {error}; mend it there"
        return
    for name in chapters:
        if not any((root / f"{name}{suffix}").is_file() for suffix in _SUFFIXES):
            yield f"{TOC}: {name}: there is no {name}.md; write it, or remove it from the list"
