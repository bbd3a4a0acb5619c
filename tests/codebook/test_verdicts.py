from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- inconsistency: date-treaty-007-008
  decision: correct
  reason: Two treaties are meant.
  relation: granularity
  severity: 1
  resolved_by: the text of the treaty
"""


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(verdicts=ENTRY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("decision: correct", "decision: keep", "2: decision", "found 'keep'"),
        ("  reason: Two treaties are meant.\n", "", "1: reason", "Field required"),
        ("relation: granularity", "relation: none", "4: relation", "found 'none'"),
        ("severity: 1", "severity: 4", "5: severity", "found '4'"),
        ("resolved_by:", "settled_by:", "6: settled_by", "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(verdicts=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"verdicts.yml:{place}: ")
    assert message in fault
