import pytest
from spacy.language import Language

from crossread.analysis.publication_date.day_sets import bounds
from crossread.analysis.publication_date.reference_events import reference_constraints
from crossread.codebook import Codebook
from crossread.codebook.references import ReferenceEvent
from crossread.reading.pipeline import reading_pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = reading_pipeline(Codebook())
    return pipeline


def event(day: str) -> ReferenceEvent:
    source = {"title": "A page", "url": "https://example.org/launch"}
    return ReferenceEvent.model_validate(
        {"id": "launch", "label": "The launch", "date": day, "source": source, "patterns": ["tir de la fusée"]}
    )


LAUNCH = event("2019-05-15")  # a Wednesday


def read(nlp: Language, text: str, reference: ReferenceEvent = LAUNCH) -> list[tuple[str, str, str, str]]:
    """Return what each constraint says, its passage, and the first and last day that it allows."""
    found = reference_constraints(nlp(text), [reference])
    return [
        (c.says.partition(":")[0], text[c.start : c.end], *(str(day or "") for day in bounds(c.days))) for c in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le tir de la fusée a réussi mercredi.", ("at most six days after", "mercredi", "2019-05-15", "2019-05-21")),
        ("Le tir de la fusée a réussi hier.", ("counts days from", "hier", "2019-05-16", "2019-05-16")),
        ("Le tir de la fusée a réussi il y a trois jours.",
         ("counts days from", "il y a trois jours", "2019-05-18", "2019-05-18")),
        ("Le tir de la fusée a réussi la semaine dernière.",
         ("counts weeks from", "la semaine dernière", "2019-05-20", "2019-05-26")),
        ("Le tir de la fusée a réussi le mois dernier.",
         ("counts months from", "le mois dernier", "2019-06-01", "2019-06-30")),
        ("Le tir de la fusée a réussi le 15 mai.", ("names the day of", "le 15 mai", "2019-05-15", "2020-03-10")),
        ("Plus de deux ans après le tir de la fusée, le pas de tir rouille.",
         ("counts years from", "Plus de deux ans", "2021-05-15", "2022-05-15")),
        ("Plus de trois ans après le tir de la fusée, le pas de tir rouille.",
         ("counts years from", "Plus de trois ans", "2022-05-15", "2023-05-15")),
        ("Plus de deux ans et demi après le tir de la fusée, le pas de tir rouille.",
         ("counts years from", "Plus de deux ans et demi", "2021-11-15", "2022-05-15")),
    ],
)  # fmt: skip
def test_a_time_beside_the_event(nlp: Language, text: str, expected: tuple[str, str, str, str]) -> None:
    first, second = read(nlp, text)
    assert first == ("not before", "tir de la fusée", "2019-05-15", "")
    assert second == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le tir de la fusée a réussi.",
        "Le tir de la fusée a réussi lundi.",
        "Le tir de la fusée a réussi le 3 janvier.",
        "Le tir de la fusée sera rejoué mercredi.",
        "Plus de 9999 ans après le tir de la fusée, le pas de tir rouille.",
        "Deux ans après le tir de la fusée, le pas de tir rouille.",
        "La réforme a pris plus de deux ans et le tir de la fusée a réussi.",
        "Le tir de la fusée a réussi. Le maire a parlé hier.",
    ],
)
def test_a_time_that_says_nothing_of_the_event(nlp: Language, text: str) -> None:
    assert [says for says, *_ in read(nlp, text)] == ["not before"]


def test_of_two_times_the_nearest_counts(nlp: Language) -> None:
    _, second = read(nlp, "Le tir de la fusée a réussi hier, selon un bilan publié le mois dernier.")
    assert second[1] == "hier"


def test_the_year_turns_with_the_month(nlp: Language) -> None:
    _, second = read(nlp, "Le tir de la fusée a réussi le mois dernier.", event("2019-12-04"))
    assert second[2:] == ("2020-01-01", "2020-01-31")


def test_each_mention_counts_and_other_texts_say_nothing(nlp: Language) -> None:
    assert len(read(nlp, "Le tir de la fusée a réussi. Le tir de la fusée a coûté cher.")) == 2
    assert read(nlp, "La fusée attend.") == []


def test_a_constraint_names_the_event_and_its_basis(nlp: Language) -> None:
    (constraint,) = reference_constraints(nlp("Le tir de la fusée a réussi."), [LAUNCH])
    assert constraint.says == "not before: The launch (2019-05-15)"
    assert (constraint.basis, constraint.told) == ("reference-events", True)
