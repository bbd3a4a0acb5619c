from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.reading.dates.calendar import easter, year_of
from crossread.reading.dates.expressions import Point
from crossread.reading.dates.recognition import find_expressions
from crossread.reading.dates.resolution import edtf, resolve

THURSDAY = date(1999, 6, 10)


def values(text: str, written: date | None = THURSDAY) -> list[str]:
    return [resolved.value for resolved in resolve(find_expressions(text), written)]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_its_limits(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert (3, 22) <= (easter(year).month, easter(year).day) <= (4, 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Pâques, le défilé a réuni mille personnes.", ["1999-04-04"]),
        ("Le défilé du mardi gras aura lieu à Épinal.", ["2000-03-07"]),
        ("À Pâques 1916, Dublin s'est soulevée.", ["1916-04-23"]),
    ],
)
def test_feasts_move(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_feast_without_a_year_needs_the_publication() -> None:
    assert values("La trêve a tenu à Pâques.", None) == ["XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le bal aura lieu le samedi 12 juin, à 20 h 30.", ["1999-06-12", "1999-06-12T20:30"]),
        ("Vers 2 h 15, jeudi, un car a versé.", ["1999-06-10T02:15", "1999-06-10"]),
        ("À 8 h, il dit avoir vu le maire, qu'il jugera le 22 mars 2001.", ["1999-06-10T08:00", "2001-03-22"]),
        ("Dans la nuit de mardi à mercredi, vers 3 h, le feu a pris.", ["1999-06-08TNI", "1999-06-09T03:00"]),
        ("Ouvert tous les mardis de 14 h à 16 h.", ["XXXX-WXX-2", "XXXX-WXX-2T14:00", "XXXX-WXX-2T16:00"]),
        ("Ouvert tous les jours sauf le lundi dès 9 h.", ["P1D", "XXXX-WXX-1", "T09:00"]),
        (
            "Elle est née le 2 mai 1912." + " La rue est calme." * 20 + " À 9 h, on l'a fêtée.",
            ["1912-05-02", "1999-06-10T09:00"],
        ),
        (
            "Il a chuté mardi." + " La rue est calme." * 20 + " À 9 h, on l'a soigné.",
            ["1999-06-08", "1999-06-08T09:00"],
        ),
    ],
)
def test_the_day_of_an_hour(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("day", "direction", "year"),
    [
        (date(1999, 6, 20), "past", 1999),
        (date(1999, 9, 20), "past", 1998),
        (date(1999, 5, 30), "future", 1999),
        (date(1999, 3, 1), "future", 2000),
    ],
)
def test_a_near_day_outweighs_the_tense(day: date, direction: str, year: int) -> None:
    assert year_of(Point(month=day.month, day=day.day), THURSDAY, direction) == year  # type: ignore[arg-type]


def test_last_and_next_outweigh_nearness() -> None:
    assert year_of(Point(month=6, day=20, side="last"), THURSDAY, None) == 1998
    assert year_of(Point(month=5, day=30, side="next"), THURSDAY, None) == 2000


@pytest.mark.parametrize("written", [date.min, date.max])
def test_the_ends_of_the_calendar_are_met(written: date) -> None:
    assert len(values("Il est venu à Noël, à Pâques et le 8 mars.", written)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le village date du premier siècle.", ["00"]),
        ("La croissance du 0e trimestre 2024 déçoit.", []),
        ("La croissance du 3e semestre 2024 déçoit.", []),
        ("Le pont fermera le 30 février.", []),
    ],
)
def test_what_the_calendar_does_not_hold(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("value", "date_"),
    [
        ("2026-01-08", "2026-01-08"),
        ("2026-01-08T17:00", "2026-01-08"),
        ("2025-08", "2025-08"),
        ("2026-W02", "2026-01-05/2026-01-11"),
        ("2026-W01-WE", "2026-01-03/2026-01-04"),
        ("2025-SU", "2025-22"),
        ("2025-Q2", "2025-34"),
        ("199", "199X"),
        ("18", "18XX"),
        ("XXXX-01-08", "XXXX-01-08"),
        ("P3D", ""),
        ("PT20M", ""),
        ("PAST_REF", ""),
        ("XXXX-WXX-4", ""),
    ],
)
def test_edtf(value: str, date_: str) -> None:
    assert edtf(value) == date_


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a parlé le 8 janvier.", ["XXXX-01-08"]),
        ("Il a parlé jeudi.", ["XXXX-WXX-4"]),
        ("Il a parlé hier.", ["XXXX-XX-XX"]),
        ("Il a parlé le mois dernier.", ["XXXX"]),
        ("Il parlera à 20 h.", ["XXXX-XX-XXT20:00"]),
        ("Il a parlé le 3 mars 2024, puis le lendemain.", ["2024-03-03", "2024-03-04"]),
    ],
)
def test_without_a_publication_date_what_depends_on_it_stays_unknown(text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


PIECES = st.sampled_from(
    "le 8 31 janvier février mars. jeudi, dernier prochain ce cette matin soir nuit de à au 17 h 30 heures vers il y a "
    "trois 9999 ans mois semaines plus moins d' et demi environ hier demain aujourd'hui l' année 2026 1999 30/02/2025 "
    "XIXe siècle premier trimestre la fin du début mi- chaque tous les jours quelques depuis en été 29 février samedi "
    "31 dans 0 99:99 2000-99 douzaine d'années \n".split(" ")
)


@settings(deadline=None)
@given(
    st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join),
    st.none() | st.dates() | st.sampled_from([date.min, date.max, date(9999, 12, 27), date(1, 1, 9)]),
)
def test_any_text_is_read_and_placed(text: str, written: date | None) -> None:
    expressions = find_expressions(text)
    assert len(resolve(expressions, written)) == len(expressions)
    ends = [0, *(e.end for e in expressions)]
    for previous_end, e in zip(ends, expressions, strict=False):
        assert previous_end <= e.start < e.end <= len(text)
        assert e.sentence <= e.start
