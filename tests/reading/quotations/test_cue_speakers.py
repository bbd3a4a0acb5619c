from collections.abc import Callable

import pytest

from crossread.reading.grammar.statements import Statement
from crossread.reading.quotations.cue_speakers import CueSpeakers
from crossread.reading.quotations.cues import find_cues
from crossread.reading.quotations.reported_clauses import Reports

Sentence = Callable[[str], Statement]


def speakers(statement: Statement) -> list[str | None]:
    """Return the phrase of the speaker of each cue, in order."""
    cues = find_cues(statement)
    own = CueSpeakers(statement, cues, Reports(statement, cues))
    phrases = [own.speaker(cue) for cue in cues]
    return [
        statement.text[statement.offset(p.first) : statement.words[p.last - 1].end] if p is not None else None
        for p in phrases
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La doyenne affirme que le lac a gelé.", ["La doyenne"]),
        ("« Le lac a gelé », affirme la doyenne du bourg.", ["la doyenne du bourg"]),
        ("Le lac a gelé, affirme-t-elle.", ["affirme-t-elle"]),
        ("Selon la doyenne, le lac a gelé.", ["la doyenne"]),
        ("D'après les calculs de la doyenne, le lac a gelé.", ["la doyenne"]),
        ("D'après les calculs du Muséum, le lac a gelé.", ["Muséum"]),
        ("L'hiver, jugé « atroce » par la doyenne, dure.", ["la doyenne"]),
        ("L'hiver, jugé « atroce », dure.", [None]),
        ("L'annonce de la doyenne : le lac a gelé.", ["la doyenne"]),
        ("La doyenne vient d'affirmer que le lac a gelé.", ["La doyenne"]),
        ("La doyenne sort, affirmant que le lac a gelé.", ["La doyenne"]),
        ("Affirmant que le lac a gelé, la doyenne sort.", ["la doyenne"]),
        ("Le maire, Jean Roux, affirmant que le lac a gelé, le bal est annulé.", ["Le maire, Jean Roux"]),
        ("Le lac est vide, selon la doyenne et le maire.", ["la doyenne et le maire"]),
        ("La doyenne affirme qu'il gèle et ajoute qu'il neige.", ["La doyenne", "La doyenne"]),
        ("La doyenne affirme qu'il gèle et le maire ajoute qu'il neige.", ["La doyenne", "le maire"]),
        ("La doyenne affirme qu'il gèle, ajoutant qu'il neige.", ["La doyenne", "La doyenne"]),
        ("La doyenne, qui affirme qu'il gèle, sort.", ["La doyenne"]),
        ("En affirmant qu'il gèle, la doyenne sort.", ["la doyenne"]),
    ],
)
def test_who_speaks_by_each_cue(sentence: Sentence, text: str, expected: list[str | None]) -> None:
    assert speakers(sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("« Le lac a gelé », affirme la doyenne.", True),
        ("Le lac a gelé, affirme la doyenne.", True),
        ("Le lac a gelé – affirme la doyenne.", True),
        ("La doyenne affirme que le lac a gelé.", False),
        ("Le lac a gelé, affirme-t-elle.", False),
        ("« Le lac a gelé », affirme une pancarte.", True),
        ("Le lac a gelé, affirme une pancarte.", False),
        ("Le lac a gelé, affirme une voisine.", True),
    ],
)
def test_a_cue_thrown_into_what_it_reports(sentence: Sentence, text: str, aside: bool) -> None:
    statement = sentence(text)
    cues = find_cues(statement)
    assert CueSpeakers(statement, cues, Reports(statement, cues)).is_aside(cues[0]) is aside
