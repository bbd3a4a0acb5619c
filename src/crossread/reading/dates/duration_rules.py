"""Rules for durations and for sets of times: *plus de deux ans*, *chaque jeudi*."""

from crossread.language.numerals import COLLECTIVES, number
from crossread.language.time_words import (
    DAY_PARTS,
    SEASONS,
    SETS_OF_DAYS,
    WEEKDAYS,
    duration,
)
from crossread.reading.dates.expressions import Fixed, Meaning
from crossread.reading.dates.rules import Groups, Rule, not_after

_DAYS = "|".join(WEEKDAYS)


_PARTS_OF_UNITS = {
    "ans?": "mois|semaines?|jours?",
    "mois|semaines?": "jours?",
    "jours?": "heures?",
    "heures?": "minutes?|mn|min",
    "minutes?": "secondes?",
}
_UNIT_AND_PART = "|".join(
    rf"(?P<unit{i}>{unit})(?:,| et)? {{more{i}:number}} (?P<part{i}>{parts})\b"
    for i, (unit, parts) in zip(("", 2, 3, 4, 5), _PARTS_OF_UNITS.items(), strict=True)
)


def _duration(groups: Groups) -> Meaning:
    if groups.get("half", "").endswith("quart"):
        return Fixed(f"PT{number(groups['n']):g}H15M")
    return Fixed(duration(number(groups["n"]), groups["unit"], half=bool(groups.get("half"))))


def _collective(groups: Groups) -> Meaning:
    return Fixed(duration(COLLECTIVES[groups["n"]], groups["unit"]))


def _unknown(groups: Groups) -> Meaning:
    return Fixed(duration("X", groups["unit"]))


def _half(groups: Groups) -> Meaning:
    return Fixed({"heure": "PT30M", "journee": "PT12H", "siecle": "P50Y", "annee": "P6M"}[groups["unit"]])


def _race(groups: Groups) -> Meaning:
    hours = f"{int(groups['hours'])}H" if groups.get("hours") else ""
    return Fixed(f"PT{hours}{int(groups['minutes'])}M{int(groups['seconds'])}S")


def _compound(groups: Groups) -> Meaning:
    units = {"mn": "minute", "min": "minute"}
    named = (("n", "unit"), ("more", "part"), ("rest", "small"))
    values = [duration(number(groups[n]), units.get(groups[u], groups[u])) for n, u in named if groups.get(n)]
    dates = "".join(value[1:] for value in values if value[1] != "T")
    times = "".join(value[2:] for value in values if value[1] == "T")
    return Fixed(f"P{dates}T{times}" if times else f"P{dates}")


