"""Folding: a text with accents and case taken away, of the same length, so that offsets hold in both."""

import unicodedata


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_TABLE = {
    code: folded
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    if (folded := _fold_character(chr(code))) != chr(code)
} | {ord("’"): "'", ord("ʼ"): "'", ord("\u00a0"): " ", ord("\u202f"): " ", ord("\u2011"): "-"}


def fold(text: str) -> str:
    """Return `text` without accents and in lower case, character for character: ``len(fold(t)) == len(t)``.

    Typographic apostrophes, unbreakable spaces and the unbreakable hyphen become their plain forms.
    """
    return text.lower() if text.isascii() else text.translate(_TABLE)
