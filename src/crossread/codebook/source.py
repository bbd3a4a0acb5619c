"""One YAML file of the codebook: what it says, letter for letter, and on which line each value stands."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from crossread.codebook.entries import Entry
from crossread.errors import CrossreadError
from crossread.language.word_sets import WordSets

MOST_NESTED = 50
MOST_VALUES = 500_000
_LONGEST_FOUND = 80  # characters of a wrong value that a message repeats

Place = Sequence[int | str]


def file_of(model: type[Entry]) -> TypeAdapter[list[Entry]]:
    """Return what reads and describes a file of such entries."""
    return TypeAdapter(Annotated[list[model], Field(max_length=model.most)])  # type: ignore[arg-type, valid-type]


class Source:
    """A YAML file whose values know the line they stand on; a `path` of None stands for an empty one.

    Every value stays as it is written: `no` a word, 2026-01-06 a string. Anchors and aliases are followed. What would
    make the file say something else than it shows (tags, merge keys, a second document), or more than a machine can
    hold, is refused.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.node: yaml.Node | None = None
        self.data: Any = []
        if path is not None:
            self._parse(path, _text(path))

    def _parse(self, path: Path, text: str) -> None:
        try:
            for line, fault in _faults_of_shape(text):
                raise CrossreadError(f"{path}:{line}: {fault}")
            loader = yaml.CBaseLoader(text)
            self.node = loader.get_single_node()
            for line, fault in _faults_of_keys(self.node):
                raise CrossreadError(f"{path}:{line}: {fault}")
            self.data = (self.node and loader.construct_document(self.node)) or []
        except yaml.reader.ReaderError as error:
            line = text.encode()[: error.position].count(b"\n") + 1
            raise CrossreadError(
                f"{path}:{line}: holds a control character (U+{error.character:04X}); delete it"
            ) from None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            tab = "\t" in "".join(text.splitlines()[line - 1 : line])
            mend = "write spaces in place of the tab" if tab else "mend the line"
            raise CrossreadError(f"{path}:{line}: is not valid YAML: {error.problem}; {mend}") from None
        if not isinstance(self.data, list):
            raise CrossreadError(f"{path}:1: must be a list of entries; start each entry with '- '")

    def entries(self, model: type[Entry], sets: WordSets | None = None) -> tuple[Any, ...]:
        """Return the file's entries; raise one `CrossreadError` that lists all that the model refuses."""
        try:
            return tuple(file_of(model).validate_python(self.data, context=sets))
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
            raise CrossreadError("\n".join(map(self._refused, faults))) from None

    def _refused(self, fault: ErrorDetails) -> str:
        found, message = repr(fault["input"]), fault["msg"]
        if fault["type"] == "string_type" and isinstance(fault["input"], dict):
            message += "; write what begins with a brace in quotation marks, '{…}'"
        if len(found) > _LONGEST_FOUND:
            found = found[:_LONGEST_FOUND] + "…"
        return self.fault([part for part in fault["loc"] if isinstance(part, int | str)], f"{message} (found {found})")

    def fault(self, where: Place, message: str) -> str:
        """Return the message of a fault in the value at a place."""
        name = ".".join(str(part) for part in where[1:]) or "entry"
        return f"{self.path}:{self._line(where)}: {name}: {message}; mend it there"

    def _line(self, where: Place) -> int:
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


def _text(path: Path) -> str:
    if not path.is_file():
        raise CrossreadError(f"{path}: is no file; rename or remove it")
    try:
        content = path.read_bytes()
        return content.decode("utf-8")
    except OSError as error:
        raise CrossreadError(f"{path}: cannot be read ({error.strerror}); mend its permissions") from None
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise CrossreadError(f"{path}:{line}: is not UTF-8 (byte offset {error.start}); save it as UTF-8") from None


def _faults_of_shape(text: str) -> Iterator[tuple[int, str]]:
    """Yield what a parser must not be made to build, with its line: found in the stream, before anything is nested."""
    opened: list[tuple[str | None, int]] = []  # each open value's anchor, and the number of values before it
    sizes: dict[str, int] = {}  # how many values each anchor stands for
    documents = values = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield line, "starts a second document; delete the '---', a file is one list"
        elif isinstance(event, yaml.AliasEvent):
            if any(anchor == event.anchor for anchor, _ in opened):
                yield line, f"*{event.anchor} stands within what it repeats; write its values out"
            values += sizes.get(event.anchor or "", 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = opened.pop()
            if anchor:
                sizes[anchor] = values - before
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            if event.tag:
                yield line, f"has the tag {event.tag!r}; write the value without it"
            values += 1
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append((event.anchor, values - 1))
            elif event.anchor:
                sizes[event.anchor] = 1
        if len(opened) > MOST_NESTED:
            yield line, f"is nested more than {MOST_NESTED} deep; an entry needs no more than five"
        if values > MOST_VALUES:
            yield line, f"holds more than {MOST_VALUES} values, repeated ones counted; repeat fewer, or make it shorter"


def _faults_of_keys(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with the fields of entries, with its line."""
    if isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _faults_of_keys(value)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                yield line, "a field's name is a list or an entry; write a word"
            elif key.value == "<<":
                yield line, "<<: entries are not merged; write the fields out"
            elif key.value in seen:
                yield line, f"{key.value}: stands twice in one entry; keep one of the two"
            else:
                seen.add(key.value)
            yield from _faults_of_keys(value)
