import re
from typing import get_args

import pytest

from crossread.codebook import Codebook
from crossread.codebook.remarks import Place, QuotedPassage, Remark
from crossread.errors import CrossreadError
from crossread.publishing.chapters.remarks import remark

TEXTS = {"007_x": "Le <port> dort."}
QUOTED = QuotedPassage(slot="port", article="007", exact="<port>")


def shown(make_book, text, **more):
    entry = Remark(place="intro-limits", text=text, **more)
    return remark(make_book(TEXTS, Codebook(remarks=(entry,))), "intro-limits", {"share.port": "5 <%>"})


def test_a_place_without_a_remark_shows_nothing(make_book):
    assert remark(make_book(TEXTS), "intro-limits") is None


def test_markdown_values_and_passages_are_put_in(make_book):
    assert shown(make_book, "*A* {share.port} of [all](corpus.md).\n\n{Port} & <b>", passages=(QUOTED,)) == (
        '<p><em>A</em> 5 &lt;%&gt; of <a href="corpus.html">all</a>.</p>\n'
        '<p><q class="passage" lang="fr">&lt;port&gt;</q> (<a class="evidence" href="articles/007_x.html#c3-9" '
        'title="&lt;port&gt;">article 007</a>) &amp; &lt;b&gt;</p>\n'
    )


def test_a_slot_that_nothing_fills_names_the_remark(make_book):
    with pytest.raises(
        CrossreadError, match=r"remark on intro-limits: there is no value for \{nothing\}; .*share\.port"
    ):
        shown(make_book, "{nothing}")


def test_every_place_is_kept_by_one_chapter_of_its_name(root):
    kept = [
        (path.stem, place)
        for path in sorted((root / "book").glob("*.md"))
        for place in re.findall(r'remark\(book, "([\w-]+)"', path.read_text("utf-8"))
    ]
    assert sorted(place for _, place in kept) == sorted(get_args(Place))
    assert all(place.startswith(f"{chapter}-") for chapter, place in kept)
