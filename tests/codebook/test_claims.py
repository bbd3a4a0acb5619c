from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
ENTRY = """\
- id: treaty-day
  subject: treaty
  subject_label: the treaty
  kind: date
  type: date
  context: [traité]
  speakers: [bern]
  published: 2024-05
  values:
    - {value: may, label: in May, patterns: [en mai], within: [spring], rank: 2}
    - {value: spring, label: in spring}
  relation: tension
  settled_by: the text of the treaty
"""
OTHERS = {"actors": "- {id: bern, name: Bern, type: state}\n"}


def test_an_entry_is_taken(faults: Faults) -> None:
    assert faults(claims=ENTRY, **OTHERS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("kind: date", "kind: day", "4: kind", "found 'day'"),
        ("type: date", "type: text", "5: type", "found 'text'"),
        ("[traité]", "[traité (de]", "6: context.0", "'(' is not closed"),
        ("[bern]", "[basel]", "7: speakers.0", "unknown id 'basel' (no such entry in actors.yml)"),
        ("2024-05", "May", "8: published", "'May' is not an EDTF date"),
        ("value: may", "value: In May", "10: values.0.value", "found 'In May'"),
        ("rank: 2", "rank: second", "10: values.0.rank", "found 'second'"),
        ("value: spring, label: in spring", "value: spring", "11: values.1.label", "Field required"),
        ("relation: tension", "relation: clash", "12: relation", "found 'clash'"),
        ("  settled_by: the text of the treaty\n", "", "1: settled_by", "Field required"),
    ],
)
def test_a_wrong_entry_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(claims=ENTRY.replace(right, wrong, 1), **OTHERS)
    assert fault.startswith(f"claims.yml:{place}: ")
    assert message in fault
