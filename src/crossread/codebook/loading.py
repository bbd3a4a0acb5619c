"""YAML files to a validated `Codebook`; an error names the file, the line, the field and the mend."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from crossread.codebook.actors import Actor
from crossread.codebook.claims import Attribute
from crossread.codebook.entries import Entry, Reference
from crossread.codebook.events import Event
from crossread.codebook.notes import Gloss, Note
from crossread.codebook.positions import Proposition, Step
from crossread.codebook.references import ReferenceEvent
from crossread.codebook.verdicts import Verdict
from crossread.errors import CrossreadError


@dataclass(frozen=True)
class Codebook:
    """What the authors decided: one tuple of entries for each file of the codebook folder."""

    actors: tuple[Actor, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    ladder: tuple[Step, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Attribute, ...] = ()
    references: tuple[ReferenceEvent, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    notes: tuple[Note, ...] = ()
    glosses: tuple[Gloss, ...] = ()


def models() -> dict[str, type[Entry]]:
    """Return, for each codebook file without its suffix, the model of its entries."""
    hints = get_type_hints(Codebook)
    return {field.name: get_args(hints[field.name])[0] for field in fields(Codebook)}


def load_codebook(folder: str | Path) -> Codebook:
    """Read and cross-check the codebook.

    A file that is absent counts as empty, except `actors.yml`. Raises `CrossreadError` for YAML that cannot be parsed,
    a value that the model refuses, two entries with one id, and an id that names no entry.
    """
    folder = Path(folder)
    if not (folder / "actors.yml").is_file():
        raise CrossreadError(f"{folder / 'actors.yml'}: no such file; --codebook takes the folder that holds it")
    known = models()
    for path in sorted(folder.glob("*.yml")):
        if path.stem not in known:
            raise CrossreadError(
                f"{path}: is not a file of the codebook; rename it to one of {', '.join(known)}, or remove it"
            )
    sources = {name: _Source(folder / f"{name}.yml") for name in known}
    entries: dict[str, Any] = {name: sources[name].entries(model) for name, model in known.items()}
    book = Codebook(**entries)
    for name, source in sources.items():
        _check_ids(book, name, source)
    return book


class _Source:
    """A YAML file whose values know the line they stand on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            text = path.read_text("utf-8") if path.is_file() else "[]"
            self.node = yaml.compose(text, Loader=yaml.CSafeLoader)
            # BaseLoader keeps every scalar as written: `no` stays a word and 2026-01-06 a string.
            self.data = yaml.load(text, Loader=yaml.CBaseLoader) or []
        except UnicodeDecodeError as error:
            raise CrossreadError(f"{path}: is not UTF-8 (byte offset {error.start}); save it as UTF-8") from None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise CrossreadError(f"{path}:{line}: is not valid YAML: {error.problem}; mend the line") from None
        if not isinstance(self.data, list):
            raise CrossreadError(f"{path}:1: must be a list of entries; start each entry with '- '")
        self._refuse_repeated_keys(self.node)

    def entries(self, model: type[Entry]) -> tuple[Entry, ...]:
        try:
            return tuple(TypeAdapter(list[model]).validate_python(self.data))  # type: ignore[valid-type]
        except ValidationError as error:
            first = error.errors()[0]
            where = [part for part in first["loc"] if isinstance(part, int | str)]
            raise self.error(where, f"{first['msg']} (found {first['input']!r})") from None

    def error(self, where: list[int | str], message: str) -> CrossreadError:
        name = ".".join(str(part) for part in where[1:]) or "entry"
        return CrossreadError(f"{self.path}:{self._line(where)}: {name}: {message}; mend it there")

    def _line(self, where: list[int | str]) -> int:
        node, line = self.node, 0
        for part in where:
            if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
                node = node.value[part]
            elif isinstance(node, yaml.MappingNode) and part in (keys := {k.value: (k, v) for k, v in node.value}):
                line, node = keys[part][0].start_mark.line, keys[part][1]
                continue
            else:
                break
            line = node.start_mark.line
        return line + 1

    def _refuse_repeated_keys(self, node: yaml.Node | None) -> None:
        if isinstance(node, yaml.MappingNode):
            seen = set()
            for key, value in node.value:
                if key.value in seen:
                    line = key.start_mark.line + 1
                    raise CrossreadError(
                        f"{self.path}:{line}: {key.value}: stands twice in one entry; keep one of the two"
                    )
                seen.add(key.value)
                self._refuse_repeated_keys(value)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                self._refuse_repeated_keys(value)


def _check_ids(book: Codebook, name: str, source: _Source) -> None:
    seen: set[str] = set()
    for number, entry in enumerate(getattr(book, name)):
        own = getattr(entry, "id", None)
        if own in seen:
            raise source.error([number, "id"], f"{own!r} is the id of an earlier entry; choose another")
        if own is not None:
            seen.add(own)
        for where, value in references(entry):
            if value not in {other.id for other in getattr(book, value.file)}:
                raise source.error([number, *where], f"unknown id {str(value)!r} (no such entry in {value.file}.yml)")


def references(value: object, where: tuple[int | str, ...] = ()) -> Iterator[tuple[tuple[int | str, ...], Reference]]:
    """Yield every id by which an entry names another, with its place in the entry."""
    if isinstance(value, Reference):
        yield where, value
    elif isinstance(value, Entry):
        for name in type(value).model_fields:
            yield from references(getattr(value, name), (*where, name))
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from references(item, (*where, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from references(key, (*where, key))
            yield from references(item, (*where, key))
