from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: wall
  family: defence
  reading: policy
  label: The wall should be built.
  label_fr: Il faut bâtir le mur.
  short: The wall
  support: wants it
  oppose: refuses it
  conditional: wants it with something more
  ambiguous: does not say
  about: [mur]
  unless: [mur du son]
- id: high-wall
  family: defence
  reading: assertion
  label: The wall is high.
  label_fr: Le mur est haut.
  short: High
  support: says so
  oppose: denies it
  conditional: says so of a part
  ambiguous: does not say
  about: [haut* ... mur]
  instead_of: [wall]
"""


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(propositions=ENTRY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("family: defence", "family: Defence", "2: family", "found 'Defence'"),
        ("reading: policy", "reading: wish", "3: reading", "found 'wish'"),
        ("  short: The wall\n", "", "1: short", "Field required"),
        ("about: [mur]", "about: [mur*e]", "11: about.0", "a star may only end one"),
        ("unless: [mur du son]", "unless: mur du son", "12: unless", "found 'mur du son'"),
        (
            "instead_of: [wall]",
            "instead_of: [fence]",
            "24: instead_of.0",
            "unknown id 'fence' (no such entry in propositions.yml)",
        ),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(propositions=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"propositions.yml:{place}: ")
    assert message in fault


STEP = """\
- id: refusal-3
  scale: refusal
  step: 3
  name: refusal
  definition: A plain no.
  policy: Says no.
  demand: Rejects.
  assertion: Denies.
  examples: [Il refuse.]
  acts: [<refuser>]
"""


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("scale: refusal", "scale: no", "2: scale", "found 'no'"),
        ("step: 3", "step: 6", "3: step", "less than or equal to 5 (found '6')"),
        ("step: 3", "step: 0", "3: step", "greater than or equal to 1 (found '0')"),
        ("step: 3", "step: third", "3: step", "found 'third'"),
        ("  examples: [Il refuse.]\n", "", "1: examples", "Field required"),
        ("<refuser>", "<refuser", "10: acts.0", "character 1: '<' has no partner"),
    ],
)
def test_a_wrong_step_of_the_ladder_is_refused(
    faults: Faults, right: str, wrong: str, place: str, message: str
) -> None:
    assert faults(ladder=STEP) == []
    (fault,) = faults(ladder=STEP.replace(right, wrong, 1))
    assert fault.startswith(f"ladder.yml:{place}: ")
    assert message in fault