DURATION_RULES = (
    Rule(
        "first number of a range",
        "DURATION",
        r"{n:number}(?=(?: a | ou | et |-){number} {unit:unit})",
        _duration,
        (("Il risque de [8] à [24 mois] de prison.", "P8M P24M"),),
    ),
    Rule(
        "set by number",
        "SET",
        r"(?:tous |toutes )les {n:number} {unit:unit}",
        _duration,
        (("L'élection a lieu [tous les cinq ans].", "P5Y"),),
    ),
    Rule(
        "set of units",
        "SET",
        r"(?:chaque|tous les|toutes les) {unit:unit}",
        lambda g: Fixed(duration(1, g["unit"])),
        (("Le jeûne a lieu [chaque année].", "P1Y"), ("On tire [tous les jours].", "P1D")),
    ),
    Rule(
        "set of parts of days",
        "SET",
        r"(?:chaque |tous les |toutes les )(?P<part>matin|soir|nuit|apres-midi|midi|soiree|matinee)s?\b",
        lambda g: Fixed(f"XXXX-XX-XX{DAY_PARTS[g['part']]}"),
        (("Les sirènes sonnent [chaque nuit].", "XXXX-XX-XXTNI"), ("Il court [tous les matins].", "XXXX-XX-XXTMO")),
    ),
    Rule(
        "set of weekdays",
        "SET",
        rf"(?:(?:chaque |tous les )(?P<day>{_DAYS})s?|(?:les )?(?P<day2>{_DAYS})s)\b(?: {{part:day_part}}s?)?",
        lambda g: Fixed(f"XXXX-WXX-{WEEKDAYS[g['day']]}{DAY_PARTS.get(g.get('part', ''), '')}"),
        (
            ("Le marché se tient [tous les jeudis].", "XXXX-WXX-4"),
            ("Il prie [chaque vendredi].", "XXXX-WXX-5"),
            ("Le stade ouvre [les mercredis après-midi].", "XXXX-WXX-3TAF"),
            ("[Les mardis] et [jeudis], la mairie est fermée.", "XXXX-WXX-2 XXXX-WXX-4"),
        ),
    ),
    Rule(
        "one weekday of every month",
        "SET",
        r"(?:chaque |tous les |les |le )?{n:ordinal}s? (?:{weekday}|\w+dis|dimanches) (?:du|de chaque) mois\b",
        lambda g: Fixed("P1M"),
        (("La visite est gratuite [le premier dimanche de chaque mois].", "P1M"),),
    ),
    Rule(
        "set of seasons",
        "SET",
        r"(?:chaque |tous les ){season:season}",
        lambda g: Fixed(f"XXXX-{SEASONS[g['season']]}"),
        (("Le lac gèle [chaque hiver].", "XXXX-WI"),),
    ),
    Rule(
        "rate",
        "SET",
        r"(?<=\bpar\s){unit:unit}",
        lambda g: Fixed(duration(1, g["unit"])),
        (("La hausse est de 0,4 % par [an].", "P1Y"),),
    ),
    Rule(
        "whole of a unit",
        "DURATION",
        r"toute? (?:la |le |l'|cette |ce |une |un )(?:{unit:calendar_unit}|(?P<unit2>journee))"
        r"(?! (?:de|du|des|prochaine?|derniere?|passee?)\b| d')",
        lambda g: Fixed(duration(1, g["unit"])),
        (("Il a plu [toute la semaine].", "P1W"),),
    ),
    Rule(
        "round the clock",
        "SET",
        r"(?:(?P<day>24) ?(?:heures|h) sur 24|(?P<week>7) jours sur 7)\b",
        lambda g: Fixed("PT24H" if g.get("day") else "P7D"),
        (("Le poste est gardé [24 heures sur 24].", "PT24H"),),
    ),
    Rule(
        "quarters of an hour",
        "DURATION",
        r"(?:(?P<all>trois (?:bons |petits )?quarts)|(?:(?:un |le )(?:dernier |premier |petit |bon )?)?quart) d'heure",
        lambda g: Fixed("PT45M" if g.get("all") else "PT15M"),
        (("Il est arrivé [un quart d'heure] en retard.", "PT15M"),),
    ),
    Rule(
        "duration in several units",
        "DURATION",
        rf"{{n:number}} (?:{_UNIT_AND_PART})(?:(?:,| et)? {{rest:number}} (?P<small>jours?|secondes?))?",
        _compound,
        (
            ("Elle gagne en [1 heure 56 minutes et 2 secondes].", "PT1H56M2S"),
            ("Il a passé [deux ans et trois mois] en prison.", "P2Y3M"),
        ),
    ),
    Rule(
        "every half",
        "SET",
        r"toutes les demi-(?P<unit>heure|journee)s\b",
        _half,
        (("Le bus passe [toutes les demi-heures].", "PT30M"),),
    ),
    Rule(
        "time of a race",
        "DURATION",
        r"(?<!\d\s)(?<![.,/])(?:(?P<hours>\d{1,2})\s?h\s?)?(?P<minutes>[0-5]?\d)\x27(?P<seconds>[0-5]\d)(?:\x27\x27|\"|″)?"
        r"(?!\d|\s?[nseo]\b)",
        _race,
        (("Il court les 10 km en [33'12].", "PT33M12S"), ("Il gagne en [3 h 17'42].", "PT3H17M42S")),
    ),
    Rule(
        "hours and minutes without their unit",
        "DURATION",
        r"{n:number} heures? (?P<more>quinze|vingt|trente|quarante|cinquante|quarante-cinq)\b"
        r"(?! ?(?:mn|min|minutes?)\b)",
        lambda g: Fixed(f"PT{number(g['n']):g}H{number(g['more']):g}M"),
        (("Il faut [deux heures quarante] pour y aller.", "PT2H40M"),),
    ),
    Rule(
        "duration with a half",
        "DURATION",
        r"(?:un |une )?demi-(?P<unit>heure|journee|siecle|annee)\b",
        _half,
        (("Disputée depuis [un demi-siècle], la région souffre.", "P50Y"),),
    ),
    Rule(
        "duration by a round number",
        "DURATION",
        rf"une (?P<n>{'|'.join(COLLECTIVES)}) (?:de |d'){{unit:unit}}",
        _collective,
        (("Le siège dura [une dizaine de jours].", "P10D"),),
    ),
    Rule(
        "duration",
        "DURATION",
        r"(?!un jour\b|une seconde (?!avant|apres|plus|pour|et|de )\w)(?:les |ces )?{n:number}(?: (?:derniers|dernieres"
        r"|premiere?s|prochaine?s|longue?s|bonne?s|petite?s))?(?:-| )(?:{unit:unit}|(?P<unit2>nuits|saisons)\b)(?!-lum)"
        r"(?P<half> et (?:demie?|quart)\b)?(?: entiere?s?\b)?",
        _duration,
        (
            ("Ils ont été libérés après [douze jours] de captivité.", "P12D"),
            ("[Plus de quatre ans et demi] après le vote, rien ne bouge.", "P4Y6M"),
            ("Une trêve de [30 jours] est en discussion.", "P30D"),
            ("La grotte a servi [10 000 ans].", "P10000Y"),
            ("Il monte une seconde fois sur le podium.", ""),
            ("Pendant [une semaine], le tribunal siégera.", "P1W"),
        ),
    ),
    Rule(
        "duration of unknown length",
        "DURATION",
        r"(?:(?:les |ces )?{few}|(?:des|de longue?s)(?= {unit})"
        r"|(?:ces|les|des) (?:toutes )?(?:dernieres?|derniers|premiere?s)) {unit:unit}(?: suivante?s| precedente?s)?"
        r"(?! (?:de la semaine|\d|vingt|trente|quarante|cinquante|soixante|quatre-vingt))",
        _unknown,
        (("Le siège a duré [plusieurs mois].", "PXM"), ("La trêve a tenu [des années].", "PXY")),
    ),
    Rule(
        "millions of years",
        "DURATION",
        r"{n:number} (?P<round>millions?|milliards?) (?:de |d'){unit:unit}(?!-lum)",
        lambda g: Fixed(duration(number(g["n"]) * (1e6 if g["round"].startswith("million") else 1e9), g["unit"])),
        (("Le volcan dort depuis [deux millions d'années].", "P2000000Y"),),
    ),
    Rule(
        "last period",
        "DURATION",
        r"(?:la |le )?derniere? (?P<unit>semaine|mois|annee|decennie|siecle)\b(?! (?:de|du|d')\b)",
        lambda g: Fixed(duration(1, g["unit"])),
        (("Les prix ont doublé dans [la dernière décennie].", "P10Y"),),
    ),
    Rule(
        "one of several periods",
        "DURATION",
        r"(?:la|le|sa|son|leur|une|un|cette|ce) {n:ordinal} (?P<unit>journee|annee|jour|mois|semaine"
        r"|nuit)\b(?! (?:de l'annee|du mois))",
        lambda g: Fixed(duration(1, g["unit"])),
        (("Sa mère entame [sa deuxième année] de captivité.", "P1Y"),),
    ),
    Rule(
        "adjective of frequency",
        "SET",
        r"(?P<word>annuel|mensuel|trimestriel|semestriel)(?:s|les?|lement)?\b|(?P<word2>quotidien|hebdomadaire)"
        r"(?:nement|ment)\b|(?<!\x27)" + not_after("un", "le", "les", "cet", "des") + r"(?P<word3>hebdomadaire)s?\b",
        lambda g: Fixed(SETS_OF_DAYS[g["word"]]),
        (
            ("La réunion [annuelle] est annulée.", "P1Y"),
            ("On meurt [quotidiennement].", "P1D"),
            ("Selon le quotidien, il pleut.", ""),
        ),
    ),
)
