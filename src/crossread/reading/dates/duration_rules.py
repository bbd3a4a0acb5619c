"""Rules for durations and for sets of times: *plus de trois ans et demi*, *chaque jeudi*."""

from crossread.reading.dates.expressions import Fixed, Meaning
from crossread.reading.dates.rules import Groups, Rule
from crossread.reading.dates.vocabulary import COLLECTIVES, SETS_OF_DAYS, WEEKDAYS, duration, number

_AGE = (("Une fillette de 6 ans s'est noyée.", ""), ("Paul Vert, 53 ans, conduisait.", ""), ("Elle est âgée de 17 ans.", ""))


def _duration(groups: Groups) -> Meaning:
    count = number(groups["n"]) + (0.5 if groups.get("half") else 0)
    return Fixed(duration(count, groups["unit"]))


def _collective(groups: Groups) -> Meaning:
    return Fixed(duration(COLLECTIVES[groups["n"]], groups["unit"]))


def _unknown(groups: Groups) -> Meaning:
    return Fixed(duration("X", groups["unit"]))


def _half(groups: Groups) -> Meaning:
    return Fixed({"heure": "PT30M", "journee": "PT12H", "siecle": "P50Y", "annee": "P6M", "douzaine": "P6D"}[groups["unit"]])


def _not_one(groups: Groups) -> None:
    return None


DURATION_RULES = (
    Rule(
        "age", "DURATION",
        r"(?:agee?s? (?:de|d')|a l'age de|(?:les|aux|des) (?:moins|plus) de|(?:fillette|garcon|homme|femme|fille|fils|enfants?|jeunes?|etudiante?|retraitee?|adolescente?)s?(?: \w{2,20}+)? de) (?:\d{1,3}(?: a | et |-)?)?{number} (?:ans|mois)\b|(?:(?<=[(,]\s)|(?<=\())\d{1,3} ans(?=\s?[,.)])|\b(?:a|ai|avait|avaient|aura|ont) \d{1,3} ans\b", _not_one, _AGE,
    ),
    Rule(
        "first number of a range", "DURATION", r"{n:number}(?=(?: a | ou | et |-){number} {unit:unit})", _duration,
        (("Il risque de [8] à [24 mois] de prison.", "P8M P24M"),),
    ),
    Rule(
        "set by number", "SET", r"(?:tous |toutes )les {n:number} {unit:unit}", _duration,
        (("L'élection a lieu [tous les cinq ans].", "P5Y"),),
    ),
    Rule(
        "set of units", "SET", r"(?:chaque|tous les|toutes les) {unit:unit}", lambda g: Fixed(duration(1, g["unit"])),
        (("Le jeûne a lieu [chaque année].", "P1Y"), ("On tire [tous les jours].", "P1D")),
    ),
    Rule(
        "set of weekdays", "SET", r"(?:chaque |tous les |le (?={weekday}s))(?P<day>(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)s?\b",
        lambda g: Fixed(f"XXXX-WXX-{WEEKDAYS[g['day']]}"),
        (("Le marché se tient [tous les jeudis].", "XXXX-WXX-4"), ("Il prie [chaque vendredi].", "XXXX-WXX-5")),
    ),
    Rule(
        "rate", "SET", r"(?<=\bpar\s){unit:unit}", lambda g: Fixed(duration(1, g["unit"])),
        (("La hausse est de 0,4 % par [an].", "P1Y"),),
    ),
    Rule(
        "duration with a half", "DURATION", r"(?:un |une )?demi-(?P<unit>heure|journee|siecle|annee)\b", _half,
        (("Disputée depuis [un demi-siècle], la région souffre.", "P50Y"),),
    ),
    Rule(
        "duration by a round number", "DURATION", rf"une (?P<n>{'|'.join(COLLECTIVES)}) (?:de |d'){{unit:unit}}", _collective,
        (("Le siège dura [une dizaine de jours].", "P10D"),),
    ),
    Rule(
        "duration", "DURATION",
        r"(?:les |ces )?{n:number}(?: (?:dernieres?|premiere?s|prochaine?s|longue?s))?(?:-| ){unit:unit}(?P<half> et demie?)?(?! (?:auparavant|apres J))", _duration,
        (
            ("Ils ont été libérés après [douze jours] de captivité.", "P12D"),
            ("[Plus de trois ans et demi] après l'invasion, rien ne bouge.", "P3.5Y"),
            ("Une trêve de [30 jours] est en discussion.", "P30D"),
            ("Pendant [une semaine], le tribunal siégera.", "P1W"),
            *_AGE,
        ),
    ),
    Rule(
        "duration of unknown length", "DURATION",
        r"(?:(?:les |ces )?{few}|(?:des|de longue?s)(?= {unit})|(?:ces|les|des) (?:toutes )?(?:dernieres?|derniers|premiere?s)) {unit:unit}(?!\s\d)", _unknown,
        (("Le siège a duré [plusieurs mois].", "PXM"), ("La trêve a tenu [des années].", "PXY")),
    ),
    Rule(
        "adjective of frequency", "SET", rf"(?P<word>{'|'.join(SETS_OF_DAYS)})(?:le|lement)?s?\b", lambda g: Fixed(SETS_OF_DAYS[g["word"]]),
        (("La réunion [hebdomadaire] est annulée.", "P1W"),),
    ),
)
