"""What an entry of the codebook is made of: the base model, and the types that several files share."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo

from crossread.intervals import interval
from crossread.language.word_sets import WordSets


class Entry(BaseModel):
    """One entry of a codebook file; a field that the model does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    most: ClassVar[int | None] = None  # entries that a file may have


class Reference(str):
    """The id of an entry in another codebook file, by which `load_codebook` checks that the entry exists."""

    file: ClassVar[str]


class _SideId(Reference):
    file = "sides"


class _ActorId(Reference):
    file = "actors"


class _PropositionId(Reference):
    file = "propositions"


class _EventId(Reference):
    file = "events"


class _AttributeId(Reference):
    file = "claims"


class _TrendId(Reference):
    file = "trends"


def _read_pattern(pattern: str, info: ValidationInfo) -> str:
    """Put the sets of words, which the loader passes, in their places."""
    return (info.context or WordSets()).expand(pattern)


_EDTF_DAY = r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?"


def _check_edtf(value: str) -> str:
    if not re.fullmatch(rf"{_EDTF_DAY}|({_EDTF_DAY}|\.\.)/({_EDTF_DAY}|\.\.)", value):
        raise ValueError(f"{value!r} is not an EDTF date such as 2025-09-04, 2025-08 or 2025-09-04/2025-09-05")
    if interval(value) is None:
        raise ValueError(f"{value!r} is not in the calendar, or ends before it begins; write days that there are")
    return value


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="lower-case words joined by hyphens")]
SideId = Annotated[str, AfterValidator(_SideId)]
ActorId = Annotated[str, AfterValidator(_ActorId)]
PropositionId = Annotated[str, AfterValidator(_PropositionId)]
EventId = Annotated[str, AfterValidator(_EventId)]
AttributeId = Annotated[str, AfterValidator(_AttributeId)]
TrendId = Annotated[str, AfterValidator(_TrendId)]
Pattern = Annotated[
    str, AfterValidator(_read_pattern), Field(description="a phrase pattern (crossread.language.patterns)")
]
Relation = Literal["contradiction", "tension", "evolution", "granularity", "translation-artefact"]
Edtf = Annotated[str, AfterValidator(_check_edtf), Field(description="a date in EDTF (ISO 8601-2)")]
