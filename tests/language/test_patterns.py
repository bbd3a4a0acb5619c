import re
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.language.folding import fold
from crossread.language.patterns import DEEPEST, LONGEST, MOST_READINGS, PatternError, compile_patterns, find

PATTERNS = st.text("ab*.()[]|<>{} '", max_size=14) | st.lists(
    st.sampled_from(["a", "b*", "...", "(a|b c)", "[a]", "[a|b*]", "(a|[b] c)", "<dire>", "de"]), max_size=12
).map(" ".join)


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
        ("(casque|casques bleus|casques)", "des casques bleus", "casques bleus"),
        ("(casques|casques bleus)", "des casques bleus", "casques"),
        ("(soldat*|soldats de la paix) arrivent", "des soldats de la paix arrivent", "soldats de la paix arrivent"),
        ("(de|d') (le|accord)", "faute d'accord", "d'accord"),
        ("a ... ... b", "a un deux trois quatre cinq six sept huit neuf dix b", "a un deux trois quatre cinq six sept "
         "huit neuf dix b"),
        ("a ... b", "a un deux trois quatre cinq six sept huit neuf dix b", None),
    ],
)  # fmt: skip
def test_pattern(pattern: str, text: str, found: str | None) -> None:
    match = compile_patterns([pattern]).search(fold(text))
    assert (text[match.start() : match.end()] if match else None) == found


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "the pattern is empty"),
        ("a (b", r"'a \(b', character 3: '\(' is not closed"),
        ("a [b)", r"character 3: '\[' is not closed"),
        ("a b)", r"character 4: '\)' closes nothing"),
        ("a|", "character 3: a wording is missing here"),
        ("a (b||c)", "character 6: a wording is missing here"),
        ("()", "character 2: a wording is missing here"),
        ("[a] ...", "all of it may be missing"),
        ("a <b", "character 3: '<' has no partner"),
        ("a {b", "character 3: '{' has no partner"),
        ("a {b}", "character 3: there is no set of words 'b'"),
        ("<bloubiboulguer>", "the verb 'bloubiboulguer' is not in the table"),
        ("a*b", r"'a\*b' is no word; a star may only end one"),
        ("**'", r"is no word"),
        ("<dire:futur>", "'dire' has no form in 'futur'; tenses are infinitive"),
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), f"character {DEEPEST + 1}: brackets stand more than"),
        ("(" * 100_000, "is longer than"),
        ("a " * LONGEST, "is longer than"),
        ("a ... b ... c ... d ... e ... f", "can be read in 59049 ways"),
        ("a" + " [b]" * 20, "can be read in 1048576 ways"),
    ],
)
def test_a_bad_pattern_says_what_is_wrong_and_where(pattern: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        compile_patterns([pattern])


def test_no_pattern_matches_nothing() -> None:
    assert compile_patterns([]).search("quoi que ce soit") is None


def test_places_in_a_text_end_with_their_line() -> None:
    text = "Le mur ...\nLe Mur\u2028tient. Un mur de\npierre"
    assert [text[start:end] for start, end in find(["mur", "mur (tient|de pierre)"], text)] == ["mur", "Mur", "mur"]


@given(PATTERNS)
def test_any_pattern_is_refused_or_searches_in_linear_time(pattern: str) -> None:
    """Whatever repeats without bound is possessive, and what can be given back has few ways to go."""
    try:
        compiled = compile_patterns([pattern])
    except PatternError:
        return
    assert not compiled.fullmatch("")
    assert _ways(re._parser.parse(compiled.pattern)) <= MOST_READINGS  # type: ignore[attr-defined]


def _ways(parsed: object) -> int:
    """Return in how many ways a parsed regular expression can be gone through from one place."""
    return prod(_ways_of(str(operation), argument) for operation, argument in parsed)  # type: ignore[attr-defined]


def _ways_of(operation: str, argument: object) -> int:
    match operation, argument:
        case "MAX_REPEAT" | "MIN_REPEAT", (least, most, inner):
            assert most != re._constants.MAXREPEAT, "gives back without bound"  # type: ignore[attr-defined]
            return sum(_ways(inner) ** times for times in range(least, most + 1))
        case "BRANCH", (_, alternatives):
            return sum(map(_ways, alternatives))
        case "SUBPATTERN", (*_, inner):
            return _ways(inner)
        case _:
            return 1  # a letter, a boundary, an atomic group
