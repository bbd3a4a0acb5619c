import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.corpus import Article
from crossread.evidence import find_passage, passage

ARTICLE = Article("007_x", "seeds/007_x.txt", "Il a dit non. Elle a dit non. " + "Fin. " * 20)


def test_passage_carries_its_wording_and_context() -> None:
    found = passage(ARTICLE, 9, 12)
    assert (found.exact, found.prefix, found.suffix) == ("non", "Il a dit ", ARTICLE.text[12:44])
    assert (found.id, found.anchor, found.link) == ("007_x-9-12", "c9-12", "articles/007_x.html#c9-12")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (6, 5), (0, 10_000)])
def test_offsets_outside_the_article_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="do not lie inside article 007_x"):
        passage(ARTICLE, start, end)


@given(st.data())
def test_a_passage_is_found_again_by_its_selectors(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = Article("a", "a.txt", text)
    cut = passage(article, start, end)
    assert cut.exact == text[start:end]
    if text.count(cut.prefix + cut.exact + cut.suffix) == 1:
        assert find_passage(article, cut.exact, cut.prefix, cut.suffix) == cut


def test_repeated_wording_needs_its_context() -> None:
    assert find_passage(ARTICLE, "dit non", prefix="Elle a ").start == 21
    with pytest.raises(LookupError, match="'dit non' stands 2 times in article 007_x"):
        find_passage(ARTICLE, "dit non")
    with pytest.raises(LookupError, match="stands 0 times"):
        find_passage(ARTICLE, "")
