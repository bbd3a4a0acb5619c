from collections.abc import Callable

import pytest

from crossread.reading.grammar import passages
from crossread.reading.grammar.statements import Statement

Sentence = Callable[[str], Statement]


@pytest.mark.parametrize(
    ("text", "clause", "several", "sentence_", "ends"),
    [
        ("Elle a dit : « Le col est fermé. »", True, False, True, True),
        ("Elle a dit : « Le col est fermé. Revenez demain. »", True, True, True, True),
        ("« Le col est fermé », a-t-elle dit.", True, False, False, True),
        ("Elle juge que « le col est fermé » à tort.", True, False, False, False),
        ("Elle déplore une « lenteur coupable » du maire.", False, False, False, False),
        ("Elle parle d'un maire « qui ment ».", False, False, False, True),
        ("Elle se plaint « de ce qui se passe ».", False, False, False, True),
        ("Elle crie « Assez ! »", False, False, True, True),
        ("Elle lit : « Des neiges de mai au col des Aravis et nulle part ailleurs »", True, False, False, True),
        ("Elle lit : « des neiges de mai au col des Aravis et nulle part ailleurs »", False, False, False, True),
    ],
)
def test_what_stands_in_quotation_marks(
    sentence: Sentence, text: str, clause: bool, several: bool, sentence_: bool, ends: bool
) -> None:
    statement = sentence(text)
    told = [rule(statement, 0) for rule in (passages.is_clause, passages.is_several, passages.is_sentence)]
    assert told == [clause, several, sentence_]
    assert passages.ends_clause(statement, 0) is ends


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il a lu « Le Rouge et le Noir » en prison.", True),
        ("Le club « Les Amis de la vigne » se réunit.", True),
        ("L'opération baptisée « vent du nord » commence.", True),
        ("Un album, « vent du nord », sort lundi.", True),
        ("Elle dénonce une « usine à gaz ».", False),
        ("Elle répond : « Plus tard »", False),
        ("Elle a chanté « Je ne regrette rien ».", False),
        ("Il a lu « Une histoire des forêts, des eaux et des vents ».", False),
    ],
)
def test_a_name_or_title_is_told_from_speech(sentence: Sentence, text: str, name: bool) -> None:
    assert passages.is_name(sentence(text), 0) is name


def test_each_passage_of_a_sentence_is_judged_by_itself(sentence: Sentence) -> None:
    statement = sentence("« Le col est fermé », dit-elle, sauf le refuge « Beau Soleil ».")
    assert [passages.is_clause(statement, number) for number in (0, 1)] == [True, False]
    assert [passages.is_name(statement, number) for number in (0, 1)] == [False, True]
