from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.analysis.positions.clauses import Clause, clauses
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

Cut = Callable[[str], list[Clause]]


@pytest.fixture(scope="session")
def cut(reports_codebook: Codebook) -> Cut:
    """Return a function from a text to its clauses."""
    nlp = reading_pipeline(reports_codebook)
    return lambda text: clauses(read_article(Article("a", "a.txt", text), nlp))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo attend, mais Berlin agit.", ["Oslo attend", "mais Berlin agit"]),
        ("Oslo attend et Berlin agit.", ["Oslo attend", "et Berlin agit"]),
        ("Oslo et Berlin attendent.", ["Oslo et Berlin attendent"]),
        ("Oslo agit et n'attend pas.", ["Oslo agit", "et n'attend pas"]),
        ("Les garanties assurées et fournies manquent.", ["Les garanties assurées et fournies manquent"]),
        ("Les aides sont assurées et fournies à Oslo.", ["Les aides sont assurées et fournies à Oslo"]),
        ("Oslo attend, une décision que Berlin refuse.", ["Oslo attend", "une décision que Berlin refuse"]),
        ("La digue cède, emportée par la crue.", ["La digue cède", "emportée par la crue"]),
        ("La digue cède, inondant le port.", ["La digue cède", "inondant le port"]),
        ("La digue cède tandis que le port dort.", ["La digue cède", "tandis que le port dort"]),
        ("La digue – vieille – cède.", ["La digue", "vieille", "cède"]),
        ("Le sous-préfet attend.", ["Le sous-préfet attend"]),
        ("M. Roux attend. Oslo agit.", ["M. Roux attend", "Oslo agit"]),
        ("Oslo n'agira pas mais seulement si tout cède.", ["Oslo n'agira pas mais seulement si tout cède"]),
        ("La digue tient malgré la crue.", ["La digue tient", "malgré la crue"]),
        ("Qui paiera ? Oslo !", ["Qui paiera ?", "Oslo"]),
    ],
)
def test_where_clauses_begin_and_end(cut: Cut, text: str, expected: list[str]) -> None:
    found = cut(text)
    assert [text[clause.start : clause.end] for clause in found] == expected
    assert {clause.teller for clause in found} == {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo a dit que la digue tient.", [("Oslo a dit que", ()), ("la digue tient", ("norway",))]),
        ("Selon Oslo, la digue tient.", [("Selon Oslo", ()), ("la digue tient", ("norway",))]),
        (
            "« La digue tient. Le port dort », a dit Oslo.",
            [("La digue tient", ("norway",)), ("Le port dort", ("norway",)), ("a dit Oslo", ())],
        ),
        (
            "Selon Oslo, Berlin a dit que la digue tient.",
            [("Selon Oslo", ()), ("Berlin a dit que", ("norway",)), ("la digue tient", ("germany",))],
        ),
        (
            "Berlin a dit que la digue tient, tandis que Paris dort, selon Oslo.",
            [
                ("Berlin a dit que", ("norway",)),
                ("la digue tient", ("germany",)),
                ("tandis que Paris dort", ("germany",)),
                ("selon Oslo", ()),
            ],
        ),
        (
            "Oslo juge la digue « trop basse » et Berlin se tait.",
            [("Oslo", ()), ("juge la digue « trop basse", ("norway",)), ("et Berlin se tait", ())],
        ),
        ("Un marin a dit que la digue tient.", [("Un marin a dit que", ()), ("la digue tient", ())]),
    ],
)
def test_whose_words_a_clause_holds(cut: Cut, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(text[clause.start : clause.end], clause.speakers) for clause in cut(text)] == expected


@pytest.mark.parametrize(
    ("text", "teller", "relayed_by"),
    [
        ("Oslo a dit que la digue tient.", "norway", ()),
        ("Un marin a dit que la digue tient.", "Un marin", ()),
        ("Elle a dit que la digue tient.", "", ()),
        ("Selon Oslo, Berlin a dit que la digue tient.", "germany", ("norway",)),
        ("La digue tient.", "", ()),
    ],
)
def test_who_tells_and_through_whom(cut: Cut, text: str, teller: str, relayed_by: tuple[str, ...]) -> None:
    last = cut(text)[-1]
    assert (last.teller, last.relayed_by) == (teller, relayed_by)


def test_a_clause_knows_its_sentence(cut: Cut) -> None:
    text = "Oslo attend, mais Berlin agit. « La digue tient », dit Oslo."
    found = cut(text)
    assert [clause.number for clause in found] == [0, 0, 1, 1]
    assert [text[slice(*clause.sentence)].strip() for clause in found[1:3]] == [
        "Oslo attend, mais Berlin agit.",
        "« La digue tient », dit Oslo.",
    ]
    assert text[slice(*found[2].cue)] == "dit"


PIECES = st.sampled_from(
    ["Oslo ", "Berlin ", "attend ", "agit ", "et ", "mais ", "« ", " »", '"', ", ", ". ", " – ", "a dit que ", "selon ",
     "tandis que ", "? ", "\n", "la digue ", "cède ", "refusant "]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_clauses_are_in_order_and_hold_no_blank_ends(cut: Cut, text: str) -> None:
    end = 0
    for clause in cut(text):
        assert end <= clause.start < clause.end <= len(text)
        assert text[clause.start].isalnum()
        assert clause.sentence[0] <= clause.start < clause.end <= clause.sentence[1]
        end = clause.end
