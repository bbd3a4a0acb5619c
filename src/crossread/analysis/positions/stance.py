"""Stance: which way the words of a clause go, and how firm they are.

Markers come from the wording ladder. A negation turns a marker round: *ne rejette pas* is openness, *n'accepte pas*
rejection. Of several markers the first act governs (*a rejeté l'idée de signer*), and the strongest of its scale sets
the intensity.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.codebook.positions import Proposition, Scale, Step
from crossread.language.negation import NEGATIVE_SUBJECTS, NEGATORS
from crossread.language.patterns import compile_patterns

Stance = Literal["support", "oppose", "ambiguous"]
_PRECEDENCE: tuple[Scale, ...] = ("ambiguous", "refusal", "support")
Group = Literal["acts", "nouns", "judges", "asserts"]
GROUPS: tuple[Group, ...] = ("acts", "nouns", "judges", "asserts")
_STANCES: dict[Scale, Stance] = {"refusal": "oppose", "support": "support", "ambiguous": "ambiguous"}

_NEGATOR = f"(?:{'|'.join(sorted(NEGATORS))})"
_NEGATED_BEFORE = re.compile(
    rf"(?<!\w)(?:ne |n')(?:[\w']+ ){{0,2}}{_NEGATOR} (?:[\w']+ ){{0,2}}$|(?<!\w)(?:pas|sans|non) $"
)
_LONGEST_SUBJECT = 120  # characters of a negated subject
_ONLY_NEGATOR = re.compile(_NEGATOR)
_NE = r"(?<!\w)(?:ne |n')(?:(?:le|la|les|y|en|se|s'|lui|leur|l')\s?)?$"
_NE_BEFORE = re.compile(_NE)
_NEGATED_SUBJECT = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(NEGATIVE_SUBJECTS))})\s[^.;:!?]*{_NE}")
_NEGATED_AFTER = re.compile(rf"(?:\s+[\w'-]+)?\s+{_NEGATOR}(?!\w)")
_OWN_NEGATION = re.compile(rf"(?<!\w)(?:ne|n'|non|{_NEGATOR})(?!\w)|(?<!\w)n'")


@dataclass(frozen=True)
class Marker:
    """Words of the ladder in a text: characters, the scale and step they stand for, and how they name their holder."""

    start: int
    end: int
    scale: Scale
    step: int
    group: Group


@dataclass(frozen=True)
class Assessment:
    """A stance, the scale and step of its wording, and the words that set the step."""

    stance: Stance
    step: int
    words: tuple[int, int]

    @property
    def scale(self) -> Scale:
        """The scale of the ladder that the step is on."""
        return "refusal" if self.stance == "oppose" else self.stance


class Ladder:
    """The wording ladder, ready to find its markers in folded text."""

    def __init__(self, steps: Iterable[Step]) -> None:
        known = tuple(steps)
        self._markers = [
            (step.scale, step.step, group, compile_patterns(getattr(step, group))) for step in known for group in GROUPS
        ]
        self._reports = [(step.scale, step.step, compile_patterns(step.reports)) for step in known]

    def markers(self, folded: str, start: int, end: int) -> list[Marker]:
        """Return the markers in a range, in order; one that lies inside a longer one is left out."""
        plain = [
            Marker(match.start(), match.end(), scale, step, group)
            for scale, step, group, pattern in self._markers
            for match in pattern.finditer(folded, start, end)
        ]
        found = [_turned(marker, folded, start) for marker in plain]
        if any(marker.scale != before.scale for marker, before in zip(found, plain, strict=True)):
            found = [marker for marker in found if not _ONLY_NEGATOR.fullmatch(folded, marker.start, marker.end)]
        return sorted(_outermost(found), key=lambda marker: (marker.start, -marker.end))

    def reported(self, cue: str, scale: str) -> int:
        """Return the step that a folded reporting word gives to what it reports on a scale, 0 if none."""
        return max((step for on, step, pattern in self._reports if on == scale and pattern.search(cue)), default=0)


def is_negated(folded: str, start: int, end: int, limit: int) -> bool:
    """Tell whether the words from `start` to `end` stand in a negation that begins after `limit`."""
    if _NEGATED_SUBJECT.search(folded, max(limit, start - _LONGEST_SUBJECT), start):
        return True  # *ni Oslo ni Berne n'exclut*
    before = folded[max(limit, start - 40) : start]
    if _NEGATED_BEFORE.search(before):
        return True
    return bool(_NE_BEFORE.search(before) and _NEGATED_AFTER.match(folded, end))


def _turned(marker: Marker, folded: str, limit: int) -> Marker:
    """Turn a marker round that a negation governs."""
    if (
        marker.group == "asserts"
        or marker.scale == "ambiguous"
        or _OWN_NEGATION.search(folded, marker.start, marker.end)
    ):
        return marker
    if not is_negated(folded, marker.start, marker.end, limit):
        return marker
    if marker.scale == "refusal":
        return Marker(marker.start, marker.end, "support", 1, marker.group)
    return Marker(marker.start, marker.end, "refusal", 2 if marker.step <= 2 else 3, marker.group)


def _outermost(markers: Sequence[Marker]) -> Iterator[Marker]:
    for marker in markers:
        inside = (
            c.start <= marker.start
            and marker.end <= c.end
            and (c.end - c.start) > (marker.end - marker.start)
            and c.group != "asserts"
            for c in markers
        )
        if marker.group == "asserts" or not any(inside):
            yield marker


def judged(markers: Sequence[Marker], warned: int = 0, stressed: int = 0) -> Assessment | None:
    """Weigh the markers on a policy: the first act governs, else an ambiguous marker, else a refusal, else support.

    `warned` is the step that the reporting word gives to a refusal (*avertir*), `stressed` to support; 0 if none.
    Stress makes no openness firmer: who insists on not ruling something out still only does not rule it out.
    """
    weighed = [marker for marker in markers if marker.group != "asserts"]
    if not weighed:
        return None
    acts = [marker for marker in weighed if marker.group == "acts"]
    scale = min((marker.scale for marker in weighed), key=_PRECEDENCE.index)
    if acts and scale != "ambiguous":
        scale = acts[0].scale
    same = [marker for marker in weighed if marker.scale == scale]
    strongest = max(same, key=lambda marker: (marker.step, -marker.start))
    reported = {"refusal": warned, "support": stressed}.get(scale, 0)
    step = max(strongest.step, reported) if scale == "refusal" or strongest.step > 1 else strongest.step
    return Assessment(_STANCES[scale], step, (strongest.start, strongest.end))


def asserted(
    ladder: "Ladder",
    proposition: Proposition,
    folded: str,
    where: tuple[int, int],
    stressed: int,
    hedged: bool,
    direct: bool,
) -> Assessment | None:
    """Weigh a clause by the proposition's own wordings.

    Step 2 for a plain statement, 1 for a hedged one, 3 and more for one that is stressed. In direct speech a question
    that is none asserts the contrary.
    """
    way = _way(proposition, folded, *where)
    if way is None:
        return None
    stance, words = way
    if direct and folded[where[1] - 1 : where[1]] == "?" and proposition.reading == "assertion":
        return Assessment("oppose" if stance == "support" else "support", 2, words)
    steps = [c.step for c in ladder.markers(folded, *where) if c.group == "asserts"]
    if stressed > 1 or max(steps, default=0) > 2:
        return Assessment(stance, min(max(stressed, 3), 4), words)
    return Assessment(stance, 1 if hedged or 1 in steps else 2, words)


def _way(proposition: Proposition, folded: str, start: int, end: int) -> tuple[Stance, tuple[int, int]] | None:
    """Return which way the proposition's own wordings go, negation considered, and where they stand."""
    both: tuple[tuple[Stance, Stance, tuple[str, ...]], ...] = (
        ("oppose", "support", proposition.opposes),
        ("support", "oppose", proposition.supports),
    )
    for stance, contrary, patterns in both:
        if match := compile_patterns(patterns).search(folded, start, end):
            own = _OWN_NEGATION.search(folded, match.start(), match.end())
            negated = not own and is_negated(folded, match.start(), match.end(), start)
            return (contrary if negated else stance), match.span()
    return None
