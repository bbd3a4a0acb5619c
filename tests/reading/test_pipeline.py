import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.fr.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc

from crossread.codebook import Codebook, load_codebook
from crossread.corpus import Article, Corpus
from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.reading.dates import placed, time_expressions
from crossread.reading.pipeline import COMPONENTS, French, read, reading_pipeline

Found = list[tuple[str, int, int, str, str]]


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    """Return a codebook of other matters than the book's."""
    return load_codebook(Path(__file__).parents[1] / "analysis/inconsistencies/reports/codebook")


@pytest.fixture(scope="module")
def nlp(codebook: Codebook) -> Language:
    return reading_pipeline(codebook)


def found(doc: Doc) -> Found:
    """Return every span that the components wrote."""
    return [
        (group, span.start_char, span.end_char, span.label_, span.id_)
        for group in doc.spans
        for span in doc.spans[group]
    ]


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("Oslo attend.", "mentions", ["Oslo"]),
        ("Le car de 12 élèves part vers 22 h 15 précises.", "quantities", ["12"]),
        ("La crue durera 30 jours et 12 villages sont coupés.", "time_expressions", ["30 jours"]),
        ("Oslo a déclaré que 12 villages sont coupés.", "quotations", ["12 villages sont coupés"]),
        ("Un titre\nLire aussi : Oslo prévoit 12 ponts lundi\nUn texte.", "quantities", []),
        ("Un titre\nLire aussi : Oslo prévoit 12 ponts lundi\nUn texte.", "time_expressions", []),
    ],
)
def test_each_component_runs_after_what_it_builds_on(nlp: Language, text: str, group: str, expected: list[str]) -> None:
    doc = nlp(text)
    assert [span.text for span in doc.spans[group]] == expected


def test_speakers_are_the_actors_of_the_codebook(nlp: Language) -> None:
    (quotation,) = nlp("« La crue arrive », a déclaré Anna Lindqvist.")._.quotations
    assert (quotation.speaker_id, quotation.speaker_name) == ("lindqvist", "Anna Lindqvist")
    (unknown,) = reading_pipeline(Codebook())("« La crue arrive », a déclaré Anna Lindqvist.")._.quotations
    assert (unknown.speaker_id, unknown.speaker_name) == ("", "Anna Lindqvist")


def test_a_corpus_is_read_in_its_order(codebook: Codebook) -> None:
    articles = (Article("b", "b.txt", "Oslo attend."), Article("a", "a.txt", "Berlin attend."))
    reading = read(Corpus(articles), codebook)
    assert [(one.article, one.doc.text) for one in reading] == [(article, article.text) for article in articles]
    assert [span.id_ for span in reading["a"].doc.spans["mentions"]] == ["germany"]


PIECES = st.sampled_from(
    ["Oslo ", "« ", " »", '"', "“", " a déclaré que ", "il ", "12 villages ", "lundi 4 mai ", ", ", ". ", "\n", "\r\n",
     "\u2028", "\u00a0", "\u202f", "\ufeff", "\u200b", "e\u0301", "👩‍🚒", "Ⅻ", "İ", "ß", "٣ jours", "²", "\x85",
     "Lire aussi : ", "selon ", "3 % de ", "𝔘kraine ", "\u0000", "ﬁn ", "½ "]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@settings(deadline=None)
@given(TEXTS)
def test_every_offset_lies_in_the_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(0 <= start < end <= len(text) for _, start, end, _, _ in found(doc))
    assert all(text[e.start : e.end].strip() for e in time_expressions(doc))
    assert all(text[span._.quantity.start : span._.quantity.end].strip() for span in doc.spans["quantities"])
    for quotation in doc._.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert quotation.speaker_start < 0 or text[quotation.speaker_start : quotation.speaker_end].strip()
    for group in ("segments", "mentions", "time_expressions", "quantities"):
        assert all(left.end_char <= right.start_char for left, right in pairwise(doc.spans[group]))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_a_reading_is_a_function_of_the_text_and_the_codebook(
    nlp: Language, codebook: Codebook, text: str, other: str
) -> None:
    first = found(nlp(text))
    nlp(other)
    assert found(nlp(text)) == first


def test_another_pipeline_of_the_same_codebook_reads_the_same(nlp: Language, codebook: Codebook) -> None:
    text = "Oslo a déclaré lundi que « 12 villages » sont coupés. Berlin attend.\nSelon Téhéran, la crue dure 3 jours."
    nlp("Anna Lindqvist parle. Elle attend.")
    assert found(reading_pipeline(codebook)(text)) == found(nlp(text))
    assert len({group for group, *_ in found(nlp(text))}) >= 5


def test_every_component_has_what_it_requires() -> None:
    nlp = reading_pipeline(Codebook())
    assert nlp.pipe_names == [f"crossread_{component}" for component in COMPONENTS]
    assert not any(nlp.analyze_pipes()["problems"].values())


@pytest.mark.parametrize(
    ("component", "bereft", "missing"),
    [
        ("layout", "actors", "doc._.segments"),
        ("sentences", "actors", "token.is_sent_start"),
        ("actors", "quotations", "doc._.mentions"),
        ("dates", "quantities", "doc._.time_expressions"),
    ],
)
def test_removing_a_component_is_refused(component: str, bereft: str, missing: str) -> None:
    for remove in (French.remove_pipe, French.disable_pipe):
        with pytest.raises(CrossreadError, match=rf"no component before crossread_{bereft} assigns {missing}"):
            remove(reading_pipeline(Codebook()), f"crossread_{component}")


def test_a_component_too_early_is_refused() -> None:
    nlp = French()
    with pytest.raises(CrossreadError, match=r"crossread_dates assigns doc._.segments, doc._.sentence_starts"):
        nlp.add_pipe("crossread_dates")


def test_the_last_component_may_be_left_out() -> None:
    nlp = reading_pipeline(Codebook())
    nlp.remove_pipe("crossread_quotations")
    assert len(nlp("Il pleut.")) == 3


def test_reading_starts_without_spacy_s_tokenizer_exceptions() -> None:
    code = (
        "import sys; from crossread.reading.pipeline import reading_pipeline; from crossread.codebook import Codebook;"
        "reading_pipeline(Codebook()); assert 'spacy.lang.fr' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_stop_words_are_those_of_spacy_s_french() -> None:
    nlp = reading_pipeline(Codebook())
    assert nlp.Defaults.stop_words == STOP_WORDS
    assert [token.is_stop for token in nlp("Cependant Kiev")] == [True, False]


def test_norms_are_folded() -> None:
    doc = reading_pipeline(Codebook())("Éventuelle FORCE même aujourd’hui")
    assert [token.norm_ for token in doc] == ["eventuelle", "force", "meme", "aujourd'hui"]


def test_a_text_is_joined_folded_and_placed_on_the_calendar_once() -> None:
    text = "Le préfet a dit jeudi : « Nous partirons. »"
    doc = reading_pipeline(Codebook())(text)
    assert (doc._.text, doc._.folded) == (text, fold(text))
    day = date(2026, 1, 12)
    assert placed(doc, day) is placed(doc, day)
    assert placed(doc, day) != placed(doc, None)
    assert [text[passage.start : passage.end] for passage in doc._.quoted] == ["Nous partirons."]
