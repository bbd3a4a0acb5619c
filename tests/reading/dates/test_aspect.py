import pytest

from crossread.reading.dates.aspect import is_habit, tells_a_state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rien ne justifie aujourd'hui une guerre.", True),
        ("La mairie a voté aujourd'hui un budget.", False),
        ("Un marin a succombé à un cancer aujourd'hui.", False),
        ("On chantait souvent. Aujourd'hui, il guide les visiteurs.", True),
        ("On chantait souvent. Aujourd'hui, il a guidé le maire.", False),
        ("La digue a cédé. Aujourd'hui, il guide les visiteurs.", False),
        ("La digue a cédé. Aujourd'hui, il faut la rebâtir.", True),
        ("Aujourd'hui, le port doit rouvrir.", False),
    ],
)
def test_what_lasts_today(text: str, expected: bool) -> None:
    start = text.lower().index("aujourd'hui")
    assert tells_a_state(text, start, start + len("aujourd'hui"), accented=True) is expected


@pytest.mark.parametrize(
    ("text", "towards", "expected"),
    [
        ("La poste ferme le lundi.", None, True),
        ("La poste ouvrira le lundi.", "future", True),
        ("Les enfants aimaient le lundi.", "past", True),
        ("Ces dernières années, il recevait, le lundi, des amis.", "past", True),
        ("La poste a brûlé le lundi.", "past", False),
        ("La poste était fermée le lundi.", "past", False),
    ],
)
def test_which_mondays_come_again(text: str, towards: str | None, expected: bool) -> None:
    assert is_habit(text, text.index("le lundi"), towards) is expected  # type: ignore[arg-type]
