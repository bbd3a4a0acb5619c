"""Discovery: pairs of sentences about one thing that may clash, for passages that the codebook does not model.

A pair is described by what sets the two apart (numbers, dates, negation, opposite words, who does what to whom) and
by how much they share; a weighted sum of these says how likely they clash. What comes out is a ranking for the author
to go through, not a finding: the sentences are compared by their words alone, so that what is said in other words, or
follows only with knowledge of the world, is out of reach.

The weights are those of a logistic regression on a random half of DACCORD (Skandalis, Moot, Robillard and Sidney
2024), rounded; swapped roles are too rare there to be fitted, and have a weight set by hand."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from crossread.analysis.intervals import Interval
from crossread.analysis.scenes import Scene
from crossread.analysis.timeline import article_scenes
from crossread.folding import fold
from crossread.patterns import compile_patterns
from crossread.reading.pipeline import ReadCorpus

_WORD = re.compile(r"[a-z0-9]+(?:[.,]\d+)*%?")
_STOP = frozenset(
    "le la les l un une des du de d et ou a au aux en dans par pour sur avec sans ce cet cette ces son sa ses leur "
    "leurs qui que qu dont il elle ils elles on se s ne n pas est sont etait etaient ete etre ont avait avoir y "
    "plus selon comme mais si nous vous je c m t lui eux meme aussi tres fait faire sera seront apres avant contre "
    "entre".split()
)
_NUMBERS = {
    word: str(n) for n, word in enumerate("zero un deux trois quatre cinq six sept huit neuf dix onze douze".split())
} | {"vingt": "20", "trente": "30", "cent": "100", "mille": "1000"}
_MONTHS = frozenset("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split())
_NEGATION = re.compile(
    r"\b(?:n'|ne\b)|\b(?:pas|jamais|aucune?|rien|ni|nullement|non|sans|impossible|absence|contrairement)\b"
)
_REVERSES = re.compile(
    r"\b(?:nullement|sans|impossible|absence|inexistant\w*|contrairement|non|incapable\w*|faux|fausses?|infonde\w*"
    r"|dementi\w*|refus\w*|exclu\w*)\b"
)
_NE = re.compile(r"\b(?:n'|ne\b)")
_OPPOSITES: tuple[tuple[str, str], ...] = (
    ("augment*|hauss*|accroi*|croissan*|monte*", "diminu*|baiss*|redui*|ralenti*|recul*|chut*"),
    ("autoris*|permet*|permis*|approuv*|accept*|valid*", "interdi*|refus*|rejet*|bloqu*|suspend*|annul*"),
    ("mort*|dece*|tue*|disparu*", "vivant*|vie|surviv*|active|actif*"),
    ("debut*|commenc*|lanc*|ouvr*", "fin|termin*|acheve*|cess*|ferm*|arret*"),
    ("gagn*|victoire*|remport*", "perd*|defait*|echou*|echec*"),
    ("confirm*|prouv*|demontr*|etabli*", "inconnu*|incertain*|hypothe*|discut*|dement*"),
    ("efficac*|protege*", "ineffica*|inutil*|danger*|nocif*|toxi*"),
    ("legal*|conforme*", "illegal*|contraire*|viol*|frauduleu*"),
    ("pres|plus|davantage|superieur*|majorit*", "moins|inferieur*|minorit*|peu"),
    ("avant", "apres|depuis"),
    ("public*|ouvert*", "secret*|prive*|confidentiel*"),
    ("nouveau*|nouvel*|recent*", "ancien*|vieux|vieille*"),
    ("obligatoire*|impos*", "facultati*|volontaire*|libre*"),
    ("reel*|authentique*|vrai*", "faux|fausse*|factice*|mis en scene|montage*|truqu*|simul*"),
    ("russe*|russie", "ukrainien*|ukraine"),
    ("gauche", "droite"),
    ("gratuit*", "payant*|factur*"),
    ("homme*|masculin*", "femme*|feminin*"),
    ("attaqu*|agress*|offensi*", "defen*|negoci*|paix"),
    ("retir*|recul*|quitt*", "entr*|arriv*|rest*|avanc*"),
)


class Contrast(NamedTuple):
    """What sets two sentences apart, each from 0 to 1, and how many of the shorter one's words the other has."""

    negation: float
    parity: float
    numbers: float
    dates: float
    opposites: float
    roles: float
    covered: float


WEIGHTS = Contrast(negation=1.2, parity=0.5, numbers=0.8, dates=0.2, opposites=0.6, roles=0.5, covered=1.1)
BIAS = -1.6
THRESHOLD = 0.25  # best F1 in cross-validation on that half
SHARED = 4  # content words that a pair shares at least


