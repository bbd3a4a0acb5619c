import pytest

from crossread.reading.grammar.noun_phrases import Phrase
from crossread.reading.grammar.statements import Statement, statements
from crossread.reading.grammar.subjects import (
    subject_after,
    subject_before,
    subject_of_clause,
    subject_to_come,
    subjects,
)


def sentence(text: str) -> Statement:
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return statement


def index(statement: Statement, word: str) -> int:
    return next(i for i in range(len(statement.words)) if statement.written(i) == word)


def written(statement: Statement, phrase: Phrase | None) -> str | None:
    if phrase is None:
        return None
    return statement.text[statement.words[phrase.first].start : statement.words[phrase.last - 1].end]


@pytest.mark.parametrize(
    ("text", "verb", "plural", "expected"),
    [
        ("La maire refuse.", "refuse", None, "La maire"),
        ("La maire ne refuse rien.", "refuse", None, "La maire"),
        ("La maire également refuse.", "refuse", None, "La maire"),
        ("La maire (écologiste) refuse.", "refuse", None, "La maire"),
        ("La maire, Jeanne Morel, refuse.", "refuse", None, "La maire, Jeanne Morel"),
        ("Jeanne Morel, la maire de Brest, refuse.", "refuse", None, "Jeanne Morel, la maire de Brest"),
        ("La maire, après une nuit de débats, refuse.", "refuse", None, "La maire"),
        ("Jeanne Morel, qui refuse tout, partira.", "refuse", None, "Jeanne Morel"),
        ("Jeanne Morel, qui refuse tout, partira.", "partira", None, "Jeanne Morel"),
        ("Il cite des élus de la région qui affirme son soutien.", "affirme", False, "la région"),
        ("La maire signe et refuse.", "refuse", None, None),
        ("Brest, Nantes et Quimper refusent.", "refusent", True, "Brest, Nantes et Quimper"),
        ("Le parlement refuse.", "refuse", None, "Le parlement"),
        ("La chambre de parlement refuse.", "refuse", None, "La chambre de parlement"),
        ("La caisse pour logement refuse.", "refuse", None, "La caisse pour logement"),
        ("La maire vraiment refuse.", "refuse", None, "La maire"),
        ("Jeanne Morel, présidente du port refuse.", "refuse", None, "Jeanne Morel, présidente du port"),
        ("Jeanne Morel, vent du port refuse.", "refuse", None, "vent du port"),
        ("Le préfet hésite et les élus refusent.", "refusent", True, "les élus"),
        ("Hier, Brest et Quimper refusent.", "refusent", True, "Brest et Quimper"),
        ("Le ministre de l'Eau et des Forêts refuse.", "refuse", False, "Le ministre de l'Eau et des Forêts"),
    ],
)
def test_the_subject_before_a_verb(text: str, verb: str, plural: bool | None, expected: str | None) -> None:
    statement = sentence(text)
    assert written(statement, subject_before(statement, index(statement, verb), plural)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("« Non », réplique la maire.", "réplique", "la maire"),
        ("« Non », réplique jeudi la maire.", "réplique", "la maire"),
        ("« Non », réplique sèchement la maire.", "réplique", "la maire"),
        ("« Non », réplique de son côté Jeanne Morel.", "réplique", "Jeanne Morel"),
        ("« Non », réplique le 3 juin Jeanne Morel.", "réplique", "Jeanne Morel"),
        ("« Non », réplique elle aussi.", "réplique", "elle"),
        ("« Non », réplique le président du port, Jean Roux.", "réplique", "le président du port, Jean Roux"),
        ("« Non », réplique le négociateur pour le port, Jean Roux.", "réplique",
         "le négociateur pour le port, Jean Roux"),
        ("« Non », réplique Jean Roux, président du port, avant de partir.", "réplique",
         "Jean Roux, président du port"),
        ("« Non », réplique avec force.", "réplique", None),
    ],
)  # fmt: skip
def test_the_subject_after_an_inverted_verb(text: str, verb: str, expected: str | None) -> None:
    statement = sentence(text)
    assert written(statement, subject_after(statement, index(statement, verb) + 1)) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Non », réplique le président du port, Jean Roux.", "Jean Roux"),
        ("« Non », réplique Jean Roux, président du port, avant de partir.", "Jean Roux"),
    ],
)
def test_a_subject_tells_where_its_name_stands(text: str, name: str) -> None:
    statement = sentence(text)
    phrase = subject_after(statement, index(statement, "réplique") + 1)
    assert phrase is not None
    assert written(statement, Phrase(phrase.name_first, phrase.name_last)) == name


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("La maire quitte la salle en citant un rapport.", "citant", "La maire"),
        ("La maire, qui dirige le port, quitte la salle en citant un rapport.", "citant", "La maire"),
        ("Un rapport sans auteur.", "auteur", None),
    ],
)
def test_the_subject_of_the_verb_before(text: str, word: str, expected: str | None) -> None:
    statement = sentence(text)
    assert written(statement, subject_of_clause(statement, index(statement, word))) == expected


def test_the_subject_to_come_is_that_of_the_main_clause() -> None:
    statement = sentence("Citant un rapport, la maire refuse et le préfet hésite.")
    assert written(statement, subject_to_come(statement, 0)) == "la maire"
    assert written(statement, subject_to_come(statement, index(statement, "refuse"))) == "le préfet"
    assert subject_to_come(statement, index(statement, "hésite")) is None


def test_subjects_come_in_order_of_their_verbs() -> None:
    statement = sentence("La maire refuse, le préfet hésite et les pêcheurs attendent.")
    assert [written(statement, phrase) for phrase in subjects(statement)] == ["La maire", "le préfet", "les pêcheurs"]
