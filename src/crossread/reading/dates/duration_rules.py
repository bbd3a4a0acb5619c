"""Rules for durations and for sets of times: *plus de deux ans*, *chaque jeudi*."""

from crossread.reading.dates.expressions import Fixed, Meaning
from crossread.reading.dates.rules import Groups, Rule
from crossread.reading.dates.vocabulary import COLLECTIVES, DAY_PARTS, SETS_OF_DAYS, WEEKDAYS, duration, number

_AGE = (
    ("Un électricien allemand de 37 ans a témoigné.", ""),
    ("Des enfants de 2 à 8 ans jouaient.", ""),
    ("Une fillette de 6 ans s'est noyée.", ""),
    ("Paul Vert, 53 ans, conduisait.", ""),
    ("Elle est âgée de 17 ans.", ""),
    ("Il encourt une peine de [dix ans].", "P10Y"),
    ("Une peine supérieure à [30 ans] est exclue.", "P30Y"),
)


_YEARS_OLD = r"(?:\d{1,3}(?: a | et | ou |-))?{number} ans\b"
_LASTING = (
    r"(?:annees?|peines?|durees?|periodes?|mandats?|contrats?|cycles?|delais?|prison|plans?|credits?|programmes?|accords?|absences?|"
    r"sejours?|treves?|guerres?|conflits?|regnes?|carrieres?|baux|bail|retards?|avances?|experiences?|interdictions?|suspensions?|"
    r"detentions?|reclusions?|emprisonnement|captivite|exil|travaux|travail|cotisations?|recherches?|negociations?|mariages?|vies?|"
    r"garanties?|sursis|inactivite|attente|etudes?|formations?|histoires?|anciennete|siege|occupation|blocus|dictatures?|pouvoir|"
    r"presidence|service|services|plus|moins|pres|terme|echeance|moratoires?|embargo|concession|ferme)\b"
)


_DAYS = "|".join(WEEKDAYS)


def _duration(groups: Groups) -> Meaning:
    return Fixed(duration(number(groups["n"]), groups["unit"], half=bool(groups.get("half"))))


def _collective(groups: Groups) -> Meaning:
    return Fixed(duration(COLLECTIVES[groups["n"]], groups["unit"]))


def _unknown(groups: Groups) -> Meaning:
    return Fixed(duration("X", groups["unit"]))


def _half(groups: Groups) -> Meaning:
    return Fixed(
        {"heure": "PT30M", "journee": "PT12H", "siecle": "P50Y", "annee": "P6M", "douzaine": "P6D"}[groups["unit"]]
    )


def _not_one(groups: Groups) -> None:
    return None


DURATION_RULES = (
    Rule(
        "age",
        "DURATION",
        rf"agee?s? (?:de |d'|entre ){_YEARS_OLD}|a l'age de {_YEARS_OLD}|(?:les|aux|des) (?:moins|plus) de {_YEARS_OLD}"
        rf"|(?<=[(,]\s)\d{{1,3}} ans(?=\s?[,.;)])|(?<=\()\d{{1,3}} ans(?=\s?[,.;)])"
        rf"|(?:ses|mes|nos|leurs) {_YEARS_OLD}|(?:les|des|aux) {_YEARS_OLD}|(?:^|(?<=[.;:!?»]\s)"
        rf"|(?<=\n))a {_YEARS_OLD}(?=,)|(?:il|elle|qui) (?:a|avait|aura) \d{{1,3}} ans\b|(?:un|une|le|la|l'|des"
        rf"|les|jeunes?|deux|trois|quatre"
        rf"|cinq) ?(?!{_LASTING})\w{{3,20}}+(?: (?!{_LASTING})[^\W\d]{{3,20}}+){{0,2}} de {_YEARS_OLD}",
        _not_one,
        _AGE,
    ),
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
        rf"(?:(?:chaque |tous les )(?P<day>{_DAYS})s?|(?:les )?(?P<day2>{_DAYS})s)\b",
        lambda g: Fixed(f"XXXX-WXX-{WEEKDAYS[g['day']]}"),
        (
            ("Le marché se tient [tous les jeudis].", "XXXX-WXX-4"),
            ("Il prie [chaque vendredi].", "XXXX-WXX-5"),
            ("[Les mardis] et [jeudis], la mairie est fermée.", "XXXX-WXX-2 XXXX-WXX-4"),
        ),
    ),
    Rule(
        "rate",
        "SET",
        r"(?<=\bpar\s){unit:unit}",
        lambda g: Fixed(duration(1, g["unit"])),
        (("La hausse est de 0,4 % par [an].", "P1Y"),),
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
        r"(?!un jour\b)(?:les |ces )?{n:number}(?: (?:derniers|dernieres|premiere?s|prochaine?s"
        r"|longue?s))?(?:-| ){unit:unit}(?P<half> et demie?)?",
        _duration,
        (
            ("Ils ont été libérés après [douze jours] de captivité.", "P12D"),
            ("[Plus de quatre ans et demi] après le vote, rien ne bouge.", "P4Y6M"),
            ("Une trêve de [30 jours] est en discussion.", "P30D"),
            ("Pendant [une semaine], le tribunal siégera.", "P1W"),
        ),
    ),
    Rule(
        "duration of unknown length",
        "DURATION",
        r"(?:(?:les |ces )?{few}|(?:des|de longue?s)(?= {unit})|(?:ces|les|des) (?:toutes )?(?:dernieres?"
        r"|derniers|premiere?s)) {unit:unit}(?! (?:\d|vingt|trente|quarante|cinquante|soixante|quatre-vingt))",
        _unknown,
        (("Le siège a duré [plusieurs mois].", "PXM"), ("La trêve a tenu [des années].", "PXY")),
    ),
    Rule(
        "one of several periods",
        "DURATION",
        r"(?:la|le|sa|son|leur|une|un) {n:ordinal} (?P<unit>journee|annee|jour|mois|semaine"
        r"|nuit)\b(?! (?:de l'annee|du mois))",
        lambda g: Fixed(duration(1, g["unit"])),
        (("Sa mère entame [sa deuxième année] de captivité.", "P1Y"),),
    ),
    Rule(
        "adjective of frequency",
        "SET",
        r"(?P<word>annuel|mensuel|trimestriel)(?:s|les?|lement)?\b|(?P<word2>quotidien|hebdomadaire)(?:nement|ment)\b",
        lambda g: Fixed(SETS_OF_DAYS[g["word"]]),
        (
            ("La réunion [annuelle] est annulée.", "P1Y"),
            ("On meurt [quotidiennement].", "P1D"),
            ("Selon le quotidien, il pleut.", ""),
        ),
    ),
)
