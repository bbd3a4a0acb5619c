"""Rules for bare years, which look like any other number and need the company of their words."""

from crossread.reading.dates.expressions import Fixed, Point
from crossread.reading.dates.rules import Rule

_AFTER = (
    r"(?!\s?[%€$°]|[-\s](?:euros?|dollars?|francs?|livres|personnes?|hommes|soldats|m\b|km|metres"
    r"|kilometres|tonnes|points|emplois|logements|places))"
)
YEAR_RULES = (
    Rule(
        "year",
        "DATE",
        rf"(?<!\d[.,\s])(?<!n°\s)(?<!\brue\s){{year:year}}(?:(?<=\ben\s....){_AFTER}|{{not_counted}}{_AFTER})",
        lambda g: Point(int(g["year"])),
        (
            ("Depuis le recensement de [1990], la ville grandit.", "1990"),
            ("Entre [2014] et [2022], rien n'a changé.", "2014 2022"),
            ("Ils ont envoyé 2000 soldats.", ""),
        ),
    ),
    Rule(
        "end of a range of years",
        "DATE",
        r"(?<=\b\d\d\d\d-)(?P<short>\d\d)\b(?!-)",
        lambda g: Fixed(("20" if g["short"] < "50" else "19") + g["short"]),
        (("La saison [1998]-[99] fut longue.", "1998 1999"),),
    ),
)
