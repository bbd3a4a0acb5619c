import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.reading.quantities.counted import complement, counted_noun, is_time_unit, names_rather_than_counts


def after(text: str, number: str) -> int:
    return text.index(number) + len(number)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("La mairie a planté 40 tilleuls argentés.", "40", "tilleuls argentés"),
        ("Les 12 cas graves recensés ont guéri.", "12", "cas graves recensés"),
        ("Les 3 nouvelles rames rouges neuves circulent.", "3", "nouvelles rames rouges neuves"),
        ("Il possède 2 Peugeot et un vélo.", "2", "Peugeot"),
        ("La flotte a 18 avions de ligne.", "18", "avions"),
        ("Les 30 blessés sont soignés.", "30", "blessés"),
        ("Le jury a lu 50 arrière-petits-fils célèbres.", "50", "arrière-petits-fils célèbres"),
        ("Sur 20, le jury donne 12 pour l'effort.", "12", ""),
        ("Il a gagné 3 fois.", "3", ""),
        ("Il en reste 4 selon le maire.", "4", ""),
        ("Il a perdu 8 à domicile.", "8", ""),
        ("Ils sont 15 marcheurs.", "15", "marcheurs"),
        ("Ils étaient 6 000 manifestaient", "6 000", ""),
    ],
)
def test_the_noun_that_a_number_counts(text: str, number: str, expected: str) -> None:
    assert counted_noun(text, after(text, number)) == expected


def test_one_thing_is_counted_in_the_singular() -> None:
    assert counted_noun(" blessé grave", 0) == ""
    assert counted_noun(" blessé grave", 0, singular=True) == "blessé"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" de la population active", "population active"),
        (" d'aide alimentaire ont été versés", "aide alimentaire"),
        (" du produit national brut", "produit national"),
        (" des électeurs de gauche", "électeurs de gauche"),
        (" d’euros", "euros"),
        (" en liquidités", "liquidités"),
        (" en face", ""),
        (" de leur budget", ""),
        (" pour la ville", ""),
        ("", ""),
    ],
)
def test_what_a_share_is_of(text: str, expected: str) -> None:
    assert complement(text, 0) == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (" jours", True),
        (" dernières années", True),
        (" juillet", True),
        (" h", True),
        (" longues et dures années", False),
        (" élèves", False),
        (" pour mai", False),
        (" kilo jours ouvrés", False),
        ("", False),
    ],
)
def test_a_unit_of_time(text: str, time: bool) -> None:
    assert is_time_unit(text, 0) is time


@pytest.mark.parametrize(
    ("text", "number", "names"),
    [
        ("Selon l'article 49, le vote est bloqué.", "49", True),
        ("La ligne 7 est coupée.", "7", True),
        ("Le quai n° 3 est inondé.", "3", True),
        ("Il habite au 10, rue Haute.", "10", True),
        ("La chaîne Canal 13 diffuse le match.", "13", True),
        ("Hier, 200 coureurs sont partis.", "200", False),
        ("Le port ferme. Environ 200 marins attendent.", "200", False),
        ("200 marins attendent.", "200", False),
        ("Il a vendu 30 vaches.", "30", False),
    ],
)
def test_a_number_that_names(text: str, number: str, names: bool) -> None:
    assert names_rather_than_counts(text, text.index(number)) is names


@given(st.text(" deàlsxz'’-ÉAt3", max_size=40), st.integers(0, 40), st.booleans())
def test_what_is_counted_stands_in_the_text_after_the_number(text: str, start: int, singular: bool) -> None:
    for found in (counted_noun(text, start, singular), complement(text, start)):
        assert found in text[start:]
        assert found == found.strip()
