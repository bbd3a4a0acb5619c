"""Rules for times of the day: *17 h 30*, *vers midi*, *dans la nuit de lundi à mardi*."""

from crossread.language.numerals import NUMBERS, number
from crossread.language.time_words import DAY_PARTS, MONTHS, WEEKDAYS
from crossread.reading.dates.calendar_rules import day_number, point, year
from crossread.reading.dates.deictic_rules import DAYS
from crossread.reading.dates.expressions import Clock, Fixed, Meaning, Point, Shift
from crossread.reading.dates.rules import Groups, Rule, after

_ABOUT = r"(?:(?:vers|environ|aux alentours de|autour de) )?"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])\s?(?:h(?:\s?(?P<minute>[0-5]\d))?|:(?P<minute2>[0-5]\d))"
    r"(?![\w:\x27])(?!\s?(?:(?:mn|min)\b|\d\d\x27))"
)
_AFTER = after("a", "des", "avant", "apres", "jusqu'a", "est", "partir de")
_LASTING = after("contre", "en", "pendant", "durant", "duree de", "plus de", "moins de", "pres de")
_OF_WORK = (
    r"(?:d'attente|d'antenne|d'emission|de (?:travail|cours|debat|route|retard|marche|vol|course|trajet|garde|sommeil"
    r"|jeu|spectacle|musique|formation|combat|direct|film|programme|lutte|permanence|conduite|voiture|train|avion))\b"
)
_HOURS = (
    rf"(?P<hour>\d{{1,2}}|(?:{'|'.join(word for word, value in NUMBERS.items() if 1 <= value <= 20)})"
    r"(?:-(?:sept|huit|neuf))?) heures?"
)
_OF_DAY = r"(?: (?P<half>du matin|du soir|de l'apres-midi))?"
_ON_DAY = r"(?: (?:{weekday:weekday}|{word:deictic_day})\b(?! \d)(?: {day_part})?)?"
_HALF = {"du matin": 0, "du soir": 12, "de l'apres-midi": 12}


def _named_day(groups: Groups) -> Point | Shift | None:
    word = groups.get("weekday") or groups.get("word")
    if not word:
        return None
    return Point(weekday=WEEKDAYS[word]) if word in WEEKDAYS else Shift("day", DAYS[word.replace(" ", "")])


def _clock(groups: Groups) -> Meaning | None:
    hour = int(number(groups["hour"]))
    if hour < 12:
        hour += _HALF.get(groups.get("half", ""), 0)
    if hour > 24:
        return None
    minute = {"demie": 30, "quart": 15}.get(groups.get("fraction", "")) or int(groups.get("minute") or 0)
    return Clock(f"T{hour:02d}:{minute:02d}", _named_day(groups))


def _hours(groups: Groups) -> Meaning:
    minutes = int(groups.get("minute") or 0)
    return Fixed(f"PT{int(groups['hour'])}H" + (f"{minutes}M" if minutes else ""))


def _night(groups: Groups) -> Meaning:
    month = groups.get("month") or groups.get("next")
    day = day_number(groups["day"]) if groups.get("day") else None
    weekday = WEEKDAYS[groups["weekday"]] if groups.get("weekday") else None
    return Clock("TNI", Point(year(groups), MONTHS[month] if month and day else None, day, weekday))


def _part_of_named(groups: Groups) -> Meaning | None:
    if groups.get("word"):
        day: Meaning | None = _named_day(groups)
    else:
        day = point({name: word for name, word in groups.items() if name != "part"})
    return Clock(DAY_PARTS[groups["part"]], day) if isinstance(day, Point | Shift) else None


def _part(groups: Groups) -> Meaning:
    return Clock(DAY_PARTS[groups["part"]], _named_day(groups))


_NAMED_DAY = (
    r"(?:{weekday:weekday}(?: {day:day}(?: {month:month}(?: {year:year})?)?)?"
    r"|{day2:day} {month2:month}(?: {year2:year})?|{word:deictic_day})"
)

