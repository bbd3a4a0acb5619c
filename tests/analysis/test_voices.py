import pandas as pd
import pytest

from crossread.analysis.voices import NO_SIDE, UNKNOWN, utterances, voices
from crossread.codebook import Actor, Codebook

CODEBOOK = Codebook(
    actors=(
        Actor(id="lavrov", name="Lavrov", type="person", side="russia"),
        Actor(id="stubb", name="Stubb", type="person", side="western-allies"),
        Actor(id="morel", name="Morel", type="person"),
    )
)
COLUMNS = ["article_id", "start", "end", "text", "kind", "speaker_id"]


def quotations(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame([("a", *row) for row in rows], columns=COLUMNS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("oui", 1),
        ("Il ne part pas.", 4),
        ("l’idée d'un cessez-le-feu", 3),
        ("35 pays, 1,5 %", 4),
        ("« … »", 0),
        ("", 0),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    (row,) = utterances(quotations((0, 9, text, "direct", "lavrov")), CODEBOOK).to_dict("records")
    assert (row["words"], row["direct_words"]) == (words, words)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a fragment in a reported clause is no utterance of its own
        ([(0, 30, "il ne veut pas « la paix »", "indirect"), (18, 25, "la paix", "mixed")], [(0, 6, 2)]),
        # two fragments
        ([(0, 30, "« non » et « oui »", "indirect"), (2, 5, "non", "mixed"), (13, 16, "oui", "mixed")], [(0, 3, 2)]),
        # a fragment that fills its clause
        ([(0, 7, "la paix", "indirect"), (0, 7, "la paix", "mixed")], [(0, 2, 2)]),
        # a fragment outside any clause
        ([(0, 7, "la paix", "mixed")], [(0, 2, 2)]),
        # a clause in another keeps its words, and its fragments
        (
            [(0, 40, "Stubb dit que Lavrov « ment »", "indirect"), (14, 40, "Lavrov « ment »", "indirect"),
             (23, 27, "ment", "mixed")],
            [(0, 3, 0), (14, 2, 1)],
        ),
        # a clause in a clause in a clause is taken from each once
        (
            [(0, 50, "A dit que B dit que C ment", "indirect"), (10, 50, "B dit que C ment", "indirect"),
             (20, 50, "C ment", "indirect")],
            [(0, 3, 0), (10, 3, 0), (20, 2, 0)],
        ),
        # direct speech is direct throughout
        ([(0, 20, "Il a dit que non", "direct"), (13, 16, "non", "indirect")], [(0, 4, 4), (13, 1, 0)]),
    ],
)  # fmt: skip
def test_utterances(rows: list[tuple[int, int, str, str]], expected: list[tuple[int, int, int]]) -> None:
    counted = utterances(quotations(*((*row, "lavrov") for row in rows)), CODEBOOK)
    assert list(counted[["start", "words", "direct_words"]].itertuples(index=False, name=None)) == expected


def test_fragments_of_one_article_are_not_taken_for_those_of_another() -> None:
    rows = quotations((0, 30, "il ne veut pas", "indirect", "lavrov"), (3, 9, "la paix", "mixed", "lavrov"))
    rows["article_id"] = ["a", "b"]
    assert list(utterances(rows, CODEBOOK)["words"]) == [4, 2]


def test_whose_side_a_speaker_is_on() -> None:
    rows = quotations(*((n, n + 1, "oui", "direct", speaker) for n, speaker in enumerate(["stubb", "", "anna", None])))
    assert list(utterances(rows, CODEBOOK)["side"]) == ["western-allies", UNKNOWN, UNKNOWN, UNKNOWN]


def test_shares() -> None:
    frame = quotations(
        (0, 10, "oui oui oui", "direct", "lavrov"),
        (20, 30, "non", "direct", "stubb"),
        (40, 50, "quoi", "indirect", None),
    )
    shares = voices(frame, CODEBOOK).set_index("side")
    assert shares["words"].to_dict() == {"russia": 3, UNKNOWN: 1, "western-allies": 1}
    assert shares.loc["russia", "share_of_words"] == pytest.approx(0.6)
    assert shares.loc["russia", "share_direct"] == 1
    assert shares.loc[UNKNOWN, "share_direct"] == 0
    assert shares["share_of_utterances"].to_list() == pytest.approx([1 / 3] * 3)


def test_each_article_has_shares_of_its_own_and_none_of_no_words() -> None:
    frame = quotations((0, 10, "oui", "direct", "lavrov"), (20, 30, "…", "direct", "stubb"))
    frame["article_id"] = ["a", "b"]
    shares = voices(frame, CODEBOOK).set_index("article_id")
    assert shares.loc["a", "share_of_words"] == 1
    assert shares.loc["b", "share_direct"] == 0


def test_an_actor_may_stand_on_no_side() -> None:
    assert list(voices(quotations((0, 3, "oui", "direct", "morel")), CODEBOOK)["side"]) == [NO_SIDE]


def test_nobody_quoted_is_no_error() -> None:
    assert voices(quotations(), CODEBOOK).empty
