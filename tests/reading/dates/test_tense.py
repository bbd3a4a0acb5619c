import pytest

from crossread.reading.dates.tense import announces, direction, governing_direction, is_reached


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le sommet annoncé mardi aura lieu à Évian.", "past"),
        ("Le sommet annoncé pour mardi a été reporté.", "future"),
        ("Le suspect a été arrêté mardi à l'aube.", "past"),
        ("Il s'est noyé mardi près du barrage.", "past"),
        ("Elle est morte mardi à l'hôpital.", "past"),
        ("Un loto est organisé mardi à l'école.", None),
        ("L'école organise mardi un loto.", None),
        ("La fillette était organisée mardi.", "past"),
        ("Le pont sera inauguré mardi.", "future"),
        ("Elle vient d'être élue mardi.", "past"),
        ("Ils sont réunis à Évian pour rencontrer mardi le maire.", "future"),
        ("La route est fermée depuis mardi.", "past"),
        ("La séance de mardi a été levée.", None),
        ("Le ministre a, dès mardi, signé le décret.", "past"),
        ("Le syndicat a prévu de bloquer mardi le port.", "future"),
        ("Le syndicat a fini de bloquer mardi le port.", "past"),
        ("L'équipe jouerait mardi à Brest.", "future"),
        ("Il aurait fui mardi vers Brest.", None),
    ],
)
def test_where_the_tense_puts_a_day(text: str, expected: str | None) -> None:
    start = text.index("mardi")
    assert direction(text, start, start + len("mardi"), accented=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'audience est avancée à mardi.", True),
        ("Le préfet leur laisse jusqu'à mardi.", True),
        ("Le préfet a parlé mardi.", False),
    ],
)
def test_a_day_that_is_a_term(text: str, expected: bool) -> None:
    assert is_reached(text, text.index("mardi")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Concours de belote mardi, à 20 h 30, salle des fêtes.", True),
        ("L'école organise mardi un loto.", True),
        ("La fête a lieu mardi au château.", True),
        ("L'école a été fermée mardi.", False),
        ("La séance de mardi commence mal.", False),
    ],
)
def test_what_announces_a_day(text: str, expected: bool) -> None:
    start = text.index("mardi")
    assert announces(text, start, start + len("mardi"), accented=True) is expected


def test_lost_accents_leave_a_participle_possible() -> None:
    text = "le comite organise mardi un loto"
    start = text.index("mardi")
    assert direction(text, start, start + 5) == "past"
    assert direction(text, start, start + 5, accented=True) is None


@pytest.mark.parametrize(
    ("before", "after", "loose", "strict"),
    [
        ("le president a signe l'accord ", "", "past", "past"),
        ("le sommet s'ouvrira ", "", "future", "future"),
        ("", ", le ministre a averti kiev", "past", "past"),
        ("une reunion prevue ", "", "future", None),
        ("la presidentielle de ", " a ete annulee", None, None),
        ("elle va rencontrer le pape ", "", "future", None),
    ],
)
def test_directions(before: str, after: str, loose: str | None, strict: str | None) -> None:
    text = f"{before}mardi{after}"
    span = len(before), len(before) + len("mardi")
    assert direction(text, *span) == loose
    assert governing_direction(text, *span, 0) == strict
