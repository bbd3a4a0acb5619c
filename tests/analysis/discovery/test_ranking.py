import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.discovery import clashes, discover, judge, read_content
from crossread.codebook import Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import ReadCorpus, read_article, reading_pipeline


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Le maire a interdit la marche de samedi.", "Le maire n’a pas interdit la marche de samedi.", True),
        ("La mine de Saules emploie 900 ouvriers.", "La mine de Saules emploie 350 ouvriers.", True),
        ("Le barrage fut achevé en 1962.", "Le barrage fut achevé en 1974.", True),
        ("Le jury a acquitté la pharmacienne.", "Le jury a condamné la pharmacienne.", True),
        ("Le maire a interdit la marche de samedi.", "La marche de samedi est interdite par le maire.", False),
        ("Le maire a interdit la marche de samedi.", "Une usine de papier ouvre à Dole.", False),
        ("La mine de Saules emploie neuf cents ouvriers.", "La mine de Saules emploie 900 ouvriers.", False),
        ("La mine de Saules emploie plus de 850 ouvriers.", "La mine de Saules emploie 900 ouvriers.", False),
        ("La mine emploie 900 ouvriers, dont 40 femmes.", "La mine emploie 900 ouvriers.", False),
        ("Le barrage fut achevé en mars 1962.", "Le barrage fut achevé en 1962.", False),
        ("Les loyers ont grimpé dans le port.", "Les loyers du port ont augmenté.", False),
        ("Les loyers ont augmenté dans le port.", "Dans le port, les loyers n’ont pas baissé.", False),
        ("Le jury a acquitté la pharmacienne.", "Le jury a acquitté la pharmacienne.", False),
    ],
)
def test_clashes(a: str, b: str, expected: bool) -> None:
    assert clashes(a, b) is expected
    assert clashes(b, a) is expected


@given(st.text(), st.text())
def test_likelihood_does_not_depend_on_the_order(a: str, b: str) -> None:
    one, other = read_content(a), read_content(b)
    likely, found = judge(one, other)
    assert (likely, found.keys()) == (judge(other, one)[0], judge(other, one)[1].keys())
    assert 0 <= likely < 1


def discovered(*texts: str) -> pd.DataFrame:
    nlp = reading_pipeline(Codebook())
    articles = [Article(f"{n:03}", f"{n:03}.txt", text) for n, text in enumerate(texts)]
    return discover(ReadCorpus({a.id: read_article(a, nlp) for a in articles}), {})


def test_discover_ranks_pairs_of_different_articles_and_says_why() -> None:
    found = discovered(
        "Le ministre a signé le contrat du canal en juin 2019. Il pleut.",
        "Le ministre a signé le contrat du canal en mai 2021. Le ministre n’a pas signé le contrat du canal.",
    )
    assert found["likelihood"].is_monotonic_decreasing
    assert set(found["apart"]) == {"dates", "negation denied"}
    assert "The dates differ: «juin 2019» and «mai 2021»." in set(found["reason"])
    assert set(found["article_a"]) == {"000"}
