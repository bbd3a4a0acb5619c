"""Statements: a sentence as the reading of quotations needs it, with a passage in quotation marks never cut in two.

Words are folded (no accents, lower case), so that text without accents reads as well as text with.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crossread.folding import fold
from crossread.lexicon import verb_forms, verb_readings
from crossread.reading.marks import Quoted

_WORD = re.compile(
    r"\d+(?:[.,]\d+)+(?!\w)|\b(?:[ldjmtscn]|(?:jus|lors|puis|quoi)?qu)'|[^\W_]+(?:-[^\W_]+)*+(?:'(?=\w))?|[^\w\s]|_"
)
AVOIR = frozenset(form for form in verb_forms("avoir") if form != "avoir")
ETRE = frozenset(form for form in verb_forms("être") if form != "etre")
DETERMINERS = frozenset(
    "un une des du de d' ce cet cette ces son sa ses leur leurs mon ma mes ton ta notre nos votre vos le la les l' au aux"
    " quelques plusieurs chaque aucun aucune tout toute".split()
)
PREPOSITIONS = frozenset(
    "a au aux de du des d' en pour sur dans lors devant avant apres pendant depuis aupres par sous via avec chez entre vers "
    "contre sans malgre selon outre durant hors parmi pres suite face quant grace afin jusqu' jusque des concernant".split()
)
TIMES = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd' hui demain matin soir apres-midi midi nuit dernier "
    "derniere janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre mois semaine annee "
    "egalement aussi ensuite notamment ainsi recemment encore alors toutefois cependant enfin deja".split()
)
_FINITE = frozenset({"present", "imperfect", "past", "future", "conditional", "subjunctive"})
_CLITIC_HOSTS = frozenset("il elle ils elles on qui ne n' je nous vous me se s' comme".split())
_NEVER_FINITE = frozenset(  # forms of a verb that are nearly always another word
    "a as des les ses sous entre contre suite cause suivant suivante mis fin fins or compris permis parti pris sens tout "
    "cours jour part parts point points plus envoi exclus retour sorte sortes titre double armee plaine lors".split()
)
_NOUNS = frozenset(  # forms of a verb that are a noun as often
    "porte place visite lutte note notes marque marques reste restes fait faits pense lit compte comptes partis prise appui "
    "rencontre attaque attaques charge charges demande demandes offre offres annonce annonces reserve rapports menace menaces "
    "critique critiques conseil tire crise poste postes aide aides commande livre livres forme formes force forces limite "
    "mine mines signe signes base cite lance echange marche passe soutien maintien arme preuve recherche terme termes manque "
    "manques garde gardes risque risques peine service services guide guides juge juges mesure mesures nombre somme sommes "
    "programme programmes vote votes avance appel".split()
)
_FINITE_ENDINGS = ("ait", "aient", "erent", "irent", "eront", "iront")
_NOUN_ENDINGS = ("fait", "trait", "lait", "souhait")
_INVERSION = re.compile(r"-(?:t-)?(?:ils?|elles?|on|je|nous|vous)$")


class Word(NamedTuple):
    """A word or mark: its folded form and the characters it takes."""

    form: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """A sentence with its quoted passages whole: characters `start` to `end`, words, and the passages in it.

    `inside[i]` is the number of the passage in which word `i` stands, or -1; the marks themselves are outside.
    """

    text: str
    start: int
    end: int
    words: Sequence[Word]
    quoted: Sequence[Quoted]
    inside: Sequence[int] = field(repr=False)
    accented: bool = True

    def form(self, index: int) -> str:
        """Return the folded form of a word, or an empty string beyond either end."""
        return self.words[index].form if 0 <= index < len(self.words) else ""

    def written(self, index: int) -> str:
        """Return the word as it is written."""
        return self.text[self.words[index].start : self.words[index].end]

    def capitalised(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return 0 <= index < len(self.words) and self.text[self.words[index].start].isupper()

    def at(self, offset: int) -> int:
        """Return the index of the first word that begins at or after a character offset."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def tenses(self, index: int) -> frozenset[str]:
        """Return the tenses a word can be, if it is a verb; in accented text the accent of a participle decides."""
        readings = frozenset(tense for _, tense in verb_readings(self.form(index)))
        if len(readings) > 1 and "past-participle" in readings and self.accented and self.form(index)[-1:] in "es":
            if "é" in self.written(index)[-3:].lower():
                return frozenset({"past-participle"})
            if self.form(index).rstrip("s").endswith("e"):
                return readings - {"past-participle"}
        return readings

    def is_finite(self, index: int) -> bool:
        """Tell whether a word is likely the finite verb of a clause: a guess from its form and its neighbours."""
        form, before = self.form(index), self.form(index - 1)
        if form == "a":  # *à* without its accent stands before a noun, the auxiliary before a participle or adverb
            if self.accented:
                return self.written(index) == "a"
            return before in _CLITIC_HOSTS or self._looks_participle(index + 1)
        if "-" in form and _INVERSION.search(form):
            return True
        if form in _NEVER_FINITE:
            return False
        if not verb_readings(form):
            return self._looks_finite(form, before)
        if not self.tenses(index) & _FINITE:
            return False
        if before in ("le", "la", "les", "l'"):
            return self.form(index - 2) in _CLITIC_HOSTS
        if form in _NOUNS and (before in PREPOSITIONS or before in ("", "et", "ou", ":", "-")):
            return False
        return before in _CLITIC_HOSTS or before not in DETERMINERS - {"leur", "tout", "toute"}

    def _looks_participle(self, index: int) -> bool:
        """Tell a participle without its accent by the table of forms, or by its ending if the table does not know it."""
        form = self.form(index)
        if verb_readings(form):
            return "past-participle" in self.tenses(index)
        return len(form) > 3 and form[-1] in "eiu" and not self.capitalised(index) and form not in DETERMINERS | TIMES

    def _looks_finite(self, form: str, before: str) -> bool:
        """Judge a word that the table of forms does not know by its ending and the word before it."""
        if len(form) < 5 or not form.isalpha() or before in DETERMINERS | PREPOSITIONS:
            return False
        if before in ("il", "elle", "ils", "elles", "on", "ne", "n'", "se", "s'"):
            return not form.endswith(("er", "ir", "re", "ant", "ment"))
        return form.endswith(_FINITE_ENDINGS) and not form.endswith(_NOUN_ENDINGS)

    def has_finite(self, low: int, high: int) -> bool:
        """Tell whether a finite verb stands among the words `low` to `high` (exclusive)."""
        return any(self.is_finite(index) for index in range(low, high))


