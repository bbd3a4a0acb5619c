import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.codebook import Codebook
from crossread.codebook.claims import Attribute, Value
from crossread.codebook.events import Event
from crossread.publishing.chapters.inconsistencies.differences import attribute_of, differences, marked

TEXTS = {"000_a": "Oslo a signé lundi un accord sur le mur.", "001_b": "Mardi, une déclaration a été signée à Oslo."}
NATURE = Attribute(
    id="nature", subject="text", subject_label="the text of Oslo", kind="nature-of-document", type="category",
    values=(Value(value="agreement", label="an agreement", patterns=("accord",)),
            Value(value="declaration", label="a declaration", patterns=("<signer> une déclaration", "déclaration"))),
    settled_by="the text",
)  # fmt: skip
CODEBOOK = Codebook(claims=(NATURE,), events=(Event(id="signing", label="Oslo signs", kind="signature"),))
DAYS = (("000_a", "lundi"), ("001_b", "Mardi"))
WHOLE = tuple(TEXTS.items())


@pytest.fixture(scope="module")
def book(make_book):
    times = [
        {"article_id": key, "start": TEXTS[key].index(day), "end": TEXTS[key].index(day) + 5, "text": day}
        for key, day in DAYS
    ]
    return make_book(TEXTS, CODEBOOK, time_expressions=times)


def finding(subject="", explanation="", values=("", ""), passages=WHOLE):
    row = {"subject_id": subject, "explanation": explanation}
    for side, (key, passage), value in zip("ab", passages, values, strict=True):
        start = TEXTS[key].index(passage)
        row |= {f"article_{side}": key, f"start_{side}": start, f"end_{side}": start + len(passage)}
        row[f"value_{side}"] = value
    return row


VALUES = finding("text", "The text of Oslo: article 000 gives …", ("agreement", "declaration"))
DATES = finding("signing", "Oslo signs: article 000 gives …", ("2024-05-06", "2024-05-07"))
PART = finding("text", "The text of Oslo: …", ("agreement", "agreement"), (("000_a", "un accord"), ("001_b", "à Oslo")))
SLIP = finding("gender", "One of them.", passages=(("000_a", "un accord sur"), ("000_a", "accord sur le mur")))
APART = finding("wording", "Others.", passages=(("000_a", "un accord sur"), ("001_b", "Oslo")))


@pytest.mark.parametrize(
    ("row", "label"), [(VALUES, "the text of Oslo"), (DATES, "Oslo signs"), (SLIP, None), (APART, None)]
)
def test_what_the_claims_of_a_finding_are_about(row, label):
    found = attribute_of(CODEBOOK, row)
    assert (found and found.subject_label) == label


@pytest.mark.parametrize(
    ("row", "ours", "theirs"),
    [
        (VALUES, ["accord"], ["déclaration"]),
        (DATES, ["lundi"], ["Mardi"]),
        (PART, ["accord"], []),
        (SLIP, ["un"], ["le", "mur"]),
        (APART, [], []),
    ],
    ids=["values", "dates", "value stated on one side", "most words shared", "few words shared"],
)
def test_only_what_carries_the_difference_is_marked(book, row, ours, theirs):
    for side, expected in (("a", ours), ("b", theirs)):
        text = TEXTS[row[f"article_{side}"]][row[f"start_{side}"] : row[f"end_{side}"]]
        assert [text[start:end] for start, end in differences(book, row, side)] == expected


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("le 6 janvier", [(3, 4)], "le <mark>6</mark> janvier"),
        ("un accord signé hier", [(10, 15), (16, 20)], "un accord <mark>signé hier</mark>"),
        ("<b>oui</b> & non", [(3, 6)], "&lt;b&gt;<mark>oui</mark>&lt;/b&gt; &amp; non"),
        ("rien", [], "rien"),
    ],
)
def test_marks(text, spans, expected):
    assert marked(text, spans) == expected


@given(st.text(), st.sets(st.integers(0, 30)))
def test_marks_leave_the_text_as_it_is(text, cuts):
    ends = sorted(cut for cut in cuts if cut <= len(text))
    shown = marked(text, zip(ends[::2], ends[1::2], strict=False))
    assert unescape(re.sub("</?mark>", "", shown)) == text
