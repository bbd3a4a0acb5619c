"""Rules for dates that name a part of the calendar: a day, a weekday, a month, a season, a year, a century."""

from crossread.language.numerals import ordinal, roman
from crossread.language.time_words import (
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    MOVABLE_FEASTS,
    SEASONS,
    WEEKDAYS,
)
from crossread.reading.dates.expressions import Clock, Feast, Fixed, Meaning, Part, Point, Side
from crossread.reading.dates.rules import Groups, Rule, after, not_after

_TENS = {
    "vingt": "192", "trente": "193", "quarante": "194", "cinquante": "195", "soixante-dix": "197", "soixante": "196",
    "quatre-vingt-dix": "199", "quatre-vingts": "198", "quatre-vingt": "198",
}  # fmt: skip
_SIDE = r"(?:derniere?|prochaine?|precedente?|suivante?|passee?)s?\b"


def side(groups: Groups) -> Side | None:
    """Return what *ce*, *dernier* or *prochain* say."""
    word = groups.get("side") or ""
    if word.startswith(("dernier", "derniere", "passe", "precedent", "ecoule")):
        return "last"
    if word.startswith(("prochain", "suivant", "a venir", "qui vient")):
        return "next"
    return "this" if (groups.get("the") or "").startswith(("ce", "le meme")) else None


def year(groups: Groups) -> int | None:
    """Return the year that was written, in full or with two digits."""
    written = groups.get("year") or groups.get("short")
    if not written:
        return None
    digits = int(written.lstrip("' "))
    return digits if digits > 99 else digits + (1900 if digits > 50 else 2000)


def day_number(word: str) -> int:
    """Return the number of a day of the month, which may be *1er*."""
    return 1 if word.startswith(("premier", "1e", "1 e")) else int(word)


def _month(groups: Groups) -> int | None:
    word = groups.get("month")
    return MONTHS[word.rstrip(".")] if word else None


def point(groups: Groups) -> Meaning | None:
    """Return the day or month that the groups name; None if the calendar has no such day."""
    day = day_number(groups["day"]) if groups.get("day") else None
    month = int(groups["digits"]) if groups.get("digits") else _month(groups)
    weekday = WEEKDAYS[groups["weekday"]] if groups.get("weekday") else None
    if day and month and day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    weeks = {"huit": 1, "quinze": 2}.get(groups.get("later", ""), 0)
    found = Point(year(groups), month, day, weekday, "next" if weeks else side(groups), weeks)
    return Clock(DAY_PARTS[groups["part"]], found) if groups.get("part") else found


def _century(groups: Groups) -> Meaning:
    number = roman(groups["roman"]) if groups.get("roman") else ordinal(groups["n"])
    return Fixed(f"{number - 1:02d}")


def _season(groups: Groups) -> Meaning:
    return Part(SEASONS[groups["season"]], year(groups), side(groups))


def _slice(groups: Groups) -> Meaning | None:
    letter, most = ("Q", 4) if groups["slice"] == "trimestre" else ("H", 2)
    number = ordinal(groups["n"])
    return Part(f"{letter}{number}", year(groups), side(groups)) if 1 <= number <= most else None


def _feast(groups: Groups) -> Meaning:
    name = groups["feast"]
    return Feast(MOVABLE_FEASTS[name], year(groups)) if name in MOVABLE_FEASTS else Point(year(groups), *HOLIDAYS[name])


_FEASTS = "|".join(sorted((*HOLIDAYS, *MOVABLE_FEASTS), key=len, reverse=True))
_YEAR = rf"(?:(?:,? |-){{year:year}}| (?P<short>'?[5-9]\d|'?0\d)\b(?![.,:]\d){{not_counted}}| (?P<side>{_SIDE}))?"
_HELD = "scrutin vote match reunion rencontre seance audience assemblee concert greve partir compter".split()
_HELD_ON = after(*(f"{word} du" for word in _HELD), "jusqu'au")
_OF_FEASTS = "veille jour nuit soir semaine week-end periode vacances fetes fete approche avant".split()
_AT_FEAST = after(*(f"{noun} de" for noun in _OF_FEASTS))
_IN_SEASON = after("en", "au", "debut d'", "milieu d'", "fin d'", "jour d'", "soir d'", "nuit d'")
_DAY_ALONE = r"(?:[2-9]|[12]\d|3[01])"
_NO_DATE = r"(?![-–/:.]\d|,\d| d[eu' ]|, (?:rue|avenue|place|boulevard|quai|impasse)\b)"
_DAY_PART = r"(?: (?:au |dans l'|dans la )?{part:day_part})?"

