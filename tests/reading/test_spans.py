import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossread.codebook import Codebook
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.spans import char_span, segments

NLP = reading_pipeline(Codebook())


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(3, 8, "chien"), (4, 5, "chien"), (0, 4, "Le chien"), (9, 14, "dort.")],
)
def test_a_span_is_the_tokens_that_its_characters_touch(start: int, end: int, expected: str) -> None:
    span = char_span(NLP("Le chien dort."), start, end, "animal", "rex")
    assert (span.text, span.label_, span.id_) == (expected, "animal", "rex")


@pytest.mark.parametrize(("start", "end"), [(14, 20), (-1, 3)])
def test_characters_outside_the_text_are_no_span(start: int, end: int) -> None:
    with pytest.raises(AssertionError, match=f"characters {start}–{end} lie outside the text"):
        char_span(NLP("Le chien dort."), start, end)


@given(st.text("a1é😀’. \n\u00a0\u0301", min_size=1), st.data())
def test_a_span_covers_its_characters_and_no_token_more(text: str, data: st.DataObject) -> None:
    doc = NLP(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start] != " ")  # which may belong to the token before it
    span = char_span(doc, start, end)
    assert span.start_char <= start < end <= span.end_char + len(span[-1].whitespace_)
    if len(span) > 1:
        assert span[0].idx + len(span[0].text_with_ws) > start
        assert span[-1].idx < end


def test_segments() -> None:
    doc = NLP("Accueil\nUn titre\nUn texte.\n© Oslo, AFP.")
    headline, body, caption = (8, 16), (17, 26), (27, 39)
    assert segments(doc) == [headline, body]
    assert segments(doc, without=("navigation",)) == [headline, body, caption]
    assert segments(doc, without=()) == [(0, 7), headline, body, caption]


def test_a_text_of_nothing_has_no_segment() -> None:
    assert segments(NLP("")) == []
