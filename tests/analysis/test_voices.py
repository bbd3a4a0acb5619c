import pandas as pd
import pytest

from crossread.analysis.positions.uncoded import uncoded
from crossread.analysis.voices import utterances, voices
from crossread.codebook import Actor, Codebook

CODEBOOK = Codebook(
    actors=(
        Actor(id="lavrov", name="Lavrov", type="person", side="russia"),
        Actor(id="stubb", name="Stubb", type="person", side="western-allies"),
    )
)
COLUMNS = ["article_id", "start", "end", "text", "kind", "speaker_id"]


def quotations(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame([("a", *row) for row in rows], columns=COLUMNS)


def test_a_fragment_in_a_reported_clause_is_no_utterance_of_its_own() -> None:
    frame = quotations(
        (0, 20, "il ne veut pas « la paix »", "indirect", "lavrov"), (12, 20, "la paix", "mixed", "lavrov")
    )
    counted = utterances(frame, CODEBOOK)
    assert counted[["words", "direct_words"]].to_dict("records") == [{"words": 6, "direct_words": 2}]


def test_a_clause_inside_another_keeps_its_words() -> None:
    frame = quotations(
        (0, 40, "Stubb dit que Lavrov ment", "indirect", "stubb"), (14, 40, "Lavrov ment", "indirect", "lavrov")
    )
    assert list(utterances(frame, CODEBOOK)["words"]) == [3, 2]


def test_shares() -> None:
    frame = quotations(
        (0, 10, "oui oui oui", "direct", "lavrov"),
        (20, 30, "non", "direct", "stubb"),
        (40, 50, "quoi", "indirect", None),
    )
    shares = voices(frame, CODEBOOK).set_index("side")
    assert shares.loc["russia", "share_of_words"] == pytest.approx(0.6)
    assert shares.loc["russia", "share_direct"] == 1
    assert shares.loc["unknown", "share_direct"] == 0
    assert shares["share_of_utterances"].sum() == pytest.approx(1)


def test_uncoded_utterances_are_listed() -> None:
    frame = quotations((0, 10, "oui oui oui", "direct", "lavrov"), (20, 30, "non", "direct", "stubb"))
    positions = pd.DataFrame([("a", 5, 8)], columns=["article_id", "start", "end"])
    assert list(uncoded(frame, positions, CODEBOOK)["start"]) == [20]
