"""Where the tense of a clause puts what it tells: in the past or in the future."""

import re
from functools import cache, lru_cache

from crossread.language.folding import fold
from crossread.language.lexicon import verb_forms, verb_readings, verb_tenses
from crossread.reading.dates.expressions import Direction

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.;:!?\n«»“”\"]")
_OF = re.compile(r"\bd[e']\s?$")
_CLAUSE = re.compile(r"[.;:!?,()\n«»“”\"]")
_WINDOW = 160
_PLANNED = re.compile(
    r"\b(?:(?<!\bnon )prevue?s?|fixee?s?|programmee?s?|attendue?s?|rendez-vous|annoncee?s? pour"
    r"|(?:convoquee?s?|reportee?s?|avancee?s?|repoussee?s?) (?:au?|pour))(?: \w+){0,2} $"
)
_BY = re.compile(r"\bd'ici(?: le| au| a| la)? $")
_SINCE = re.compile(r"\bdepuis(?: le| la| l')? $")
_EITHER = re.compile(r"(?:jusqu'(?:au?|en|a la)|d'ici(?: le| au| a)?|\ba partir d[ue]|\ba compter du|\bdes) $")


@cache
def _auxiliaries() -> frozenset[str]:
    return verb_forms("avoir", ("present",)) | verb_forms("être", ("present",))


@cache
def _pasts() -> frozenset[str]:
    return verb_forms("avoir", ("imperfect", "past")) | verb_forms("être", ("imperfect", "past"))


_PLANS = frozenset(
    "va vont doit doivent devrait devraient pourrait pourraient prevoit prevoient compte comptent".split()
)
_FUTURE = re.compile(r"\w{2,}[ei]r(?:a|ont)$")
_NO_FUTURES = frozenset("opera camera riviera".split())
_PARTICIPLE = re.compile(r"\w{3,}(?:e|ee|es|ees|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte|int|inte)$")
_UNACCENTED = re.compile(r"\w+(?<!é)es?$")
_TAKES_ETRE = frozenset(
    "aller arriver deceder descendre devenir entrer intervenir monter mourir naitre partir parvenir passer rentrer "
    "rester retourner revenir sortir survenir tomber venir".split()
)
_HELPERS = frozenset(("auxiliary", "future", "conditional", "past", "infinitive"))
_HEARSAY = frozenset("aurait auraient serait seraient devrait pourrait devraient pourraient".split())
_ARTICLES = frozenset("le la l un une du au ce cette son sa".split())
_REFLEXIVE = frozenset(("s", "se"))
_HOLDS = re.compile(
    r"(?<!\w)(?:(?:organis|propos|accueill|invit|célèbr|début|commenc|ouvr|jou|affront|disput|déroul)e(?:nt)?|reçoi(?:t|vent)"
    r"|(?:tien|repren)(?:d|t|nent)|appell(?:e|ent)|(?:a|ont) (?:lieu|rendez-vous))(?!\w)"
)
_NEARBY = 90
_AT_AN_HOUR = re.compile(r",? (?:(?:a|de|des|entre|a partir de) )?\d{1,2}\s?(?:h\b|h\d|heures\b|a \d)")


_TO = re.compile(r"\b(?:(?:jusqu')?a (?:l')?|a (?:partir|compter) d[eu]'? ?)$")
_AUXILIARY_BEFORE = re.compile(r"(?<!\w)(?:a|ont|est|sont|ai|avons),?(?: (?:des|depuis|ce|dans|le|la))* ?$")
_INTENDED = frozenset(
    "prevu decide promis propose annonce choisi convenu menace demande souhaite envisage accepte refuse appele "
    "invite".split()
)
_NO_VERBS = frozenset("entre sous du lieu plus fait sur pas par dit vers pris contre mis".split())
_PARTICIPLES = frozenset("dit fait mis pris".split())


@lru_cache(maxsize=2**14)
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
    tenses = verb_tenses(word)
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
    return "future" if _FUTURE.match(word) and word not in _NO_FUTURES else ""


def tense_as_written(word: str, accented: bool) -> str:
    """Return the tense of a word that may bear accents: in a text that has them, *organise* is no participle."""
    folded = fold(word)
    kind = tense(folded) if word != "à" else ""
    if kind == "participle" and accented and _UNACCENTED.match(word) and _is(folded, "present"):
        return "present"
    return kind


def direction(text: str, start: int, end: int, accented: bool = False) -> Direction | None:
    """Return where the verbs around a time expression put it, nearest first, those before it first.

    `text` may be folded; `accented` says that it is not, and that accents were not lost. Looks no further than the
    clause and 160 characters each way; None where no tense decides.
    """
    clause_before = _END.split(text[max(0, start - _WINDOW) : start].lower())[-1]
    before = fold(clause_before)
    if _PLANNED.search(before[-40:]):
        return "future"
    if _BY.search(before[-20:]):
        return "future"
    if _SINCE.search(before[-20:]):
        return "past"
    if _OF.search(before[-5:]):
        return None
    clause_after = _END.split(text[end : end + _WINDOW].lower(), maxsplit=1)[0]
    if _parts_a_perfect(before, clause_after):
        return "past"
    told = _read(clause_before, accented, backwards=True) or _read(clause_after, accented, backwards=False)
    return told or ("future" if _EITHER.search(before[-20:]) else None)


