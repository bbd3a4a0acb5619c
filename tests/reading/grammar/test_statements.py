import pytest

from crossread.reading.grammar.statements import statements


def finite(text: str) -> list[str]:
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return [statement.written(i) for i in range(len(statement.words)) if statement.is_finite(i)]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Le pont rouvrira bientôt.", ["rouvrira"]),
        ("Les vivres manquent.", ["manquent"]),
        ("Les ponts fermeront et rouvriront.", ["fermeront", "rouvriront"]),
        ("Elle part demain.", ["part"]),
        ("Il ne part pas.", ["part"]),
        ("La plus grande part est perdue.", ["est"]),
        ("Il ne veut plus partir.", ["veut"]),
        ("L'équipe nationale gagne.", ["gagne"]),
        ("La nouvelle équipe gagne.", ["gagne"]),
        ("Celui qui préside la séance dort.", ["préside", "dort"]),
        ("L'ancien président dort.", ["dort"]),
        ("Les relations sont bonnes.", ["sont"]),
        ("Nous voulions dormir.", ["voulions"]),
        ("Un document non conforme circule.", ["circule"]),
        ("Les « forces de paix » partent.", ["partent"]),
        ("Les drones vrombiront cette nuit.", ["vrombiront"]),
        ("Le vrombissement des drones et de la caméra.", []),
        ("Le vieil opéra brûle.", ["brûle"]),
    ],
)
def test_the_finite_verbs_of_a_sentence(text: str, verbs: list[str]) -> None:
    assert finite(text) == verbs