CLOCK_RULES = (
    Rule(
        "hours that something lasts",
        "DURATION",
        rf"(?=\d)(?:(?P<hour>\d{{1,3}})\s?h(?:\s?(?P<minute>[0-5]?\d)\s?(?:mn|min)\b"
        rf"|\s?(?P<minute2>[0-5]\d)?\b(?= {_OF_WORK}))"
        rf"|(?:{_LASTING})(?P<hour2>\d{{1,3}})\s?h(?:\s?(?P<minute3>[0-5]\d))?\b(?!\s?\d*\x27\d))",
        _hours,
        (
            ("Le match a duré [2 h 05 min].", "PT2H5M"),
            ("Comptez [1 h 15] de route.", "PT1H15M"),
            ("Il court le marathon en [3h30].", "PT3H30M"),
        ),
    ),
    Rule(
        "day and time",
        "TIME",
        rf"(?:{{weekday:weekday}}|{{word:deictic_day}} a) {_CLOCK}",
        _clock,
        (
            ("[Hier à 10 h], ils ont appelé au boycott.", "2026-01-07T10:00"),
            ("Le parking fermera dès [samedi 22 h].", "2026-01-10T22:00"),
        ),
    ),
    Rule(
        "day and time in hours",
        "TIME",
        r"(?:{weekday:weekday}|{word:deictic_day} a) (?P<hour>\d{1,2}) heures(?: (?P<minute>[0-5]\d))?\b"
        r"(?! (?:par|de|d'|plus))",
        _clock,
        (
            ("Le parking sera fermé dès [samedi 22 heures].", "2026-01-10T22:00"),
            ("Le train part [lundi] à [17 h].", "2026-01-12 2026-01-12T17:00"),
        ),
    ),
    Rule(
        "time",
        "TIME",
        rf"{_ABOUT}{_CLOCK}(?: (?:precises?|pile|tapantes?|gmt|utc)\b)?{_OF_DAY}{_ON_DAY}"
        r"(?! par (?:jour|semaine|mois|an|nuit)\b)",
        _clock,
        (
            ("Il a sonné [vers 2h00 du matin].", "2026-01-08T02:00"),
            ("Le bal finira à [2 h 15 mardi matin].", "2026-01-13T02:15"),
            ("Le concert débutera [samedi 10 janvier] à [20 h 30].", "2026-01-10 2026-01-10T20:30"),
            ("Il est mort [vers 0h40].", "2026-01-08T00:40"),
            ("Il a roulé entre [0 h 30] et [4 h mardi].", "2026-01-06T00:30 2026-01-06T04:00"),
        ),
    ),
    Rule(
        "time in hours",
        "TIME",
        rf"(?:vers |aux alentours de |{_AFTER}|(?<=\bde\s)(?=[\w-]+ heures?(?: \d\d)? a (?:\d|midi|minuit))"
        rf"|(?<=\bentre\s)(?=[\w-]+ heures?(?: \d\d)? et )|(?=\d+ heures? (?:locale|gmt|utc))"
        rf"|(?<=,\s)(?=(?:[5-9]|1\d|2[0-4]) heures?(?: \d\d)?\s?(?:[,:;.(]|$))){_HOURS}"
        rf"(?: (?P<minute>[0-5]\d)(?! (?:mn|min))| et (?P<fraction>demie|quart))?{_OF_DAY}\b(?! (?:par|de|d'|plus))",
        _clock,
        (
            ("Le couvre-feu commence à [vingt heures].", "2026-01-08T20:00"),
            ("Il s'est levé [vers 3 heures et demie du matin].", "2026-01-08T03:30"),
            ("Ouvert à partir de [9 heures].", "2026-01-08T09:00"),
            ("Concert [samedi 10 janvier], [20 heures], salle des fêtes.", "2026-01-10 2026-01-10T20:00"),
            ("Départs à [9 heures], [14 heures] et [16 heures].", "2026-01-08T09:00 2026-01-08T14:00 2026-01-08T16:00"),
            ("Une grève de [24 heures] a paralysé la ville.", "PT24H"),
        ),
    ),
    Rule(
        "first hour of a range",
        "TIME",
        r"(?=\d)(?:(?<=\bde\s)|(?<=\bentre\s))(?P<hour>[01]?\d|2[0-4])"
        r"(?= ?(?:a|et|-) ?(?:[01]?\d|2[0-4])\s?(?:h\b|heures\b(?! d)))",
        _clock,
        (("La mairie ouvre de [14] à [17 heures].", "2026-01-08T14:00 2026-01-08T17:00"),),
    ),
    Rule(
        "night between two days",
        "TIME",
        r"(?:la )?nuit (?:de |du )(?:{weekday:weekday}(?: {day:day})?|{day2:day})(?: {month:month})?(?: {year:year})?"
        r" (?:et )?(?:a |au |du |de )(?:{weekday}(?: {day})?|{day})(?: {next:month}(?: {year2:year})?)?",
        _night,
        (
            ("Dans [la nuit du 3 au 4 mars 2025], un train a déraillé.", "2025-03-03TNI"),
            ("Dans [la nuit de lundi à mardi], des drones ont frappé.", "2026-01-05TNI"),
            ("Il a neigé dans [la nuit de dimanche 4 à lundi 5 janvier].", "2026-01-04TNI"),
        ),
    ),
    Rule(
        "part of a named day",
        "TIME",
        rf"(?:toute? )?(?:la |le |l')?(?:(?:debut|milieu|fin) (?:de |d')(?:la |l')?)?{{part:day_part}}"
        rf" (?:de ce(?:tte)? |de |du |d'){_NAMED_DAY}",
        _part_of_named,
        (
            ("Il est mort dans [la soirée de mercredi].", "2026-01-07TEV"),
            ("Ils ont tiré [le soir du 14 juillet 2016].", "2016-07-14TEV"),
            ("Tout a commencé dans [la soirée d'hier].", "2026-01-07TEV"),
        ),
    ),
    Rule(
        "whole of a named day",
        "DATE",
        rf"(?:(?:toute )?la |cette )?journee (?:de |du |d'){_NAMED_DAY}",
        lambda g: point(g) if not g.get("word") else _named_day(g),
        (("Il a neigé durant [la journée de mardi].", "2026-01-06"),),
    ),
    Rule(
        "last or next night",
        "TIME",
        r"(?:la )?nuit (?P<word>derniere|passee|prochaine)\b",
        lambda g: Clock("TNI", Shift("day", 0 if g["word"] == "prochaine" else -1)),
        (("Trois voitures ont brûlé [la nuit dernière].", "2026-01-07TNI"),),
    ),
    Rule(
        "night before or after",
        "TIME",
        r"(?:la )?nuit (?P<word>precedente|suivante|d'avant|d'apres)\b",
        lambda g: Clock("TNI", Shift("day", -1 if g["word"] in ("precedente", "d'avant") else 1, "previous")),
        (("Élu [le 3 mars 2024], il a dormi peu [la nuit précédente].", "2024-03-03 2024-03-02TNI"),),
    ),
    Rule(
        "minute of a match",
        "TIME",
        r"(?:la )?{n:ordinal} minute\b(?! (?:de|d')(?! jeu))",
        lambda g: Clock("TXX:XX"),
        (("Il a marqué à [la 23e minute].", "2026-01-08TXX:XX"),),
    ),
    Rule(
        "stretch of a day",
        "TIME",
        r"(?:le |la )?(?:(?P<part>fin de journee)|(?:debut|milieu|fin) (?:de |d'|de la |de l'){part2:day_part}"
        r"|petit {part3:day_part})|milieu de (?P<part4>journee)|(?<=\ben\s)pleine (?P<part5>nuit)",
        _part,
        (
            ("Le vote est attendu en [fin d'après-midi].", "2026-01-08TAF"),
            ("Il est rentré au [petit matin].", "2026-01-08TMO"),
            ("Le toit a cédé en [pleine nuit].", "2026-01-08TNI"),
        ),
    ),
    Rule(
        "part of a day",
        "TIME",
        r"(?:toute? )?(?P<the>la |le |l'){part:day_part}(?! (?:de la|des|du|de|d'|ou)\b| (?:au|a la|a l') {day_part})"
        r"(?: meme)?|(?:vers )?(?P<part2>minuit)\b"
        rf"|(?=midi\b)(?:{_AFTER}|(?<=\bentre\s)|(?<=\bde\s)(?=midi a )|(?<=\bet\s))(?P<part3>midi)"
        r"|vers (?P<part4>midi)\b|(?=[ms])(?<=\bau\s)(?<!matin\sau\s)(?P<part6>matin|soir)\b(?! (?:de|du)\b| d')"
        r"|(?=[ms])(?<=\ben\s)(?P<part5>matinee|soiree|mi-journee)\b",
        _part,
        (
            ("La séance a repris dans [l'après-midi].", "2026-01-08TAF"),
            ("Le jury rendra son avis à [midi].", "2026-01-08T12:00"),
            ("La gare a fermé peu après [minuit].", "2026-01-08T24:00"),
        ),
    ),
)
