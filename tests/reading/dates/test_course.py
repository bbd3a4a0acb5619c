from datetime import date

import pytest

from crossread.reading.dates import find_expressions, resolve

THURSDAY = date(1999, 6, 10)


def values(text: str, written: date = THURSDAY) -> list[str]:
    return [resolved.value for resolved in resolve(find_expressions(text), written)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le bal aura lieu samedi 12 juin. Relâche lundi.", ["1999-06-12", "1999-06-14"]),
        ("Le pont a cédé samedi 5 juin. Relâche lundi.", ["1999-06-05", "1999-06-07"]),
        ("Relâche lundi. Le cirque s'installera demain.", ["1999-06-14", "1999-06-11"]),
    ],
)
def test_what_a_text_tells_of_places_a_day_without_a_tense(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, le feu a pris. Le hangar datait du 2 mai 1912. À 9 h, il a cédé.",
         ["1999-06-09", "1912-05-02", "1999-06-09T09:00"]),
        ("Hier, on a jugé le drame du 2 mai 1996. Ce jour-là, il boit. À 9 h, il tire.",
         ["1999-06-09", "1996-05-02", "1996-05-02", "1996-05-02T09:00"]),
        ("Il a plu hier. Le 2 mai 1912, il avait plu. La veille, le maire a averti.",
         ["1999-06-09", "1912-05-02", "1999-06-08"]),
    ],
)  # fmt: skip
def test_a_report_is_kept_apart_from_its_history(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_an_evening_goes_on_after_midnight() -> None:
    assert values("La fête a commencé hier vers 22 h et fini à 3 h.")[1:] == ["1999-06-09T22:00", "1999-06-10T03:00"]
    assert values("La fête a commencé hier vers 8 h et fini à 9 h.")[1:] == ["1999-06-09T08:00", "1999-06-09T09:00"]


def test_a_distance_ahead_is_no_day_that_hours_follow() -> None:
    assert values("Il partira dans deux semaines. Le pont a fermé à 20 h.") == ["P2W", "1999-06-10T20:00"]


def test_distances_lead_to_dates() -> None:
    found = resolve(find_expressions("Il part dans deux mois. Élu en 1995, il céda trois ans plus tard."), THURSDAY)
    assert [(each.value, each.date) for each in found] == [("P2M", "1999-08"), ("1995", "1995"), ("P3Y", "1998")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le mondial de 1999, prévu du 14 mai au 2 juin, a été reporté.", ["1999", "1999-05-14", "1999-06-02"]),
        ("Il a neigé ce week-end.", ["1999-W22-WE"]),
        ("Il pleuvra ce week-end.", ["1999-W23-WE"]),
        ("Il s'est noyé en août de l'an dernier.", ["1998-08"]),
        ("Élu le 2 mai 1995, il s'est noyé en août de l'an dernier.", ["1995-05-02", "1998-08"]),
        ("Le siège dure depuis le 1er août.", ["1998-08-01"]),
    ],
)
def test_parts_that_are_left_out(text: str, expected: list[str]) -> None:
    assert values(text) == expected
