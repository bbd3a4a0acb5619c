import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from crossread.reading.dates import time_expressions
from crossread.reading.spans import char_span
from crossread.reading.tokens import blank_pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = blank_pipeline()
    pipeline.add_pipe("crossread_dates")
    return pipeline


def test_component_reads_captions_but_no_navigation(nlp: Language) -> None:
    lines = {"navigation": "Accueil 2021", "caption": "Le maire, le 6 mars 2025.", "body": "Il a parlé mardi."}
    text = "\n".join(lines.values())
    doc = nlp.make_doc(text)
    places = ((text.index(line), line, kind) for kind, line in lines.items())
    doc.spans["segments"] = [char_span(doc, start, start + len(line), kind) for start, line, kind in places]
    doc = nlp.get_pipe("crossread_dates")(doc)  # type: ignore[operator]
    assert [(span.text, span.label_) for span in doc.spans["time_expressions"]] == [
        ("le 6 mars 2025", "DATE"),
        ("mardi", "DATE"),
    ]
    assert [text[e.start : e.end] for e in time_expressions(doc)] == ["le 6 mars 2025", "mardi"]


@settings(deadline=None)
@given(st.text())
def test_component_runs_alone(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert all(0 <= e.start < e.end <= len(doc.text) for e in time_expressions(doc))
