from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: ships
  words: [frégate*, navire]
  note: what swims
"""


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(words=ENTRY) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: ships", "id: the ships", "1: id", "found 'the ships'"),
        ("[frégate*, navire]", "[]", "2: words", "at least 1 item"),
        ("[frégate*, navire]", "navire", "2: words", "found 'navire'"),
        ("navire", "'navire ('", "2: words.1", "a wording is missing here"),
        ("note: what", "about: what", "3: about", "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(words=ENTRY.replace(right, wrong, 1))
    assert fault.startswith(f"words.yml:{place}: ")
    assert message in fault
