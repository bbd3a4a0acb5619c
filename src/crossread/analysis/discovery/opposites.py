"""Scales of opposites: words of which at most one holds of one thing.

They are listed in `data/opposites.txt`; adjectives that *in-* turns round (*acceptable, inacceptable*) need no listing.
"""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from crossread.language.lexicon import verb_readings

_ENDING = re.compile(r"(?:e?s|e|x)$")
_ADJECTIVE = re.compile(
    r"(?P<turned>i(?:l(?=l)|m(?=[bmp])|n|r(?=r)))?+(?P<base>[a-z]{2,}(?:[ai]bl|al|el|if|ain|ac|ect|ulier|ust))(?:e|le)?s?"
)


class Scale(NamedTuple):
    """A scale, named by its number in the list or by the adjective that it is of, and how many sides it has."""

    name: str
    sides: int


class Mark(NamedTuple):
    """A word on a scale: its side of it."""

    scale: Scale
    side: int


Marks = dict[str, list[Mark]]


@cache
def _lexicon() -> tuple[Marks, Marks]:
    """Return the marks of whole words, and those of beginnings of words."""
    whole: Marks = {}
    begun: Marks = {}
    text = files("crossread").joinpath("language/data/opposites.txt").read_text("utf-8")
    for number, line in enumerate(line for line in text.splitlines() if "|" in line):
        sides = line.split("|")
        for side, words in enumerate(sides):
            for word in words.split():
                table = begun if word.endswith("*") else whole
                table.setdefault(word.removesuffix("*"), []).append(Mark(Scale(str(number), len(sides)), side))
    return whole, begun


@cache
def marks(word: str) -> tuple[Mark, ...]:
    """Return the marks of a folded word: its own, those of its plural, feminine and infinitive, of its beginning."""
    whole, begun = _lexicon()
    forms = {word, _ENDING.sub("", word), *(lemma for lemma, _ in verb_readings(word))}
    longest = next((end for end in range(len(word), 2, -1) if word[:end] in begun), 0)
    listed = {mark for form in forms for mark in whole.get(form, ())} | {*begun.get(word[:longest], ())}
    adjective = _ADJECTIVE.fullmatch(word)
    turned = [Mark(Scale(adjective["base"], 2), int(bool(adjective["turned"])))] if adjective else []
    return (*sorted(listed), *turned)


def exclude(one: Mark, denied: bool, other: Mark, other_denied: bool) -> bool:
    """Tell whether two words on one scale cannot both hold, each as it stands or denied."""
    if one.scale != other.scale:
        return False
    if one.scale.sides == 2:
        return (one.side ^ denied) != (other.side ^ other_denied)
    if one.side == other.side:
        return denied != other_denied
    return not denied and not other_denied
