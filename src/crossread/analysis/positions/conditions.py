"""Conditions: on what a clause makes its content depend, in the clause's own words."""

import re

from crossread.language.patterns import compile_patterns

_MARKERS = compile_patterns((
    "en cas de", "au cas où", "dans le cas où", "dans l'hypothèse où", "dans l'éventualité de", "à condition (de|que)",
    "sous réserve (de|que)", "sous condition", "à la condition (de|que)", "pourvu que", "dès lors que", "pour peu que",
    "à moins (de|que)", "tant que", "une fois", "seulement (si|en cas|après)", "uniquement (si|en cas|après)",
    "avec (le|un) (soutien|appui|accord|aval|feu vert|mandat|aide)", "moyennant", "en échange (de|du|des)",
    "sans (accord|cessez-le-feu|garantie*|soutien|mandat)", "faute de", "sous mandat",
    "(après|dès|au lendemain de|le lendemain de|à la suite de|à l'issue de) (un|une|le|la|tout) "
    "[futur|éventuel|possible] (cessez-le-feu|accord|trêve|paix|fin|arrêt|règlement|conflit|guerre)",
))  # fmt: skip
_IF = re.compile(
    r"(?<!\w)(?:s'ils?(?!\w)"
    r"|si (?!bien|tant|peu|loin|possible|souvent|vite|grand|fort|proche|longtemps|rapide|importan))"
)
_DEPENDENCE = compile_patterns(["(<conditionner>|<lier>) ... à"])
_NOT_CONDITIONS = re.compile(r"(?<!\w)(?:meme|comme|ou|que|en|demand\w*|savoir)\s+$")
_END = re.compile(r"[,;:.!?»”]|\s[–—-]\s|\s(?:mais|et (?:a|ont|est|sont|que|si|s'ils?))\s")
_LONGEST = 120  # characters


def conditions(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the characters of the conditions in a range of a folded text, in order, without overlaps.

    A condition runs from its marker (*en cas de*, *si*, *avec le soutien de*, *lier … à*) to the next mark or the end
    of the range.
    """
    found: list[tuple[int, int]] = []
    for match in _DEPENDENCE.finditer(folded, start, end):
        found.append((match.end() - 1, _stop(folded, match.end(), end)))
    markers = [*_MARKERS.finditer(folded, start, end), *_IF.finditer(folded, start, end)]
    for match in sorted(markers, key=lambda match: match.start()):
        within = found and match.start() < found[-1][1]
        if within or _NOT_CONDITIONS.search(folded[max(start, match.start() - 10) : match.start()]):
            continue
        found.append((match.start(), _stop(folded, match.end(), end)))
    return found


def _stop(folded: str, start: int, end: int) -> int:
    limit = min(end, start + _LONGEST)
    mark = _END.search(folded, start, limit)
    stop = mark.start() if mark else limit
    closes = folded.count('"', start, stop) % 2  # what was opened before the condition
    stop = folded.index('"', start, stop) if closes else stop
    return start + len(folded[start:stop].rstrip())
