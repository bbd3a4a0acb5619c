"""Near misses are not flagged, disagreements are, and a verdict must have its finding."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.inconsistencies import check_verdicts
from crossread.codebook import Codebook
from crossread.codebook.verdicts import Verdict
from crossread.errors import CrossreadError

Compare = Callable[..., pd.DataFrame]
REPORTS = Path(__file__).parent / "reports"


def cases(name: str) -> list[dict[str, str]]:
    return yaml.load((REPORTS / f"{name}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def cross(found: pd.DataFrame) -> pd.DataFrame:
    return found[found["scope"] == "cross"]


@pytest.mark.parametrize("case", cases("near_misses"), ids=lambda case: case["class"])
def test_near_miss_is_not_flagged(case: dict[str, str], compare_reports: Compare) -> None:
    found = cross(compare_reports(case["a"], case["b"], dates=(case.get("date_a"), case.get("date_b"))))
    assert found["explanation"].tolist() == []


@pytest.mark.parametrize("case", cases("contradictions"), ids=lambda case: f"{case['kind']}-{case['relation']}")
def test_disagreement_is_found(case: dict[str, str], compare_reports: Compare) -> None:
    found = cross(compare_reports(case["a"], case["b"], dates=(case.get("date_a"), case.get("date_b"))))
    assert found[["kind", "relation"]].to_numpy().tolist() == [[case["kind"], case["relation"]]]


@pytest.mark.parametrize("case", cases("within"), ids=lambda case: case["kind"] or "nothing")
def test_inside_one_report(case: dict[str, str], compare_reports: Compare) -> None:
    found = compare_reports(case["text"])
    assert found[["kind", "relation"]].to_numpy().tolist() == (
        [[case["kind"], case["relation"]]] if case["kind"] else []
    )


REPORT = (
    "L’accord céréalier a été signé à Istanbul le {day} octobre 2025.\n"
    "{drones} drones ont été lancés sur Kiev.\n"
    "{signatory} et le Japon ont signé le protocole.\n"
    "La mission partira {condition}.\n"
)
DAYS = st.integers(1, 28)
DRONES = st.integers(2, 400)
SIGNATORIES = st.sampled_from(["L’Allemagne", "L’Espagne", "Le Portugal", "Le Canada"])
CONDITIONS = st.sampled_from(
    ["après un traité de paix", "dès la trêve", "en cas d’accord", "avec ou sans l’appui des alliés"]
)
VALUES = st.fixed_dictionaries({"day": DAYS, "drones": DRONES, "signatory": SIGNATORIES, "condition": CONDITIONS})
KINDS = {"day": "date", "drones": "number", "signatory": "signatories", "condition": "condition"}


@given(values=VALUES)
def test_identical_reports_agree(values: dict[str, object], compare_reports: Compare) -> None:
    text = REPORT.format(**values)
    found = compare_reports(text, text, dates=("2025-10-29", "2025-10-29"))
    assert cross(found).empty


@given(values=VALUES, others=VALUES, changed=st.sampled_from(sorted(KINDS)))
def test_one_change_gives_exactly_that_finding(
    values: dict[str, object], others: dict[str, object], changed: str, compare_reports: Compare
) -> None:
    altered = values | {changed: others[changed]}
    found = compare_reports(REPORT.format(**values), REPORT.format(**altered), dates=("2025-10-29", "2025-10-29"))
    assert cross(found)["kind"].tolist() == ([] if altered == values else [KINDS[changed]])


def test_finding_has_both_passages_and_a_reason(compare_reports: Compare) -> None:
    texts = ("Les deux ministres ont signé un traité.", "Les deux ministres ont signé une lettre d’intention.")
    row = compare_reports(*texts).iloc[0]
    assert row["text_a"] == texts[0][row["start_a"] : row["end_a"]]
    assert row["text_b"] == texts[1][row["start_b"] : row["end_b"]]
    assert "a treaty" in row["explanation"]
    assert "a letter of intent" in row["explanation"]


def test_verdict_without_finding_stops(reports_codebook: Codebook) -> None:
    verdict = Verdict(inconsistency="date-nothing-000-001", decision="confirm", reason="seen")
    with pytest.raises(CrossreadError, match=r"verdicts\.yml: entry 1: 'date-nothing-000-001'"):
        check_verdicts([], replace(reports_codebook, verdicts=(verdict,)))


def test_verdict_with_finding_passes(reports_codebook: Codebook) -> None:
    verdict = Verdict(inconsistency="date-x-000-001", decision="dismiss", reason="one event, two time zones")
    check_verdicts(["date-x-000-001"], replace(reports_codebook, verdicts=(verdict,)))
