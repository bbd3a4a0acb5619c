"""Rules for dates seen from the day of writing or from a day just named: *hier*, *le mois dernier*, *la veille*."""

from crossread.language.numerals import COLLECTIVES, number
from crossread.language.time_words import DAY_PARTS, WEEKDAYS, duration, unit_of
from crossread.reading.dates.calendar_rules import side
from crossread.reading.dates.expressions import Clock, Distance, Fixed, Meaning, Shift, Unit
from crossread.reading.dates.rules import Groups, Rule, after

DAYS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}
_STEP = {"last": -1, "this": 0, "next": 1}
_THROUGH = after("dans", "cours de", "courant de", "durant", "pendant", "pour", "avant", "apres")
_TO_COME = r"(?:a venir|qui vient)\b"
_SMALLER = ("hour", "minute", "second")


def _day(groups: Groups) -> Meaning:
    weekday = WEEKDAYS[groups["weekday"]] if groups.get("weekday") else None
    day = Shift("day", DAYS[groups["word"].replace(" ", "")], weekday=weekday)
    return Clock(DAY_PARTS[groups["part"]], day) if groups.get("part") else day


def _neighbour(groups: Groups) -> Meaning:
    count = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}[groups["word"]]
    day = Shift("day", count, "previous")
    return Clock(DAY_PARTS[groups["part"]], day) if groups.get("part") else day


def _unit(groups: Groups) -> Meaning:
    unit = unit_of(groups["unit"])
    return Shift(unit, _STEP[side(groups) or "this"])  # type: ignore[arg-type]


def _following(groups: Groups) -> Meaning:
    count = 1 if groups["side"].startswith(("suivant", "d'apres", "qui suiv")) else -1
    return Shift(unit_of(groups["unit"]), count, "previous")  # type: ignore[arg-type]


def _part_of_today(groups: Groups) -> Meaning:
    return Clock(DAY_PARTS[groups["part"]], Shift("day", 0, "previous" if groups.get("same") else "published"))


def _ago(groups: Groups) -> Meaning:
    return _away(groups, -1)


def _ahead(groups: Groups) -> Meaning:
    shift = _away(groups, 1)
    length = number(groups["n"]) if groups.get("n") else COLLECTIVES.get(groups.get("round", ""), "X")
    value = duration(length, groups["unit"], half=bool(groups.get("half")))
    return Distance(value, shift) if isinstance(shift, Shift) else Fixed(value)


def _away(groups: Groups, sign: int) -> Meaning:
    if not (groups.get("n") or groups.get("round")) or unit_of(groups["unit"]) in _SMALLER:
        return Fixed("PAST_REF" if sign < 0 else "FUTURE_REF")
    unit: Unit = unit_of(groups["unit"])  # type: ignore[assignment]
    count = number(groups["n"]) if groups.get("n") else float(COLLECTIVES[groups["round"]])
    if count != int(count) or groups.get("half"):
        unit, count = "month", (count + bool(groups.get("half")) * 0.5) * 12
    return Shift(unit, sign * int(count), whole=False)


def _before_or_after(groups: Groups) -> Meaning:
    count = number(groups["n"]) * (1 if groups["side"] in ("tard", "apres") else -1)
    unit: Unit = unit_of(groups["unit"])  # type: ignore[assignment]
    value = duration(number(groups["n"]), groups["unit"])
    return Distance(value, Shift(unit, int(count), "previous")) if count == int(count) else Fixed(value)


_PART = r"(?: (?:au |dans l'|dans la |a l'|a la |a )?{part:day_part})?"
_ABOUT = (
    r"(?:(?:environ|pres de|plus de|moins de|presque|a peine|a peu pres|au moins|quelque|deja|tout juste|maintenant) "
    r"|(?:pres|plus|moins) d')?"
)
_COUNT = rf"(?:{{n:number}}|une (?P<round>{'|'.join(COLLECTIVES)}) (?:de(?= )|d')|{{few}}|des)\s?"
_RELATIVE = r"(?:derniere?|prochaine?|passee?|ecoulee?)\b"

