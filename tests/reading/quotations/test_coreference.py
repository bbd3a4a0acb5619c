from collections.abc import Callable

import pytest

from crossread.reading.grammar.noun_phrases import Phrase
from crossread.reading.grammar.statements import Statement
from crossread.reading.quotations.coreference import MOST_ANTECEDENTS, Antecedents
from crossread.reading.quotations.roles import Speaker

Sentence = Callable[[str], Statement]

TEXT = "Anne Roux arrive. Luc Roy suit. Le maire dort. Les élus votent. La cour attend. "
ANNE = Speaker("", "Anne Roux", 0, 9, gender="female", head="ministre", marks=frozenset({"eau"}))
LUC = Speaker("luc", "Luc Roy", 18, 25, gender="male")
MAYOR = Speaker("", "Le maire", 32, 40, gender="male", head="maire", named=False)
ELECTED = Speaker("", "Les élus", 47, 55, plural=True, head="elus", named=False)
COURT = Speaker("", "La cour", 63, 70, gender="female", head="cour", named=False)
LATER = 200


def antecedents(*speakers: Speaker, text: str = TEXT) -> Antecedents:
    remembered = Antecedents(text)
    for speaker in speakers:
        remembered.add(speaker)
    remembered.settle()
    return remembered


def name(speaker: Speaker | None) -> str | None:
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("form", "speakers", "expected"),
    [
        ("elle", [ANNE, LUC], "Anne Roux"),
        ("il", [ANNE, LUC], "Luc Roy"),
        ("il", [ANNE], None),
        ("il", [LUC, MAYOR], "Le maire"),
        ("il", [MAYOR, LUC._replace(start=10)], "Le maire"),
        ("elle", [ANNE, COURT], "La cour"),
        ("ils", [LUC, ELECTED], "Les élus"),
        ("elles", [ANNE], None),
        ("celle-ci", [ANNE, LUC], "Anne Roux"),
        ("nous", [ANNE, ELECTED], None),
        ("on", [ANNE], None),
    ],
)
def test_whom_a_pronoun_means(form: str, speakers: list[Speaker], expected: str | None) -> None:
    assert name(antecedents(*speakers).pronoun(form, LATER, LATER + len(form))) == expected


def test_a_pronoun_stands_where_it_stands_and_gives_its_gender() -> None:
    unknown = LUC._replace(gender="")
    meant = antecedents(unknown).pronoun("il", LATER, LATER + 2)
    assert meant == unknown._replace(start=LATER, end=LATER + 2, gender="male")


def test_a_pronoun_means_nobody_named_after_it() -> None:
    assert antecedents(LUC).pronoun("il", LUC.start, LUC.start + 2) is None


def test_who_is_only_mentioned_gives_way_to_who_speaks() -> None:
    mentioned = LUC._replace(name="Jean Roux", start=32, end=40, salient=False)
    assert name(antecedents(LUC, mentioned).pronoun("il", LATER, LATER + 2)) == "Luc Roy"


def test_who_is_introduced_with_a_role_since_is_meant() -> None:
    text = "Luc Roy part. Jean Roux, pilote, reste."
    luc = LUC._replace(start=0, end=7)
    jean = LUC._replace(name="Jean Roux", start=14, end=23, head="pilote", salient=False)
    assert name(antecedents(luc, jean, text=text).pronoun("il", LATER, LATER + 2)) == "Jean Roux"
    same_sentence = text.replace(". J", ", J")
    assert name(antecedents(luc, jean, text=same_sentence).pronoun("il", LATER, LATER + 2)) == "Luc Roy"


def test_subordinate_makes_those_in_reported_clauses_less_than_speakers() -> None:
    remembered = antecedents(ANNE, LUC)
    remembered.subordinate([(18, 25)])
    assert [speaker.salient for speaker in remembered.speakers] == [True, False]


@pytest.mark.parametrize(
    ("surname", "expected"),
    [("Roux", "Anne Roux"), ("M. ROY", "Luc Roy"), ("Roussel", None), ("maire", None)],
)
def test_namesake(surname: str, expected: str | None) -> None:
    assert name(antecedents(ANNE, LUC, MAYOR).namesake(surname)) == expected


def test_the_last_of_two_namesakes() -> None:
    brother = LUC._replace(name="Marc Roy", start=60, end=68)
    assert name(antecedents(LUC, brother).namesake("Roy")) == "Marc Roy"


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        (Speaker("", "", LATER, LATER, head="ministre"), "Anne Roux"),
        (Speaker("", "", LATER, LATER, head="ministre", marks=frozenset({"eau"})), "Anne Roux"),
        (Speaker("", "", LATER, LATER, head="ministre", marks=frozenset({"budget"})), None),
        (Speaker("", "", LATER, LATER, head="ministre", plural=True), None),
        (Speaker("", "", LATER, LATER, head="maire"), "Le maire"),
        (Speaker("", "", 0, 0, head="maire"), None),
        (Speaker("", "", LATER, LATER, head="pilote"), None),
    ],
)
def test_same_role(described: Speaker, expected: str | None) -> None:
    assert name(antecedents(ANNE, MAYOR).same_role(described)) == expected


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("L'ancien pilote parle.", {"head": "pilote", "gender": "male"}, "Luc Roy"),
        ("Cette ancienne pilote parle.", {"head": "pilote", "gender": "female"}, "Anne Roux"),
        ("Ce dernier parle.", {"head": "dernier", "gender": "male"}, "Luc Roy"),
        ("La table parle.", {"head": "table", "gender": "female"}, None),
        ("L'ancien pilote du Vieux Port parle.", {"head": "pilote", "gender": "male"}, None),
        ("L'ancien et très vieux pilote du port parle.", {"head": "pilote", "gender": "male"}, None),
        ("Les pilotes parlent.", {"head": "pilotes", "plural": True}, None),
    ],
)
def test_taken_up(sentence: Sentence, text: str, role: dict[str, str], expected: str | None) -> None:
    statement = sentence(text)
    phrase = Phrase(0, next(i for i in range(len(statement.words)) if statement.form(i).startswith("parle")))
    described = Speaker("", "", LATER, LATER, **role)  # type: ignore[arg-type]
    assert name(antecedents(ANNE, LUC).taken_up(described, statement, phrase)) == expected


def test_one_office_does_not_take_up_another(sentence: Sentence) -> None:
    statement = sentence("La députée parle.")
    described = Speaker("", "", LATER, LATER, gender="female", head="deputee")
    named = [
        antecedents(ANNE._replace(head=head)).taken_up(described, statement, Phrase(0, 2)) for head in ("", "maire")
    ]
    assert [name(speaker) for speaker in named] == ["Anne Roux", None]


def test_memory_is_bounded_and_in_order_of_the_text() -> None:
    remembered = antecedents(*(LUC._replace(start=n, end=n + 1) for n in range(20 * MOST_ANTECEDENTS, 0, -1)))
    assert [speaker.start for speaker in remembered.speakers] == sorted(s.start for s in remembered.speakers)
    assert len(remembered.speakers) == MOST_ANTECEDENTS
