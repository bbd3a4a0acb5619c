import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from crossread.codebook.loading import models
from crossread.codebook.schemas import schema_files

SCHEMAS = schema_files()
Entries = list[dict[str, Any]]


class Loader(yaml.SafeLoader):
    """YAML as editors read it: a date is a word."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(params=sorted(SCHEMAS))
def name(request: pytest.FixtureRequest) -> str:
    """A file of the codebook without its suffix."""
    return str(request.param).removesuffix(".json")


def faults(name: str, entries: Entries) -> list[str]:
    schema = json.loads(SCHEMAS[f"{name}.json"])
    return [error.message for error in Draft202012Validator(schema).iter_errors(entries)]


def test_there_is_a_schema_for_each_file() -> None:
    assert set(SCHEMAS) == {f"{name}.json" for name in models()}


def test_the_committed_schema_is_that_of_the_models(root: Path, name: str) -> None:
    assert (root / f"book/codebook/schema/{name}.json").read_text("utf-8") == SCHEMAS[f"{name}.json"]


def test_the_schema_takes_the_book_s_codebook(root: Path, name: str) -> None:
    entries = yaml.load((root / f"book/codebook/{name}.yml").read_text("utf-8"), Loader)
    Draft202012Validator.check_schema(json.loads(SCHEMAS[f"{name}.json"]))
    assert faults(name, entries) == []


def test_the_schema_refuses_a_field_that_the_model_does_not_know(root: Path, name: str) -> None:
    first, *_ = yaml.load((root / f"book/codebook/{name}.yml").read_text("utf-8"), Loader)
    (fault,) = faults(name, [{**first, "colour": "red"}])
    assert "'colour' was unexpected" in fault


@pytest.mark.parametrize(
    ("name", "entry", "message"),
    [
        ("words", {"id": "ships"}, "'words' is a required property"),
        ("words", {"id": "The ships", "words": ["navire"]}, "does not match"),
        ("verdicts", {"inconsistency": "a", "decision": "keep", "reason": "b"}, "'keep' is not one of"),
        (
            "notes",
            {"article": "7", "exact": "a", "kind": "typo", "note": "b", "against": {"article": "8"}},
            "is not valid",
        ),
        ("events", {"id": "a", "label": "b", "kind": "vote", "participants": "bern"}, "is not of type 'array'"),
    ],
)
def test_the_schema_refuses_what_the_model_refuses(name: str, entry: dict[str, Any], message: str) -> None:
    assert message in " ".join(faults(name, [entry]))
