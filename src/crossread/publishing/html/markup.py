"""Markup as a type: whatever text is put into it is escaped, unless it is markup already."""

from collections.abc import Iterable

from markupsafe import Markup


class Html(Markup):
    """Markup that is safe to put into a page as it stands; notebooks display it and `glue` keeps it.

    It is made of constants, ``Html("<b>{}</b>").format(text)``; text that is put in, joined or added is escaped.
    """

    def _repr_html_(self) -> str:
        return str(self)


def link(href: str, text: str) -> Html:
    """Return a link."""
    return Html('<a href="{}">{}</a>').format(href, text)


def french(text: str) -> Html:
    """Return a text marked as French."""
    return Html('<span lang="fr">{}</span>').format(text)


def lines(items: Iterable[str]) -> Html:
    """Return items one below the other."""
    return Html("<br>").join(items)


def style_sheet(rules: Iterable[str]) -> Html:
    """Return rules of CSS as an element that none of them can end: entities are not read there, CSS escapes are."""
    css = Html("".join(rules).replace("<", r"\3c "))
    return Html("<style>{}</style>").format(css)
