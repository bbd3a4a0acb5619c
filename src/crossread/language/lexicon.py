"""The inflected forms of French verbs, from a table made with a conjugation library (`training/conjugate.py`)."""

from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from crossread.language.folding import fold

Tense = str
TENSES = (
    "infinitive", "present", "imperfect", "past", "future", "conditional", "subjunctive",
    "present-participle", "past-participle",
)  # fmt: skip


@cache
def _text() -> str:
    return files("crossread").joinpath("language/data/verb_forms.tsv").read_text("utf-8")


@cache
def _table() -> dict[str, dict[Tense, frozenset[str]]]:
    verbs: dict[str, dict[Tense, frozenset[str]]] = defaultdict(dict)
    for line in fold(_text()).splitlines():
        lemma, tense, forms = line.split("\t")
        verbs[lemma][tense] = frozenset(forms.split())
    return dict(verbs)


@cache
def _readings() -> dict[str, tuple[tuple[str, Tense], ...]]:
    found: dict[str, list[tuple[str, Tense]]] = defaultdict(list)
    for lemma, tenses in _table().items():
        for tense, forms in tenses.items():
            for form in forms:
                found[form].append((lemma, tense))
    return {form: tuple(readings) for form, readings in found.items()}


def verb_forms(lemma: str, tenses: tuple[Tense, ...] = TENSES) -> frozenset[str]:
    """Return the folded simple forms of a verb in the given tenses; raise `KeyError` for a verb not in the table."""
    verb = _table()[fold(lemma)]
    return frozenset().union(*(verb.get(tense, frozenset()) for tense in tenses))


@lru_cache(maxsize=2**16)
def verb_readings(form: str) -> tuple[tuple[str, Tense], ...]:
    """Return every (folded infinitive, tense) that a form can be; empty for what is no form of a verb in the table.

    Accents are ignored, so *declare* is both a present of *déclarer* and its participle that lost an accent.
    """
    return _readings().get(fold(form), ())


@lru_cache(maxsize=2**14)
def verb_tenses(form: str) -> frozenset[Tense]:
    """Return every tense that a form can be."""
    return frozenset(tense for _, tense in verb_readings(form))


def spellings() -> frozenset[str]:
    """Return every form of every verb in the table, with its accents."""
    return frozenset(form for line in _text().splitlines() for form in line.rpartition("\t")[2].split())
