"""Near misses are not flagged, disagreements are, and a verdict must have its finding."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.analysis.inconsistencies.table import check_verdicts
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


REPORTS_IN_BLANK = (
    "L’accord céréalier a été signé à Istanbul le {day} octobre 2025.\n"
    "{drones} drones ont été lancés sur Kiev.\n"
    "{signatory} et le Japon ont signé le protocole.\n"
    "La mission partira {condition}.\n",
    "Kiev sous les drones\n\n"
    "La mission partira {condition}, a promis le négociateur ukrainien. Dans la nuit, {drones} drones ont été lancés.\n"
    "Le {day} octobre 2025, l’accord céréalier avait été signé à Istanbul, tandis que le protocole a été signé par "
    "{signatory} et le Japon, un succès que « personne n’attendait ».\n",
    "Sergueï Choïgou a écrit que {drones} drones avaient été lancés. Selon lui, {signatory} et le Japon ont signé le "
    "protocole.\nÀ Istanbul, le {day} octobre, ils ont signé l’accord céréalier, mais la mission ne partira "
    "que {condition}. « Nous n’avons pas renoncé », a-t-il dit.\n",
)
DAYS = st.integers(1, 28)
DRONES = st.integers(2, 400)
SIGNATORIES = st.sampled_from(["L’Allemagne", "L’Espagne", "Le Portugal", "Le Canada"])
CONDITIONS = st.sampled_from(
    ["après un traité de paix", "dès la trêve", "en cas d’accord", "avec ou sans l’appui des alliés"]
)
TEXTS = st.sampled_from(REPORTS_IN_BLANK)
VALUES = st.fixed_dictionaries({"day": DAYS, "drones": DRONES, "signatory": SIGNATORIES, "condition": CONDITIONS})
KINDS = {"day": "date", "drones": "number", "signatory": "signatories", "condition": "condition"}


@settings(deadline=None)
@given(text=TEXTS, values=VALUES)
def test_identical_reports_agree(text: str, values: dict[str, object], compare_reports: Compare) -> None:
    text = text.format(**values)
    found = compare_reports(text, text, dates=("2025-10-29", "2025-10-29"))
    assert cross(found).empty


@pytest.mark.parametrize("text", REPORTS_IN_BLANK)
@pytest.mark.parametrize("changed", sorted(KINDS))
@settings(deadline=None)
@given(values=VALUES, others=VALUES)
def test_one_change_gives_exactly_that_finding(
    text: str, changed: str, values: dict[str, object], others: dict[str, object], compare_reports: Compare
) -> None:
    altered = values | {changed: others[changed]}
    found = compare_reports(text.format(**values), text.format(**altered), dates=("2025-10-29", "2025-10-29"))
    assert cross(found)["kind"].tolist() == ([] if altered == values else [KINDS[changed]])


def test_finding_has_both_passages_and_a_reason(compare_reports: Compare) -> None:
    texts = ("Les deux ministres ont signé un traité.", "Les deux ministres ont signé une lettre d’intention.")
    row = compare_reports(*texts).iloc[0]
    assert row["text_a"] == texts[0][row["start_a"] : row["end_a"]]
    assert row["text_b"] == texts[1][row["start_b"] : row["end_b"]]
    assert "a treaty" in row["explanation"]
    assert "a letter of intent" in row["explanation"]


def test_ids_name_kind_subject_and_articles_and_are_numbered_where_shared(compare_reports: Compare) -> None:
    border = (
        "Varsovie ferme sa frontière\n\nLe gouvernement étudie une fermeture partielle de la frontière.\nRien de plus."
    )
    assert compare_reports(border)["inconsistency_id"].tolist() == ["headline-body-border-000"]
    open_marks = (
        "« Nous ne partirons pas\n\n« Nous ne parlerons pas\n\nIl pleut.\n\n« Nous ne dormirons pas\n\nIl pleut."
    )
    found = compare_reports(open_marks)["inconsistency_id"].tolist()
    assert len(found) > 1
    assert found == [f"unbalanced-quotation-speech-000-{n}" for n in range(1, len(found) + 1)]


def test_ids_do_not_depend_on_where_the_passages_stand(compare_reports: Compare) -> None:
    texts = ("Les deux ministres ont signé un traité.", "Les deux ministres ont signé une lettre d’intention.")
    moved = [f"Il pleuvait ce matin-là. {text}" for text in texts]
    assert compare_reports(*texts)["inconsistency_id"].tolist() == compare_reports(*moved)["inconsistency_id"].tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{} drones ont été lancés. " * 4, [["10", "40"]]),
        ("Entre 10 et 35 drones, {0} drones, {2} drones ont été lancés.", [["30", "40"]]),
        ("L’aide est de {0} euros, de {1} euros, de {2} dollars, de {3} dollars.",
         [["30 EUR", "10 EUR"], ["40 USD", "20 USD"]]),
        (" ".join(f"L’accord céréalier a été signé à Istanbul le {day} octobre." for day in (3, 5, 7)),
         [["2025-10-03", "2025-10-07"]]),
    ],
)  # fmt: skip
def test_of_many_numbers_or_days_the_two_farthest_apart_are_found(
    text: str, expected: list[list[str]], compare_reports: Compare
) -> None:
    found = compare_reports(text.format(30, 10, 40, 20), dates=("2025-10-29",))
    assert found[["value_a", "value_b"]].to_numpy().tolist() == expected


def test_the_same_words_quoted_and_reported_are_told_apart(compare_reports: Compare) -> None:
    quoted, reported = "« J’exige leur départ », a déclaré le ministre.", "Le ministre a exigé leur départ."
    wish = "« Je souhaiterais leur présence », a déclaré le ministre."
    assert compare_reports(f"{quoted} {wish}").empty
    assert compare_reports(f"{quoted} {reported} {wish}")["kind"].tolist() == ["quotation"]


def test_what_the_earlier_report_said_too_has_not_moved(compare_reports: Compare) -> None:
    decided, considered = "La Belgique enverra des chasseurs.", "La Belgique envisage d’envoyer des chasseurs."
    dates = ("2025-03-03", "2025-11-18")
    assert cross(compare_reports(decided, considered, dates=dates))["relation"].tolist() == ["evolution"]
    assert cross(compare_reports(f"{decided} {considered}", considered, dates=dates)).empty


def test_verdict_without_finding_stops(reports_codebook: Codebook) -> None:
    verdict = Verdict(inconsistency="date-nothing-000-001", decision="confirm", reason="seen")
    with pytest.raises(CrossreadError, match=r"verdicts\.yml: entry 1: 'date-nothing-000-001'"):
        check_verdicts([], replace(reports_codebook, verdicts=(verdict,)))


def test_verdict_with_finding_passes(reports_codebook: Codebook) -> None:
    verdict = Verdict(inconsistency="date-x-000-001", decision="dismiss", reason="one event, two time zones")
    check_verdicts(["date-x-000-001"], replace(reports_codebook, verdicts=(verdict,)))


def test_verdicts_change_what_is_said_of_a_finding_and_which_are_found_not(
    compare_reports: Compare, reports_codebook: Codebook
) -> None:
    texts = ("Les deux ministres ont signé un traité.", "Les deux ministres ont signé une lettre d’intention.")
    id = "nature-of-document-document-000-001"
    assert compare_reports(*texts)[["inconsistency_id", "reviewed", "decision"]].to_numpy().tolist() == [
        [id, False, ""]
    ]
    dismissed = Verdict(inconsistency=id, decision="dismiss", reason="two ceremonies")
    corrected = Verdict(inconsistency=id, decision="correct", reason="one text", relation="granularity", severity="1")
    for verdict, relation, severity in ((dismissed, "contradiction", 2), (corrected, "granularity", 1)):
        other = Verdict(inconsistency="date-nothing-000-001", decision="confirm", reason="seen")
        found = compare_reports(*texts, codebook=replace(reports_codebook, verdicts=(verdict, other)))
        assert found[["inconsistency_id", "decision", "verdict", "relation", "severity"]].to_numpy().tolist() == [
            [id, verdict.decision, verdict.reason, relation, severity]
        ]
