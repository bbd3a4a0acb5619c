from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.publication_date.inference import (
    Answer,
    PublicationDate,
    date_article,
    dating_evidence,
    publication_dates,
)
from crossread.codebook import Codebook
from crossread.codebook.references import ReferenceEvent
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadArticle, ReadCorpus, reading_pipeline


def event(label: str, day: str, *patterns: str) -> ReferenceEvent:
    source = {"title": "A page", "url": "https://example.org/page"}
    fields = {"id": "an-event", "label": label, "date": day, "source": source, "patterns": patterns}
    return ReferenceEvent.model_validate(fields)


TREATY = event(
    "The treaty was signed in Oslo", "2025-03-11", "<signer:past-participle> ... traité ... Oslo", "traité d'Oslo"
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "likely"),
    [
        ("Il pleut.", None, None, ""),
        ("Le maire a parlé mardi.", None, None, ""),
        ("Le pont a été construit en 1998.", "1998-01-01", None, ""),
        ("Le train s'est arrêté le 3 juin 2012.", "2012-06-03", None, ""),
        ("Le sommet s'ouvrira le 3 juin 2012.", None, "2012-06-03", ""),
        ("Le taux doit baisser d'ici la fin de 2027.", None, "2027-12-31", ""),
        ("Hier, jeudi 16 août 2012, le juge a tranché.", "2012-08-17", "2012-08-17", "2012-08-17"),
        ("Le juge a tranché, ce jeudi 16 août 2012.", "2012-08-16", "2012-08-22", "2012-08-16/2012-08-22"),
        (
            "Le juge a tranché ce jeudi 16 août 2012. Le maire, ce jeudi, a protesté.",
            "2012-08-16",
            "2012-08-22",
            "2012-08-16",
        ),
        (
            "Le procès a commencé le 14 août 2012. Le juge a tranché, ce jeudi 16 août.",
            "2012-08-16",
            "2012-08-22",
            "2012-08-16/2012-08-22",
        ),
        ("Le scandale de 2008 a éclaté. La réforme de 2031 inquiète.", None, None, ""),
        ("Samedi 9 juin 2012, le pont a cédé.", "2012-06-09", "2012-06-15", "2012-06-09/2012-06-15"),
        ("Le conseil a reconnu, samedi 9 juin 2012, son erreur.", "2012-06-09", "2012-06-15", "2012-06-09/2012-06-15"),
        ("Le pont a cédé. Samedi 9 juin 2012, un bus est tombé.", "2012-06-09", None, ""),
        ("Le pont a cédé samedi 9 juin 2012, il y a dix ans.", "2012-06-09", None, ""),
        ("Samedi 9 juin 2012, le pont a cédé. Un mur de 2016 le rappelle.", "2012-06-09", None, ""),
        ("Samedi 9 juin 2012, le pont a cédé. Un mur a été bâti en 2013.", "2013-01-01", None, ""),
        ("Le pont avait cédé samedi 9 juin 2012.", "2012-06-09", None, ""),
        ("Un marcheur a disparu depuis le samedi 9 juin 2012.", "2012-06-09", None, ""),
        ("Le maire a appelé à la grève pour le samedi 9 juin 2012.", None, None, ""),
        ("Le maire a été convoqué devant le juge le 9 juin 2012.", None, None, ""),
        ("Le tir avait été retardé en 2019.", None, None, ""),
        ("Le maire a signé à Bassora le 9 juin 2012.", "2012-06-09", None, ""),
        ("Le chômage repartira à la hausse en 2017.", None, None, ""),
        ("Le chef du Front annonce la paix le 9 juin 2012.", None, None, ""),
        ("Le stade est fermé depuis 2009.", "2009-01-01", None, ""),
        ("La joueuse, née en 1990, se blesse.", "1990-01-01", None, ""),
        ("Le livre doit paraître ce mercredi 12 juin 2013.", None, None, ""),
        ("Le match, ce samedi 9 juin 2012, opposera Metz à Lens.", None, None, ""),
        ("Le maire a annoncé un concert samedi 9 juin 2012.", None, None, ""),
        ("Il a annoncé samedi 9 juin 2012 un concert.", "2012-06-09", "2012-06-15", "2012-06-09/2012-06-15"),
        ("Les cheminots ont appelé à manifester samedi 9 juin 2012.", None, None, ""),
        ("Le club qui a perdu reçoit Lyon samedi 9 juin 2012.", None, None, ""),
    ],
)
def test_what_the_text_alone_allows(
    nlp: Language, text: str, earliest: str | None, latest: str | None, likely: str
) -> None:
    found = date_article(nlp(text))
    answer = found.from_text
    assert (answer.earliest and str(answer.earliest), answer.latest and str(answer.latest)) == (earliest, latest)
    assert answer.edtf == likely
    assert found.basis == ("text" if likely else "none")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "likely"),
    [
        ("Paris a signé mardi un traité à Oslo.", "2025-03-11", "2025-03-17", "2025-03-11/2025-03-12"),
        ("Paris a signé mardi un traité à Oslo, indique mercredi l'AFP.", "2025-03-11", "2025-03-17", "2025-03-12"),
        ("Paris avait signé le mois dernier un traité à Oslo.", "2025-04-01", "2025-04-30", "2025-04"),
        ("Paris a signé hier un traité à Oslo.", "2025-03-12", "2025-03-12", "2025-03-12"),
        ("Paris a signé cette semaine un traité à Oslo.", "2025-03-11", "2025-03-16", "2025-03-11/2025-03-12"),
        ("Paris a signé un traité à Oslo.", "2025-03-11", None, ""),
        ("Plus de deux ans et demi après le traité d'Oslo, rien n'a changé.", "2027-09-11", "2028-03-11", ""),
    ],
)  # fmt: skip
def test_what_a_reference_event_adds(
    nlp: Language, text: str, earliest: str | None, latest: str | None, likely: str
) -> None:
    found = date_article(nlp(text), [TREATY])
    answer = found.with_references
    assert (answer.earliest and str(answer.earliest), answer.latest and str(answer.latest)) == (earliest, latest)
    assert answer.edtf == likely
    assert found.from_text == Answer()
    assert {c.basis for c in found.constraints if "Oslo" in c.says} == {"reference-events"}