CALENDAR_RULES = (
    Rule(
        "iso date",
        "DATE",
        r"{year:year}-(?P<digits>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        point,
        (("Mis à jour le [2025-03-06].", "2025-03-06"),),
    ),
    Rule(
        "numeric date",
        "DATE",
        r"(?P<the>le )?(?P<day>[0-3]?\d)[/.](?P<digits>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d\d)(?![\d/])",
        point,
        (("Publié [le 06/03/2025] à Lyon.", "2025-03-06"), ("Version du [6.3.2025].", "2025-03-06")),
    ),
    Rule(
        "numeric date with a short year",
        "DATE",
        r"(?P<the>le )?(?<!\d[./-])(?P<day>[0-3]\d)[/.-](?P<digits>0[1-9]|1[0-2])[/.-](?P<short>\d\d)(?![\d/]|[.-]\d)",
        point,
        (("Elle expire [le 12/06/99].", "1999-06-12"), ("Appelez le 03.12.05.46.12.", "")),
    ),
    Rule(
        "numeric day and month",
        "DATE",
        r"(?P<the>le )(?P<day>[0-3]?\d)/(?P<digits>0?[1-9]|1[0-2])(?![\d/])",
        point,
        (("La réunion a eu lieu [le 12/12] en mairie.", "2025-12-12"),),
    ),
    Rule(
        "feast",
        "DATE",
        rf"(?:la |le |l'|{_AT_FEAST}|{not_after('de')}|(?=(?:{_FEASTS}) {{year}}))(?<!-)(?P<feast>{_FEASTS})\b"
        r"(?: {year:year})?(?! (?:de|du|des)\b| d')",
        _feast,
        (
            ("La trêve tiendra jusqu'à [Noël].", "2025-12-25"),
            ("Les vacances de [Noël] finissent.", "2025-12-25"),
            ("Le marché de Noël a ouvert.", ""),
            ("Le marché se tiendra [le lundi de Pâques].", "2026-04-06"),
            ("Les sites ont fermé à [la Toussaint 2020].", "2020-11-01"),
            ("Jean-Noël Martin préside l'association.", ""),
            ("Il a fait l'ascension du mont Blanc.", ""),
        ),
    ),
    Rule(
        "first day of a range",
        "DATE",
        r"(?P<the>le )?(?:{weekday:weekday} )?{day:day}(?=(?:,? (?:au|et|ou|a)|,| -"
        r"|-)\s?(?:le |du )?(?:{weekday} )?(?:{day}(?:,? (?:et|ou"
        r"|au) (?:le )?))?{day} {month:month}(?: {year:year})?)",
        point,
        (
            ("Le stage aura lieu du [19] au [23 juillet].", "2026-07-19 2026-07-23"),
            ("Les scrutins des [8] et [15 mars 2026] approchent.", "2026-03-08 2026-03-15"),
        ),
    ),
    Rule(
        "day and month",
        "DATE",
        rf"(?P<the>(?:le|ce meme|ce) )?(?:{{weekday:weekday}},? (?:le )?)?{{day:day}}(?: "
        rf"|-){{month:short_month}}{_YEAR}{_DAY_PART}",
        point,
        (
            ("[Le 8 janvier], la mairie a fermé le pont.", "2026-01-08"),
            ("Le sommet s'ouvrira [le mercredi 1er avril].", "2026-04-01"),
            ("Réuni [ce jeudi 8 janvier], le conseil a tranché.", "2026-01-08"),
            ("Le traité fut signé [le 10 novembre 93] à Rome.", "1993-11-10"),
            ("La population s'établissait [le 8 mars dernier] à 60 millions.", "2025-03-08"),
            ("Elle a été tuée [le 30 decembre au soir].", "2025-12-30TEV"),
        ),
    ),
    Rule(
        "first month of a range",
        "DATE",
        rf"{{month:month}}(?=(?: et | ou | a |-){{month}}(?: {{year:year}}| (?P<side>{_SIDE}))?)",
        point,
        (("Sanctionné en [mai] et [juin derniers], il est parti.", "2025-05 2025-06"),),
    ),
    Rule(
        "month of a neighbouring year",
        "DATE",
        r"{month:month} (?:de l'an(?:nee)? (?P<side>derniere?|passee?|prochaine?)|(?P<same>de cette annee))\b",
        lambda g: Point(month=MONTHS[g["month"]], years=0 if g.get("same") else 1 if g["side"][:2] == "pr" else -1),
        (
            ("Il s'est noyé en [août de l'an dernier].", "2025-08"),
            ("Le vote aura lieu en [mai de cette année].", "2026-05"),
        ),
    ),
    Rule(
        "month",
        "DATE",
        rf"(?P<the>(?:le |ce )?mois (?:de |d'))?{{month:month}}{_YEAR}",
        point,
        (
            ("Un avion a failli sauter en [décembre 2001].", "2001-12"),
            ("Il affirmait en [août] le contraire.", "2025-08"),
            ("Le texte sera voté en [mars prochain].", "2026-03"),
        ),
    ),
    Rule(
        "part of a month",
        "DATE",
        r"(?:la |le )?(?:{n:ordinal}|derniere?) (?:quinzaine|moitie|semaine|week-end) (?:du mois )?(?:de |d')"
        rf"{{month:month}}{_YEAR}",
        point,
        (("Il pleuvra [la deuxième quinzaine de février].", "2026-02"),),
    ),
    Rule(
        "first weekday of every week",
        "SET",
        after("du") + r"{weekday:weekday}(?= au {weekday}(?! \d))",
        lambda g: Fixed(f"XXXX-WXX-{WEEKDAYS[g['weekday']]}"),
        (("La poste ouvre du [lundi] au [vendredi], dès [9 h].", "XXXX-WXX-1 XXXX-WXX-5 T09:00"),),
    ),
    Rule(
        "first weekday of a pair",
        "DATE",
        rf"(?P<the>le )?{{weekday:weekday}}(?= et (?:le )?{{weekday}} (?P<side>{_SIDE}))",
        point,
        (("Ils ont joué [samedi] et [dimanche derniers].", "2026-01-03 2026-01-04"),),
    ),
    Rule(
        "weekday and number",
        "DATE",
        r"(?P<the>(?:le|ce) )?{weekday:weekday} {day:day}(?!\s?h\b| heures?| \w*ans\b|[-/:]\d){not_counted}",
        point,
        (("Le loto aura lieu [samedi 17], salle des fêtes.", "2026-01-17"),),
    ),
    Rule(
        "weekday",
        "DATE",
        rf"(?P<the>(?:le meme|le|ce meme|ce) )?{{weekday:weekday}}(?: (?P<side>{_SIDE})| en (?P<later>huit|quinze))?"
        rf"{_DAY_PART}(?: (?P<side2>{_SIDE}))?",
        point,
        (
            ("La mairie a rejeté [mercredi] cette idée.", "2026-01-07"),
            ("Le conseil l'a reconduit [vendredi dernier].", "2026-01-02"),
            ("Ils voteront [mardi prochain].", "2026-01-13"),
            ("Rendez-vous [lundi en huit] au gymnase.", "2026-01-19"),
            ("[Ce jeudi], le ministre a réagi.", "2026-01-08"),
            ("Il a été interpellé [mardi soir].", "2026-01-06TEV"),
        ),
    ),
    Rule(
        "day of a month not named",
        "DATE",
        not_after("composer", "composez", "compose", "appeler", "appelez", "faire", "faites")
        + rf"(?:le (?P<day>{_DAY_ALONE})|{after('des', 'avant', 'depuis')}le (?P<day2>1\s?er)"
        rf"|(?:{_HELD_ON}|{after('du')}(?=\d+ au \d)|(?<=\d\sau\s))"
        rf"(?P<day3>1\s?er|{_DAY_ALONE}))\b{_NO_DATE}(?:{{not_counted}}|(?= au \d))",
        point,
        (
            ("S'inscrire avant [le 15] auprès du club.", "2026-01-15"),
            ("La pharmacie est fermée jusqu'au [11].", "2026-01-11"),
            ("Le stage se tiendra du [17] au [21], au gymnase.", "2026-01-17 2026-01-21"),
            ("Le XV de France a battu le 15 d'Angleterre.", ""),
            ("Adressez-vous au 12, rue des Lilas.", ""),
            ("En cas d'urgence, appelez le 15.", ""),
        ),
    ),
    Rule(
        "season",
        "DATE",
        rf"(?:(?P<the>l'|le |cet |ce )|{_IN_SEASON})"
        rf"{{season:season}}(?: (?:de )?{{year:year}}| (?P<short>'?[3-9]\d)\b{{not_counted}}| (?P<side>{_SIDE}))?",
        _season,
        (
            ("L'offensive de [l'été 2023] a échoué.", "2023-SU"),
            ("Les élections auront lieu [l'automne prochain].", "2026-FA"),
            ("Cela a été fait.", ""),
        ),
    ),
    Rule(
        "quarter or half of a year",
        "DATE",
        rf"(?P<the>le )?{{n:ordinal}} (?P<slice>trimestre|semestre)(?: (?:de )?(?:l'annee )?{{year:year}}"
        rf"| (?P<side>{_SIDE}))?",
        _slice,
        (("La croissance du [deuxième trimestre 2025] déçoit.", "2025-Q2"),),
    ),
    Rule(
        "decade",
        "DATE",
        rf"(?:les )?annees (?:{{year:year}}|(?P<short>[1-9]0)\b|(?P<word>{'|'.join(_TENS)})\b)",
        lambda g: Fixed(_TENS.get(g.get("word", "")) or str(year(g))[:3]),
        (
            ("La mode des [années 90] revient.", "199"),
            ("Né dans [les années 1950].", "195"),
            ("Le tube des [années soixante-dix] revient.", "197"),
        ),
    ),
    Rule(
        "second of two decades",
        "DATE",
        r"(?<=annees\s\d\d\d\d-)(?P<decade>(?:1[89]|20)\d)0\b",
        lambda g: Fixed(g["decade"]),
        (("La mode des [années 1980]-[1990] revient.", "198 199"),),
    ),
    Rule(
        "century",
        "DATE",
        r"(?:le )?(?:(?P<roman>[xvi]{1,5}+)\s?(?:e|eme)|{n:ordinal}) siecle\b",
        _century,
        (("Un fort du [XIXe siècle] domine la ville.", "18"),),
    ),
    Rule(
        "named year",
        "DATE",
        r"(?:l'annee|l'an|annee|cette annee) {year:year}",
        lambda g: Point(int(g["year"])),
        (("[L'année 2003] fut chaude.", "2003"),),
    ),
)
