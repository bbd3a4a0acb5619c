"""Places in a codebook, as a person writes them: ``propositions/rail-strike.about``."""

from dataclasses import fields

from crossread.codebook.entries import Entry
from crossread.codebook.loading import Codebook
from crossread.errors import CrossreadError


def patterns_at(codebook: Codebook, place: str) -> tuple[str, ...]:
    """Return the phrase patterns at a place: ``FILE/ID.FIELD``, or ``claims/ID.values.VALUE.patterns``.

    Raises `CrossreadError` where the codebook has no such place, naming those that it has.
    """
    file, _, path = place.partition("/")
    found: object = codebook
    for step in (file, *path.split(".")):
        inside = _inside(found)
        if step not in inside:
            known = ", ".join(sorted(inside)) or "nothing more"
            raise CrossreadError(f"{place}: there is no {step!r} in the codebook; write FILE/ID.FIELD, here {known}")
        found = inside[step]
    if not isinstance(found, tuple) or not all(isinstance(pattern, str) for pattern in found):
        raise CrossreadError(f"{place}: holds no patterns; go on with one of {', '.join(sorted(_inside(found)))}")
    return tuple(map(codebook.word_sets.expand, found))


def _inside(value: object) -> dict[str, object]:
    """Return what can be named in a part of the codebook: files, entries by id or value, fields that are lists."""
    if isinstance(value, Codebook):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Entry):
        return {name: item for name in type(value).model_fields if isinstance(item := getattr(value, name), tuple)}
    entries = [entry for entry in value if isinstance(entry, Entry)] if isinstance(value, tuple) else []
    return {str(getattr(entry, "id", getattr(entry, "value", ""))): entry for entry in entries}
