from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- article: '007'
  exact: une une faute
  prefix: 'fait '
  kind: duplicate-word
  note: The word stands twice.
  changes_meaning: false
  against: {article: '008', exact: une faute}
"""


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(notes=ENTRY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("  exact: une une faute\n", "", "1: exact", "Field required"),
        ("kind: duplicate-word", "kind: repetition", "4: kind", "found 'repetition'"),
        ("changes_meaning: false", "changes_meaning: perhaps", "6: changes_meaning", "found 'perhaps'"),
        ("against: {article: '008', exact: une faute}", "against: '008'", "7: against", "found '008'"),
        ("'008', exact: une faute", "'008'", "7: against.exact", "Field required"),
        ("  note: The word stands twice.\n", "", "1: note", "Field required"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(notes=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"notes.yml:{place}: ")
    assert message in fault
