from collections.abc import Callable

import pytest

from crossread.reading.actors import Mention
from crossread.reading.grammar.noun_phrases import Phrase
from crossread.reading.grammar.statements import Statement
from crossread.reading.quotations.roles import (
    Speaker,
    content,
    ends_role,
    is_titular,
    joint_parts,
    looks_personal,
    role_after,
    role_before,
    role_of,
)

Sentence = Callable[[str], Statement]


def phrase(statement: Statement, text: str) -> Phrase:
    start = statement.text.index(text)
    return Phrase(statement.at(start), statement.at(start + len(text)))


def mention(statement: Statement, text: str) -> Mention:
    start = statement.text.index(text)
    return Mention(start, start + len(text), "", "person")


def described(speaker: Speaker) -> tuple[str, str, bool, set[str]]:
    return speaker.head, speaker.gender, speaker.plural, set(speaker.marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le ministre italien du Budget", ("ministre", "male", False, {"italien", "budget"})),
        ("la ministre italienne", ("ministre", "female", False, {"italienne"})),
        ("l'ancienne présidente du club", ("presidente", "female", False, {"club"})),
        ("l'ancien directeur", ("directeur", "male", False, set())),
        ("les infirmières de Caen", ("infirmieres", "", True, {"caen"})),
        ("plusieurs élus de la côte", ("elus", "", True, {"cote"})),
        ("les deux porte-parole du port", ("porte-parole", "", True, {"port"})),
        ("Jeanne Morel", ("", "", False, {"morel"})),
    ],
)
def test_what_a_phrase_shows_of_a_speaker(
    sentence: Sentence, text: str, expected: tuple[str, str, bool, set[str]]
) -> None:
    statement = sentence(f"Hier, {text} parlait.")
    role = role_of(statement, phrase(statement, text))
    assert described(role) == expected
    assert statement.text[role.start : role.end] == text
    assert (role.id, role.name) == ("", "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Paris et Rome", ["Paris", "Rome"]),
        ("Paris, Rome et le maire de Nice", ["Paris", "Rome", "le maire de Nice"]),
        ("le maire et la préfète", ["le maire", "la préfète"]),
        ("le ministre de l'Eau et des Forêts", ["le ministre de l'Eau et des Forêts"]),
        ("les marins et pêcheurs", ["les marins et pêcheurs"]),
        ("le maire", ["le maire"]),
    ],
)
def test_speakers_with_one_voice_are_taken_apart(sentence: Sentence, text: str, parts: list[str]) -> None:
    statement = sentence(f"{text} parlent.")
    found = joint_parts(statement, phrase(statement, text))
    written = [text[statement.offset(part.first) : statement.words[part.last - 1].end] for part in found]
    assert written == parts


@pytest.mark.parametrize(
    ("text", "titular"),
    [("le Président", True), ("la Ministre", True), ("le Président Morel", False), ("un Président", False),
     ("le Parlement", False)],
)  # fmt: skip
def test_a_role_with_a_capital(sentence: Sentence, text: str, titular: bool) -> None:
    statement = sentence(f"{text} parle.")
    assert is_titular(statement, phrase(statement, text)) is titular


@pytest.mark.parametrize(("text", "word"), [("Mme. Morel", "Morel"), ("le maire", "maire"), ("Morel", "Morel")])
def test_the_first_word_of_content(sentence: Sentence, text: str, word: str) -> None:
    statement = sentence(f"{text} parle.")
    assert statement.written(content(statement, phrase(statement, text))) == word


@pytest.mark.parametrize(
    ("text", "ends"),
    [("Le ministre Morel", True), ("L'ami de Morel", False), ("Le journal Morel", True), ("Un envoyé à Morel", False)],
)
def test_a_name_that_ends_a_role(sentence: Sentence, text: str, ends: bool) -> None:
    statement = sentence(f"{text} parle.")
    assert ends_role(statement, mention(statement, "Morel")) is ends


@pytest.mark.parametrize(
    ("text", "name", "personal"),
    [
        ("Hier Jeanne Morel parlait.", "Jeanne Morel", True),
        ("Le train pour Saint Malo part.", "Saint Malo", True),
        ("Il va vers Saint Malo.", "Saint Malo", False),
        ("Hier Morel parlait.", "Morel", False),
    ],
)
def test_a_name_that_may_be_a_persons(sentence: Sentence, text: str, name: str, personal: bool) -> None:
    statement = sentence(text)
    assert looks_personal(statement, mention(statement, name)) is personal


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Un avion de la compagnie Morel est tombé.", "compagnie", ""),
        ("Jeanne Morel, ancienne ministre du Budget, est venue.", "", "ministre"),
        ("Jeanne Morel, hier soir, est venue.", "", ""),
        ("Jeanne Morel ministre", "", ""),
        ("Le pilote Morel est venu.", "", ""),
    ],
)
def test_the_role_beside_a_name(sentence: Sentence, text: str, before: str, after: str) -> None:
    statement = sentence(text)
    named = mention(statement, "Jeanne Morel" if "Jeanne" in text else "Morel")
    assert (role_before(statement, named), role_after(statement, named)) == (before, after)
