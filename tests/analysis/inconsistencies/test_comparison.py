from typing import Any

import pytest

from crossread.analysis.inconsistencies.claims import Claim
from crossread.analysis.inconsistencies.comparison import Allegiances, compare, severity
from crossread.codebook.claims import Attribute, Value
from crossread.intervals import interval

VALUES = {
    "text": Value(value="text", label="a text"),
    "treaty": Value(value="treaty", label="a treaty", within=("text",)),
    "letter": Value(value="letter", label="a letter", within=("text",)),
    "narrow": Value(value="narrow", label="ships", rank=1),
    "wide": Value(value="wide", label="ships and ports", rank=2),
}


def attribute(type_: str, **more: Any) -> Attribute:
    return Attribute(
        id="x", subject="x", subject_label="x", kind="scope", type=type_, values=tuple(VALUES.values()),
        settled_by="x", **more,
    )  # fmt: skip


def claim(of: Attribute, *names: str, **more: Any) -> Claim:
    return Claim(of, more.pop("article", "000"), 0, 1, tuple(VALUES[name] for name in names), **more)


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("2026-01-06", "2026-01-07", True),
        ("2026-01-06", "2026-01", False),
        ("2026-01-06/2026-01-07", "2026-01-07", False),
        ("../2026-01-06", "2026-01-07", True),
    ],
)
def test_dates(a: str, b: str, clash: bool) -> None:
    dated = attribute("date")
    assert (compare(claim(dated, days=interval(a)), claim(dated, days=interval(b)), "same") is not None) is clash


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        (((20, 20), "%"), ((18, 19), "%"), True),
        (((20, 20), "%"), ((18, None), "%"), False),
        (((2e9, 2e9), "EUR"), ((2.3e9, 2.3e9), "USD"), False),
        (((None, 200), ""), ((300, None), ""), True),
    ],
)
def test_numbers(a: Any, b: Any, clash: bool) -> None:
    counted = attribute("number")
    one, other = (claim(counted, bounds=bounds, unit=unit) for bounds, unit in (a, b))
    assert (compare(one, other, "same") is not None) is clash


@pytest.mark.parametrize(("a", "b", "clash"), [("treaty", "letter", True), ("treaty", "text", False)])
def test_categories(a: str, b: str, clash: bool) -> None:
    kind = attribute("category")
    assert (compare(claim(kind, a), claim(kind, b), "same") is not None) is clash


@pytest.mark.parametrize(
    ("whole", "first", "second", "clash"),
    [
        (True, ("treaty",), ("treaty", "narrow"), True),
        (False, ("treaty",), ("treaty", "narrow"), False),
        (True, ("treaty", "narrow"), ("treaty",), False),
        (True, ("text",), ("treaty",), False),
    ],
)
def test_sets(whole: bool, first: tuple[str, ...], second: tuple[str, ...], clash: bool) -> None:
    members = attribute("set")
    assert (compare(claim(members, *first, whole=whole), claim(members, *second), "same") is not None) is clash


def test_what_moves_over_time_is_evolution_if_central() -> None:
    central, marginal = attribute("scope", central=True), attribute("scope")
    moved = compare(claim(central, "narrow"), claim(central, "wide"), "later")
    assert moved is not None
    assert moved.relation == "evolution"
    assert compare(claim(marginal, "narrow"), claim(marginal, "wide"), "later") is None


def test_title_that_says_more() -> None:
    scope = attribute("scope")
    found = compare(claim(scope, "wide", segment="headline"), claim(scope, "narrow"), "within")
    assert found is not None
    assert found.kind == "headline-body"
    assert compare(claim(scope, "narrow", segment="headline"), claim(scope, "wide"), "within").kind == "scope"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        ("", "putin", True),
        ("peskov", "putin", True),
        ("putin", "macron", False),
        ("peskov", "kremlin", True),
        ("x", "y", False),
    ],
)
def test_opponents_are_not_compared(a: str, b: str, together: bool) -> None:
    allegiances = Allegiances(
        {"peskov": "kremlin"}, {"peskov": "russia", "kremlin": "russia", "putin": "russia", "macron": "allies"}
    )
    scope = attribute("scope")
    assert allegiances.comparable(claim(scope, "wide", speaker_id=a), claim(scope, "wide", speaker_id=b)) is together


@pytest.mark.parametrize(
    ("relation", "central", "expected"),
    [
        ("contradiction", True, 3),
        ("contradiction", False, 2),
        ("tension", True, 2),
        ("evolution", True, 2),
        ("tension", False, 1),
        ("granularity", True, 1),
        ("translation-artefact", True, 1),
    ],
)
def test_severity(relation: Any, central: bool, expected: int) -> None:
    assert severity(relation, central) == expected
