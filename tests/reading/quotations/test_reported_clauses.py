from collections.abc import Callable

import pytest

from crossread.reading.grammar.statements import Statement
from crossread.reading.quotations.cues import Cue, find_cues
from crossread.reading.quotations.reported_clauses import Reports, announced_start, reported_end, reported_start, trim

Sentence = Callable[[str], Statement]


def cue_of(statement: Statement, word: str) -> tuple[Cue, Reports]:
    cues = find_cues(statement)
    return next(cue for cue in cues if statement.written(cue.last - 1) == word), Reports(statement, cues)


def reported(statement: Statement, word: str) -> str | None:
    """Return the clause that a cue, given by its last word, reports."""
    cue, reports = cue_of(statement, word)
    start = reported_start(statement, cue, reports)
    if start is None:
        return None
    end = reported_end(statement, start, cue, reports)
    return statement.text[statement.offset(start) : statement.words[end - 1].end]


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("Le juge affirme que la grange a brûlé.", "affirme", "la grange a brûlé"),
        ("Le juge affirme, lundi à Tours, que la grange a brûlé.", "affirme", "la grange a brûlé"),
        ("Le juge a affirmé jeudi matin que la grange a brûlé.", "affirmé", "la grange a brûlé"),
        ("Le juge a averti les fermiers que la grange brûlerait.", "averti", "la grange brûlerait"),
        ("Le juge demande si la grange a brûlé.", "demande", "la grange a brûlé"),
        ("Le juge demande comment la grange a brûlé.", "demande", "comment la grange a brûlé"),
        ("La rumeur selon laquelle la grange a brûlé tient.", "rumeur", "la grange a brûlé"),
        ("Le juge affirme avant que la grange brûle.", "affirme", None),
        ("Le juge affirme autre chose. Il sait que la grange a brûlé.", "affirme", None),
        ("Selon le juge, la grange que voici a brûlé.", "Selon", None),
        ("Le juge a averti les fermiers de ce que la grange vaut.", "averti", None),
        ("Le juge a affirmé, sachant que la grange brûle, que le foin manque.", "affirmé", "le foin manque"),
    ],
)
def test_where_a_reported_clause_begins(sentence: Sentence, text: str, word: str, clause: str | None) -> None:
    assert reported(sentence(text), word) == clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Le juge affirme que la grange brûle, a ajouté le maire.", "la grange brûle"),
        ("Le juge affirme que la grange brûle et ajoute qu'il part.", "la grange brûle"),
        ("Le juge affirme que la grange brûle et que le foin manque.", "la grange brûle et que le foin manque"),
        ("Le juge affirme que la grange brûle, et le maire répond qu'il pleut.", "la grange brûle"),
        ("Le juge affirme que la grange brûle, malgré la pluie.", "la grange brûle"),
        ("Le juge affirme que la grange brûle ; le maire dort.", "la grange brûle"),
        ("Le juge affirme que la grange brûle : « Venez ! »", "la grange brûle"),
        ("Le juge affirme que la grange brûle selon le maire.", "la grange brûle"),
        ("Le juge affirme que la grange brûle — un drame.", "la grange brûle"),
        ("Le juge affirme que la grange — un drame — brûle.", "la grange — un drame — brûle"),
        ("Le juge (qui affirme que la grange brûle) dort.", "la grange brûle"),
        ("Le juge, qui affirme que la grange brûle, dort.", "la grange brûle"),
        ("Affirme-t-il que la grange, vieille et sèche, brûle ?", "la grange, vieille et sèche, brûle"),
    ],
)
def test_where_a_reported_clause_ends(sentence: Sentence, text: str, clause: str) -> None:
    statement = sentence(text)
    start = statement.at(text.index("la grange"))
    cues = find_cues(statement)
    own = next(cue for cue in cues if cue.first < start)
    end = reported_end(statement, start, own, Reports(statement, cues))
    assert text[statement.offset(start) : statement.words[end - 1].end] == clause


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("Le juge prévient : la grange brûle.", "prévient", "la grange brûle."),
        ("Le juge prévient : « la grange brûle ».", "prévient", None),
        ("Le juge prévient : une grange en feu.", "prévient", None),
        ("Le juge décide : la grange brûle.", "décide", None),
        ("Le juge prévient la foule : la grange brûle.", "prévient", None),
    ],
)
def test_a_clause_that_a_colon_announces(sentence: Sentence, text: str, word: str, clause: str | None) -> None:
    statement = sentence(text)
    start = announced_start(statement, cue_of(statement, word)[0])
    assert (text[statement.offset(start) :] if start is not None else None) == clause


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("la grange brûle, et", "la grange brûle"),
        ("la grange brûle…", "la grange brûle"),
        ("la grange « brûle »", "la grange « brûle »"),
        ("la grange « brûle ! »", "la grange « brûle ! »"),
        (", et puis", ""),
    ],
)
def test_trim(sentence: Sentence, text: str, trimmed: str) -> None:
    statement = sentence(text)
    end = trim(statement, 0, len(statement.words))
    assert text[: statement.words[end - 1].end if end else 0] == trimmed
