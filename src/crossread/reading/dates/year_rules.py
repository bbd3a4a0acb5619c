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
        rf"(?<!\d[.,\s])(?<!n°\s)(?<!\brue\s){{year:year}}"
        rf"(?:(?<=\ben\s....)|{{not_counted}}|(?<=1[89]\d\d|20[0-4]\d)(?!\s\w*[sx]\b)(?=\s[a-z])){_AFTER}",
        lambda g: Point(int(g["year"])),
        (
            ("Depuis le recensement de [1990], la ville grandit.", "1990"),
            ("Entre [2014] et [2022], rien n'a changé.", "2014 2022"),
            ("Les photos de [2009] montrent une foule.", "2009"),
            ("Ils ont envoyé 2000 soldats.", ""),
            ("Ils ont interpellé 1385 manifestants.", ""),
        ),
    ),
    Rule(
        "year of two digits",
        "DATE",
        rf"(?=['3-9])(?:(?<=\ben\s)|(?<=\bdepuis\s))'?(?P<short>[3-9]\d)\b{{not_counted}}{_AFTER}(?![-–/,.\"'″]\s?\d)",
        lambda g: Fixed("19" + g["short"]),
        (("Il jouait ici en [93], comme gardien.", "1993"), ("Il a couru la course en [58 minutes].", "PT58M")),
    ),
    Rule(
        "end of a range of years",
        "DATE",
        r"(?<=\b\d\d\d\d-)(?P<short>\d\d)\b(?!-)",
        lambda g: Fixed(("20" if g["short"] < "50" else "19") + g["short"]),
        (("La saison [1998]-[99] fut longue.", "1998 1999"),),
    ),
)
