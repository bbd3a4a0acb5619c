"""Titles before names, with the gender that they show, and the abbreviations after whose full stop a sentence goes on.

Roles (*le ministre*) are no titles; they are among the nouns for those who speak.
"""

import re

from crossread.language.folding import fold

ABBREVIATED = {
    "M": "male", "MM": "male", "Mme": "female", "Mlle": "female", "Me": "", "Dr": "", "Pr": "", "Mgr": "male",
}  # fmt: skip
SPELT_OUT = {"Monsieur": "male", "Madame": "female", "Sir": "male", "Lord": "male"}
TITLE_GENDERS = {fold(title): gender for title, gender in (ABBREVIATED | SPELT_OUT).items()}
TITLES = frozenset(TITLE_GENDERS)
"""All titles, folded and without their full stop."""

SPOKEN_TITLES = TITLES | {"maitre", "docteur", "professeur"}
"""With those that stand before a name in speech, and elsewhere are nouns like others."""

BEFORE_NAME = re.compile(rf"\b(?:MM?\.|(?:{'|'.join(sorted(ABBREVIATED.keys() - {'M', 'MM'}))})\.?)\s$")
"""An abbreviated title just before a name: *M* alone is a letter, *Mme* a title with or without its full stop."""

ABBREVIATIONS = (*ABBREVIATED, "St", "Ste", "av", "cf", "tel", "tél", "v")
"""As they are written; a full stop after one ends no sentence."""

BEFORE_NUMBER = ("art", "vol", "p", "n", "t")
"""Those that are abbreviations only before a number: *le vol. 2*, but *le vol. Le juge*."""
