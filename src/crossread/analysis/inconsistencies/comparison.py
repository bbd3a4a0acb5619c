"""Comparing two claims about one attribute: whether they are at odds, in which way, how much it matters, and why.

=========  ===========================================================================================================
type       at odds when
=========  ===========================================================================================================
date       the days have none in common
number     the bounds do not meet; only numbers of one unit are compared
category   the values differ and neither holds whenever the other does
set        one set leaves nobody out and the other has a member that is neither in it nor part of one
scope      one value is wider than the other
modality   one is stated as fact or decided (the firmest rank), the other only intended, possible or in doubt; over
           time, any change of rank
force      what somebody is said to have said is harder, or softer, than the words quoted or reported elsewhere
term       the words for one thing differ
=========  ===========================================================================================================

Two articles of one moment (published within `MOMENT` days) report the same state of things, so that what is at odds
is a contradiction, a tension or a coarser wording; between two moments things may have moved, which is evolution, and
of note only on what a main finding depends on (a *central* attribute). The date of a past event does not move.

Severity: 3, a contradiction of a central attribute; 2, any other
contradiction, and a tension or evolution of a central attribute; 1, everything else: other tensions and evolutions,
coarser wording, slips of translation. What editors note has 2 if it changes the meaning, else 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from crossread.analysis.events.sentences import stands_for
from crossread.analysis.inconsistencies.claims import Claim
from crossread.codebook.claims import Value
from crossread.codebook.entries import Relation

MOMENT = 7  # days
Moment = Literal["within", "same", "later"]
RANKED = ("scope", "modality", "force")
LEVEL = {"headline": 0, "subheading": 0, "lead": 1}  # any other kind of text is 2


@dataclass(frozen=True)
class Clash:
    """How two claims are at odds; `reason` is the end of a sentence that has named both values."""

    kind: str
    relation: Relation
    reason: str


def severity(relation: Relation, central: bool) -> int:
    """Return 1 to 3 by the rule above."""
    if relation == "contradiction":
        return 3 if central else 2
    return 2 if central and relation in ("tension", "evolution") else 1


@dataclass(frozen=True)
class Allegiances:
    """For each actor by id, whom it speaks for and on whose side it stands."""

    speaks_for: Mapping[str, str | None]
    sides: Mapping[str, str]

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Tell whether two claims are not simply what opponents say.

        They are of one voice or one side, or one is the article's own, or the attribute is itself about what certain
        speakers said.
        """
        one, other = a.speaker_id, b.speaker_id
        if a.attribute.speakers or not one or not other:
            return True
        if stands_for(self.speaks_for, one, other) or stands_for(self.speaks_for, other, one):
            return True
        return one in self.sides and self.sides[one] == self.sides.get(other)


def compare(a: Claim, b: Claim, moment: Moment) -> Clash | None:
    """Return how two claims of one attribute are at odds, None if they are not."""
    attribute = a.attribute
    found = _COMPARISONS[attribute.type](a, b, moment)
    if found is None:
        return None
    relation, reason = found
    if moment == "later" and attribute.type not in ("date", "term") and attribute.relation != "granularity":
        if not attribute.central:
            return None
        return Clash(attribute.kind, "evolution", "the articles are of different moments, so the matter may have moved")
    if moment == "within" and attribute.kind in ("scope", "modality") and _front_says_more(a, b):
        return Clash(
            "headline-body",
            attribute.relation or "tension",
            "the heading or lead says more than the body of the article",
        )
    return Clash(attribute.kind, attribute.relation or relation, reason)


def _front_says_more(a: Claim, b: Claim) -> bool:
    """Tell whether the wider or firmer of two claims stands in a title or lead, and the other further down."""
    if LEVEL.get(a.segment, 2) == LEVEL.get(b.segment, 2):
        return False
    front, rest = sorted((a, b), key=lambda claim: LEVEL.get(claim.segment, 2))
    return rank(front) > rank(rest)


def rank(claim: Claim) -> int:
    """Return the place of a claim's value in the order of its attribute; 0 where the values have none."""
    return max((value.rank or 0 for value in claim.values), default=0)


def _date(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    if a.days is None or b.days is None or a.days.meets(b.days):
        return None
    return "contradiction", "the two have no day in common"


def _number(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    if a.unit != b.unit or _meet(a.bounds, b.bounds):
        return None
    return "contradiction", "the bounds of the two numbers do not meet"


def _meet(a: tuple[float | None, float | None], b: tuple[float | None, float | None]) -> bool:
    low = max((x for x in (a[0], b[0]) if x is not None), default=None)
    high = min((x for x in (a[1], b[1]) if x is not None), default=None)
    return low is None or high is None or low <= high


def _holds_in(one: Value, other: Value) -> bool:
    """Tell whether the other value holds whenever this one does."""
    return one.value == other.value or other.value in one.within


def _category(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    one, other = a.values[0], b.values[0]
    if _holds_in(one, other) or _holds_in(other, one):
        return None
    if moment == "within":
        return "tension", "the article uses both, and they exclude each other"
    return "contradiction", "the two exclude each other"


def _set(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    for whole, other in ((a, b), (b, a)):
        strangers = [v for v in other.values if not any(_holds_in(v, member) for member in whole.values)]
        if whole.whole and strangers:
            names = ", ".join(value.label for value in strangers)
            which = "first" if whole is a else "second"
            return "contradiction", f"the {which} list seems whole and leaves out {names}"
    return None


def _scope(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    if rank(a) == rank(b):
        return None
    wider = a if rank(a) > rank(b) else b
    reason = f"{wider.values[0].label} is the wider of the two"
    return ("granularity" if a.attribute.speakers and moment == "same" else "tension"), reason


def _modality(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    firmest = max(value.rank or 0 for value in a.attribute.values)
    if rank(a) == rank(b) or (moment != "later" and firmest not in (rank(a), rank(b))):
        return None
    firm, other = (a, b) if rank(a) > rank(b) else (b, a)
    return "tension", f"{firm.values[0].label} is firmer than {other.values[0].label}"


def _force(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    if rank(a) == rank(b) or (moment == "within" and a.direct == b.direct):
        return None
    harder = a if rank(a) > rank(b) else b
    quoted = "the words quoted" if harder.direct else "the report in the article’s words"
    return "tension", f"{quoted} put it harder"


def _term(a: Claim, b: Claim, moment: Moment) -> tuple[Relation, str] | None:
    one, other = a.values[0], b.values[0]
    if one.value == other.value:
        return None
    return "translation-artefact", "two wordings of one thing, as translations make them"


_COMPARISONS = {
    "date": _date, "number": _number, "category": _category, "set": _set,
    "scope": _scope, "modality": _modality, "force": _force, "term": _term,
}  # fmt: skip