def test_the_text_goes_before_reference_events(nlp: Language) -> None:
    found = date_article(nlp("Hier, mardi 11 mars 2025, Paris a signé un traité à Oslo."), [TREATY])
    assert (found.best, found.basis) == (found.from_text, "text")
    assert found.best.day == date(2025, 3, 12)


def test_a_caption_tells_what_is_past(nlp: Language) -> None:
    assert date_article(nlp("© Le ministre, le 6 mars 2025.")).from_text.earliest == date(2025, 3, 6)


def test_a_constraint_that_contradicts_stronger_ones_is_set_aside(nlp: Language) -> None:
    found = date_article(nlp("Hier, jeudi 16 août 2012, il a neigé. Le pont a été construit en 2031."))
    assert found.best.edtf == "2012-08-17"
    assert {c.says for c in found.constraints} > {"on or after 2031-01-01"}


@pytest.mark.parametrize(
    ("title", "body", "likely"),
    [
        ("Grève : samedi 9 juin 2012", "Ce samedi, deux cents personnes ont bloqué la gare.", "2012-06-09"),
        ("Grève : samedi 9 juin 2012", "La journée du 9 juin 2012 est la dixième.", "2012-06-09/2012-06-15"),
        ("Grève : samedi 9 juin 2012", "Une grève touche les trains.", ""),
        ("Grève : samedi 9 juin 2012", "La grève frappera Metz le 9 juin 2012.", ""),
        ("La grève du samedi 9 juin 2012", "Ce samedi, deux cents personnes ont bloqué la gare.", ""),
    ],
)
def test_the_day_of_a_chronicle(title: str, body: str, likely: str) -> None:
    pipeline = reading_pipeline(Codebook())
    text = f"{title}\n\nDes trains roulent encore à Metz, disent les voyageurs.\n\n{body}"
    assert date_article(pipeline(text)).best.edtf == likely


def test_tables(nlp: Language) -> None:
    text = "Paris a signé hier un traité à Oslo."
    reading = ReadCorpus({"a": ReadArticle(Article("a", "a.txt", text), nlp(text))})
    dates = publication_dates(reading, [TREATY])
    rows = dating_evidence(reading, dates)
    assert list(rows["basis"]) == ["reference-events", "reference-events"]
    assert [text[row.start : row.end] for row in rows.itertuples()] == list(rows["text"])


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="le 8janvieru20256hij,d.\n"))
def test_any_text_is_dated_or_not(nlp: Language, text: str) -> None:
    found: PublicationDate = date_article(nlp(text), [TREATY])
    likely = found.best.likely or Interval()
    if likely.first and likely.last:
        assert found.best.earliest is not None
        assert found.best.earliest <= likely.first <= likely.last


def test_a_day_named_twice_counts_alike_with_a_comma_and_without(nlp: Language) -> None:
    text = "Hier{} jeudi, le pont de Gap a cédé. Il avait été ouvert le samedi 11 août 2012."
    with_comma, without = (date_article(nlp(text.format(comma))) for comma in (",", ""))
    assert with_comma.best.edtf == without.best.edtf
    assert "counted from the day named" in {c.says for c in without.constraints}
