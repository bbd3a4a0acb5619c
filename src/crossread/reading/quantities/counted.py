"""What a number counts, in the article's words, told by the form of the words that follow it.

French helps: a counted noun and its adjectives end in *-s*, *-x* or *-z*, and no verb in the third person plural does.
"""

import re
from collections.abc import Iterator

from crossread.language.folding import fold
from crossread.language.lexicon import verb_readings
from crossread.language.negation import NEGATIVE_ADVERBS
from crossread.language.time_words import MONTHS, UNITS

LONGEST = 4  # words of a noun phrase
LONGEST_WORD = 40  # characters

_WORD = re.compile(r" ?([^\W_]+(?:-[^\W_]+)*)(?!['’\w])")
_INTRODUCTION = re.compile(r" (?:du |de la |de l'|des |de |d'|en (?=[^\W\d_]+[sx](?!\w)))")
_KIND = re.compile(r" (?:de |d['’])([a-zà-ÿ][^\W\d_]{2,}+)(?!['’])")
_NOT_NOUNS = (NEGATIVE_ADVERBS - {"point"}).union(
    "a alors apres au aupres aux avec car ce cela celles ces cet cette ceux chacun chacune chez comme compris contre "
    "dans depuis des dont du elle elles en entre est et etaient etc eux hors il ils la le les leur leurs lors mais "
    "meme mes moins n non nos nous on ont ou par parmi pendant pour pres pris puis que qui quoi sans sauf se selon "
    "ses seront sinon sont sous sur tandis toujours tous toutefois toutes tres un une vers vos vous y".split()
)
_NOT_COUNTED = frozenset("fois tiers quart quarts demi demis cent cents mille ans".split())
_ADJECTIVE = re.compile(
    r".{2,}(?:ien(?:ne)?|ain(?:e)?|ais(?:e)?|ois(?:e)?|al(?:e)?|aux|els?|elles?|ifs?|ives?|eux|euses?|iques?|aires?|ables?|ibles?"
    r"|ées?|és?)s?"
)
_DESIGNATORS = frozenset(
    "acte alinea alineas annexe article articles bus case chaine chapitre division etape figure groupe ligne lot "
    "niveau no numero numeros page pages paragraphe paragraphes phase point protocole resolution resolutions rue "
    "saison section tableau taille titre tome version vol volume".split()
)
_SINGULAR_DETERMINERS = frozenset("le la l au du ce cet cette son sa mon ma notre votre leur".split())
_PRECEDING = re.compile(r"(?:^|(?P<stop>[^\w\s'’-]))?[\s'’]*(?P<word>[^\W_]*)['’°]?\s*$")


def counted_noun(text: str, start: int, singular: bool = False) -> str:
    """Return the counted noun, with its adjectives, that begins at `start`; empty if none does.

    The words must be plural in form, or capitalised names of things (*12 Rafale*), unless `singular`.
    """
    words: list[re.Match[str]] = []
    for match in _following(text, start):
        word = fold(match.group(1))
        if word in _NOT_NOUNS or word[0].isdigit():
            break
        plural = len(word) > 2 and word[-1] in "sxz"
        if not plural and not (match.group(1)[0].isupper() and not words) and not (singular and not words):
            break
        words.append(match)
    if not words or any(fold(match.group(1)) in _NOT_COUNTED for match in words):
        return ""
    return text[words[0].start(1) : words[-1].end()]


def complement(text: str, start: int) -> str:
    """Return the noun phrase that *de*, *du*, *des* or *en* introduces at `start`; empty if none does."""
    introduction = _INTRODUCTION.match(fold(text[start : start + LONGEST_WORD]))
    if introduction is None:
        return ""
    words: list[re.Match[str]] = []
    for match in _following(text, start + introduction.end()):
        word = match.group(1)
        if fold(word) in _NOT_NOUNS or word[0].isdigit() or (words and not _is_adjective(word)):
            break
        words.append(match)
    if not words:
        return ""
    kind = _KIND.match(text, words[-1].end())
    last = kind if kind and fold(kind.group(1)) not in _NOT_NOUNS else words[-1]
    return text[words[0].start(1) : last.end()]


def is_time_unit(text: str, start: int) -> bool:
    """Tell whether a unit of time or a month is what the words from `start` on name: *dernières années*, *30 jours*."""
    for match in _following(text, start):
        word = fold(match.group(1))
        if word in UNITS or word.removesuffix("s") in UNITS or word in MONTHS or word in ("h", "min"):
            return True
        if word in _NOT_NOUNS or word[-1] not in "sx":
            return False
    return False


def names_rather_than_counts(text: str, start: int) -> bool:
    """Tell whether the word before `start` makes a number there a name: *article 5*, *France 2*, *le 10*."""
    before = text[max(0, start - LONGEST_WORD) : start]
    if before.rstrip()[-2:].casefold() == "n°":
        return True
    match = _PRECEDING.search(before)
    if match is None or not match["word"]:
        return False
    word = match["word"]
    if fold(word) in _DESIGNATORS or fold(word) in _SINGULAR_DETERMINERS:
        return True
    sentence_start = match["stop"] is not None or match.start("word") == 0
    return word[0].isupper() and not sentence_start


def _following(text: str, start: int) -> Iterator[re.Match[str]]:
    for _ in range(LONGEST):
        match = _WORD.match(text, start)
        if match is None:
            return
        yield match
        start = match.end()


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None and (word[-1] in "ées" or not verb_readings(word))
