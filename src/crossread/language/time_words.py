"""Words of time, folded: months, weekdays, parts of the day and the year, units, feasts; and fragments for rules.

Numbers are among the numerals. What stands beside a word of time is not here: prepositions, *dernier* and the like have
their place in the rules.
"""

import re

from crossread.language.numerals import COLLECTIVES, NUMBERS, ORDINALS

_FULL_MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
_SHORT_MONTHS = {
    "janv": 1, "jan": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTHS = _FULL_MONTHS | _SHORT_MONTHS
WEEKDAYS = {
    "lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7,
}  # fmt: skip
DATE_WORDS = frozenset(_FULL_MONTHS) | frozenset(WEEKDAYS)
"""The months and weekdays that are written out."""

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"}
DAY_PARTS = {
    "matin": "TMO", "matinee": "TMO", "aube": "TMO", "midi": "T12:00", "mi-journee": "TMI", "journee": "TMI",
    "apres-midi": "TAF", "fin de journee": "TEV",
    "soir": "TEV", "soiree": "TEV", "nuit": "TNI", "minuit": "T24:00",
}  # fmt: skip
UNITS = {
    "siecle": "century", "decennie": "decade", "annee": "year", "an": "year", "semestre": "half",
    "trimestre": "quarter", "saison": "season", "mois": "month", "semaine": "week", "week-end": "weekend",
    "weekend": "weekend", "jour": "day", "journee": "day", "nuit": "day",
    "heure": "hour", "minute": "minute", "seconde": "second",
}  # fmt: skip
_DURATIONS = {
    "century": ("P", 100, "Y"), "decade": ("P", 10, "Y"), "year": ("P", 1, "Y"), "half": ("P", 6, "M"),
    "quarter": ("P", 3, "M"), "month": ("P", 1, "M"), "week": ("P", 1, "W"), "day": ("P", 1, "D"),
    "hour": ("PT", 1, "H"), "minute": ("PT", 1, "M"), "second": ("PT", 1, "S"), "season": ("P", 1, "Y"),
    "weekend": ("P", 1, "WE"),
}  # fmt: skip
SETS_OF_DAYS = {
    "quotidien": "P1D",
    "hebdomadaire": "P1W",
    "mensuel": "P1M",
    "annuel": "P1Y",
    "trimestriel": "P3M",
    "semestriel": "P6M",
}
HOLIDAYS = {
    "noel": (12, 25), "saint-sylvestre": (12, 31), "jour de l'an": (1, 1), "nouvel an": (1, 1), "toussaint": (11, 1),
    "saint-valentin": (2, 14), "assomption": (8, 15), "armistice": (11, 11), "epiphanie": (1, 6), "chandeleur": (2, 2),
    "fete du travail": (5, 1), "fete nationale": (7, 14), "halloween": (10, 31),
}  # fmt: skip
MOVABLE_FEASTS = {
    "mardi gras": -47, "mercredi des cendres": -46, "dimanche des rameaux": -7, "jeudi saint": -3, "vendredi saint": -2,
    "samedi saint": -1, "dimanche de paques": 0, "paques": 0, "lundi de paques": 1, "jeudi de l'ascension": 39,
    "dimanche de pentecote": 49, "pentecote": 49, "lundi de pentecote": 50,
}  # fmt: skip


def _words(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_NUMBER_WORD = f"(?:{_words([*NUMBERS, 'quatre-vingts'])})"
_FUNCTION_WORDS = (
    "a au aux et ou ni de du des d que qu qui dont par pour avec sans contre dans sur sous en entre lors "
    "le la les l un "
    "une il elle ils elles on nous ce cette son sa ses leur leurs est sont ont avait avaient etait "
    "etaient sera fut n ne "
    "s se c grace selon apres avant depuis jusqu mais puis alors afin comme soit pendant quand lorsque car devant face "
    "chez vers aupres inclus"
).split()
FRAGMENTS = {
    "month": rf"(?:{_words(_FULL_MONTHS)})\b",
    "short_month": rf"(?:{_words(_FULL_MONTHS)}|(?:{_words(_SHORT_MONTHS)})\b\.?+)(?!\w)",
    "weekday": rf"(?:{_words(WEEKDAYS)})\b",
    "season": rf"(?:{_words(SEASONS)})\b",
    "day_part": rf"(?:{_words(word for word in DAY_PARTS if word != 'journee')})\b",
    "day": r"(?:1\s?er|premier|0?[1-9]|[12]\d|3[01])\b(?![.,]\d)",
    "year": r"(?:1[0-9]|20)\d\d\b(?![.,]\d)",
    "short_year": r"'?\d\d\b",
    "not_counted": rf"(?=\s*+(?:$|[^\w\s%€$£°]|(?:{_words(_FUNCTION_WORDS)})\b))",
    "number": (
        rf"(?:\d{{1,3}}(?:[ .]\d{{3}})++(?!\d)|\d{{1,4}}+(?:[.,]\d{{1,2}}+)?+"
        rf"|{_NUMBER_WORD}(?:(?:-| et |-et-|\s){_NUMBER_WORD}){{0,7}}+)\b"
    ),
    "ordinal": rf"(?:{_words(ORDINALS)}|\d{{1,2}}+\s?(?:ere|er|e|eme|nd|nde|ieme))\b",
    "few": r"(?:quelques|plusieurs|de nombreux|de nombreuses|quelque|tant d'|tant de)",
    "unit": (
        r"(?:annee|semaine|journee|heure|minute|decennie|trimestre|semestre|siecle|jour|an|seconde|week-end)s?\b|mois\b"
    ),
    "calendar_unit": r"(?:annee|an|semaine|mois|trimestre|semestre|siecle|decennie|week-end|weekend)\b",
    "calendar_days": r"(?:annees?|ans?|semaines?|mois|siecles?|decennies?|jours?|saisons?)\b",
    "deictic_day": r"(?:avant-hier|hier|aujourd'hui|apres-demain|demain)\b",
    "of": r"(?:de la|de l'|du|de cette|de cet|de ce|des|de|d')",
}

_FUNCTION_OPENERS = (
    "le la les l ce cet cette ces un une des de d sa son leur leurs ses mes nos il elle qui on en dans a vers pour "
    "tout toute tous toutes chaque quelques plusieurs quelque petit pleine sous depuis aux jeune jeunes tant plus "
    "moins entre j"
).split()
_TIME_WORDS = (
    "age agee ages agees demi debut milieu fin prochain actuel actuellement precedent precedemment suivant dernier "
    "derniere recemment naguere jadis autrefois auparavant desormais maintenant dorenavant bientot prochainement futur "
    "annuel annuelle annuellement recent recente dernierement nocturne matinal matinale semestriel semestrielle "
    "hebdomadaire mensuel mensuelle mensuellement trimestriel trimestrielle quotidiennement hebdomadairement hier "
    "aujourd demain lendemain surlendemain veille avant apres prochaine actuelle precedente suivante future meme "
    "moment instant present temps longtemps peu epoque passe avenir possible ulterieur ulterieure venir viennent vient "
    "quart quarts fois moitie quinzaine week suite heures"
).split()
_FEAST_WORDS = {word for feast in (*HOLIDAYS, *MOVABLE_FEASTS) for word in re.split("[ '-]", feast) if len(word) > 3}
_TELLING = {
    *_TIME_WORDS, *MONTHS, *WEEKDAYS, *SEASONS, *NUMBERS, *ORDINALS, *UNITS, *DAY_PARTS, *COLLECTIVES, *_FEAST_WORDS,
} - {"un", "une"}  # fmt: skip
OPENERS = frozenset(_FUNCTION_OPENERS)
TIME_WORDS = frozenset(word + plural for word in _TELLING for plural in ("", "s"))


def unit_of(word: str) -> str:
    """Return the English name of the unit that a folded French noun, singular or plural, names."""
    return UNITS.get(word) or UNITS[word.removesuffix("s")]


def duration(count: float | str, word: str, half: bool = False) -> str:
    """Return the TIMEX3 value of so many units, and half a unit more; the count is ``X`` where it is not said."""
    prefix, factor, letter = _DURATIONS[unit_of(word)]
    if isinstance(count, str):
        return f"{prefix}{count}{letter}" if factor == 1 else f"{prefix}{count}{_fuzzy_letter(word)}"
    if half and (smaller := {"year": "6M", "hour": "30M"}.get(unit_of(word))):
        return f"{prefix}{count:g}{letter}{smaller}"
    return f"{prefix}{(count + half / 2) * factor:.12g}{letter}"


def _fuzzy_letter(word: str) -> str:
    return {"century": "CE", "decade": "DE", "half": "H", "quarter": "Q"}[unit_of(word)]
