"""What the chapter on inconsistencies shows: its numbers, the counts by relation."""

from crossread.publishing.book import Book
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import html_table
from crossread.publishing.html.wording import capitalised, counted, in_words


def inconsistency_numbers(book: Book) -> dict[str, str]:
    """Return the numbers that the chapter's prose states."""
    found = book.tables["inconsistencies"]
    ruled = found["origin"] == "rule"
    counts = {
        "by_rule": int(ruled.sum()),
        "by_editor": int((~ruled).sum()),
        "across": int((found["scope"] == "cross").sum()),
        "inside": int((found["scope"] == "within").sum()),
        "reviewed": int((found["reviewed"].fillna(False) & ruled).sum()),
    }
    decided = found[ruled]["decision"].value_counts()
    counts |= {f"{decision}ed": int(decided.get(decision, 0)) for decision in ("confirm", "correct", "dismiss")}
    there = "There is" if len(found) == 1 else "There are"
    central = counted(int((found["severity"] == 3).sum()), "finding has", "findings have")
    sentences = {"found": f"{there} {counted(len(found), 'finding')}", "central": capitalised(central)}
    return sentences | {key: in_words(value) for key, value in counts.items()}


def counts_table(book: Book) -> Html:
    """Return how many findings of each relation lie across articles and inside one."""
    found = book.tables["inconsistencies"]
    counts = found.value_counts(["relation", "scope"]).to_dict()
    relations = list(found["relation"].value_counts().index)
    cells = [(relation, *(counts.get((relation, scope), 0) for scope in ("cross", "within"))) for relation in relations]
    return html_table(("relation", "across articles", "inside one"), cells, "Findings by relation and place")
