"""What the chapter on voices shows: who gets to speak in each article, how much, and in whose words."""

from matplotlib.figure import Figure

from crossread.analysis.voices import utterances, voices
from crossread.publishing.book import Book
from crossread.publishing.chapters.sides import shown_sides
from crossread.publishing.html.figures import MUTED, style, svg
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import evidence_link, html_table
from crossread.publishing.html.wording import capitalised, counted, in_words
from crossread.tables import rows

NOBODY = "The articles report nobody’s words"


def voices_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    spoken = utterances(book.tables["quotations"], book.codebook)
    words, direct = int(spoken["words"].sum()), int(spoken["direct_words"].sum())
    articles = capitalised(counted(len(book.corpus), "article reports", "articles report"))
    heard = f"{articles} {counted(len(spoken), 'utterance')} with {counted(words, 'word')}"
    return {"reported": heard if words else NOBODY, "direct": _share(direct, words)}


def share_values(book: Book) -> dict[str, str]:
    """Return what a remark can state of a side, by its id.

    `share_of_words.SIDE` is its part of all reported words, `heard_in.SIDE` the number of articles in which it is
    heard, and `loudest_in.SIDE` of those in which it has the largest share.
    """
    shares = voices(book.tables["quotations"], book.codebook)
    loudest = shares.sort_values("share_of_words").groupby("article_id").tail(1)
    words = int(shares["words"].sum())
    values = {}
    for side in book.codebook.sides:
        own = shares[shares["side"] == side.id]
        values[f"share_of_words.{side.id}"] = _share(int(own["words"].sum()), words)
        values[f"heard_in.{side.id}"] = in_words(len(own))
        values[f"loudest_in.{side.id}"] = in_words(int((loudest["side"] == side.id).sum()))
    return values


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


def voices_figure(book: Book) -> Html:
    """Return each side's share of the reported words, article by article; a sentence if nobody is quoted."""
    shares = voices(book.tables["quotations"], book.codebook)
    if shares.empty:
        return Html("<p>{}, so there is no chart.</p>").format(NOBODY)
    articles = list(book.corpus)
    sides = {side.id: side for side in shown_sides(book, shares["side"])}
    with style():
        figure = Figure(figsize=(7, 0.9 + 0.55 * len(articles)))
        axes = figure.subplots()
        left = dict.fromkeys((article.id for article in articles), 0.0)
        for side in sides.values():
            own = shares[shares["side"] == side.id].set_index("article_id")["share_of_words"].to_dict()
            widths = [float(own.get(article.id, 0.0)) for article in articles]
            axes.barh(
                range(len(articles)),
                widths,
                0.6,
                [left[article.id] for article in articles],
                facecolor=side.colour,
                edgecolor=MUTED,
                hatch=side.hatch,
                linewidth=0.6,
                label=side.name,
            )
            for article, width in zip(articles, widths, strict=True):
                left[article.id] += width
        axes.set_yticks(range(len(articles)), [article.label for article in articles])
        axes.set_ylim(len(articles) - 0.5, -0.5)
        axes.set_xlim(0, 1)
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, frameon=False)
    told = "; ".join(
        f"{book.corpus[row.article_id].label} {sides[row.side].name} {row.share_of_words:.0%}"
        for row in sorted(rows(shares), key=lambda row: (row.article_id, list(sides).index(row.side)))
    )
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
    names = {side.id: side.name for side in shown_sides(book, shares["side"])}
    cells = [
        (
            book.corpus[row.article_id].label,
            names[row.side],
            row.utterances,
            f"{row.share_of_utterances:.0%}",
            row.words,
            f"{row.share_of_words:.0%}",
            f"{row.share_direct:.0%}",
        )
        for row in sorted(rows(shares), key=lambda row: (row.article_id, list(names).index(row.side)))
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
