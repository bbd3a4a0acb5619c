from collections.abc import Callable

import pytest

Faults = Callable[..., list[str]]
TREND = """\
- id: refusal
  name: the refusal
  side: north
  proposition: wall
  stances: [oppose]
"""
ENTRY = """\
- id: at-odds
  sentence: It is refused in {refusal.articles} articles.
  trends:
    - trend: refusal
      requires: [firmest-last]
  wordings:
    - {slot: plea, side: north, proposition: wall, stances: [support, conditional]}
  disagreements:
    - slot: peace
      date_of: treaty
      relation: tension
    - {slot: count, attribute: ships}
"""
OTHERS = {
    "sides": "- {id: north, name: The North, mark: circle, fill: solid}\n",
    "events": "- {id: treaty, label: The treaty, kind: signature}\n",
    "propositions": """\
- {id: wall, family: wall, reading: policy, label: a, label_fr: a, short: a, support: a, oppose: a, conditional: a,
   ambiguous: a, about: [mur]}
""",
    "claims": """\
- {id: ships, subject: fleet, subject_label: the fleet, kind: number, type: category, settled_by: a list,
   values: [{value: ten, label: ten}]}
""",
}


def test_entries_are_taken(faults: Faults) -> None:
    assert faults(findings=ENTRY, trends=TREND, **OTHERS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: refusal", "id: The refusal", "1: id", "found 'The refusal'"),
        ("  name: the refusal\n", "", "1: name", "Field required"),
        ("side: north", "side: south", "3: side", "unknown id 'south' (no such entry in sides.yml)"),
        ("proposition: wall", "proposition: door", "4: proposition", "unknown id 'door'"),
        ("[oppose]", "[oppose, refuse]", "5: stances.1", "found 'refuse'"),
        ("[oppose]", "[]", "5: stances", "at least 1 item"),
    ],
)
def test_a_wrong_trend_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in TREND
    (fault,) = faults(trends=TREND.replace(right, wrong, 1), **OTHERS)
    assert fault.startswith(f"trends.yml:{place}: ")
    assert message in fault


@pytest.mark.parametrize(
    ("right", "wrong", "place", "message"),
    [
        ("id: at-odds", "id: at odds", "1: id", "found 'at odds'"),
        ("  sentence: It is refused in {refusal.articles} articles.\n", "", "1: sentence", "Field required"),
        ("trend: refusal", "trend: rise", "4: trends.0.trend", "unknown id 'rise' (no such entry in trends.yml)"),
        ("[firmest-last]", "[firmest-first]", "5: trends.0.requires.0", "found 'firmest-first'"),
        ("slot: plea, side: north", "side: north", "7: wordings.0.slot", "Field required"),
        ("[support, conditional]", "[]", "7: wordings.0.stances", "at least 1 item"),
        ("date_of: treaty", "date_of: truce", "10: disagreements.0.date_of", "unknown id 'truce'"),
        ("      date_of: treaty\n", "", "9: disagreements.0", "give either 'date_of' (an event) or 'attribute'"),
        ("relation: tension", "attribute: ships", "9: disagreements.0", "give either 'date_of' (an event) or"),
        ("relation: tension", "relation: clash", "11: disagreements.0.relation", "found 'clash'"),
        ("attribute: ships", "attribute: boats", "12: disagreements.1.attribute", "unknown id 'boats'"),
    ],
)
def test_a_wrong_finding_is_refused(faults: Faults, right: str, wrong: str, place: str, message: str) -> None:
    assert right in ENTRY
    (fault,) = faults(findings=ENTRY.replace(right, wrong, 1), trends=TREND, **OTHERS)
    assert fault.startswith(f"findings.yml:{place}: ")
    assert message in fault
