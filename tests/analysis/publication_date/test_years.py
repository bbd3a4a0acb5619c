import pytest
from spacy.language import Language

from crossread.analysis.publication_date.context import Context
from crossread.analysis.publication_date.day_sets import bounds
from crossread.analysis.publication_date.inference import date_article
from crossread.analysis.publication_date.years import Years
from crossread.codebook import Codebook
from crossread.reading.pipeline import reading_pipeline

NEWS = "Le pont a cédé samedi 9 juin. "  # a Saturday in 2001, 2007, 2012 and 2018


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = reading_pipeline(Codebook())
    return pipeline


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        (NEWS, ""),
        (NEWS + "Le pont date de 2011.", ""),
        (NEWS + "Le pont date de 2012. Le maire de 2012 est parti.", "2012-06-09/2012-06-15"),
        (NEWS + "Le pont date de 2011. Le maire de 2011 est parti.", ""),
        (NEWS + "Le pont date de mars 2012, le quai de 2009.", "2012-06-09/2012-06-15"),
        (NEWS + "Le pont date de mars 2012, le quai de 1989.", ""),
        (NEWS + "Le maire, né en mars 2012, et le quai, de 2009, tremblent.", ""),
        (NEWS + "Le pont tenait depuis 2011. Le quai tenait depuis 2011.", ""),
        (NEWS + "Le pont date de 2010. Le maire de 2010 est parti.", ""),
        (NEWS + "Le maire arrivera en 2012. Un autre arrivera en 2012.", ""),
        (NEWS + "Le pont date de 2012. Le maire de 2012 est parti lundi 9 juin.", ""),
        (NEWS + "Un car est tombé le 12 mai 2012.", "2012-06-09/2012-06-15"),
        (NEWS + "Un car est tombé le 12 mai 2001. Un autre date de 2010.", ""),
        ("Un car est tombé il y a six ans. " + NEWS + "Le pont date de 2012. Le maire de 2012 est parti.", ""),
        (NEWS + "Un car est tombé le 9 juin 2007. Un autre est tombé le 9 juin 2007.", ""),
        ("Tour de France 2012 : un pont cède\n\n" + NEWS + "Il date.\n\nLe tour est fini.", "2012-06-09/2012-06-15"),
    ],
)
def test_the_year_of_a_weekday_with_its_date(nlp: Language, text: str, likely: str) -> None:
    assert date_article(nlp(text)).from_text.edtf == likely


@pytest.mark.parametrize(
    ("text", "bounded"),
    [
        ("Le 3 mai, il pleut. Un car est tombé le 12 mai 2012.", ("2012-05-03", "2012-05-03")),
        ("Le 12 mai, il pleut. Un car est tombé le 12 mai 2012.", ("None", "None")),
        ("Le 12 mai, il pleut. Un car est tombé samedi 12 mai 2012.", ("2012-05-12", "2012-05-12")),
        ("Le 3 mai, il pleut. Un car est tombé le 12 mai 1962. Le quai date de 2010.", ("None", "None")),
        ("Le 3 mai, il pleut. Le maire est né le 12 mai 2012.", ("None", "None")),
    ],
)
def test_a_day_without_year_near_a_full_date(nlp: Language, text: str, bounded: tuple[str, str]) -> None:
    context = Context(nlp(text))
    first, last = bounds(Years(context).days_of(context.points[0][1]))
    assert (str(first), str(last)) == bounded
