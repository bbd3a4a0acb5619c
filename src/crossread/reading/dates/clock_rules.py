"""Rules for times of the day: *17 h 30*, *vers midi*, *dans la nuit de lundi à mardi*."""

from crossread.reading.dates.deictic_rules import DAYS
from crossread.reading.dates.expressions import Clock, Meaning, Point, Shift
from crossread.reading.dates.rules import Groups, Rule
from crossread.reading.dates.vocabulary import DAY_PARTS, WEEKDAYS, number

_ABOUT = r"(?:(?:vers|environ|aux alentours de|autour de) )?"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4])\s?(?:h|heures?)(?:\s?(?P<minute>[0-5]\d))?(?![\w])"


def _named_day(groups: Groups) -> Point | Shift | None:
    word = groups.get("weekday") or groups.get("word")
    if not word:
        return None
    return Point(weekday=WEEKDAYS[word]) if word in WEEKDAYS else Shift("day", DAYS[word.replace(" ", "")])


def _clock(groups: Groups) -> Meaning:
    hour = int(number(groups["hour"]))
    return Clock(f"T{hour:02d}:{int(groups.get('minute') or 0):02d}", _named_day(groups))


def _part(groups: Groups) -> Meaning:
    return Clock(DAY_PARTS[groups["part"]], _named_day(groups))


CLOCK_RULES = (
    Rule(
        "day and time", "TIME", rf"(?:{{weekday:weekday}}|{{word:deictic_day}}),? a {_CLOCK}", _clock,
        (("[Hier à 10 h], ils ont appelé au boycott.", "2026-01-07T10:00"),),
    ),
    Rule(
        "time", "TIME", rf"{_ABOUT}{_CLOCK}(?: {{weekday:weekday}})?(?! (?:par|de (?:travail|cours|debat|route)))", _clock,
        (
            ("Le concert débutera [samedi 10 janvier] à [20 h 30].", "2026-01-10 2026-01-10T20:30"),
            ("Il est mort [vers 0h40].", "2026-01-08T00:40"),
            ("Il a roulé entre [0 h 30] et [4 h mardi].", "2026-01-06T00:30 2026-01-06T04:00"),
        ),
    ),
    Rule(
        "time in words", "TIME",
        r"(?<=\ba\s)(?P<hour>\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|seize|dix-sept|dix-huit|dix-neuf|vingt) heures?(?: (?P<minute>[0-5]\d))?\b(?! (?:par|de))", _clock,
        (("Le couvre-feu commence à [vingt heures].", "2026-01-08T20:00"),),
    ),
    Rule(
        "night between two days", "TIME", r"(?:la )?nuit (?:de |du ){weekday:weekday} (?:a |au ){weekday}",
        lambda g: Clock("TNI", Point(weekday=WEEKDAYS[g["weekday"]])),
        (("Dans [la nuit de lundi à mardi], des drones ont frappé.", "2026-01-05TNI"),),
    ),
    Rule(
        "part of a day", "TIME",
        r"(?P<the>la |le |l'){part:day_part}(?! (?:de la|des|du|de|d'|a|ou)\b)|(?<=\ba\s)(?P<part2>midi|minuit)\b|(?<=\ben\s)(?P<part3>matinee|soiree|mi-journee)\b", _part,
        (("La séance a repris dans [l'après-midi].", "2026-01-08TAF"), ("Le jury rendra son avis à [midi].", "2026-01-08T12:00")),
    ),
)
