"""The codebook's Markdown as HTML: text with named slots, filled with what was computed."""

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from crossread.errors import CrossreadError
from crossread.publishing.html.markup import Html

_SLOT = re.compile(r"\{([A-Za-z][\w-]*(?:\.[\w-]+)?)\}|[{}]")
_CHAPTER = re.compile(r'(<a href="[\w-]+)\.md(["#])')
_TAGS = re.compile("(?:<[^>]*>)*")
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def paragraphs(text: str, values: Mapping[str, str], entry: str) -> Html:
    """Return Markdown of several paragraphs with its slots filled; `entry` is how an error names where it stands."""
    return _filled(_MARKDOWN.render(text), values, entry)


def sentence(text: str, values: Mapping[str, str], entry: str) -> Html:
    """Return Markdown of one paragraph, for use inside a list or a paragraph, with its slots filled."""
    return _filled(_MARKDOWN.renderInline(text.strip()), values, entry)


def _filled(markup: str, values: Mapping[str, str], entry: str) -> Html:
    """Fill the slots, a slot that begins with a capital with a capital, and let links open the chapters' pages."""

    def fill(slot: re.Match[str]) -> Html:
        if not slot[1]:
            raise CrossreadError(f"{entry}: a brace belongs to no slot, such as {{name}}; mend or remove it")
        name = slot[1][0].lower() + slot[1][1:]
        if name not in values:
            known = ", ".join(sorted(values)) or "none"
            raise CrossreadError(f"{entry}: there is no value for {slot[0]}; use one of those known here: {known}")
        value = Html.escape(values[name])
        return _capitalised(value) if slot[1][0].isupper() else value

    return Html(_SLOT.sub(fill, _CHAPTER.sub(r"\1.html\2", markup)))


def _capitalised(markup: Html) -> Html:
    """Return markup whose text begins with a capital."""
    tags = _TAGS.match(markup)
    first = tags.end() if tags else 0
    return markup[:first] + markup[first : first + 1].upper() + markup[first + 1 :]
