"""What two sentences can clash in, each kind with pairs that do and pairs that do not, which the tests read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.analysis.discovery.content import Content, Figure, Word
from crossread.analysis.discovery.opposites import exclude
from crossread.language.folding import fold
from crossread.language.lexicon import verb_readings

_NEAR = 6  # words around an opposite among which the sentences must share one
_ALIKE = 0.6  # share of common words from which on a place or a restriction is what sets two sentences apart
_ONLY = re.compile(r"(?<!\w)(?:seul(?:e|s|es|ement)?|uniquement|exclusi\w++)(?!\w)")
_FAR = 8  # words from a subject to its object

Pair = tuple[str, str]


@dataclass(frozen=True)
class Kind:
    """A kind of clash: `find` gives the reason in words, empty where two sentences do not clash so, in either order."""

    name: str
    find: Callable[[Content, Content], str]
    examples: tuple[Pair, ...]
    compatible: tuple[Pair, ...]


def _negation(a: Content, b: Content) -> str:
    if bool(a.denial) == bool(b.denial) or _say_it_by_opposites(a, b):
        return ""
    return f"Only one of them denies something: «{a.denial or b.denial}»."


def _say_it_by_opposites(a: Content, b: Content) -> bool:
    """Tell whether one denies the opposite of what the other says, as *ne baisse pas* and *augmente*."""
    pairs = ((x, y) for scale in a.marked.keys() & b.marked.keys() for x in a.marked[scale] for y in b.marked[scale])
    return any(m.scale.sides == 2 and m.side != n.side and v.denied != w.denied for (m, v), (n, w) in pairs)


def _denied(a: Content, b: Content) -> str:
    for stem in sorted(a.stems.keys() & b.stems.keys()):
        if a.stems[stem].isdisjoint(b.stems[stem]):
            word = next(word for word in a.words if word.stem == stem)
            return f"Only one of them denies «{_written(a, word)}»."
    return ""


def _numbers(a: Content, b: Content) -> str:
    """Compare figures for one thing where each sentence has one that meets none of the other's."""
    one, other = _unmet(a.figures, b.figures), _unmet(b.figures, a.figures)
    pair = next(((x, y) for x in one for y in other if x.alike(y)), None)
    return f"The numbers differ: «{pair[0].text}» and «{pair[1].text}»." if pair else ""


def _unmet(own: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in own if not any(figure.alike(other) and figure.meets(other) for other in others)]


def _dates(a: Content, b: Content) -> str:
    """Compare dates where each sentence has one that the other's exclude, unless they may be a period and its days."""
    one = [date for date in a.dates if all(map(date.excludes, b.dates))]
    other = [date for date in b.dates if all(map(date.excludes, a.dates))]
    if not one or not other or all(d.within(b.dates) for d in one) or all(d.within(a.dates) for d in other):
        return ""
    return f"The dates differ: «{one[0].text}» and «{other[0].text}»."


def _opposites(a: Content, b: Content) -> str:
    for scale in sorted(a.marked.keys() & b.marked.keys()):
        one, other = a.marked[scale], b.marked[scale]
        if {word.stem or word.form for _, word in one} & {word.stem or word.form for _, word in other}:
            continue
        excluded = all(exclude(m, v.denied, n, w.denied) for m, v in one for n, w in other)
        if excluded and any(_shares(a, v, b) for _, v in one) and any(_shares(b, w, a) for _, w in other):
            return f"They exclude each other: «{_written(a, one[0][1])}» and «{_written(b, other[0][1])}»."
    return ""


def _shares(content: Content, word: Word, other: Content) -> bool:
    """Tell whether a content word near this one, or the one after it if it is a preposition, is in the other."""
    at = content.words.index(word)
    around = [near.stem for near in content.words[max(0, at - _NEAR) : at + _NEAR + 1] if near.stem]
    if not word.stem:
        around = [near.stem for near in content.words[at + 1 : at + _NEAR] if near.stem][:1]
    return any(stem in other.stems for stem in around)


def _places(a: Content, b: Content) -> str:
    only_a, only_b = a.places - b.stems.keys(), b.places - a.stems.keys()
    if a.places & b.places or not only_a or not only_b or not _alike(a, b):
        return ""
    return f"The places differ: «{_named(a, only_a)}» and «{_named(b, only_b)}»."


def _restriction(a: Content, b: Content) -> str:
    only_a, only_b = _ONLY.search(fold(a.text)), _ONLY.search(fold(b.text))
    if bool(only_a) == bool(only_b) or not _alike(a, b):
        return ""
    text = a.text[slice(*only_a.span())] if only_a else b.text[slice(*only_b.span())] if only_b else ""
    return f"Only one of them restricts what it says: «{text}»."


def _alike(a: Content, b: Content) -> bool:
    return max(a.share_in(b), b.share_in(a)) >= _ALIKE


def _roles(a: Content, b: Content) -> str:
    shared = sorted(a.names.keys() & b.names.keys(), key=a.names.__getitem__)
    for first, second in pairwise(shared):
        between = _between(a, first, second) & _between(b, first, second)
        inverted = b.names[first] > b.names[second]
        if between and inverted != (_is_passive(a, first, second) != _is_passive(b, first, second)):
            return f"Who does it to whom is the other way round: «{_named(a, {first})}» and «{_named(a, {second})}»."
    return ""


def _between(content: Content, one: str, other: str) -> set[str]:
    """Return the stems of the verbs between two names, unless these are far apart."""
    low, high = sorted((content.names[one], content.names[other]))
    words = content.words[low + 1 : high] if high - low <= _FAR else ()
    return {word.stem for word in words if word.stem and verb_readings(word.form)}


