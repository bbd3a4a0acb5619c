"""The pipeline: no component runs without what it requires."""

import subprocess
import sys
from datetime import date

import pytest
from spacy.lang.fr.stop_words import STOP_WORDS

from crossread.codebook import Codebook
from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.reading.dates import placed
from crossread.reading.pipeline import COMPONENTS, French, reading_pipeline


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