@dataclass(frozen=True)
class Sentence:
    """A sentence with its content words and marks."""

    text: str

    @cached_property
    def folded(self) -> str:
        """The text without accents and capitals."""
        return fold(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, number words as digits."""
        return tuple(_NUMBERS.get(word, word) for word in _WORD.findall(self.folded))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Its content words without their endings, in order."""
        return tuple(w[:6] for w in self.words if w not in _STOP and len(w) > 2 and not w[0].isdigit())

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers in digits."""
        return frozenset(re.findall(r"\d+(?:[.,]\d+)?", self.text))

    @cached_property
    def dates(self) -> frozenset[str]:
        """Its years and months."""
        return frozenset(w for w in self.words if re.fullmatch(r"(?:19|20)\d\d", w) or w in _MONTHS)

    @cached_property
    def reversals(self) -> int:
        """How often it turns its sense: *ne*, and words such as *impossible* or *faux*."""
        return len(_NE.findall(self.folded)) + len(_REVERSES.findall(self.folded))


def contrast(a: str, b: str) -> Contrast:
    """Describe what sets two sentences apart; it does not matter which comes first."""
    one, other = Sentence(a), Sentence(b)
    shared = set(one.stems) & set(other.stems)
    shorter = min(len(set(one.stems)), len(set(other.stems))) or 1
    return Contrast(
        float(bool(_NEGATION.search(one.folded)) != bool(_NEGATION.search(other.folded))),
        float(one.reversals % 2 != other.reversals % 2),
        float(bool(one.numbers and other.numbers and one.numbers != other.numbers)),
        float(bool(one.dates and other.dates and one.dates != other.dates)),
        float(_opposed(one, other)),
        float(_swapped(one.stems, other.stems, shared)),
        len(shared) / shorter,
    )


def _opposed(a: Sentence, b: Sentence) -> bool:
    """Tell whether one has a word and the other its opposite, neither having both."""
    for first, second in _OPPOSITES:
        one, two = compile_patterns(first.split("|")), compile_patterns(second.split("|"))
        in_a = bool(one.search(a.folded)), bool(two.search(a.folded))
        in_b = bool(one.search(b.folded)), bool(two.search(b.folded))
        if in_a != in_b and sorted((in_a, in_b)) == [(False, True), (True, False)]:
            return True
    return False


def _swapped(a: Sequence[str], b: Sequence[str], shared: set[str]) -> bool:
    """Tell whether the words that both have, at least three, stand first and last the other way round."""
    order_a = [w for w in dict.fromkeys(a) if w in shared]
    order_b = [w for w in dict.fromkeys(b) if w in shared]
    return len(shared) > 2 and (order_a[0], order_a[-1]) == (order_b[-1], order_b[0])


def likelihood(found: Contrast) -> float:
    """Return how likely two sentences clash, from 0 to 1."""
    return 1 / (1 + math.exp(-BIAS - sum(value * weight for value, weight in zip(found, WEIGHTS, strict=True))))


def clashes(a: str, b: str) -> bool:
    """Tell whether two sentences are taken to clash: something sets them apart, and the likelihood is high enough."""
    found = contrast(a, b)
    return any(found[:-1]) and likelihood(found) >= THRESHOLD


def discover(read_corpus: ReadCorpus, published: Mapping[str, Interval]) -> pd.DataFrame:
    """Return pairs of sentences of different articles that share words and differ, the likeliest to clash first.

    The columns are those of the two passages, the likelihood, and what sets the two apart, in words.
    """
    scenes = [scene for found, _ in article_scenes(read_corpus, published) for scene in found]
    rows = []
    for a, b in combinations((s for s in scenes if s.segment not in ("caption", "headline")), 2):
        if a.article_id == b.article_id or len(set(Sentence(a.text).stems) & set(Sentence(b.text).stems)) < SHARED:
            continue
        found = contrast(a.text, b.text)
        if apart := [name for name, value in found._asdict().items() if value and name not in ("covered", "parity")]:
            rows.append(
                {**_columns("a", a), **_columns("b", b), "likelihood": likelihood(found), "apart": " ".join(apart)}
            )
    frame = pd.DataFrame(rows, columns=[*_names("a"), *_names("b"), "likelihood", "apart"])
    return frame.sort_values(["likelihood", *_names("a")[:2]], ascending=[False, True, True]).reset_index(drop=True)


def _columns(side: str, scene: Scene) -> dict[str, object]:
    return dict(zip(_names(side), (scene.article_id, scene.start, scene.end, scene.text), strict=True))


def _names(side: str) -> list[str]:
    return [f"{name}_{side}" for name in ("article", "start", "end", "text")]
