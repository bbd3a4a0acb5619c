from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: keller
  name: Anna Keller
  type: person
  side: other
  gender: female
  role: foreign minister
  speaks_for: bern
  aliases: [Anna Keller, Mme Keller]
  roles: [la ministre suisse des Affaires étrangères]
- id: bern
  name: Switzerland
  type: state
  side: other
  seats: [Berne]
"""
SIDES = "- {id: other, name: Others, mark: circle, fill: blank}\n"


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(actors=ENTRY, sides=SIDES) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: keller", "id: Keller", "1: id", "found 'Keller'"),
        ("  name: Anna Keller\n", "", "1: name", "Field required"),
        ("type: person", "type: woman", "3: type", "found 'woman'"),
        ("side: other", "side: others", "4: side", "unknown id 'others' (no such entry in sides.yml)"),
        ("gender: female", "gender: F", "5: gender", "found 'F'"),
        ("speaks_for: bern", "speaks_for: basel", "7: speaks_for", "unknown id 'basel' (no such entry in actors.yml)"),
        ("[Anna Keller, Mme Keller]", "Anna Keller", "8: aliases", "found 'Anna Keller'"),
        ("roles: [la", "rôles: [la", "9: rôles", "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(actors=ENTRY.replace(right, wrong, 1), sides=SIDES)
    assert fault.startswith(f"actors.yml:{place}: ")
    assert message in fault
