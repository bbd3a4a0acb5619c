"""Rules for expressions that only say past, present or future: *récemment*, *désormais*, *dans les prochains jours*."""

from crossread.reading.dates.expressions import Fixed
from crossread.reading.dates.rules import Rule, after, not_after

_TO_COME = r"(?:(?<=[eio]r\s)|(?<=re\s)|(?<=ra\s)|(?<=ront\s)|(?<=rait\s)|(?<=raient\s))"
_BEFORE_ADJECTIVES = ("la", "le", "les", "des", "aux", "ses", "du", "au")

FUZZY_RULES = (
    Rule(
        "coming days",
        "TIME",
        r"(?:les|ces) (?:toutes )?(?:prochaine?s (?:{unit}|temps\b)|{unit} (?:prochaine?s|a venir"
        r"|qui viennent)\b)",
        lambda g: Fixed("FUTURE_REF"),
        (("Le soutien sera finalisé dans [les prochains jours].", "FUTURE_REF"),),
    ),
    Rule(
        "recent past",
        "TIME",
        "(?:tout )?recemment|dernierement|naguere|jadis|autrefois|le passe\\b|precedemment|ces derniers temps"
        rf"|{not_after('plus')}recente?s?\b"
        rf"|{not_after('ans', 'mois', 'jours', 'semaines', 'annees', 'heures', 'minutes')}auparavant"
        rf"|{after('a', 'de')}l'epoque(?! (?:de|du|des|ou)\b| d')(?! \w+(?:ique|ale|aine|oise|erne|iste|ienne|euse)\b)"
        rf"|{after(*_BEFORE_ADJECTIVES)}precedente?s?(?= \w{{3}})"
        rf"|{not_after('le', 'la', 'les', 'un', 'sans', 'qui', 'mois', 'annee', 'semaine', 'jour')}precedente?s?\b"
        r"(?! (?:le|la|les|l'|un|une|d'|de|du|cette|ce)\b)",
        lambda g: Fixed("PAST_REF"),
        (
            ("Il a [récemment] indiqué le contraire.", "PAST_REF"),
            ("C'est moins qu'au recensement [précédent].", "PAST_REF"),
            ("Le [précédent] gouvernement avait signé.", "PAST_REF"),
            ("Le ministre de [l'époque] avait refusé.", "PAST_REF"),
            ("Il revient d'un [récent] voyage.", "PAST_REF"),
            ("La Norvège avait [précédemment] averti Berne.", "PAST_REF"),
        ),
    ),
    Rule(
        "present",
        "TIME",
        r"(?:actuellement|desormais|maintenant|dorenavant|a present|a l'heure actuelle|en ce moment(?: meme)?"
        r"|(?<=\bpour\s)(?:le moment|l'instant|l'heure)|de nos jours|a ce jour|ces (?:jours|temps)-ci|tout de suite)\b",
        lambda g: Fixed("PRESENT_REF"),
        (("Les alliés sont [désormais] prêts.", "PRESENT_REF"),),
    ),
    Rule(
        "present, as an adjective",
        "TIME",
        r"actuel(?:le|s|les)?\b",
        lambda g: Fixed("PRESENT_REF"),
        (("Le gouvernement [actuel] est fragile.", "PRESENT_REF"),),
    ),
    Rule(
        "future",
        "TIME",
        r"bientot|sous peu|des que possible|prochainement|l'avenir\b(?! (?:de|du|des)\b| d')|un avenir proche"
        r"|(?:une date|un moment) ulterieure?|le futur\b",
        lambda g: Fixed("FUTURE_REF"),
        (("Il sera [bientôt] jugé.", "FUTURE_REF"),),
    ),
    Rule(
        "some day",
        "TIME",
        rf"{_TO_COME}un jour\b(?! (?:de|par|sur|ou|et|sans|ferie|ouvrable|plus|apres|avant)\b| d')",
        lambda g: Fixed("FUTURE_REF"),
        (("Il promet de donner [un jour] la paix.", "FUTURE_REF"), ("Il a fui un jour.", "")),
    ),
    Rule(
        "what is to be",
        "TIME",
        r"(?=f)(?<!\ble\s)future?s?\b(?= \w)",
        lambda g: Fixed("FUTURE_REF"),
        (
            ("L'accord prévoit un [futur] déploiement.", "FUTURE_REF"),
            ("Ils préparent leurs [futures] troupes.", "FUTURE_REF"),
        ),
    ),
    Rule(
        "future, as an adjective",
        "TIME",
        r"(?:(?<=\w\s)|(?<=[.!?:]\s)|^)prochaine?s?\b(?= \w)(?! (?:fois|minute)\b)",
        lambda g: Fixed("FUTURE_REF"),
        (
            ("Nous apprenons le [prochain] mariage de Jean.", "FUTURE_REF"),
            ("Son [prochain] roman paraîtra.", "FUTURE_REF"),
        ),
    ),
    Rule(
        "time of the day, as an adjective",
        "TIME",
        r"(?P<part>nocturne|matinal)(?:e|s|es)?\b",
        lambda g: Fixed({"nocturne": "TNI", "matinal": "TMO"}[g["part"]]),
        (("Le tapage [nocturne] est puni.", "TNI"),),
    ),
)
