import pytest

from crossread.reading.grammar.statements import Statement, statements
from crossread.reading.grammar.verb_groups import group_start, is_compound, is_passive


def sentence(text: str) -> Statement:
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return statement


def index(statement: Statement, word: str) -> int:
    return next(i for i in range(len(statement.words)) if statement.written(i) == word)


@pytest.mark.parametrize(
    ("text", "verb", "first"),
    [
        ("Le maire refuse la trêve.", "refuse", "refuse"),
        ("Le maire n'a pas encore refusé la trêve.", "refusé", "n'"),
        ("Le maire pourrait bien refuser la trêve.", "refuser", "pourrait"),
        ("Le maire a de nouveau exclu la trêve.", "exclu", "a"),
        ("Le maire a dû fermement refuser la trêve.", "refuser", "a"),
    ],
)
def test_where_a_verb_group_begins(text: str, verb: str, first: str) -> None:
    statement = sentence(text)
    assert statement.written(group_start(statement, index(statement, verb))) == first


@pytest.mark.parametrize(
    ("text", "verb", "compound", "passive"),
    [
        ("Le maire a refusé la trêve.", "refusé", True, False),
        ("La trêve est refusée par le maire.", "refusée", False, True),
        ("La trêve a été refusée par le maire.", "refusée", True, True),
        ("Le maire s'est opposé à la trêve.", "opposé", False, False),
        ("Le maire, opposé à la trêve, part.", "opposé", False, False),
        ("Le maire refuse la trêve.", "refuse", False, False),
    ],
)
def test_perfects_and_passives(text: str, verb: str, compound: bool, passive: bool) -> None:
    statement = sentence(text)
    place = index(statement, verb)
    assert is_compound(statement, place) is compound
    assert is_passive(statement, group_start(statement, place), place) is passive
