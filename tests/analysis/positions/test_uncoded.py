import pandas as pd
import pytest

from crossread.analysis.positions.uncoded import uncoded
from crossread.codebook import Codebook


def listed(positions: list[tuple[str, int, int]]) -> list[int]:
    """Return the starts of the utterances that are listed beside the given positions."""
    rows = [("a", 10, 20, "oui oui oui", "direct", ""), ("a", 30, 40, "non", "direct", ""),
            ("b", 10, 20, "quoi « donc »", "indirect", ""), ("b", 15, 19, "donc", "mixed", "")]  # fmt: skip
    columns = ["article_id", "start", "end", "text", "kind", "speaker_id"]
    quotations = pd.DataFrame(rows, columns=columns)
    found = uncoded(quotations, pd.DataFrame(positions, columns=["article_id", "start", "end"]), Codebook())
    assert list(found.columns) == columns
    return list(found["start"])


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ([], [10, 30, 10]),
        ([("a", 12, 15)], [30, 10]),
        ([("a", 0, 11)], [30, 10]),
        ([("a", 0, 10), ("a", 20, 30)], [10, 30, 10]),
        ([("b", 0, 100)], [10, 30]),
        ([("a", 0, 100), ("b", 19, 30)], []),
    ],
)
def test_an_utterance_that_overlaps_no_position_is_uncoded(
    positions: list[tuple[str, int, int]], expected: list[int]
) -> None:
    assert listed(positions) == expected
