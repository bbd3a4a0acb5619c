"""Names that look like times: *Mars*, *la guerre des Six Jours*, *Mme Vendredi*, *rue du 8-Mai-1945*."""

import re

from crossread.language.time_words import WEEKDAYS
from crossread.language.titles import BEFORE_NAME

_CAPITAL = re.compile(r"(?<!\w)[A-ZÉÈÊÀÂÎÔÛ][^\WA-Z\d_]")
_STREET = re.compile(
    r"(?:rue|place|avenue|av\.|boulevard|bd|quai|impasse|square|allee|pont|stade|college|caserne|faubourg|cite|residence"
    r"|groupe scolaire|esplanade|passage|lotissement)\s(?:du |de l'|de )$"
)
_NEXT_LISTED = re.compile(r", [A-ZÉÈ]")
_CAPITAL_NEXT = re.compile(r"\s[A-ZÉÈÊÀÂÎÔÛ][^\WA-Z\d_]")
_CALENDAR_WORD = re.compile(
    rf"\d(?:er)?[ -][JFMASOND]|[JFMASOND]\w+ '?\d|\d ?h|{'|'.join(word.capitalize() for word in WEEKDAYS)}"
)
_INSIDE = re.compile(r"(?:[^\W_]|[,)])\s$|['’-]$")
_FIRST_NAME = re.compile(
    r"(?<!\w)(?!(?:Avant|Après|Depuis|Joyeux|Pour|Les?|La|Dès|Passé|Chaque|Bon)\s)[A-ZÉÈ][a-zéèêëïôç]{2,}\s$"
)
_NUMBERED = re.compile(r"\d[ -]\w")
_LOOK_BACK = 24


def is_name(text: str, folded: str, start: int, end: int, sentence: int, feast: bool = False) -> bool:
    """Tell whether characters `start` to `end` are a name, in a sentence that begins at `sentence`.

    Told by a capital inside a sentence, a title or a street before it, or for a feast by names beside it.
    """
    words = text[start:end]
    if BEFORE_NAME.search(text, max(0, start - 6), start) or _is_street(folded, start, end):
        return True
    if feast:
        listed = text[max(0, start - 2) : start] == ", " and _NEXT_LISTED.match(text, end)
        named = _FIRST_NAME.search(text, max(sentence, start - _LOOK_BACK), start)
        return words.istitle() and bool(listed or named or _CAPITAL_NEXT.match(text, end))
    if _CALENDAR_WORD.search(words):
        return False
    inside = start > sentence and _INSIDE.search(text, max(sentence, start - 2), start)
    return bool(_CAPITAL.search(words, 0 if inside else 1))


def _is_street(folded: str, start: int, end: int) -> bool:
    day = _NUMBERED.search(folded, start, end) is not None
    return day and _STREET.search(folded, max(0, start - _LOOK_BACK), start) is not None