def _parts_a_perfect(before: str, after: str) -> bool:
    """Tell whether a time expression stands between an auxiliary and its participle: *a, dès mercredi, signé*."""
    if not _AUXILIARY_BEFORE.search(before[-40:]) or not (following := _WORD.search(after)):
        return False
    return following.group().endswith(("é", "ée", "és", "ées")) or _is(fold(following.group()), "past-participle")


def is_reached(text: str, start: int) -> bool:
    """Return whether the words before a day make it a term: *avancé à vendredi*, *à partir de lundi*."""
    return _TO.search(fold(text[max(0, start - 14) : start])) is not None


def announces(text: str, start: int, end: int, accented: bool = False) -> bool:
    """Return whether a clause without a past or future tense tells of what is to come.

    It does so by an hour after the day (*samedi, à 20 h*) or by the present of holding (*Metz reçoit samedi*).
    """
    if _AT_AN_HOUR.match(fold(text[end : end + 40])):
        return True
    if not accented or _OF.search(fold(text[max(0, start - 5) : start])):
        return False
    before = _END.split(text[max(0, start - _NEARBY) : start].lower())[-1]
    after = _END.split(text[end : end + _NEARBY].lower(), maxsplit=1)[0]
    return bool(_HOLDS.search(before) or _HOLDS.search(after))


_ATTACHED_TO_NOUN = frozenset("de du des d pour jusqu ici avant vers par a au aux partir compter l".split())
_NEAR = 6


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
            return "past" if any(_is(w, "past-participle") for w in words[i + 1 : i + 4]) else None
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
        if kind == "auxiliary" and any(_is(w, "past-participle") for w in words[i + 1 : i + 4]):
            return "past"
        if kind in ("plan", "conditional", "infinitive", "auxiliary", "present") and not _is(
            words[i], "past-participle"
        ):
            return None
    return None


def _is(folded: str, wanted: str) -> bool:
    return wanted in verb_tenses(folded)


def _is_perfect(words: list[str], i: int, accented: bool) -> bool:
    """Return whether the auxiliary at `i` makes a perfect: *a signé*, *est mort*, *s'est noyé*, not *est organisé*."""
    following = words[i + 1 : i + 4]
    if fold(words[i]) in verb_forms("avoir", ("present",)):
        return any(
            (fold(word) in _PARTICIPLES or (fold(word) not in _NO_VERBS and _PARTICIPLE.match(fold(word))))
            and not (accented and _UNACCENTED.match(word) and not _is(fold(word), "past-participle"))
            for word in following
        )
    if i and words[i - 1] in _REFLEXIVE:
        return True
    return any((lemma, "past-participle") in verb_readings(word) for word in following for lemma in _TAKES_ETRE)


def _is_just_past(words: list[str], i: int) -> bool:
    return words[i] in ("vient", "viennent") and words[i + 1 : i + 2] in (["de"], ["d"])


def _is_intended(words: list[str], i: int) -> bool:
    """Return whether the infinitive at `i` is what somebody intended: *a prévu de bloquer*."""
    return words[i - 1 : i] in (["de"], ["d"], ["à"], ["a"]) and any(
        fold(w) in _INTENDED for w in words[max(0, i - 4) : i]
    )


def _stands_alone(words: list[str], tenses: list[str], i: int) -> bool:
    """Return whether the participle at `i` has no auxiliary and is no noun: *annoncé mardi*, not *le défilé*."""
    return _HELPERS.isdisjoint(tenses[max(0, i - 3) : i]) and (not i or words[i - 1] not in _ARTICLES)


def _read(clause: str, accented: bool, backwards: bool) -> Direction | None:
    words = _WORD.findall(clause)
    tenses = [tense_as_written(word, accented) for word in words]
    purpose: Direction | None = None
    for i in range(len(words) - 1, -1, -1) if backwards else range(len(words)):
        kind = tenses[i]
        if kind in ("past", "future"):
            return "past" if kind == "past" else "future"
        if kind == "plan" and "infinitive" in tenses[i + 1 : i + 4]:
            return "future"
        if kind == "infinitive" and backwards and _is_intended(words, i):
            return "future"
        if kind == "conditional" and words[i] not in _HEARSAY:
            return "future"
        if _is_just_past(words, i) or (kind == "auxiliary" and _is_perfect(words, i, accented)):
            return "past"
        if kind == "participle" and backwards and len(words) - i <= 2 and _stands_alone(words, tenses, i):
            return "past"
        if kind == "infinitive" and backwards and i and words[i - 1] in ("pour", "afin"):
            purpose = "future"
    return purpose
