"""Ages, which look like durations and are none: *un électricien de 37 ans*, *Paul Vert, 53 ans*."""

from crossread.reading.dates.rules import Rule, after, not_after

_LASTING = (
    r"(?:annees?|peines?|durees?|periodes?|mandats?|contrats?|cycles?|delais?|prison|plans?|credits?|programmes?|accords?"
    r"|absences?|sejours?|treves?|guerres?|conflits?|regnes?|carrieres?|baux|bail|retards?|avances?|experiences?"
    r"|interdictions?|suspensions?|detentions?|reclusions?|emprisonnement|captivite|exil|travaux|travail|cotisations?"
    r"|recherches?|negociations?|mariages?|vies?|garanties?|sursis|inactivite|attente|etudes?|formations?|histoires?"
    r"|anciennete|siege|occupation|blocus|dictatures?|pouvoir|presidence|services?|plus|moins|pres|terme|echeance"
    r"|moratoires?|embargo|concession|ferme|ecarts?|intervalles?|fidelite|collaboration|amitie|combats?|luttes?|pratique"
    r"|existence|activite|silence|missions?|stages?|fermeture|gestion|engagements?|prets?|emprunts?|rythme|cursus"
    r"|tradition|succes|bonheur|traitement|enquetes?|procedure|chantiers?|bagne|relegation|passion)\b"
)
_COUNT = r"(?:environ )?(?:\d{1,3}(?: a | et | ou |-))?{number} "
_YEARS_OLD = rf"{_COUNT}ans\b"
_UNITS_OLD = rf"{_COUNT}(?:ans?|mois|semaines?|jours?|heures?)\b"
_NO_LENGTH = r"(?! (?:et demi|plus t|avant|apres|durant|auparavant|ferme|de|d'))"


_PEOPLE = after(
    *"enfants jeunes adolescents garcons filles fillettes hommes femmes personnes eleves etudiants lyceens joueurs "
    "joueuses bebe nourrisson garcon garconnet fille fillette fils homme femme adolescent adolescente mineur mineure "
    "enfant".split()
)
_NOT_SENTENCED = not_after(
    *"condamne condamnee condamnes condamnees porte portee porter ramene ramenee ramener reduit reduite reduire fixe "
    "fixee fixer limite limitee limiter passe passee passer estime estimee evalue evaluee prison peine eleve elevee "
    "superieur superieure inferieur inferieure".split()
)
_HAVING = after(*"avoir avait aura aurait auraient avaient ont ayant eu feter".split())
_DEAD = after(*"decede decedee mort morte disparu disparue".split())
_SOMEBODY = (
    r"(?:un|une|le|la|l'|des|les|jeunes?|deux|trois|quatre|cinq|cet?|cette|son|sa|leur) ?"
    rf"(?!{_LASTING})[\w-]{{3,20}}+(?: (?!{_LASTING})[^\W\d]{{3,20}}+){{0,2}}"
)
_WORDINGS = (
    rf"agee?s? (?:de |d'|entre ){_UNITS_OLD}",
    rf"a l'age de {_UNITS_OLD}",
    rf"(?:les|aux|des) (?:moins de |plus de )?{_YEARS_OLD}",
    rf"(?:ses|mes|nos|leurs) {_YEARS_OLD}{_NO_LENGTH}",
    rf"(?=\d)(?:(?<=[(,]\s)|(?<=\())\d{{1,3}} ans\b{_NO_LENGTH}",
    r"maintenant \d{1,3} ans\b",
    rf"(?=d[e\x27]){_PEOPLE}(?:de |d')(?:moins de |plus de |au moins )?{_UNITS_OLD}",
    rf"(?=a ){_DEAD}a {_YEARS_OLD}",
    rf"{_NOT_SENTENCED}a (?:seulement |peine )?(?:1[2-9]|[2-9]\d)\sans\b{_NO_LENGTH}",
    rf"(?=a )(?:^|(?<=[.;:!?»]\s)|(?<=\n))a {_YEARS_OLD}(?=,)",
    rf"(?:il|elle|qui|on) a {_YEARS_OLD}{_NO_LENGTH}",
    rf"(?=j)j'(?:ai|avais) {_YEARS_OLD}{_NO_LENGTH}",
    rf"a partir de {_YEARS_OLD}{_NO_LENGTH}",
    rf"(?=[pm])(?<=\()(?:plus|moins) de {_YEARS_OLD}",
    rf"{_HAVING}(?:entre |moins de |plus de )?{_YEARS_OLD}{_NO_LENGTH}",
    rf"{_SOMEBODY} (?:de |d'){_YEARS_OLD}",
)

AGE_RULES = (
    Rule(
        "age",
        "DURATION",
        "|".join(_WORDINGS),
        lambda g: None,
        (
            ("Un électricien allemand de 37 ans a témoigné.", ""),
            ("Des enfants de 2 à 8 ans jouaient.", ""),
            ("Une fillette de 6 ans s'est noyée.", ""),
            ("Les jeunes de moins de 25 ans voyagent gratuitement.", ""),
            ("Paul Vert, 53 ans, conduisait.", ""),
            ("Elle est âgée de 17 ans.", ""),
            ("Marc Petit, 26 ans et champion, avait eu 18 ans ici.", ""),
            ("À seulement 20 ans, elle dirige.", ""),
            ("Il est décédé à 80 ans.", ""),
            ("Il est condamné à [20 ans].", "P20Y"),
            ("Il encourt une peine de [dix ans].", "P10Y"),
            ("Une peine supérieure à [30 ans] est exclue.", "P30Y"),
        ),
    ),
)
