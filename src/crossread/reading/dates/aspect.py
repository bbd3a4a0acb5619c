"""What a clause tells of: a lasting state, a habit, or something that happened once."""

import re

from crossread.language.folding import fold
from crossread.language.lexicon import verb_forms, verb_readings, verb_tenses
from crossread.reading.dates.expressions import Direction
from crossread.reading.dates.tense import tense, tense_as_written

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.;:!?\n«»“”\"]")
_CLAUSE = re.compile(r"[.;:!?,()\n«»“”\"]")
_WINDOW = 160  # characters
_NEAR, _RECENT = 4, 20  # words before the expression, and of the sentence before
_STATES = frozenset(
    "etre avoir justifier exister vivre representer rester demeurer pouvoir falloir savoir connaitre disposer posseder "
    "constituer penser croire vouloir compter permettre sembler".split()
)
_MAIN = frozenset("present auxiliary past future plan".split())
_AUXILIARIES = verb_forms("avoir") | verb_forms("être")


def tells_a_state(text: str, start: int, end: int, accented: bool = False) -> bool:
    """Return whether the verb by a time expression tells a lasting state (*rien ne justifie aujourd'hui*).

    So does one in the present at the beginning of a sentence, if the sentence before tells of how things were. `text`
    may be folded; `accented` says that it is not, and that accents were not lost.
    """
    before = text[max(0, start - _WINDOW) : start].lower()
    words = _WORD.findall(_CLAUSE.split(before)[-1])[-_NEAR:]
    for i, word in enumerate(reversed(words)):
        if fold(word) == "a" and i:
            continue  # most often *à*
        if _is_state(word) or tense_as_written(word, accented):
            return _is_state(word)
    if words:
        return False
    main = _main_present(_SENTENCE.split(text[end : end + _WINDOW].lower(), maxsplit=1)[0], accented)
    return main is not None and (_is_state(main) or any(map(_was_so, _WORD.findall(before)[-_RECENT:])))


def is_habit(text: str, start: int, towards: Direction | None) -> bool:
    """Return whether *le lundi* is every Monday: with a present, a future, or an imperfect before it."""
    if towards != "past":
        return True
    words = _WORD.findall(fold(_SENTENCE.split(text[max(0, start - _WINDOW) : start])[-1]))
    nearest = next((word for word in reversed(words) if tense(word) in _MAIN), "")
    return _was_so(nearest)


def _main_present(clause: str, accented: bool) -> str | None:
    """Return the first finite verb of a clause if it is a present, no perfect and no plan."""
    words = _WORD.findall(clause)
    kinds = [tense_as_written(word, accented) for word in words]
    place = next((i for i, kind in enumerate(kinds) if kind in _MAIN), len(kinds))
    following = kinds[place + 1 : place + 4]
    if kinds[place : place + 1] not in (["present"], ["auxiliary"], ["plan"]) or "participle" in following:
        return None
    return None if kinds[place] == "plan" and "infinitive" in following else words[place]


def _is_state(word: str) -> bool:
    return any(lemma in _STATES and form in ("present", "imperfect") for lemma, form in verb_readings(word))


def _was_so(word: str) -> bool:
    """Return whether a word is an imperfect and no other tense, of a verb that is no auxiliary."""
    tenses = verb_tenses(word)
    return (
        fold(word) not in _AUXILIARIES and "imperfect" in tenses and not tenses & {"present", "past", "past-participle"}
    )
