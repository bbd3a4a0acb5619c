from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: talks
  label: Talks in Bern
  kind: meeting
  status: past
  days: 2024-05-01/2024-05-31
  participants: [bern]
  place: [Berne]
  words: [<rencontrer>, pourparlers]
  about: [traité]
  without: [reporté*]
  central: true
"""
OTHERS = {"actors": "- {id: bern, name: Bern, type: state}\n"}


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(events=ENTRY, **OTHERS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: talks", "id: Talks", "1: id", "found 'Talks'"),
        ("  label: Talks in Bern\n", "", "1: label", "Field required"),
        ("kind: meeting", "kind: summit", "3: kind", "found 'summit'"),
        ("status: past", "status: done", "4: status", "found 'done'"),
        ("2024-05-01/2024-05-31", "2024-05-31/2024-05-01", "5: days", "ends before it begins"),
        ("2024-05-01/2024-05-31", "May 2024", "5: days", "is not an EDTF date"),
        ("[bern]", "[bern, basel]", "6: participants.1", "unknown id 'basel'"),
        ("<rencontrer>", "<rencontre>", "8: words.0", "the verb 'rencontre' is not in the table"),
        ("[traité]", "traité", "9: about", "found 'traité'"),
        ("central: true", "central: mostly", "11: central", "found 'mostly'"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(events=ENTRY.replace(right, wrong, 1), **OTHERS)
    assert fault.startswith(f"events.yml:{place}: ")
    assert message in fault
