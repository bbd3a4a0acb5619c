"""What the chapter on voices shows: who gets to speak in each article, how much, and in whose words."""

from collections.abc import Mapping

from matplotlib.figure import Figure

from crossread.analysis.voices import UNKNOWN, utterances, voices
from crossread.publishing.book import Book
from crossread.publishing.chapters.positions.tables import SIDE_NAMES, SIDES
from crossread.publishing.html.figures import GRID, INK, MUTED, style, svg
from crossread.publishing.html.passages import Html, evidence_link, html_table
from crossread.publishing.html.wording import in_words
from crossread.tables import rows

_FILLS: Mapping[str, tuple[str, str]] = {  # colour and hatching of each side
    "russia": (INK, ""),
    "ukraine": ("none", "\\\\\\"),
    "western-allies": (GRID, ""),
    "united-states": ("none", "..."),
    "other": ("none", ""),
    UNKNOWN: (MUTED, "xx"),
}


def voices_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    spoken = utterances(book.tables["quotations"], book.codebook)
    shares = voices(book.tables["quotations"], book.codebook)
    loudest = shares.sort_values("share_of_words").groupby("article_id").tail(1)
    russian = shares[shares["side"] == "russia"]
    words, direct = int(spoken["words"].sum()), int(spoken["direct_words"].sum())
    kyiv = shares[shares["side"] == "ukraine"]
    return {
        "utterances": str(len(spoken)),
        "words": str(words),
        "direct": f"{direct / words:.0%}",
        "articles": in_words(len(book.corpus)),
        "russia_loudest": in_words(int((loudest["side"] == "russia").sum())),
        "ukraine_articles": in_words(len(kyiv)),
        "ukraine_words": f"{int(kyiv['words'].sum()) / words:.0%}",
        "russia_words": f"{int(russian['words'].sum()) / words:.0%}",
    }


def voices_figure(book: Book) -> Html:
    """Return each side's share of the reported words, article by article."""
    shares = voices(book.tables["quotations"], book.codebook)
    articles = list(book.corpus)
    with style():
        figure = Figure(figsize=(7, 0.9 + 0.55 * len(articles)))
        axes = figure.subplots()
        left = dict.fromkeys((article.id for article in articles), 0.0)
        for side in (*SIDES, UNKNOWN):
            own = shares[shares["side"] == side].set_index("article_id")["share_of_words"].to_dict()
            widths = [float(own.get(article.id, 0.0)) for article in articles]
            colour, hatch = _FILLS[side]
            axes.barh(
                range(len(articles)),
                widths,
                0.6,
                [left[article.id] for article in articles],
                facecolor=colour,
                edgecolor=MUTED,
                hatch=hatch,
                linewidth=0.6,
                label=SIDE_NAMES[side],
            )
            for article, width in zip(articles, widths, strict=True):
                left[article.id] += width
        axes.set_yticks(range(len(articles)), [article.label for article in articles])
        axes.set_ylim(len(articles) - 0.5, -0.5)
        axes.set_xlim(0, 1)
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, frameon=False)
    told = "; ".join(f"{row.article_id[:3]} {SIDE_NAMES[row.side]} {row.share_of_words:.0%}" for row in rows(shares))
    return svg(
        figure,
        "Whose words the articles report",
        f"Share of the reported words by side, for each article: {told}.",
        f"Share of the reported words by the speaker’s side, for each article; n = {int(shares['words'].sum())} words "
        f"in {int(shares['utterances'].sum())} utterances.",
    )


def voices_table(book: Book) -> Html:
    """Return utterances and words by article and side, and how much of a side's words stands in quotation marks."""
    shares = voices(book.tables["quotations"], book.codebook)
    cells = [
        (
            book.corpus[row.article_id].label,
            SIDE_NAMES[row.side],
            row.utterances,
            f"{row.share_of_utterances:.0%}",
            row.words,
            f"{row.share_of_words:.0%}",
            f"{row.share_direct:.0%}",
        )
        for row in rows(shares)
    ]
    columns = ("article", "side", "utterances", "of the article", "words", "of the article", "in quotation marks")
    return html_table(columns, cells, "Who speaks in which article")


def relayed_table(book: Book) -> Html:
    """Return the utterances that reach the reader through somebody else, with the chain of those who pass them on."""
    spoken = utterances(book.tables["quotations"], book.codebook)
    names = {actor.id: actor.name for actor in book.codebook.actors}
    cells = [
        (
            row.speaker_name,
            ", through ".join(names.get(key, key) for key in str(row.chain).split(" < ")),
            evidence_link(book.passage(row.article_id, row.start, row.end)),
        )
        for row in rows(spoken)
        if isinstance(row.chain, str) and row.chain
    ]
    return html_table(("speaker", "through", "evidence"), cells, f"Words at second hand; n = {len(cells)}")
