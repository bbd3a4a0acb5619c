import pytest
from bs4 import BeautifulSoup

from crossread.codebook import Actor, Codebook, Proposition, Step
from crossread.codebook.claims import Attribute, Value
from crossread.codebook.events import Event
from crossread.codebook.findings import Trend
from crossread.codebook.references import ReferenceEvent
from crossread.codebook.sides import Side
from crossread.publishing.chapters import codebook as pages

MEANING = {"policy": "p", "demand": "d", "assertion": "a"}
STANCES = {"conditional": "If paid.", "ambiguous": "Unclear."}
CODEBOOK = Codebook(
    sides=(Side(id="western-allies", name="Western <allies>", mark="circle", fill="solid"),
           Side(id="other", name="Others", mark="square", fill="blank")),
    trends=(Trend(id="plan", name="the plan", side="other", proposition="wall", stances=("support", "conditional")),),
    actors=(
        Actor(id="oslo", name="Norway", type="state", side="western-allies", aliases=("Norvège",), seats=("Oslo",)),
        Actor(id="roy", name="Léa Roy", type="person", side="other", role="mayor", roles=("la maire",)),
        Actor(id="bern", name="Bern", type="state", aliases=("<Berne>",)),
    ),
    propositions=(
        Proposition(id="wall", family="walls", reading="policy", label="The wall & the moat", label_fr="Le mur",
                    short="wall", support="Build it.", oppose="Tear it down.", about=("mur",), **STANCES),
    ),
    ladder=(
        Step(id="refusal-5", scale="refusal", step=5, name="veto", definition="Never.",
             examples=("jamais", "<pas> question"), **MEANING),
    ),
    events=(Event(id="fair", label="The fair", kind="meeting", status="future", tell_apart="The <other> fair"),
            Event(id="vote", label="The vote", kind="vote")),
    claims=(
        Attribute(id="height", subject="wall", subject_label="the height", kind="number", type="number", settled_by=""),
        Attribute(id="who", subject="wall", subject_label="who builds", kind="role", type="category", settled_by="x",
                  values=(Value(value="oslo", label="Oslo"), Value(value="bern", label="<Bern>"))),
    ),
    references=(
        ReferenceEvent(id="fair", label="The fair", date="2024-05-02", patterns=("foire",),
                       source={"title": "Fairs & feasts", "url": "https://example.org/?a=1&b=2"}),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def book(make_book):
    return make_book(codebook=CODEBOOK)


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (pages.propositions, [["The wall & the moat", "walls", "Build it.", "Tear it down."]]),
        (pages.ladder, [["refusal 5", "veto", "Never.", "jamais<pas> question"]]),
        (
            pages.actors,
            [
                ["Norway", "state", "Western <allies>", "Norvège, Oslo"],
                ["Léa Roy", "mayor", "Others", "la maire"],
                ["Bern", "state", "No side", "<Berne>"],
            ],
        ),
        (pages.trends, [["the plan", "Others", "support, conditional", "The wall & the moat"]]),
        (
            pages.events,
            [["The fair", "meeting", "future", "The <other> fair"], ["The vote", "vote", "past", ""]],
        ),
        (pages.attributes, [["The height", "number", "any number"], ["Who builds", "category", "Oslo; <Bern>"]]),
        (pages.references, [["The fair", "2024-05-02", "Fairs & feasts"]]),
    ],
)
def test_every_entry_is_a_row(book, cells, show, expected):
    assert cells(show(book)) == expected


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (pages.propositions, "Propositions (1)"),
        (pages.actors, "Actors (3)"),
        (pages.events, "Events (2)"),
        (pages.attributes, "Matters compared (2)"),
        (pages.references, "Reference events (1)"),
    ],
)
def test_the_caption_counts_the_entries(book, show, expected):
    assert BeautifulSoup(show(book), "html.parser").caption.string == expected


@pytest.mark.parametrize(
    ("show", "expected"),
    [(pages.ladder, ["jamais", "<pas> question"]), (pages.actors, ["Norvège, Oslo", "la maire", "<Berne>"])],
)
def test_french_is_marked_as_french(book, show, expected):
    page = BeautifulSoup(show(book), "html.parser")
    assert [span.string for span in page.select("td > span[lang=fr]")] == expected


def test_a_reference_links_to_its_source(book):
    link = BeautifulSoup(pages.references(book), "html.parser").select_one("a")
    assert link["href"] == "https://example.org/?a=1&b=2"


@pytest.mark.parametrize(
    "show", [pages.propositions, pages.ladder, pages.actors, pages.events, pages.attributes, pages.references]
)
def test_an_empty_codebook_gives_a_table_without_rows(make_book, cells, show):
    assert cells(show(make_book())) == []
