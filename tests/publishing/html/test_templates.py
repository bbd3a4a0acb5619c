import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from crossread.errors import CrossreadError
from crossread.publishing.html.markup import Html
from crossread.publishing.html.templates import paragraphs, sentence

VALUES = {
    "count": "two",
    "side.share": "5 %",
    "hostile": '<b>*x*</b> [a](javascript:b) {count} & "q"',
    "link": Html('<a href="x.html">article 000</a>'),
    "accented": "élan",
    "empty": "",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{count} articles", "two articles"),
        ("{Count} articles", "Two articles"),
        ("{side.share} and {Side.share}", "5 % and 5 %"),
        ("{Accented}", "Élan"),
        ("{Link}", '<a href="x.html">Article 000</a>'),
        ("*{count}* **{link}**", '<em>two</em> <strong><a href="x.html">article 000</a></strong>'),
        ("{empty}{Empty}.", "."),
        # what comes out of a slot is neither markup nor Markdown, nor a slot
        ("{hostile}", "&lt;b&gt;*x*&lt;/b&gt; [a](javascript:b) {count} &amp; &#34;q&#34;"),
        # what stands in the text is no markup either
        ("<b>{count}</b> & <script>", "&lt;b&gt;two&lt;/b&gt; &amp; &lt;script&gt;"),
        # links open the chapters' pages
        ("[a](voices.md) [b](data.md#tables)", '<a href="voices.html">a</a> <a href="data.html#tables">b</a>'),
        ("[a](javascript:b)", "[a](javascript:b)"),
        ("[a](https://example.org/x.md)", '<a href="https://example.org/x.md">a</a>'),
        ("  one line\n", "one line"),
    ],
)
def test_a_sentence(text: str, expected: str) -> None:
    assert sentence(text, VALUES, "remark") == expected


def test_paragraphs() -> None:
    assert paragraphs("{Count}.\n\n- {link}\n", VALUES, "remark") == (
        '<p>Two.</p>\n<ul>\n<li><a href="x.html">article 000</a></li>\n</ul>\n'
    )


@pytest.mark.parametrize("slot", ["{counts}", "{side}", "{side.other}", "{Counts}", "{COUNT}"])
def test_an_unknown_slot_is_named_with_those_known(slot: str) -> None:
    known = "accented, count, empty, hostile, link, side.share"
    with pytest.raises(CrossreadError) as raised:
        sentence(f"Some {slot}.", VALUES, "remarks.yml: remark on intro-limits")
    assert str(raised.value) == (
        f"remarks.yml: remark on intro-limits: there is no value for {slot}; use one of those known here: {known}"
    )


@pytest.mark.parametrize("text", ["{count", "count}", "{}", "{ count }", "{{count}}", "{1}", "{a b}", "{a.b.c}", "{é}"])
def test_a_brace_without_a_slot_is_refused(text: str) -> None:
    with pytest.raises(CrossreadError, match=r"^remark: a brace belongs to no slot, such as \{name\}; mend"):
        sentence(f"Some {text} more.", VALUES, "remark")


def test_where_nothing_is_known_the_message_says_so() -> None:
    with pytest.raises(CrossreadError, match=r"use one of those known here: none$"):
        paragraphs("{count}", {}, "remark")


@given(st.text())
def test_a_value_is_shown_as_it_is_and_makes_no_markup(value: str) -> None:
    page = BeautifulSoup(sentence("{value}", {"value": value}, "remark"), "html.parser")
    assert page.find_all() == []
