import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.reading.dates.expressions import Clock, Fixed, Point
from crossread.reading.dates.recognition import expressions_in, find_expressions, refuse_unlisted
from crossread.reading.dates.rules import Rule

Marked = Callable[[str], tuple[str, str]]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.type) for e in find_expressions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le tribunal a siégé lundi 4 mai 1998 à Lille.", [("lundi 4 mai 1998", "DATE")]),
        ("Le tribunal a siégé en mai 1998.", [("mai 1998", "DATE")]),
        ("Le train part lundi 17 h.", [("lundi 17 h", "TIME")]),
        ("Le train part demain à 17 h.", [("demain à 17 h", "TIME")]),
        ("La grève a duré trois semaines.", [("trois semaines", "DURATION")]),
        ("La grève a commencé il y a trois semaines.", [("il y a trois semaines", "DATE")]),
        ("Le marché se tient chaque lundi.", [("chaque lundi", "SET")]),
        ("Le marché se tient lundi.", [("lundi", "DATE")]),
    ],
)
def test_the_longer_reading_goes_before_the_one_inside_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le phare date de la fin mai 1998.", ("fin mai 1998", "END")),
        ("Les travaux ont pris environ trois ans.", ("environ trois ans", "APPROX")),
        ("Les travaux ont pris plus de trois ans.", ("plus de trois ans", "MORE_THAN")),
        ("Les travaux ont pris trois ans.", ("trois ans", None)),
    ],
)
def test_a_modifier_belongs_to_its_expression(text: str, expected: tuple[str, str | None]) -> None:
    (expression,) = find_expressions(text)
    assert text[expression.start : expression.end].removeprefix("la ") == expected[0]
    assert expression.modifier == expected[1]


def test_what_an_expression_means() -> None:
    day, clock, span = find_expressions("Le 4 mai 1998, la cour siège. À 17 h elle se retire pour deux jours.")
    assert day.meaning == Point(1998, 5, 4)
    assert isinstance(clock.meaning, Clock)
    assert clock.meaning.time == "T17:00"
    assert span.meaning == Fixed("P2D")
    assert (day.relative, clock.relative, span.relative) == (False, True, False)


def test_the_ends_of_a_range_point_the_same_way() -> None:
    first, second = find_expressions("Le salon se tiendra du 4 au 9 mai et les guichets ouvriront lundi.")[:2]
    assert first.direction == second.direction == "future"


def test_only_the_ranges_given_are_read() -> None:
    text = "La cour siège lundi. La cour siège mardi."
    low = text.index("La cour", 5)
    assert [text[e.start : e.end] for e in expressions_in(text, fold(text), [(low, len(text))], [0, low])] == ["mardi"]
    assert expressions_in(text, fold(text), [], [0]) == []


def test_each_expression_knows_its_sentence() -> None:
    text = "La cour siège lundi. La cour siège mardi."
    assert [e.sentence for e in find_expressions(text)] == [0, text.index("La cour", 5)]


WORDS = st.sampled_from(
    "le 4 mai 1998 lundi à 17 h il y a trois ans fin début chaque semaine dernière et au plus de depuis . ,".split()
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_expressions_are_in_order_and_do_not_overlap(text: str) -> None:
    expressions = find_expressions(text)
    assert all(0 <= e.start < e.end <= len(text) for e in expressions)
    assert all(a.end <= b.start for a, b in pairwise(expressions))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La sonde se posera sur Mars avant avril.", ["avril"]),
        ("Le train relie Bruxelles-Midi à Paris.", []),
        ("Il raconte la guerre des Six Jours.", []),
        ("Le journaliste Noël Martin a signé.", []),
        ("« Demain, il sera trop tard », dit-il.", ["Demain"]),
        ("Rendez-vous le Samedi 5 Juin.", ["le Samedi 5 Juin"]),
        ("NANCY. _ Vers 2 h, une voiture a brûlé.", ["Vers 2 h"]),
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(text: str, expected: list[str]) -> None:
    assert [passage for passage, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le musée ferme le lundi.", [("le lundi", "SET")]),
        ("Le gymnase a brûlé le lundi.", [("le lundi", "DATE")]),
        ("Le gymnase ouvre du lundi au vendredi.", [("lundi", "SET"), ("vendredi", "SET")]),
        ("Rien ne justifie aujourd'hui la guerre.", [("aujourd'hui", "TIME")]),
    ],
)
def test_types_that_depend_on_the_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_rule_without_a_word_of_time_is_refused_with_its_name_and_the_mend() -> None:
    rule = Rule(
        "tuesdayish", "DATE", "quoquante", lambda groups: Fixed("PAST_REF"), (("Il part [quoquante].", "PAST_REF"),)
    )
    with pytest.raises(
        CrossreadError, match=r"reading/dates/fuzzy_rules.py: rule 'tuesdayish': 'quoquante' .*time_words"
    ):
        refuse_unlisted([rule], "fuzzy_rules")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("La declaration a ete faite [le 7 decembre].", "2025-12-07"),
        ("L’accord a été signé [aujourd’hui].", "2026-01-08"),
        ("LE MINISTRE A DÉMISSIONNÉ [HIER].", "2026-01-07"),
        ("[Le\u00a08\u202fjanvier], tout a changé.", "2026-01-08"),
        ("Du [vendredi 13] au [dimanche 15 mars], ouvert à [14 h].", "2026-03-13 2026-03-15 2026-03-15T14:00"),
        ("Depuis [2014], [le 21 avril 2002] puis [le 5 mai].", "2014 2002-04-21 2002-05-05"),
        ("Ils ont recensé 2000 manifestants, soit 1 999 de plus.", ""),
        ("Appelez le 03.83.96.46.12.", ""),
        ("Il a été condamné à [dix-huit mois] de prison.", "P18M"),
        ("Les jeunes de 18 à 25 ans votent peu.", ""),
        ("Il faut avoir entre 18 et 65 ans, ou moins.", ""),
        ("Apprenti à 14 ans chez un oncle, il partit.", ""),
        ("Les municipales des [11] et du [18 mars] approchent.", "2026-03-11 2026-03-18"),
        ("Il devait sortir à [la fin du mois d'août].", "2025-08"),
        ("[Prochain] rendez-vous au gymnase.", "FUTURE_REF"),
        ("Nancy est près, contre [2 h 45] avant.", "PT2H45M"),
        ("Le vote aura lieu d'ici à [jeudi].", "2026-01-08"),
        ("Il est arrivé [mardi]. [Le lendemain], il repartait.", "2026-01-06 2026-01-07"),
        ("[Quarante-cinq minutes] plus tard, le train a déraillé.", "PT45M"),
    ],
)
def test_wordings_beyond_the_examples_of_the_rules(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)
