"""What a sentence denies: the words in the scope of a negation, and of words that deny what follows or precedes.

A scope reaches to the end of its clause. *Ne … que* restricts, *pas seulement*, *pas toujours* and *pas moins de* deny
only a part, and what a clause with *si* says is not asserted: none of these is a denial.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossread.language.lexicon import verb_forms, verb_readings
from crossread.language.negation import NEGATIVE_ALONE, NEGATORS
from crossread.reading.grammar.statements import AVOIR, ETRE

_END = frozenset(", ; : . ! ? ( ) [ ] – — mais car puisque tandis toutefois cependant".split())
_AUXILIARIES = (AVOIR | ETRE) - {"a"}  # which may be *à* without its accent
_PARTLY = frozenset(
    "completement encore entierement exclusivement forcement necessairement seulement simplement systematiquement "
    "totalement toujours tous toutes uniquement".split()
)
_BEFORE_NON = frozenset("et mais ou voire ,".split())
_SUBJECTS = frozenset("elle elles il ils l la le les on un une".split())
_VERBS = frozenset().union(
    *(
        verb_forms(verb)
        for verb in "arrêter cesser décliner déconseiller démentir échouer empêcher éviter exclure interdire nier "
        "refuser renoncer".split()
    )
)
_WITHOUT = frozenset(
    "absence contrairement impossibilite impossible incapable incapables incapacite interdiction refus sans".split()
)
_REACH = 6  # words from a verb to the infinitive that depends on it
_LACK = frozenset("defaut faute manque".split())
_COMPLEMENT = frozenset("d de qu que".split())
_FALSE = frozenset(
    "errone erronee erronees erreur exclu exclue faux fausse fausses impossible inexact inexacte inexacts inexactes "
    "infonde infondee infondees infondes mensonger mensongere tort".split()
)


class Denial(NamedTuple):
    """Words `start` to `end` (exclusive) that are denied: by a negation (`grammatical`) or by the sense of a word."""

    start: int
    end: int
    grammatical: bool


def denials(words: Sequence[str]) -> Iterator[Denial]:
    """Yield the denials of a sentence, given its folded words and marks; a word in two of them is not denied."""
    start = 0
    for end in (*(place for place in range(len(words)) if _ends(words, place)), len(words)):
        clause = range(start, end)
        negation = next((place for place in clause if _negates(words, place, clause)), None)
        if negation is not None and not _is_condition(words[start:end]):
            yield Denial(negation, end, True)
        for place in clause:
            yield from _by_sense(words, place, clause)
        start = end + 1


def _ends(words: Sequence[str], place: int) -> bool:
    """Tell whether a clause ends at a word: a mark, a conjunction, or *et* before an auxiliary."""
    return words[place] in _END or (words[place] == "et" and not _AUXILIARIES.isdisjoint(words[place + 1 : place + 2]))


def _negates(words: Sequence[str], place: int, clause: range) -> bool:
    """Tell whether a negation that reaches to the end of the clause begins at a word."""
    word, before, after = words[place], "".join(words[place - 1 : place]), "".join(words[place + 1 : place + 2])
    if word in ("ne", "n"):
        return _is_whole(words, place, clause)
    if word in ("non", "pas"):
        begins = place == clause.start or before in _BEFORE_NON
        return begins and after not in _PARTLY and after != "pas"
    return word in NEGATIVE_ALONE and before != "sans"


def _is_whole(words: Sequence[str], place: int, clause: range) -> bool:
    """Tell whether *ne* denies: not in *ne … que*, nor where a word after *pas* takes back a part of it."""
    second = next((n for n in range(place + 1, min(clause.stop, place + 10)) if words[n] in NEGATORS), None)
    if second is None:
        return {"que", "qu"}.isdisjoint(words[place + 1 : place + 16]) and words[place + 1 : place + 2] != ["importe"]
    after = "".join(words[second + 1 : second + 2])
    if words[second] == "plus" and after in ("que", "qu"):
        return False
    return after not in _PARTLY and "moins" not in words[second + 1 : second + 4]


def _is_condition(clause: Sequence[str]) -> bool:
    opening = list(clause[:5])
    return any(
        word in ("s", "si") and after in _SUBJECTS and before != "meme"
        for before, word, after in zip(["", *opening], opening, opening[1:], strict=False)
    )


def _by_sense(words: Sequence[str], place: int, clause: range) -> Iterator[Denial]:
    """Yield what a word denies: *est faux* what precedes or its *que*, *sans* what follows, *refuser* an infinitive."""
    word, after = words[place], "".join(words[place + 1 : place + 2])
    if word in _FALSE and not ETRE.isdisjoint(words[max(clause.start, place - 3) : place]):
        yield Denial(place + 1, clause.stop, False) if after in _COMPLEMENT else Denial(clause.start, place, False)
    elif word in _WITHOUT or (word in _LACK and after in _COMPLEMENT):
        yield Denial(place + 1, clause.stop, False)
    elif word in _VERBS:
        near = range(place + 1, min(place + _REACH, clause.stop))
        yield from (Denial(n, clause.stop, False) for n in [n for n in near if _is_infinitive(words[n])][:1])
    elif word == "non" and not _negates(words, place, clause):
        yield Denial(place + 1, min(place + 2, clause.stop), False)


def _is_infinitive(word: str) -> bool:
    return word.endswith(("er", "ir", "re")) and any(lemma == word for lemma, _ in verb_readings(word))
