"""Folding: a text with accents and case taken away, of the same length, so that offsets hold in both."""

import re
import unicodedata


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_FOLDED = {
    chr(code): folded
    for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    if (folded := _fold_character(chr(code))) != chr(code)
} | {"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
_NON_ASCII = re.compile(r"[^\x00-\x7f]")  # few, so that looking these up is quicker than translating every letter


def fold(text: str) -> str:
    """Return `text` without accents and in lower case, character for character: ``len(fold(t)) == len(t)``.

    Typographic apostrophes, unbreakable spaces and the unbreakable hyphen become their plain forms.
    """
    if text.isascii():
        return text.lower()
    return _NON_ASCII.sub(lambda match: _FOLDED.get(match[0], match[0]), text).lower()