def _is_passive(content: Content, one: str, other: str) -> bool:
    at = max(content.names[one], content.names[other])
    return "par" in [word.form for word in content.words[max(0, at - 3) : at]]


def _written(content: Content, word: Word) -> str:
    return content.text[word.start : word.end]


def _named(content: Content, names: set[str] | frozenset[str]) -> str:
    return _written(content, content.words[min(content.names[name] for name in names)])


KINDS = (
    Kind(
        "negation",
        _negation,
        examples=(
            ("Le pont a été rouvert.", "Le pont n’a pas été rouvert."),
            ("Un otage a été libéré.", "Aucun otage n’a été libéré."),
            ("Le syndicat a signé.", "Ni le syndicat ni la direction n’ont signé."),
        ),
        compatible=(
            ("Seule la gare a brûlé.", "L’incendie n’a détruit que la gare."),
            ("Ils étaient trente au moins.", "Ils n’étaient pas moins de trente."),
            ("L’essence augmentera.", "L’essence augmentera si la raffinerie ne rouvre pas."),
            ("L’incendie a détruit la gare.", "L’incendie n’a pas seulement détruit la gare."),
            ("Le maire n’est pas venu.", "Le maire n’a jamais assisté à la fête."),
        ),
    ),
    Kind(
        "denied",
        _denied,
        examples=(
            ("Le préfet refuse d’évacuer le camp.", "Le préfet fait évacuer le camp."),
            ("Ils défileront sans escorte.", "Ils défileront sous escorte."),
            ("La rumeur d’un putsch est fausse.", "La rumeur annonce un putsch."),
        ),
        compatible=(
            ("Il n’est pas faux que le pont menace ruine.", "Le pont menace ruine."),
            ("L’armateur a été condamné.", "L’armateur a été puni."),
        ),
    ),
    Kind(
        "numbers",
        _numbers,
        examples=(
            ("Le train transportait 40 chars.", "Le train transportait douze chars."),
            ("La dette atteint 3 millions d’euros.", "La dette atteint 3 milliards d’euros."),
            ("Plus de 60 % des votants ont dit oui.", "Le oui recueille 48 % des voix."),
        ),
        compatible=(
            ("Vingt-trois mineurs sont sauvés.", "23 mineurs sont sauvés."),
            ("Près de 2 000 manifestants ont défilé.", "1 950 manifestants ont défilé."),
            ("Plus de 100 soldats sont partis.", "140 soldats sont partis."),
            ("Le col est à 2 km du refuge.", "Le refuge a coûté 3 millions d’euros."),
        ),
    ),
    Kind(
        "dates",
        _dates,
        examples=(
            ("La conférence eut lieu en mai 2019.", "La conférence eut lieu en mai 2021."),
            ("Le traité a été signé le 4 juin.", "Le traité a été signé le 11 juin."),
        ),
        compatible=(
            ("La conférence eut lieu le 4 mai 2019.", "La conférence eut lieu en mai 2019."),
            ("La conférence eut lieu en 2019.", "La conférence eut lieu au printemps."),
            ("La conférence dura du 4 au 9 mai 2019.", "La conférence siégea le 6 mai 2019."),
            ("Signé le 4 mai 2019, ratifié en 2020.", "Le traité fut signé le 4 mai 2019."),
        ),
    ),
    Kind(
        "opposites",
        _opposites,
        examples=(
            ("Les exportations augmentent.", "Les exportations diminuent."),
            ("Le juge a acquitté l’armateur.", "Le juge a condamné l’armateur."),
            ("Le plongeon est sans risque.", "Le plongeon est dangereux."),
            ("Le col est praticable.", "Le col est impraticable."),
        ),
        compatible=(
            ("Les exportations augmentent.", "Les exportations ne diminuent pas."),
            ("Les loyers augmentent et les ventes diminuent.", "Les loyers augmentent."),
            ("La marche est interdite.", "La marche n’est pas autorisée."),
            ("Les prix montent à Lyon.", "La neige fond, le brouillard recule."),
        ),
    ),
    Kind(
        "places",
        _places,
        examples=(("Le ministre a atterri à Oslo.", "Le ministre a atterri à Rome."),),
        compatible=(
            ("Le ministre a atterri à Oslo.", "Le ministre a atterri."),
            ("Le ministre a atterri à Oslo, en Norvège.", "Le ministre a atterri en Norvège."),
        ),
    ),
    Kind(
        "restriction",
        _restriction,
        examples=(("La grève touche les trains de nuit.", "La grève touche seulement les trains de nuit."),),
        compatible=(
            ("La grève touche les trains de nuit.", "Un seul élu a voté contre ce budget."),
            ("La grève touche uniquement les trains.", "La grève touche seulement les trains."),
        ),
    ),
    Kind(
        "roles",
        _roles,
        examples=(
            ("Hier la Serbie a attaqué la Croatie.", "Hier la Croatie a attaqué la Serbie."),
            ("Hier la Serbie a attaqué la Croatie.", "Hier la Serbie a été attaquée par la Croatie."),
        ),
        compatible=(("Hier la Serbie a attaqué la Croatie.", "Hier la Croatie a été attaquée par la Serbie."),),
    ),
)


def find_clashes(a: Content, b: Content) -> dict[str, str]:
    """Return for each kind in which two sentences clash the reason, in words."""
    return {kind.name: reason for kind in KINDS if (reason := kind.find(a, b))}
