import pytest

from crossread.errors import CrossreadError
from crossread.publishing.html.markup import Html
from crossread.publishing.html.templates import paragraphs, sentence

VALUES = {"one": "<a> & b", "side.links": Html("<q><b>élan</b></q>")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*A* {one}", "<em>A</em> &lt;a&gt; &amp; b"),
        ("{side.links}, {Side.links}", "<q><b>élan</b></q>, <q><b>Élan</b></q>"),
        ("{One}", "&lt;a&gt; &amp; b"),
        ("<b>{ one }</b>", "&lt;b&gt;{ one }&lt;/b&gt;"),
        ("[all](corpus.md#a), [web](https://a.example/b.md)",
         '<a href="corpus.html#a">all</a>, <a href="https://a.example/b.md">web</a>'),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
    ],
)  # fmt: skip
def test_a_sentence_is_markdown_with_its_slots_filled(text: str, shown: str) -> None:
    assert sentence(f"{text}\n", VALUES, "here") == shown


def test_paragraphs() -> None:
    assert paragraphs("One.\n\n{one}", VALUES, "here") == "<p>One.</p>\n<p>&lt;a&gt; &amp; b</p>\n"


def test_a_slot_that_nothing_fills_names_the_entry_and_what_is_known() -> None:
    with pytest.raises(CrossreadError, match=r"^findings\.yml: .*\{two\}; .*: one, side\.links$"):
        sentence("{two}", VALUES, "findings.yml")
