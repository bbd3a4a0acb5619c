"""Where the tense of a clause puts what it tells: in the past or in the future."""

import re
from functools import cache

from crossread.lexicon import verb_forms, verb_readings
from crossread.reading.dates.expressions import Direction

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.;:!?\n«»“”\"]")
_OF = re.compile(r"\bd[e']\s?$")
_CLAUSE = re.compile(r"[.;:!?,()\n«»“”\"]")
_WINDOW = 160
_PLANNED = re.compile(
    r"\b(?:prevue?s?|fixee?s?|programmee?s?|attendue?s?|annoncee?s?|convoquee?s?|rendez-vous)(?: \w+){0,2} $"
)
_BY = re.compile(r"\bd'ici(?: le| au| a| la)? $")
_EITHER = re.compile(
    r"(?:jusqu'(?:au?|en|a la)|d'ici(?: le| au| a)?|\ba partir d[ue]|\ba compter du|\bdes|\bavant|\bpour) $"
)


@cache
def _auxiliaries() -> frozenset[str]:
    return verb_forms("avoir", ("present",)) | verb_forms("être", ("present",))


@cache
def _pasts() -> frozenset[str]:
    return verb_forms("avoir", ("imperfect", "past")) | verb_forms("être", ("imperfect", "past"))


_PLANS = frozenset(
    "va vont doit doivent devrait devraient pourrait pourraient prevoit prevoient compte comptent".split()
)
_FUTURE = re.compile(r"\w{2,}(?:er|ir|d?r)(?:a|ont)$")
_PARTICIPLE = re.compile(r"\w{3,}(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte|int|inte)$")


_NO_VERBS = frozenset("du lieu plus fait sur pas par dit vers pris contre mis".split())


@cache
def tense(word: str) -> str:
    """Return what a folded word is as a verb: past, future, conditional, auxiliary, plan, … or an empty string."""
    if word in _NO_VERBS:
        return ""
    if word in _auxiliaries():
        return "auxiliary"
    if word in _pasts():
        return "past"
    if word in _PLANS:
        return "plan"
    tenses = {tense for _, tense in verb_readings(word)}
    if "future" in tenses:
        return "future"
    if "conditional" in tenses:
        return "conditional"
    if "infinitive" in tenses:
        return "infinitive"
    if "past-participle" in tenses:
        return "participle"
    if tenses & {"imperfect", "past"}:
        return "past"
    if "present" in tenses:
        return "present"
    return "future" if _FUTURE.match(word) else ""


def direction(folded: str, start: int, end: int) -> Direction | None:
    """Return where the verbs around a time expression put it, nearest first, those before it first.

    Looks no further than the clause and 160 characters each way; None where no tense decides.
    """
    before = _END.split(folded[max(0, start - _WINDOW) : start])[-1]
    if _PLANNED.search(before[-40:]):
        return "future"
    if _BY.search(before[-20:]):
        return "future"
    if _OF.search(before[-5:]):
        return None
    after = _END.split(folded[end : end + _WINDOW], maxsplit=1)[0]
    told = _read(_WORD.findall(before), backwards=True) or _read(_WORD.findall(after), backwards=False)
    return told or ("future" if _EITHER.search(before[-20:]) else None)


_ATTACHED_TO_NOUN = frozenset("de du des d pour jusqu ici avant vers par a au aux partir compter l".split())
_NEAR = 6


_STATES = frozenset(
    "etre avoir justifier exister vivre representer rester demeurer pouvoir falloir savoir connaitre disposer posseder "
    "constituer penser croire vouloir compter permettre sembler".split()
)


def tells_a_state(folded: str, start: int) -> bool:
    """Return whether the verb before a time expression tells a lasting state (*rien ne justifie aujourd'hui*)."""
    words = _WORD.findall(_CLAUSE.split(folded[max(0, start - _WINDOW) : start])[-1])[-4:]
    for word in reversed(words):
        states = {lemma in _STATES for lemma, form in verb_readings(word) if form in ("present", "imperfect")}
        if states or tense(word):
            return True in states
    return False


def governing_direction(folded: str, start: int, end: int, sentence: int) -> Direction | None:
    """Return what the verb says that a time expression certainly goes with; None where that is not plain.

    Plain are a verb at most six words before it (*s'est écrasé lundi*, not *la réunion de lundi*), and the first verb
    after an expression that opens its sentence. A stricter reading than `direction`, for inference.
    """
    before = _CLAUSE.split(folded[max(sentence, start - _WINDOW) : start])[-1]
    words = _WORD.findall(before)
    if words and words[-1] in _ATTACHED_TO_NOUN:
        return None
    if len(words) <= 1 and start - sentence <= 4:
        return _first_finite(_WORD.findall(_END.split(folded[end : end + _WINDOW], maxsplit=1)[0]))
    if _PLANNED.search(before[-40:]) or _EITHER.search(before[-20:]):
        return None
    return _last_finite(words[-_NEAR - 2 :])


def _first_finite(words: list[str]) -> Direction | None:
    for i, word in enumerate(words):
        kind = tense(word)
        if kind == "auxiliary":
            return "past" if any(_is_participle(w) for w in words[i + 1 : i + 4]) else None
        if kind in ("past", "future"):
            return "past" if kind == "past" else "future"
        if kind in ("plan", "conditional", "infinitive"):
            return None
    return None


def _last_finite(words: list[str]) -> Direction | None:
    for i in range(len(words) - 1, -1, -1):
        kind = tense(words[i])
        if kind in ("past", "future"):
            return "past" if kind == "past" else "future"
        if kind == "auxiliary" and any(_is_participle(w) for w in words[i + 1 : i + 4]):
            return "past"
        if kind in ("plan", "conditional", "infinitive", "auxiliary", "present") and not _is_participle(words[i]):
            return None
    return None


def _is_participle(word: str) -> bool:
    return any(reading == "past-participle" for _, reading in verb_readings(word))


def _read(words: list[str], backwards: bool) -> Direction | None:
    tenses = [tense(word) for word in words]
    for i in range(len(words) - 1, -1, -1) if backwards else range(len(words)):
        kind = tenses[i]
        if kind in ("past", "future"):
            return "past" if kind == "past" else "future"
        if kind == "plan" and "infinitive" in tenses[i + 1 : i + 4]:
            return "future"
        if kind == "auxiliary" and any(_PARTICIPLE.match(word) for word in words[i + 1 : i + 4]):
            return "past"
        if kind == "participle" and backwards and len(words) - i <= 2:
            return "past"
    return None
