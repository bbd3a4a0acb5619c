import pytest

from crossread.codebook import Codebook, Note, load_codebook
from crossread.codebook.anchors import check_anchors, passage_of
from crossread.codebook.remarks import QuotedPassage, Remark
from crossread.corpus import Article, Corpus, load_corpus
from crossread.errors import CrossreadError

ARTICLE = Article("007_a", "007_a.txt", "Le chat dort. Le chien dort.")


def _note(article="007", exact="dort", **fields):
    return Note(article=article, exact=exact, kind="typo", note="a note", **fields)


def _check(*notes):
    check_anchors(Corpus((ARTICLE,)), Codebook(notes=notes))


def test_the_project_s_anchors(root):
    check_anchors(load_corpus(root / "seeds"), load_codebook(root / "book/codebook"))


def test_passage_of():
    assert passage_of(_note(prefix="chien "), ARTICLE).start == 23
    assert passage_of(_note("007_a", "chat", suffix=" dort"), ARTICLE).start == 3


def test_the_passages_of_a_remark_stand_in_the_articles():
    quoted = QuotedPassage(slot="rabbit", article="007", exact="lapin")
    with pytest.raises(CrossreadError, match=r"remarks\.yml: entry 1: .*stands 0 times"):
        check_anchors(
            Corpus((ARTICLE,)), Codebook(remarks=(Remark(place="intro-limits", text="{rabbit}", passages=(quoted,)),))
        )


@pytest.mark.parametrize(
    ("note", "found"),
    [
        (_note(exact="lapin"), "stands 0 times"),
        (_note(), "stands 2 times"),
        (_note(article="008", exact="chat"), "there is no article '008'"),
    ],
)
def test_a_note_that_fits_nothing(note, found):
    with pytest.raises(CrossreadError, match=rf"notes\.yml: entry 2: .*{found}"):
        _check(_note(exact="chat"), note)
