import pytest

from crossread.corpus import Article
from crossread.evidence import passage
from crossread.publishing.html.passages import Html, evidence_link, html_table, quoted, shorten

ARTICLE = Article("007_x", "seeds/007_x.txt", 'Il a dit : <script>alert("1")</script> & puis rien.')


def test_text_of_an_article_is_never_markup() -> None:
    cut = passage(ARTICLE, 11, 38)
    assert quoted(cut) == '<q class="passage" lang="fr">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</q>'
    assert "<script" not in evidence_link(cut)


def test_evidence_link_opens_the_passage() -> None:
    link = evidence_link(passage(ARTICLE, 0, 8))
    assert 'class="evidence" href="articles/007_x.html#c0-8"' in link
    assert link.endswith(">article 007</a>")


def test_table_has_scoped_heads_and_escapes_cells() -> None:
    table = html_table(("a", "b"), [("<x>", Html("<b>y</b>")), (None, 3)], "Two & more")
    assert '<th scope="col">a</th><th scope="col">b</th>' in table
    assert '<th scope="row">&lt;x&gt;</th><td data-label="b"><b>y</b></td>' in table
    assert '<th scope="row"></th><td data-label="b">3</td>' in table
    assert "<caption>Two &amp; more</caption>" in table


LONG = "running text of more than a few words"


@pytest.mark.parametrize(
    ("rows", "stacked"),
    [
        ([], False),
        ([("short", "short")], False),
        ([(LONG, "short")], False),
        ([(LONG, "short"), ("short", LONG)], True),
        ([(LONG, Html(f'<a href="{LONG}">short</a><br>short'))], False),
    ],
)
def test_a_table_with_more_than_one_column_of_text_is_stacked(rows: list[tuple[str, str]], stacked: bool) -> None:
    assert ('class="data stacked"' in html_table(("a", "b"), rows, "Words")) == stacked


def test_shorten() -> None:
    assert shorten("un\n  deux trois", 40) == "un deux trois"
    assert shorten("un deux trois", 8) == "un deux…"
