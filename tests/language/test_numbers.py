import re

import pytest

from crossread.language.folding import fold
from crossread.language.numbers import AMOUNT, amount_bounds

AMOUNTS = [
    ("7", (7, 7)),
    ("1 500", (1500, 1500)),
    ("250\u202f000", (250_000, 250_000)),
    ("12.000", (12_000, 12_000)),
    ("3,5", (3.5, 3.5)),
    ("1.1 milliard", (1.1e9, 1.1e9)),
    ("954 millions", (954e6, 954e6)),
    ("trois cent mille", (300_000, 300_000)),
    ("quatre-vingt-dix-neuf", (99, 99)),
    ("cent quatre-vingts", (180, 180)),
    ("soixante et onze", (71, 71)),
    ("mille six cents", (1600, 1600)),
    ("deux millions et demi", (2.5e6, 2.5e6)),
    ("une quinzaine", (13.5, 16.5)),
    ("un millier", (900, 1100)),
    ("des dizaines", (20, None)),
    ("plusieurs centaines de milliers", (200_000, None)),
    ("des dizaines de milliards", (20e9, None)),
]


@pytest.mark.parametrize(("amount", "expected"), AMOUNTS)
def test_amount_bounds(amount, expected):
    folded = fold(amount)
    assert re.fullmatch(AMOUNT, folded)
    assert amount_bounds(folded) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["F16", "19e", "20h30", "vingtième", "vingt-cinquième", "cinquante-deuxième", "8:30"])
def test_no_amount(text):
    assert re.search(AMOUNT, fold(text)) is None
