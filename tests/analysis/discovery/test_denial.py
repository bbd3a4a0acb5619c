import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.discovery import read_content
from crossread.analysis.discovery.denial import denials


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("La digue tient.", ""),
        ("La digue ne tient pas.", "tient"),
        ("La digue ne tient pas, la tempête approche.", "tient"),
        ("Il ne tolérera « en aucun cas » la présence de chars.", "tolérera présence chars"),
        ("Les digues ne tiennent pas et ont cédé.", "tiennent"),
        ("Aucun navire ne passe le détroit.", "navire passe détroit"),
        ("Ni la digue ni le phare ne tiennent.", "digue phare tiennent"),
        ("Ils négocient sans relâche avec Oslo.", "relâche Oslo"),
        ("Le consul refuse de signer le traité.", "signer traité"),
        ("Le consul ne refuse pas de signer le traité.", "refuse"),
        ("La rumeur de sa mort est fausse.", "rumeur mort"),
        ("Il est faux que la digue cède.", "digue cède"),
        ("Les élèves non inscrits attendront.", "inscrits"),
        ("Le phare, et non la digue, a cédé.", "digue"),
        ("Il ne reste que la digue.", ""),
        ("Il ne reste plus que la digue.", ""),
        ("La digue ne protège pas seulement le port.", ""),
        ("Ils n’ont pas perdu moins de cent navires.", ""),
        ("La mer monte si la digue ne tient pas.", ""),
        ("Il prendrait n’importe quel train.", ""),
        ("Même si la digue ne tient pas, le port vivra.", "tient"),
    ],
)
def test_what_is_denied(text: str, denied: str) -> None:
    assert " ".join(text[w.start : w.end] for w in read_content(text).words if w.denied and w.stem) == denied


WORDS = "ne n pas que et non sans refuse de signer si il est faux , . digue plus aucun".split()


@given(st.lists(st.sampled_from(WORDS)))
def test_denials_lie_in_the_sentence_and_in_one_clause(words: list[str]) -> None:
    for denial in denials(words):
        assert 0 <= denial.start <= denial.end <= len(words)
        assert not {",", "."} & set(words[denial.start : denial.end])
