"""What every rule for damaged text returns."""

from typing import NamedTuple

from crossread.codebook.notes import QualityKind


class Defect(NamedTuple):
    """Characters `start` to `end` (exclusive) of a text, what is wrong there, and whether it can mislead a reader."""

    start: int
    end: int
    kind: QualityKind
    note: str
    changes_meaning: bool = False
