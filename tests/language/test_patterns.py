import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.language.folding import fold
from crossread.language.patterns import PatternError, compile_patterns


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("envoi de troupes", "l'envoi d'une force, l'ENVOI de « troupes »", "ENVOI de « troupes"),
        ("envoi de troupes", "le renvoi de troupes", None),
        ("déploi*", "leurs deploiements", "deploiements"),
        ("<rejeter> (l'idée|toute)", "Rome a rejeté l’idée", "rejeté l’idée"),
        ("<rejeter> (l'idée|toute)", "Rome a rejeté cela", None),
        ("n'<exclure> pas", "elle n’exclut pas", "n’exclut pas"),
        ("ne ... que si", "Il n'enverra des soldats que si la paix tient", "n'enverra des soldats que si"),
        ("ne ... que si", "Il ne part pas. On sait que si", None),
        ("<envoyer:future> [rapidement] des", "enverra des", "enverra des"),
        ("<envoyer:future> [rapidement] des", "enverra rapidement des", "enverra rapidement des"),
        ("<envoyer:future> [rapidement] des", "envoie des", None),
        ("porte-parole", "la porte-parole", "porte-parole"),
        ("pas (du tout|encore prêt)", "pas encore prêt", "pas encore prêt"),
    ],
)
def test_pattern(pattern: str, text: str, found: str | None) -> None:
    match = compile_patterns([pattern]).search(fold(text))
    assert (text[match.start() : match.end()] if match else None) == found


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "the pattern is empty"),
        ("a (b", r"'\(' is not closed"),
        ("a [b)", r"'\[' is not closed"),
        ("a b)", r"'\)' closes nothing"),
        ("<bloubiboulguer>", "the verb 'bloubiboulguer' is not in the table"),
        ("a*b", r"'a\*b' is no word; a star may only end one"),
        ("**'", r"is no word"),
        ("<dire:futur>", "'dire' has no form in 'futur'; tenses are infinitive"),
    ],
)
def test_a_bad_pattern_says_what_is_wrong(pattern: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        compile_patterns([pattern])


def test_no_pattern_matches_nothing() -> None:
    assert compile_patterns([]).search("quoi que ce soit") is None


@given(st.text("ab*.()[]|<> '", max_size=12))
def test_any_pattern_compiles_or_is_refused(pattern: str) -> None:
    try:
        compile_patterns([pattern])
    except PatternError:
        return
