"""The front page: what is asked, what was read, and the findings that the codebook states."""

from crossread.publishing.book import Book
from crossread.publishing.chapters.findings import values_of
from crossread.publishing.html.markup import Html
from crossread.publishing.html.templates import sentence
from crossread.publishing.html.wording import counted, in_words, spoken


def question(book: Book) -> Html | None:
    """Return the book's subject and question; nothing if the codebook names none."""
    asked = [Html("<p><em>{}: {}</em></p>").format(each.title, each.question) for each in book.codebook.book]
    return Html().join(asked) if asked else None


def span(book: Book) -> dict[str, str]:
    """Return how many articles there are, and the months of the first and the last."""
    published = book.tables["articles"]["published"].fillna("")
    months = sorted(day[:7] for day in published if day)
    return {"articles": counted(len(book.corpus), "French press article"), "published": _published(book, months)}


def _published(book: Book, months: list[str]) -> str:
    if not months:
        return "whose day of publication cannot be told"
    first, last = spoken(months[0]), spoken(months[-1])
    between = f"in {first}" if first == last else f"between {first} and {last}"
    undated = "" if len(months) == len(book.corpus) else ", as far as that can be told"
    return f"published {between}{undated}"


def findings(book: Book) -> Html:
    """Return the findings that the codebook states; raise `CrossreadError` for one that the results do not bear out."""
    if not book.codebook.findings:
        return Html(
            '<p>No finding is stated here yet. <a href="add-an-article.html">Add an article</a> says how the codebook '
            "states one.</p>"
        )
    common = counts(book)
    items = (
        sentence(each.sentence, common | values_of(book, each), f"book/codebook/findings.yml: finding {each.id}")
        for each in book.codebook.findings
    )
    shown = Html().join(Html("<li><p>{}</p></li>").format(item) for item in items)
    return Html('<ol class="simple">{}</ol>').format(shown)


def counts(book: Book) -> dict[str, str]:
    """Return what any finding can use: how many articles there are, and inconsistencies that the editors let stand."""
    found = book.tables["inconsistencies"]
    standing = found[found["decision"].fillna("") != "dismiss"]
    defects = book.tables["text_quality"]
    numbers = {
        "articles": len(book.corpus),
        "inconsistencies": len(standing),
        "contradictions": int((standing["relation"] == "contradiction").sum()),
        "translation_artefacts": int((standing["relation"] == "translation-artefact").sum()),
        "mistranslated_articles": defects[defects["kind"] == "mistranslation"]["article_id"].nunique(),
    }
    return {name: in_words(number) for name, number in numbers.items()}
