"""Verdicts: what editors decided about findings that rules made."""

from typing import Literal

from pydantic import Field

from crossread.codebook.entries import Entry, Relation


class Verdict(Entry):
    """An editor's word on one finding: it stands, it is of another kind, or it is none."""

    inconsistency: str = Field(description="inconsistency_id of the finding")
    decision: Literal["confirm", "correct", "dismiss"]
    reason: str
    relation: Relation | None = Field(None, description="the right relation, with the decision *correct*")
    severity: Literal["1", "2", "3"] | None = Field(None, description="the right severity, with the decision *correct*")
    resolved_by: str | None = Field(None, description="what would settle it")
