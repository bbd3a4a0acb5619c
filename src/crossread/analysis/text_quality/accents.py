"""Lost accents: paragraphs of French whose words have no accents where French cannot do without.

The evidence is words such as *declare* or *apres*, which exist only as *déclare*, *déclaré*, *après*. Counted are *é*,
*è* and *ê*; the circumflex on *i* and *u* has been optional since 1990, and a capital may go without its accent.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from crossread.analysis.text_quality.defect import Defect
from crossread.language.folding import fold
from crossread.language.lexicon import spellings

FEWEST = 3
"""Words without their accent that it takes before a text counts as damaged."""

_LOWEST_RATE = 0.01  # accented letters per letter; French news has about 0.04
_LEAST_FRENCH = 0.1  # share of these words, which stands above 0.2 in French and near 0 in other languages
_FUNCTION_WORDS = frozenset("au aux dans de des du en est et la le les par pour que qui sur un une".split())
_MORE_WORDS = frozenset(
    "apres aupres bientot deja derriere desormais etat etats etranger etrangere etrangeres etrangers francais "
    "francaise francaises malgre meme memes pres tres voila".split()
)
_ACCENT = re.compile("[éèê]")
_WORD = re.compile(r"[^\W\d_]+")


def lost_accents(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Defect]:
    """Yield each paragraph that lost its accents.

    A paragraph is judged by its own words; where the paragraphs together are damaged, one with hardly an accented
    letter counts as damaged too.
    """
    words = [_WORD.findall(text, start, end) for start, end in paragraphs]
    everywhere = _is_damaged(list(chain.from_iterable(words)))
    for (start, end), own in zip(paragraphs, words, strict=True):
        if _is_damaged(own) or (everywhere and _rate(text[start:end]) < _LOWEST_RATE):
            examples = list(dict.fromkeys(_bare(own)))[:FEWEST]
            shown = f", such as «{', '.join(examples)}»" if examples else ""
            yield Defect(start, end, "missing-accents", f"Words have lost their accents{shown}.")


def _is_damaged(words: Sequence[str]) -> bool:
    bare = len(_bare(words))
    if bare < FEWEST:
        return False
    accented = sum(fold(word[1:]) != word[1:].lower() for word in words)
    french = sum(word.lower() in _FUNCTION_WORDS for word in words)
    return bare > accented and french >= _LEAST_FRENCH * len(words)


def _bare(words: Sequence[str]) -> list[str]:
    """Return the words that stand without the accent that they cannot do without."""
    needy = _needy()
    return [word for word in words if word in needy and word[0].islower()]


@cache
def _needy() -> frozenset[str]:
    needy = {fold(form) for form in spellings() if _ACCENT.search(form)}
    return frozenset((needy - {fold(form) for form in spellings() if not _ACCENT.search(form)}) | _MORE_WORDS)


def _rate(text: str) -> float:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(fold(letter) != letter.lower() for letter in letters) / max(len(letters), 1)