def statements(
    text: str, ranges: Sequence[tuple[int, int]], starts: Sequence[int], quoted: Sequence[Quoted]
) -> Iterator[Statement]:
    """Cut the ranges of a text at the sentence starts that stand in no quoted passage.

    `starts` are character offsets in order; `quoted` are passages in order, without overlaps.
    """
    folded = fold(text)
    accented = is_accented(text, folded)
    cuts = _free(starts, quoted)
    first = 0
    for low, high in ranges:
        bounds = [low, *cuts[bisect_right(cuts, low) : bisect_left(cuts, high)], high]
        for start, end in zip(bounds, bounds[1:], strict=False):
            while first < len(quoted) and quoted[first].outer_end <= start:
                first += 1
            last = first
            while last < len(quoted) and quoted[last].outer_start < end:
                last += 1
            yield _statement(text, folded, accented, start, end, quoted[first:last])


def _free(starts: Sequence[int], quoted: Sequence[Quoted]) -> list[int]:
    free = []
    passages = iter(quoted)
    passage = next(passages, None)
    for start in starts:
        while passage is not None and passage.outer_end <= start:
            passage = next(passages, None)
        if passage is None or start <= passage.outer_start:
            free.append(start)
    return free


def _statement(
    text: str, folded: str, accented: bool, start: int, end: int, quoted: Sequence[Quoted]
) -> Statement:
    words = [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded, start, end)]
    inside = [-1] * len(words)
    for number, passage in enumerate(quoted):
        low = bisect_left(words, passage.start, key=lambda word: word.start)
        high = bisect_left(words, passage.end, key=lambda word: word.start)
        inside[low:high] = [number] * (high - low)
    return Statement(text, start, end, words, quoted, inside, accented)


def is_accented(text: str, folded: str) -> bool:
    """Tell whether a text has kept its accents; about one letter in thirty has one in French, and short texts may lack any."""
    lost = len(re.findall(r"[a-z]", folded))
    kept = len(re.findall(r"[à-öø-ÿ]", text))
    return (lost < 200 and kept > 0) or kept * 100 > lost
