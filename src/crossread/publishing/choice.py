"""A choice of what a page shows: radio buttons and the style rules that act on them, without a script."""

from collections.abc import Iterable, Mapping
from html import escape

Options = Mapping[str, str]  # value -> label


def chooser(name: str, options: Options) -> str:
    """Return radio buttons for *all* and each option; the one chosen has the id ``show-NAME-VALUE``."""
    buttons = _button(name, "all", "all", " checked") + "".join(
        _button(name, value, text) for value, text in options.items()
    )
    return f'<fieldset class="choice"><legend>{escape(name)}</legend>{buttons}</fieldset>'


def _button(name: str, value: str, text: str, checked: str = "") -> str:
    key = f"show-{name}-{escape(value)}"
    return f'<label for="{key}"><input type="radio" name="show-{name}" id="{key}"{checked}> {escape(text)}</label>'


def rules(scope: str, name: str, values: Iterable[str], hidden: str, declaration: str) -> str:
    """Return the style that acts on what is not chosen, inside elements of the class `scope`.

    `hidden` is a selector of what does not belong to the value that stands for ``{}`` in it.
    """
    return "".join(
        f".{scope}:has(#show-{name}-{value}:checked) {hidden.format(value)}{{{declaration}}}" for value in values
    )
