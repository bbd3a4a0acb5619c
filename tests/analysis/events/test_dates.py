from datetime import date

import pytest

from crossread.analysis.events.dates import EventMention, common, with_dates
from crossread.analysis.events.sentences import Sentence
from crossread.intervals import Interval, interval

PUBLISHED = Interval(date(2024, 5, 17), date(2024, 5, 17))


def sentence(text: str) -> Sentence:
    return Sentence("a", "paragraph", 0, len(text), text, (), (), (), ())


def mention(text: str, word: str, event: str, days: str = "") -> EventMention:
    start = text.index(word)
    return EventMention(event, "a", start, start + len(word), start, interval(days), bool(days))


def dated(text: str, *told: tuple[str, str, str], past: tuple[str, ...] = ("vote", "summit")) -> list[str]:
    found = with_dates([mention(text, *row) for row in told], past, [sentence(text)], PUBLISHED)
    return [m.days.edtf if m.days else "" for m in found]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Le scrutin a eu lieu mardi et ce vote compte.",
         [("scrutin", "vote", "2024-05-14"), ("vote", "vote", "")], ["2024-05-14", "2024-05-14"]),
        ("Le scrutin de mardi, le vote de lundi et le suffrage.",
         [("scrutin", "vote", "2024-05-14"), ("vote", "vote", "2024-05-13"), ("suffrage", "vote", "")],
         ["2024-05-14", "2024-05-13", ""]),
        ("Le scrutin de mai, le vote de mardi et le suffrage.",
         [("scrutin", "vote", "2024-05-01/2024-05-15"), ("vote", "vote", "2024-05-14"), ("suffrage", "vote", "")],
         ["2024-05-01/2024-05-15", "2024-05-14", "2024-05-14"]),
        ("Un accord a été conclu lors du sommet.",
         [("accord", "vote", ""), ("sommet", "summit", "2024-05-14")], ["2024-05-14", "2024-05-14"]),
        ("Après le sommet un accord a été conclu.",
         [("sommet", "summit", "2024-05-14"), ("accord", "vote", "")], ["2024-05-14", "2024-05-14"]),
        ("Un accord a été conclu avant le sommet.",
         [("accord", "vote", ""), ("sommet", "summit", "2024-05-14")], ["", "2024-05-14"]),
        ("Un accord a été conclu mardi lors du sommet.",
         [("accord", "vote", "2024-05-14"), ("sommet", "summit", "")], ["2024-05-14", "2024-05-14"]),
        ("Après le sommet et la réunion un accord a été conclu.",
         [("sommet", "summit", "2024-05-13"), ("réunion", "talks", "2024-05-14"), ("accord", "vote", "")],
         ["2024-05-13", "2024-05-14", "2024-05-13"]),
        ("Lors du sommet et de la réunion un accord a été conclu.",
         [("sommet", "summit", ""), ("réunion", "talks", "2024-05-13"), ("accord", "vote", "2024-05-14")],
         ["2024-05-14", "2024-05-13", "2024-05-14"]),
        ("Un accord a été conclu lors du sommet.",
         [("accord", "vote", ""), ("sommet", "summit", "../2024-05-14")], ["", "../2024-05-14"]),
        ("Le sommet s'est ouvert mardi, mais lors d'un vote la droite a gagné.",
         [("sommet", "summit", "2024-05-14"), ("vote", "vote", "")], ["2024-05-14", ""]),
    ],
)  # fmt: skip
def test_days_for_mentions_that_state_none(text: str, told: list[tuple[str, str, str]], expected: list[str]) -> None:
    assert dated(text, *told) == expected


def test_the_days_of_a_plan_stay_with_its_mention() -> None:
    told = [("scrutin", "vote", "2024-06-09"), ("vote", "vote", "")]
    assert dated("Le scrutin aura lieu en juin et ce vote compte.", *told, past=()) == ["2024-06-09", ""]


def test_a_plan_is_not_dated_by_the_occasion_on_which_it_is_told() -> None:
    told = [("vote", "vote", ""), ("sommet", "summit", "2024-05-14")]
    assert dated("Un vote a été promis lors du sommet.", *told, past=("summit",)) == ["", "2024-05-14"]


def test_no_past_day_lies_after_publication() -> None:
    text = "Le vote a eu lieu en mai."
    assert dated(text, ("vote", "vote", "2024-05")) == ["2024-05-01/2024-05-17"]
    assert dated(text, ("vote", "vote", "2024-05"), past=()) == ["2024-05"]


def test_of_several_days_of_publication_the_first_bounds_the_past() -> None:
    text, published = "Le vote a eu lieu cette semaine.", Interval(date(2024, 5, 16), date(2024, 5, 17))
    (found,) = with_dates(
        [mention(text, "vote", "vote", "2024-05-13/2024-05-19")], ["vote"], [sentence(text)], published
    )
    assert found.days == interval("2024-05-13/2024-05-16")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2024-05", "2024-05-14", "../2024-05-20"], "2024-05-14"),
        (["2024-05-01/2024-05-03", "2024-05-03/2024-05-05"], "2024-05-03"),
        (["2024-05-01/2024-05-03", "2024-05-04"], None),
    ],
)
def test_days_in_common(days: list[str], expected: str | None) -> None:
    assert common([interval(one) or Interval() for one in days]) == interval(expected)


def test_days_taken_from_elsewhere_are_not_stated() -> None:
    text = "Le scrutin a eu lieu mardi et ce vote compte."
    rows = [mention(text, "scrutin", "vote", "2024-05-14"), mention(text, "vote", "vote")]
    assert [m.stated for m in with_dates(rows, ["vote"], [sentence(text)], PUBLISHED)] == [True, False]
