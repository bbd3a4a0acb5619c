"""What an entry of the codebook is made of: the base model, and the types that several files share."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from crossread.patterns import PatternError, compile_patterns


class Entry(BaseModel):
    """One entry of a codebook file; a field that the model does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class RefersTo:
    """Marks a field as the id of an entry in another codebook file."""

    file: str


def _check_pattern(pattern: str) -> str:
    try:
        compile_patterns([pattern])
    except PatternError as error:
        raise ValueError(str(error)) from None
    return pattern


_EDTF_DAY = r"\d{4}(-\d{2}(-\d{2})?)?"


def _check_edtf(value: str) -> str:
    if not re.fullmatch(rf"{_EDTF_DAY}(/{_EDTF_DAY})?", value):
        raise ValueError(
            f"{value!r} is not an EDTF date such as 2025-09-04, 2025-08 or 2025-09-04/2025-09-05"
        )
    return value


Id = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="lower-case words joined by hyphens")
]
ActorId = Annotated[str, RefersTo("actors")]
PropositionId = Annotated[str, RefersTo("propositions")]
EventId = Annotated[str, RefersTo("events")]
Pattern = Annotated[
    str, AfterValidator(_check_pattern), Field(description="a phrase pattern (crossread.patterns)")
]
Edtf = Annotated[str, AfterValidator(_check_edtf), Field(description="a date in EDTF (ISO 8601-2)")]
