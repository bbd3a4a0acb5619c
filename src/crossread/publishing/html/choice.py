"""A choice of what a page shows: lists to choose from, and the style rules that act on them without a script.

Where scripts run, ``choice.js`` says how much is shown, offers to clear the choice, and shows what a link points at.
"""

from collections.abc import Iterable, Mapping

from crossread.publishing.html.markup import Html

Options = Mapping[str, str]  # value -> label


def choices(lists: Mapping[str, Options], items: str, shown: str) -> Html:
    """Return lists to choose from by name, each beginning with *all*; the option chosen has the id ``show-NAME-VALUE``.

    `items` selects what is chosen among, and `shown` is what the count of those left says: *3 of 12 `shown`*.
    """
    selects = Html().join(_select(name, options) for name, options in lists.items())
    return Html(
        '<div class="choices" role="group" aria-label="Choose what is shown" data-items="{}" data-shown="{}">{}'
        '<span class="outcome"><output></output> <button type="button" hidden>Show all</button></span></div>'
    ).format(items, shown, selects)


def _select(name: str, options: Options) -> Html:
    entries = {"all": "all", **options}
    option = Html('<option id="show-{}-{}">{}</option>')
    shown = Html().join(option.format(name, value, text) for value, text in entries.items())
    return Html('<label>{} <select autocomplete="off">{}</select></label>').format(name, shown)


def rules(scope: str, name: str, values: Iterable[str], hidden: str, declaration: str) -> str:
    """Return the style that acts on what is not chosen, inside elements of the class `scope`.

    `hidden` is a selector of what does not belong to the value that stands for ``{}`` in it.
    """
    return "".join(
        f".{scope}:has(#show-{name}-{value}:checked) {hidden.format(value)}{{{declaration}}}" for value in values
    )
