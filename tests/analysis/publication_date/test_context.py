import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.analysis.publication_date.context import Context


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Le pont a cédé le 9 juin.", "past"),
        ("Le pont a cédé, le 9 juin, sous un camion.", "past"),
        ("Le pont rouvrira le 9 juin.", "future"),
        ("Un accord a eu lieu à Ankara le 9 juin.", "past"),
        ("Le chef du Front arrive le 9 juin.", None),
        ("Le pont tend à la ruine le 9 juin.", None),
        ("La vente a été avancée à juin 2012.", None),
        ("La vente a été reportée au conseil du 9 juin.", None),
        ("Le procès a été fixé par le juge le 9 juin.", None),
        ("Il a invité ses voisins le 9 juin.", None),
    ],
)
def test_only_a_plain_verb_tells_where_a_day_lies(nlp: Language, text: str, direction: str | None) -> None:
    context = Context(nlp(text))
    [(expression, _)] = context.points
    assert context.direction(expression) == direction


@pytest.mark.parametrize(
    ("text", "is_news"),
    [
        ("Le pont a cédé le 9 juin.", True),
        ("Il pleut. Le pont a cédé le 9 juin.", False),
        ("Le pont, qui avait été fermé, a cédé le 9 juin.", False),
        ("Le pont a été fermé le 9 juin dernier.", False),
        ("Il y a dix ans, le pont a cédé le 9 juin.", False),
    ],
)
def test_news_is_what_the_opening_tells_as_just_past(nlp: Language, text: str, is_news: bool) -> None:
    context = Context(nlp(text))
    assert context.is_news(*context.points[-1]) == is_news


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="Né le 9juin2012 (39 ans), àA.\n"), st.integers(0, 80))
def test_what_is_around_an_expression_is_of_its_sentence(nlp: Language, text: str, characters: int) -> None:
    context = Context(nlp(text))
    for expression in context.expressions:
        start, end = context.around(expression, characters)
        assert expression.sentence <= start <= expression.start < expression.end <= end <= len(text)
        assert context.folded[start : expression.start] == context.before(expression, characters)
