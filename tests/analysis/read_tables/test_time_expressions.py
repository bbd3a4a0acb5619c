from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.publication_date.inference import Answer, PublicationDate
from crossread.analysis.read_tables.time_expressions import placed_between, time_expressions
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.reading.dates import resolve
from crossread.reading.pipeline import ReadArticle, ReadCorpus

WEDNESDAY, THURSDAY, NEXT_TUESDAY = date(2026, 1, 7), date(2026, 1, 8), date(2026, 1, 13)


def between(nlp: Language, text: str, first: date | None, last: date | None) -> list[tuple[str, str]]:
    likely = Interval(first, last) if first or last else None
    return [tuple(placed) for placed in placed_between(nlp(text), Answer(first, last, likely))]


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("Le port a fermé hier.", THURSDAY, THURSDAY, [("2026-01-07", "2026-01-07")]),
        ("Le port a fermé hier.", WEDNESDAY, THURSDAY, [("XXXX-XX-XX", "2026-01-06/2026-01-07")]),
        ("Le port a fermé lundi.", WEDNESDAY, THURSDAY, [("2026-01-05", "2026-01-05")]),
        ("Le port a fermé lundi.", THURSDAY, NEXT_TUESDAY, [("XXXX-WXX-1", "2026-01-05/2026-01-12")]),
        ("Le port a fermé en mars 2020.", WEDNESDAY, NEXT_TUESDAY, [("2020-03", "2020-03")]),
        ("Le port ferme trois jours.", WEDNESDAY, NEXT_TUESDAY, [("P3D", "")]),
        ("Le port a fermé hier.", None, None, [("XXXX-XX-XX", "")]),
        (
            "Le port a fermé hier et rouvrira en mars 2027.",
            WEDNESDAY,
            THURSDAY,
            [("XXXX-XX-XX", "2026-01-06/2026-01-07"), ("2027-03", "2027-03")],
        ),
    ],
)
def test_what_depends_on_an_uncertain_day_covers_both_readings(
    nlp: Language, text: str, first: date | None, last: date | None, expected: list[tuple[str, str]]
) -> None:
    assert between(nlp, text, first, last) == expected


PIECES = st.sampled_from("hier lundi dernier le 5 mars 2020 à 9 h mois il y a trois jours Noël demain".split())


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_a_day_that_is_certain_gives_what_it_gives_alone(nlp: Language, text: str, day: date) -> None:
    doc = nlp(f"{text}.")
    assert placed_between(doc, Answer(day, day, Interval(day, day))) == resolve(doc._.time_expressions, day)


def test_table(nlp: Language) -> None:
    text = "Lundi, le port a fermé trois jours."
    reading = ReadCorpus({"a": ReadArticle(Article("a", "a.txt", text), nlp(text))})
    answer = Answer(THURSDAY, THURSDAY, Interval(THURSDAY, THURSDAY))
    frame = time_expressions(reading, {"a": PublicationDate(answer, Answer(), ())})
    assert frame[["text", "type", "value", "date", "relative"]].to_numpy().tolist() == [
        ["Lundi", "DATE", "2026-01-05", "2026-01-05", True],
        ["trois jours", "DURATION", "P3D", "", False],
    ]
    assert [text[row.start : row.end] for row in frame.itertuples()] == list(frame["text"])
