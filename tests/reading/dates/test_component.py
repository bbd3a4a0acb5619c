import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.codebook import Codebook
from crossread.reading.dates import RULES, edtf, find_expressions, resolve, time_expressions
from crossread.reading.dates.calendar import shifted, weekday_near, year_of
from crossread.reading.dates.expressions import Clock, Fixed, Point, Shift, TimeExpression
from crossread.reading.dates.tense import direction, governing_direction
from crossread.reading.pipeline import reading_pipeline

WRITTEN = date(2026, 1, 8)
EXAMPLES = [
    pytest.param(marked, values, id=f"{rule.name}: {marked}") for rule in RULES for marked, values in rule.examples
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = reading_pipeline(Codebook())
    return pipeline


def marked_and_values(text: str, written: date | None = WRITTEN) -> tuple[str, str]:
    expressions = find_expressions(text)
    values = " ".join(resolved.value for resolved in resolve(expressions, written))
    for e in reversed(expressions):
        text = f"{text[: e.start]}[{text[e.start : e.end]}]{text[e.end :]}"
    return text, values


def test_every_rule_has_an_example_that_it_finds() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.examples for rule in RULES)


@pytest.mark.parametrize(("marked", "values"), EXAMPLES)
def test_examples_of_the_rules(marked: str, values: str) -> None:
    assert marked_and_values(re.sub(r"[\[\]]", "", marked)) == (marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
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
def test_wordings_beyond_the_examples(marked: str, values: str) -> None:
    assert marked_and_values(re.sub(r"[\[\]]", "", marked)) == (marked, values)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il a parlé le 8 janvier.", "XXXX-01-08"),
        ("Il a parlé jeudi.", "XXXX-WXX-4"),
        ("Il a parlé hier.", "XXXX-XX-XX"),
        ("Il a parlé le mois dernier.", "XXXX"),
        ("Il parlera à 20 h.", "XXXX-XX-XXT20:00"),
        ("Il a parlé le 3 mars 2024, puis le lendemain.", "2024-03-03 2024-03-04"),
    ],
)
def test_without_a_publication_date_what_depends_on_it_stays_unknown(text: str, value: str) -> None:
    assert marked_and_values(text, written=None)[1] == value


@pytest.mark.parametrize(
    ("value", "date_"),
    [
        ("2026-01-08", "2026-01-08"),
        ("2026-01-08T17:00", "2026-01-08"),
        ("2025-08", "2025-08"),
        ("2026-W02", "2026-01-05/2026-01-11"),
        ("2026-W01-WE", "2026-01-03/2026-01-04"),
        ("2025-SU", "2025-22"),
        ("2025-Q2", "2025-34"),
        ("199", "199X"),
        ("18", "18XX"),
        ("XXXX-01-08", "XXXX-01-08"),
        ("P3D", ""),
        ("PT20M", ""),
        ("PAST_REF", ""),
        ("XXXX-WXX-4", ""),
    ],
)
def test_edtf(value: str, date_: str) -> None:
    assert edtf(value) == date_


def test_relative_tells_whether_another_date_is_needed() -> None:
    meanings = [Fixed("P3D"), Point(2025, 3, 6), Clock("TMO", Point(2025, 3, 6))]
    assert not any(TimeExpression(0, 1, "DATE", meaning).relative for meaning in meanings)
    needy = [Point(month=3, day=6), Point(weekday=4), Shift("day", -1), Clock("TMO"), Clock("TMO", Shift("day", 0))]
    assert all(TimeExpression(0, 1, "DATE", meaning).relative for meaning in needy)


@pytest.mark.parametrize(
    ("weekday", "side", "tense", "day"),
    [
        (4, None, "past", 8), (3, None, "past", 7), (5, None, "past", 2), (5, None, "future", 9), (4, None, None, 8),
        (4, "last", None, 1), (4, "next", None, 15), (5, "this", "future", 9),
    ],
)  # fmt: skip
def test_weekday_near(weekday: int, side: str | None, tense: str | None, day: int) -> None:
    assert weekday_near(WRITTEN, weekday, side, tense) == date(2026, 1, day)  # type: ignore[arg-type]


def test_year_of_a_day_without_one() -> None:
    assert year_of(Point(month=12, day=31), WRITTEN, "past") == 2025
    assert year_of(Point(month=3), WRITTEN, "future") == 2026
    assert year_of(Point(month=11, day=10, weekday=7), WRITTEN, None) == 2024
    assert year_of(Point(month=2, day=29), WRITTEN, "past") == 2025


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("day", -8, "2025-12-31"), ("week", 0, "2026-W02"), ("weekend", -1, "2026-W01-WE"), ("month", -1, "2025-12"),
        ("quarter", -1, "2025-Q4"), ("half", 1, "2026-H2"), ("year", -3, "2023"), ("decade", 0, "202"),
        ("century", 0, "20"),
    ],
)  # fmt: skip
def test_shifted(unit: str, count: int, value: str) -> None:
    assert shifted(WRITTEN, unit, count) == value  # type: ignore[arg-type]


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


def test_component_reads_captions_but_no_navigation(nlp: Language) -> None:
    text = "Accueil 2021\n© Le maire, le 6 mars 2025.\nIl a parlé mardi."
    doc = nlp(text)
    assert [(span.text, span.label_) for span in doc.spans["time_expressions"]] == [
        ("le 6 mars 2025", "DATE"),
        ("mardi", "DATE"),
    ]
    assert [text[e.start : e.end] for e in time_expressions(doc)] == ["le 6 mars 2025", "mardi"]


PIECES = st.sampled_from(
    "le 8 31 janvier février mars. jeudi, dernier prochain ce cette matin soir nuit de à au 17 h 30 heures vers il y a "
    "trois 9999 ans mois semaines plus moins d' et demi environ hier demain aujourd'hui l' année 2026 1999 30/02/2025 "
    "XIXe siècle premier trimestre la fin du début mi- chaque tous les jours quelques depuis en été 29 février samedi "
    "31 dans 0 99:99 2000-99 douzaine d'années \n".split(" ")
)


@settings(deadline=None)
@given(
    st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join),
    st.none() | st.dates() | st.sampled_from([date.min, date.max, date(9999, 12, 27), date(1, 1, 9)]),
)
def test_any_text_is_read_and_placed(text: str, written: date | None) -> None:
    expressions = find_expressions(text)
    assert len(resolve(expressions, written)) == len(expressions)
    ends = [0, *(e.end for e in expressions)]
    for previous_end, e in zip(ends, expressions, strict=False):
        assert previous_end <= e.start < e.end <= len(text)
        assert e.sentence <= e.start


@settings(deadline=None)
@given(st.text())
def test_component_runs_alone(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert all(0 <= e.start < e.end <= len(doc.text) for e in time_expressions(doc))
