"""Three invented articles, and the five of the book against the gold."""

from pathlib import Path

import pandas as pd
import pytest

from crossread.analysis.positions.table import positions
from crossread.codebook import Codebook
from crossread.corpus import Article, Corpus, load_corpus
from crossread.evaluation.evaluation import read_gold
from crossread.evaluation.positions import score
from crossread.reading.pipeline import read

INVENTED = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def invented(codebook: Codebook) -> pd.DataFrame:
    return positions(read(load_corpus(INVENTED), codebook), codebook, {"berlin": "2025-09-15"})


@pytest.fixture(scope="module")
def computed(root: Path, codebook: Codebook) -> pd.DataFrame:
    return positions(read(load_corpus(root / "seeds"), codebook), codebook, {})


def test_codes_articles_that_were_never_in_the_corpus(invented: pd.DataFrame) -> None:
    expected = pd.read_csv(INVENTED / "expected_positions.csv")
    agreement = score(expected, invented)
    assert agreement.counts.precision >= 0.95
    assert agreement.counts.recall >= 0.9
    assert agreement.within_one >= 0.95


def test_a_position_has_the_day_that_its_sentence_gives(invented: pd.DataFrame) -> None:
    days = invented[invented["article_id"] == "berlin"].set_index("actor_id")["date"]
    assert set(days["merz"]) == {"2025-09-15"} if isinstance(days["merz"], pd.Series) else days["merz"] == "2025-09-15"
    assert invented[invented["article_id"] == "londres"]["date"].eq("").all()


def test_passages_and_cues_are_the_stated_text(invented: pd.DataFrame) -> None:
    texts = {article.id: article.text for article in load_corpus(INVENTED)}
    for row in invented.itertuples():
        assert texts[row.article_id][row.start : row.end] == row.text
        assert texts[row.article_id][row.cue_start : row.cue_end] == row.cue
    assert invented["position_id"].is_unique


def test_a_row_says_through_whom_on_whose_behalf_and_on_what_condition(codebook: Codebook) -> None:
    text = (
        "Alexander Stubb a déclaré que Volodymyr Zelensky acceptait un cessez-le-feu de trente jours "
        "si Moscou cesse ses frappes."
    )
    frame = positions(read(Corpus((Article("7_x", "7_x.txt", text),)), codebook), codebook, {"7_x": "2025-09-15"})
    (row,) = frame.to_dict("records")
    assert (row["actor_id"], row["on_behalf_of"], row["relayed_by"]) == ("zelensky", "ukraine", "stubb")
    assert (row["stance"], row["condition"]) == ("conditional", "si Moscou cesse ses frappes")
    assert (row["date"], row["cue"], row["origin"]) == ("2025-09-15", "acceptait", "rule")
    assert row["position_id"] == f"7-p{row['start']}-zelensky-thirty-day-ceasefire"
    assert row["quotation_id"].startswith("7-q")


def test_agrees_with_the_gold(root: Path, computed: pd.DataFrame) -> None:
    agreement = score(read_gold(root / "tests/gold")["positions"], computed)
    assert agreement.counts.f1 >= 0.85
    assert agreement.within_one >= 0.95
    assert agreement.stance_alpha >= 0.9
