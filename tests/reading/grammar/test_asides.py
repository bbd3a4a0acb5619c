import pytest

from crossread.reading.grammar.asides import (
    aside_kind,
    asides,
    before_aside,
    complement_end,
    is_name,
    name_after,
    role_after,
)
from crossread.reading.grammar.statements import Statement, statements


def sentence(text: str) -> Statement:
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return statement


def written(statement: Statement, first: int, last: int) -> str:
    return statement.text[statement.words[first].start : statement.words[last - 1].end]


def last_comma(statement: Statement) -> int:
    return max(i for i in range(len(statement.words)) if statement.form(i) == ",")


@pytest.mark.parametrize(
    ("aside", "kind"),
    [
        ("Jeanne Morel", "name"),
        ("M. Lenoir", "name"),
        ("Pieter van Dijk", "name"),
        ("qui dirige le port", "relative"),
        ("après une longue nuit", "adjunct"),
        ("lundi soir", "adjunct"),
        ("le 12 mars", "adjunct"),
        ("citant un rapport", "adjunct"),
        ("ancienne avocate", "bare"),
        ("la maire de Brest", "phrase"),
        ("et la préfète du Finistère", "phrase"),
    ],
)
def test_kinds_of_asides(aside: str, kind: str) -> None:
    statement = sentence(aside)
    assert aside_kind(statement, 0, len(statement.words)) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maire, Jeanne Morel, lundi soir, refuse.", ["lundi soir", "Jeanne Morel", "La maire"]),
        ("Il neige ; la maire, élue hier, refuse.", ["élue hier", "la maire"]),
        ("On sait que la maire, élue hier, refuse.", ["élue hier", "la maire"]),
        ("Le parti (LPU, Brest), battu, refuse.", ["battu", "Le parti (LPU, Brest)"]),
    ],
)
def test_asides_nearest_first_back_to_where_the_clause_begins(text: str, expected: list[str]) -> None:
    statement = sentence(text)
    assert [written(statement, *found) for found in asides(statement, last_comma(statement))] == expected


@pytest.mark.parametrize(
    ("text", "expected", "name"),
    [
        ("La maire, qui dirige le port, refuse.", "La maire", None),
        ("La maire de Brest, Jeanne Morel, refuse.", "La maire de Brest, Jeanne Morel", "Jeanne Morel"),
        ("Jeanne Morel, la maire de Brest, refuse.", "Jeanne Morel, la maire de Brest", "Jeanne Morel"),
        ("Depuis mars, Jeanne Morel, élue locale, refuse.", "Jeanne Morel", "Jeanne Morel"),
        ("Après la fête, Jeanne Morel, refuse.", "Jeanne Morel", "Jeanne Morel"),
        ("Chef à Brest, Jeanne Morel, refuse.", "Jeanne Morel", "Jeanne Morel"),
        ("Chef élu, Jeanne Morel, refuse.", "Chef élu, Jeanne Morel", "Jeanne Morel"),
        ("Il a vu Brest, Nantes et Quimper, indique un marin.", None, None),
        ("Il a vu Brest, Nantes, Quimper, indique un marin.", None, None),
        ("Jeanne Morel, qui a vu Brest, et une amie, refuse.", "Jeanne Morel", "Jeanne Morel"),
    ],
)
def test_the_phrase_before_asides(text: str, expected: str | None, name: str | None) -> None:
    statement = sentence(text)
    phrase = before_aside(statement, last_comma(statement), None)
    assert (written(statement, phrase.first, phrase.last) if phrase else None) == expected
    named = phrase is not None and phrase.name_first >= 0
    assert (written(statement, phrase.name_first, phrase.name_last) if phrase and named else None) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jeanne Morel", True),
        ("Mme la préfète", True),
        ("Jeanne la maire", False),
        ("La maire", False),
    ],
)
def test_names(text: str, expected: bool) -> None:
    statement = sentence(text)
    assert is_name(statement, 0, len(statement.words)) is expected


@pytest.mark.parametrize(
    ("text", "end", "name"),
    [
        ("le ministre, Jean Roux, part.", 2, "Jean Roux"),
        ("le ministre, Jean P. de Vries, part.", 2, "Jean P. de Vries"),
        ("le ministre, Le Port dort.", 2, None),
        ("le ministre, ému, part.", 2, None),
        ("le ministre Jean Roux part.", 2, None),
    ],
)
def test_the_name_after_a_phrase(text: str, end: int, name: str | None) -> None:
    statement = sentence(text)
    found = name_after(statement, end)
    assert (written(statement, *found) if found else None) == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jean Roux, patron du port, part.", "patron du port"),
        ("Jean Roux, le ministre du Port, part.", "le ministre du Port"),
        ("Jean Roux, le vent tombe.", None),
    ],
)
def test_the_role_after_a_name(text: str, role: str | None) -> None:
    statement = sentence(text)
    end = role_after(statement, 2)
    assert (written(statement, 3, end) if end else None) == role


def test_complements_belong_to_a_role_that_a_name_follows() -> None:
    assert complement_end(sentence("le délégué pour la pêche, Jean Roux, part."), 2) == 5
    assert complement_end(sentence("le délégué pour la pêche, ému, part."), 2) == 2
