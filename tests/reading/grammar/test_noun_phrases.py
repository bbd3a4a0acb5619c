import pytest

from crossread.reading.grammar.noun_phrases import begins_phrase, is_governed, phrase_ending, phrase_from, skip_brackets
from crossread.reading.grammar.statements import Statement, statements


def sentence(text: str) -> Statement:
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return statement


def index(statement: Statement, word: str) -> int:
    return next(i for i in range(len(statement.words)) if statement.written(i) == word)


def written(statement: Statement, first: int, last: int) -> str:
    return statement.text[statement.words[first].start : statement.words[last - 1].end]


@pytest.mark.parametrize(
    ("text", "verb", "plural", "expected"),
    [
        ("La maire de Brest refuse.", "refuse", None, "La maire de Brest"),
        ("Hier le préfet du Nord insiste.", "insiste", None, "le préfet du Nord"),
        ("Pour la presse le directeur général des services déplore un retard.", "déplore", None,
         "le directeur général des services"),
        ("Selon M. Lenoir elle hésite.", "hésite", None, "elle"),
        ("Le juge et la greffière confirment.", "confirment", True, "Le juge et la greffière"),
        ("Le vent souffle et la greffière confirme.", "confirme", False, "la greffière"),
        ("Lundi, M. Lenoir affirme.", "affirme", None, "M. Lenoir"),
        ("Il neige et, mardi, la Ligue des ports (LPU) proteste.", "proteste", None, "la Ligue des ports"),
        ("Il sait que Jeanne Morel hésite.", "hésite", None, "Jeanne Morel"),
    ],
)  # fmt: skip
def test_the_phrase_before_a_verb(text: str, verb: str, plural: bool | None, expected: str) -> None:
    statement = sentence(text)
    phrase = phrase_ending(statement, index(statement, verb), plural)
    assert phrase is not None
    assert written(statement, phrase.first, phrase.last) == expected
    assert (phrase.name_first, phrase.name_last) == (-1, -1)


@pytest.mark.parametrize(("text", "end"), [("Nous partirons demain.", 2), ("La digue", 0)])
def test_no_phrase_ends_with_a_verb_or_before_the_first_word(text: str, end: int) -> None:
    assert phrase_ending(sentence(text), end) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le maire de Brest, furieux.", "le maire de Brest"),
        ("le maire de Brest en marge du conseil.", "le maire de Brest"),
        ("la ministre à la Défense mardi soir.", "la ministre à la Défense"),
        ("l'ambassadeur en Norvège hier.", "l'ambassadeur en Norvège"),
        ("M. Lenoir jeudi.", "M. Lenoir"),
        ("Jean P. Roux lundi.", "Jean P. Roux"),
        ("la maire et le préfet lundi.", "la maire et le préfet"),
        ("la maire et le préfet refuse de répondre.", "la maire"),
        ("le port la semaine dernière.", "le port"),
        ("le syndicat refuse de signer.", "le syndicat"),
    ],
)
def test_a_phrase_ends_before_an_adjunct_a_mark_or_a_verb(text: str, expected: str) -> None:
    statement = sentence(text)
    assert written(statement, 0, phrase_from(statement, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lenoir hésite.", True),
        ("le maire hésite.", True),
        ("mme Lenoir hésite.", True),
        ("ce matin il neige.", False),
        ("du maire.", False),
        ("hésiter coûte cher.", False),
    ],
)
def test_what_begins_a_phrase(text: str, expected: bool) -> None:
    assert begins_phrase(sentence(text), 0) is expected


def test_nothing_begins_beyond_the_last_word() -> None:
    statement = sentence("Lenoir hésite.")
    assert not begins_phrase(statement, len(statement.words))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le port rencontre les pêcheurs.", "les", True),
        ("Le port proteste, les pêcheurs aussi.", "les", False),
        ("Le port sait que les pêcheurs partent.", "les", False),
        ("Hier soir les pêcheurs sont partis.", "les", False),
    ],
)
def test_a_verb_before_it_in_its_clause_governs_a_phrase(text: str, word: str, expected: bool) -> None:
    statement = sentence(text)
    assert is_governed(statement, index(statement, word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("le parti (LPU) vote.", 2), ("le parti a b c d e f g h i j k l m n) vote.", 16)],
)
def test_a_bracket_is_skipped_if_it_opens_near(text: str, expected: int) -> None:
    statement = sentence(text)
    assert skip_brackets(statement, index(statement, ")") + 1) == expected
