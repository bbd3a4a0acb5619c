from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: north
  name: The North
  mark: circle
  fill: striped
"""


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(sides=ENTRY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: north", "id: The North", "1: id", "found 'The North'"),
        ("  name: The North\n", "", "1: name", "Field required"),
        ("mark: circle", "mark: heart", "3: mark", "Input should be 'triangle-down', 'circle'"),
        ("fill: striped", "fill: red", "4: fill", "Input should be 'solid', 'striped'"),
        ("fill: striped", "fill: striped\n  colour: red", "5: colour", "Extra inputs are not permitted"),
        ("  fill: striped\n", f"  fill: striped\n{ENTRY}", "5: id", "'north' is the id of an earlier entry"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(sides=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"sides.yml:{place}: ")
    assert message in fault
