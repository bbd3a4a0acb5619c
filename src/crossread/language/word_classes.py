"""The closed classes of French words on which the reading of quotations rests, from `data/vocabulary.txt`."""

from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = files("crossread").joinpath("language/data/vocabulary.txt").read_text("utf-8")
    classes: dict[str, set[str]] = {}
    current: set[str] = set()
    for entry in (entry for line in text.splitlines() if not line.startswith("#") for entry in line.split()):
        if entry.endswith(":") and len(entry) > 1:
            current = classes.setdefault(entry[:-1], set())
        else:
            current.add(entry.replace("_", " "))
    return {name: frozenset(entries) for name, entries in classes.items()}


def words(name: str) -> frozenset[str]:
    """Return the folded words, or phrases with single blanks, of a class; raise `KeyError` for an unknown one."""
    return _classes()[name]


@cache
def speaker_nouns() -> dict[str, str]:
    """Return the nouns for those who speak, each with *person*, *body* or *institution*."""
    return {noun: kind for kind in ("person", "body", "institution") for noun in words(kind)}
