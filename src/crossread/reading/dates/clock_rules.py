"""Rules for times of the day: *17 h 30*, *vers midi*, *dans la nuit de lundi à mardi*."""

from crossread.reading.dates.calendar_rules import day_number, year
from crossread.reading.dates.deictic_rules import DAYS
from crossread.reading.dates.expressions import Clock, Meaning, Point, Shift
from crossread.reading.dates.rules import Groups, Rule
from crossread.reading.dates.vocabulary import DAY_PARTS, MONTHS, WEEKDAYS, number

_ABOUT = r"(?:(?:vers|environ|aux alentours de|autour de) )?"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])\s?(?:h(?:\s?(?P<minute>[0-5]\d))?|:(?P<minute2>[0-5]\d))(?![\w:])(?!\s?(?:mn|min)\b)"
)
_AFTER = "|".join(
    rf"(?<=\b{word}\s)" for word in ("a", "des", "avant", "apres", "jusqu'a".replace("'", r"\x27"), "est")
)
_HOURS = (
    r"(?P<hour>\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|seize|dix-sept|dix-huit"
    r"|dix-neuf|vingt) heures?"
)
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
    return Clock(f"T{hour:02d}:{int(groups.get('minute') or 0):02d}", _named_day(groups))


def _part(groups: Groups) -> Meaning:
    return Clock(DAY_PARTS[groups["part"]], _named_day(groups))


CLOCK_RULES = (
    Rule(
        "day and time",
        "TIME",
        rf"(?:{{weekday:weekday}}|{{word:deictic_day}}),? a {_CLOCK}",
        _clock,
        (("[Hier à 10 h], ils ont appelé au boycott.", "2026-01-07T10:00"),),
    ),
    Rule(
        "time",
        "TIME",
        rf"{_ABOUT}{_CLOCK}(?: {{weekday:weekday}})?(?! (?:par|de (?:travail|cours|debat|route)))",
        _clock,
        (
            ("Le concert débutera [samedi 10 janvier] à [20 h 30].", "2026-01-10 2026-01-10T20:30"),
            ("Il est mort [vers 0h40].", "2026-01-08T00:40"),
            ("Il a roulé entre [0 h 30] et [4 h mardi].", "2026-01-06T00:30 2026-01-06T04:00"),
        ),
    ),
    Rule(
        "time in hours",
        "TIME",
        rf"(?:vers |aux alentours de |{_AFTER}|(?<=\bde\s)(?=[\w-]+ heures?(?: \d\d)? a (?:\d|midi|minuit))"
        rf"|(?<=\bentre\s)(?=[\w-]+ heures?(?: \d\d)? et )|(?=\d+ heures? (?:locale|gmt))){_HOURS}"
        r"(?: (?P<minute>[0-5]\d)(?! (?:mn|min)))?(?: (?P<half>du matin|du soir|de l'apres-midi))?\b(?! (?:par"
        r"|de|d'|plus))",
        _clock,
        (
            ("Le couvre-feu commence à [vingt heures].", "2026-01-08T20:00"),
            ("Il s'est levé [vers 3 heures du matin].", "2026-01-08T03:00"),
            ("Une grève de [24 heures] a paralysé la ville.", "PT24H"),
        ),
    ),
    Rule(
        "night between two dates",
        "TIME",
        r"(?:la )?nuit du {day:day} au {day} {month:month}(?: {year:year})?",
        lambda g: Clock("TNI", Point(year(g), MONTHS[g["month"]], day_number(g["day"]))),
        (("Dans [la nuit du 3 au 4 mars 2025], un train a déraillé.", "2025-03-03TNI"),),
    ),
    Rule(
        "night between two days",
        "TIME",
        r"(?:la )?nuit (?:de |du ){weekday:weekday} (?:a |au ){weekday}",
        lambda g: Clock("TNI", Point(weekday=WEEKDAYS[g["weekday"]])),
        (("Dans [la nuit de lundi à mardi], des drones ont frappé.", "2026-01-05TNI"),),
    ),
    Rule(
        "stretch of a day",
        "TIME",
        r"(?:le |la )?(?:(?:debut|milieu|fin) (?:de |d'|de la |de l'){part:day_part}|petit {part2:day_part})"
        r"|milieu de (?P<part3>journee)",
        _part,
        (
            ("Le vote est attendu en [fin d'après-midi].", "2026-01-08TAF"),
            ("Il est rentré au [petit matin].", "2026-01-08TMO"),
        ),
    ),
    Rule(
        "part of a day",
        "TIME",
        r"(?P<the>la |le |l'){part:day_part}(?! (?:de la|des|du|de|d'|a|ou)\b)|(?:(?<=\ba\s)"
        r"|vers )(?P<part2>midi|minuit)\b|(?<=\ben\s)(?P<part3>matinee|soiree|mi-journee)\b",
        _part,
        (
            ("La séance a repris dans [l'après-midi].", "2026-01-08TAF"),
            ("Le jury rendra son avis à [midi].", "2026-01-08T12:00"),
        ),
    ),
)
