"""Rules for expressions that only say past, present or future: *récemment*, *désormais*, *dans les prochains jours*."""

from crossread.reading.dates.expressions import Fixed
from crossread.reading.dates.rules import Rule

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
        r"(?:tout )?recemment|naguere|jadis|autrefois|le passe\b"
        r"|(?<!ans\s)(?<!mois\s)(?<!jours\s)(?<!heures\s)(?<!semaines\s)(?<!annees\s)auparavant|precedemment"
        r"|ces derniers temps|(?<=\ba\s)l'epoque(?! (?:de|du|des|ou)\b)(?! d'){not_counted}"
        r"|(?<!\ble\s)(?<!\bla\s)(?<!mois\s)(?<!annee\s)(?<!semaine\s)(?<!jour\s)precedente?s?\b(?! \w{4})",
        lambda g: Fixed("PAST_REF"),
        (
            ("Il a [récemment] indiqué le contraire.", "PAST_REF"),
            ("C'est moins qu'au recensement [précédent].", "PAST_REF"),
            ("La Hongrie avait [précédemment] averti Kiev.", "PAST_REF"),
        ),
    ),
    Rule(
        "present",
        "TIME",
        r"(?:actuellement|desormais|maintenant|dorenavant|a present|a l'heure actuelle|en ce moment"
        r"|pour (?:le moment|l'instant)|de nos jours|a ce jour)\b",
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
        r"bientot|sous peu|prochainement|l'avenir|un avenir proche|(?:une date"
        r"|un moment) ulterieure?|le futur\b",
        lambda g: Fixed("FUTURE_REF"),
        (("Il sera [bientôt] jugé.", "FUTURE_REF"),),
    ),
    Rule(
        "what is to be",
        "TIME",
        r"(?<!\ble\s)future?s?\b(?= \w)",
        lambda g: Fixed("FUTURE_REF"),
        (
            ("L'accord prévoit un [futur] déploiement.", "FUTURE_REF"),
            ("Ils préparent leurs [futures] troupes.", "FUTURE_REF"),
        ),
    ),
    Rule(
        "future, as an adjective",
        "TIME",
        r"(?<=\ble\s)prochain(?= \w)|(?<=\bla\s)prochaine(?= \w)|(?<=\bun\s)prochain(?= \w)",
        lambda g: Fixed("FUTURE_REF"),
        (("Nous apprenons le [prochain] mariage de Jean.", "FUTURE_REF"),),
    ),
)
