import pytest

from crossread.language.lexicon import verb_forms, verb_readings


@pytest.mark.parametrize(
    ("form", "reading"),
    [
        ("déclaré", ("declarer", "past-participle")),
        ("averti", ("avertir", "past-participle")),
        ("indiqué", ("indiquer", "past-participle")),
        ("enverra", ("envoyer", "future")),
        ("rejetteront", ("rejeter", "future")),
        ("considererait", ("considerer", "conditional")),
        ("DISAIT", ("dire", "imperfect")),
        ("exclut", ("exclure", "present")),
    ],
)
def test_forms_are_read_with_or_without_accents(form: str, reading: tuple[str, str]) -> None:
    assert reading in verb_readings(form)


def test_forms_of_some_tenses() -> None:
    assert verb_forms("prévoir", ("past-participle",)) == {"prevu", "prevue", "prevus", "prevues"}
    assert "prevoira" in verb_forms("prevoir")


def test_what_is_no_verb() -> None:
    assert verb_readings("cessez-le-feu") == ()
    with pytest.raises(KeyError):
        verb_forms("bloubiboulguer")
