import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.codebook import Codebook
from crossread.reading.dates import time_expressions
from crossread.reading.pipeline import reading_pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    return reading_pipeline(Codebook())


def test_component_reads_captions_but_no_navigation(nlp: Language) -> None:
    text = "Accueil 2021\n© Le maire, le 6 mars 2025.\nIl a parlé mardi."
    doc = nlp(text)
    assert [(span.text, span.label_) for span in doc.spans["time_expressions"]] == [
        ("le 6 mars 2025", "DATE"),
        ("mardi", "DATE"),
    ]
    assert [text[e.start : e.end] for e in time_expressions(doc)] == ["le 6 mars 2025", "mardi"]


@settings(deadline=None)
@given(st.text())
def test_any_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert all(0 <= e.start < e.end <= len(doc.text) for e in time_expressions(doc))