DEICTIC_RULES = (
    Rule(
        "day named twice",
        "DATE",
        r"{word:deictic_day} {weekday:weekday}\b(?! (?:\d|{day_part}))",
        _day,
        (("L'eau sera coupée [demain vendredi].", "2026-01-09"),),
    ),
    Rule(
        "day seen from today",
        "DATE",
        rf"{{word:deictic_day}}{_PART}",
        _day,
        (
            ("Il l'a confirmé [hier].", "2026-01-07"),
            ("Braqué [hier après-midi], il a porté plainte.", "2026-01-07TAF"),
            ("Le sommet reprendra [demain matin].", "2026-01-09TMO"),
            ("Rien ne justifie [aujourd'hui] la guerre.", "PRESENT_REF"),
            ("Une réunion doit s'ouvrir [aujourd'hui] au Caire.", "2026-01-08"),
        ),
    ),
    Rule(
        "day seen from an event",
        "DATE",
        rf"(?:la |l'|le |{after('au', 'du')})(?:veille|avant-veille|lendemain|surlendemain)"
        r"(?= (?:de|du|des)\b| d')(?! du \d| de (?:{weekday}|la veille))",
        lambda g: Shift("day", 0, "event"),
        (("Les troupes arriveraient [le lendemain] d'une trêve.", "XXXX-XX-XX"),),
    ),
    Rule(
        "day seen from another",
        "DATE",
        rf"(?:la |l'|le |{after('au', 'du')})(?P<word>veille|avant-veille|lendemain|surlendemain)\b{_PART}",
        _neighbour,
        (
            ("Reçu [le 5 janvier], il était parti [le lendemain].", "2026-01-05 2026-01-06"),
            ("[La veille au soir], l'armée avait tiré.", "2026-01-07TEV"),
        ),
    ),
    Rule(
        "this day",
        "DATE",
        r"ce jour\b(?!-| (?:de|du|ou)\b| d')",
        lambda g: Shift("day", 0),
        (("Le musée rouvre [ce jour] après travaux.", "2026-01-08"),),
    ),
    Rule(
        "the day just told of",
        "DATE",
        r"cette journee\b(?! (?:de|du|des)\b| d')",
        lambda g: Shift("day", 0, "previous"),
        (("Battu [le 3 mars 2024], il n'oublie pas [cette journée].", "2024-03-03 2024-03-03"),),
    ),
    Rule(
        "that day",
        "DATE",
        r"(?:le|ce) (?:meme jour|jour-la|jour meme)\b",
        lambda g: Shift("day", 0, "previous"),
        (("Élu [le 3 mars 2024], il a pris ses fonctions [le jour même].", "2024-03-03 2024-03-03"),),
    ),
    Rule(
        "unit seen from today",
        "DATE",
        rf"(?P<the>ce|cet|cette) {{unit:calendar_unit}}(?!-la)(?:-ci)?"
        rf"|(?:toute? )?(?:le |la |l')?(?:{{unit3:calendar_unit}}|(?P<unit4>saison)) "
        rf"(?:(?P<side>{_RELATIVE})|(?P<side2>{_TO_COME})|en cours\b)",
        _unit,
        (
            ("Ils se sont vus en Alaska [le mois dernier].", "2025-12"),
            ("Il a suggéré [cette semaine] une rencontre.", "2026-W02"),
            ("Comme [l'an dernier], le budget sera voté [la semaine prochaine].", "2025 2026-W03"),
            ("[Le week-end dernier], il a plu.", "2026-W01-WE"),
            ("Il rentrera au [mois prochain].", "2026-02"),
            ("Les prix ont baissé [ce mois-ci].", "2026-01"),
            ("Il jouera ici [la saison prochaine].", "2027"),
            ("L'école fermera [toute la semaine prochaine].", "2026-W03"),
            ("Le budget de [l'année qui vient] est voté.", "2027"),
        ),
    ),
    Rule(
        "unit in which something goes on",
        "DATE",
        rf"(?:(?=l)(?:{_THROUGH})(?:la |l'){{unit:calendar_unit}}|(?=le )(?:{_THROUGH})le (?P<unit2>week-end|mois)\b"
        r"|(?=[wmt])(?<=\bcours\sdu\s)(?P<unit3>week-end|mois|trimestre)\b)"
        r"(?! (?:de|du|des|qui|ou|a venir|precedente?|suivante?|derniere?|prochaine?|passee?|ecoulee?)\b| d')",
        _unit,
        (
            ("Le barrage sera démantelé dans [la semaine].", "2026-W02"),
            ("Il a plu pendant [le week-end].", "2026-W02-WE"),
            ("Il a plu pendant la semaine de relâche.", ""),
        ),
    ),
    Rule(
        "day in which something goes on",
        "DATE",
        rf"(?=la jou)(?:{_THROUGH})la journee\b(?! (?:de|du|des|d')\b)",
        lambda g: Shift("day", 0, "previous"),
        (("Ils ont manifesté [mardi] pendant [la journée].", "2026-01-06 2026-01-06"),),
    ),
    Rule(
        "unit just named",
        "DATE",
        r"(?:la |le |l'|cette |ce )?(?:meme {unit:calendar_unit}(?! {year})|{unit2:calendar_unit}-la\b)",
        lambda g: Shift(unit_of(g["unit"]), 0, "previous"),  # type: ignore[arg-type]
        (
            ("Élu en [mars 2019], il renonce [la même année].", "2019-03 2019"),
            ("Élu en [1998], il voyage peu [cette année-là].", "1998 1998"),
        ),
    ),
    Rule(
        "part of a unit",
        "DATE",
        r"(?P<part>(?:le |la )?(?:toute )?(?:debut|milieu|fin)) (?:de la |de l'|du |de |d'|de ce |de cette "
        r"|de cet ){unit:calendar_unit}"
        r"(?! {year}| (?:de |d'){month})(?: (?P<side>derniere?|prochaine?|passee?)\b)?",
        _unit,
        (
            ("Les chiffres sont attendus pour [la fin de l'année].", "2026"),
            ("[Début de semaine] calme à Lyon.", "2026-W02"),
        ),
    ),
    Rule(
        "unit seen from another",
        "DATE",
        r"(?:le |la |l')?{unit:calendar_unit} (?P<side>suivante?|precedente?|d'avant|d'apres|qui suivit)\b",
        _following,
        (("Battu en [2019], il a gagné [l'année suivante].", "2019 2020"),),
    ),
    Rule(
        "part of today",
        "TIME",
        r"(?:ce|cet|cette) {part:day_part}(?P<same>-la)?",
        _part_of_today,
        (("Le procès s'ouvre [ce matin] à Poitiers.", "2026-01-08TMO"), ("Il pleuvra [cette nuit].", "2026-01-08TNI")),
    ),
    Rule(
        "so long ago",
        "DATE",
        rf"il y a {_ABOUT}{_COUNT}{{unit:unit}}(?P<half> et demie?)?",
        _ago,
        (
            ("Le mur est tombé [il y a trois ans].", "2023"),
            ("Le siège a commencé [il y a une dizaine d'années].", "2016"),
            ("Elle l'a rencontré [il y a quelques jours].", "PAST_REF"),
        ),
    ),
    Rule(
        "long ago",
        "DATE",
        rf"il y a {_ABOUT}(?:quelque temps|(?:si )?longtemps|(?:tres )?peu(?: de temps)?\b(?! (?:de|d'))"
        r"|(?:{number}|quelques|des) (?:dizaines?|centaines?|milliers|millions?|milliards?) (?:de |d'){unit})",
        lambda g: Fixed("PAST_REF"),
        (
            ("Il a quitté la ville [il y a peu].", "PAST_REF"),
            ("Il y a peu de candidats.", ""),
            ("Elle vivait [il y a 70 millions d'années].", "PAST_REF"),
        ),
    ),
    Rule(
        "so long before or after",
        "DURATION",
        r"{n:number} {unit:calendar_days}"
        r"(?= (?:plus (?P<side>tard|tot)\b(?! que)|(?P<side2>auparavant)\b|(?P<side3>apres)(?:[,.;!?]|$)))",
        _before_or_after,
        (
            ("Battu en [2019], il a gagné [deux ans] plus tard.", "2019 P2Y"),
            ("Jugée [le 5 mars 2024], elle avait été arrêtée [un mois] auparavant.", "2024-03-05 P1M"),
            ("[Trois jours] après le vote, il démissionne.", "P3D"),
        ),
    ),
    Rule(
        "so long ahead",
        "DURATION",
        rf"(?<=\bdans\s)(?:les )?{_ABOUT}(?!des ){_COUNT}{{unit:unit}}(?! (?:precedent|dernier|suivant|qui|de |d'))",
        _ahead,
        (("Le traité expirera dans [deux mois].", "P2M"), ("Il reviendra dans [quelques jours].", "PXD")),
    ),
)
