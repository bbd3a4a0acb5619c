import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.language.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÉTÉ à Zaporijjia", "ete a zaporijjia"),
        ("l’été", "l'ete"),
        ("20\u00a0%", "20 %"),
        ("Œuvre", "œuvre"),
        ("Szijjártó", "szijjarto"),
        ("Путин", "путин"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(fold(character) == folded for character, folded in zip(text, fold(text), strict=True))
