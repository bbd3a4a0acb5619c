"""YAML files to a validated `Codebook`; an error names the file, the line, the field and the mend."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any, get_args, get_type_hints

from crossread.codebook.actors import Actor
from crossread.codebook.claims import Attribute
from crossread.codebook.entries import Entry, Reference
from crossread.codebook.events import Event
from crossread.codebook.findings import Finding, Trend
from crossread.codebook.notes import Gloss, Note
from crossread.codebook.positions import Proposition, Step
from crossread.codebook.references import ReferenceEvent
from crossread.codebook.remarks import Remark, Title
from crossread.codebook.sides import Side
from crossread.codebook.source import Source
from crossread.codebook.verdicts import Verdict
from crossread.codebook.words import WordSet
from crossread.errors import CrossreadError
from crossread.language.patterns import PatternError
from crossread.language.word_sets import WordSets

_MOST_SHOWN = 20  # faults in one message


@dataclass(frozen=True)
class Codebook:
    """What the authors decided: one tuple of entries for each file of the codebook folder."""

    book: tuple[Title, ...] = ()
    sides: tuple[Side, ...] = ()
    actors: tuple[Actor, ...] = ()
    words: tuple[WordSet, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    ladder: tuple[Step, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Attribute, ...] = ()
    references: tuple[ReferenceEvent, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    notes: tuple[Note, ...] = ()
    glosses: tuple[Gloss, ...] = ()
    trends: tuple[Trend, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def word_sets(self) -> WordSets:
        """The named sets that patterns may use."""
        return WordSets({entry.id: entry.words for entry in self.words})


def models() -> dict[str, type[Entry]]:
    """Return, for each codebook file without its suffix, the model of its entries."""
    hints = get_type_hints(Codebook)
    return {field.name: get_args(hints[field.name])[0] for field in fields(Codebook)}


def load_codebook(folder: str | Path) -> Codebook:
    """Read and cross-check the codebook; a file that is absent counts as empty.

    Raises one `CrossreadError` for all that is found: YAML that cannot be parsed, a value that the model refuses, two
    entries with one id, an id that names no entry.
    """
    known = models()
    files = _files(Path(folder), known)
    faults = _Faults()
    sources = {}
    for name in known:
        with faults.noted():
            sources[name] = Source(files.get(name))
    faults.stop()
    words = sources["words"].entries(WordSet)
    sets = Codebook(words=words).word_sets
    faults.extend(_faults_of_ids(words, {}, sources["words"]))
    faults.extend(_faults_of_words(words, sets, sources["words"]))
    faults.stop()
    entries: dict[str, Any] = {}
    for name, model in known.items():
        with faults.noted():
            entries[name] = sources[name].entries(model, sets)
    faults.stop()
    book = Codebook(**entries)
    ids = {name: {getattr(entry, "id", None) for entry in entries[name]} for name in known}
    for name, source in sources.items():
        faults.extend(_faults_of_ids(entries[name], ids, source))
    faults.stop()
    return book


class _Faults(list[str]):
    """What is wrong with the codebook, gathered so that an author sees all of it at once."""

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note an error instead of raising it."""
        try:
            yield
        except CrossreadError as error:
            self.extend(str(error).split("\n"))

    def stop(self) -> None:
        """Raise one error for all that was noted, if anything was."""
        if self:
            more = [f"and {len(self) - _MOST_SHOWN} more"] if len(self) > _MOST_SHOWN else []
            raise CrossreadError("\n".join([*self[:_MOST_SHOWN], *more]))


def _files(folder: Path, known: Collection[str]) -> dict[str, Path]:
    """Return the files of the codebook by name; raise `CrossreadError` for a folder of other files, or one too many."""
    if not folder.is_dir():
        raise CrossreadError(f"{folder}: no such folder; give the one that holds the codebook's YAML files")
    paths = sorted({*folder.glob("*.yml"), *folder.glob("*.yaml")})
    if not paths and any(path.is_file() for path in folder.glob("[!.]*")):
        raise CrossreadError(
            f"{folder}: holds files, but none of a codebook; give an empty folder, or write one of {_names(known)}"
        )
    for path in paths:
        if path.suffix != ".yml" or path.stem not in known:
            raise CrossreadError(
                f"{path}: is not a file of the codebook; rename it to one of {_names(known)}, or remove it"
            )
    return {path.stem: path for path in paths}


def _names(known: Collection[str]) -> str:
    return ", ".join(f"{name}.yml" for name in known)


def _faults_of_words(entries: Sequence[WordSet], sets: WordSets, source: Source) -> Iterator[str]:
    for number, entry in enumerate(entries):
        for place, wording in enumerate(entry.words):
            try:
                sets.expand(wording)
            except PatternError as error:
                yield source.fault([number, "words", place], str(error))


def _faults_of_ids(entries: Sequence[Entry], ids: Mapping[str, Set[str | None]], source: Source) -> Iterator[str]:
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        own = getattr(entry, "id", None)
        if own in seen:
            yield source.fault([number, "id"], f"{own!r} is the id of an earlier entry; choose another")
        if own is not None:
            seen.add(own)
        for where, value in references(entry):
            if value not in ids[value.file]:
                yield source.fault([number, *where], f"unknown id {str(value)!r} (no such entry in {value.file}.yml)")


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
