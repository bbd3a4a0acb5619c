"""Words that show a gender or a number, folded: determiners, pronouns, and nouns for people.

The ending of an adjective or a participle is not read.
"""

from crossread.language.titles import TITLE_GENDERS
from crossread.language.word_classes import speaker_nouns

DETERMINER_GENDERS = {
    "le": "male", "un": "male", "ce": "male", "la": "female", "une": "female", "cette": "female",
}  # fmt: skip
POSSESSIVE_GENDERS = {"son": "male", "sa": "female"}
"""*Son* also stands before a woman's role that begins with a vowel, so it shows a gender only beside other marks."""

FEMININE_PRONOUNS = frozenset("elle elles celle-ci celles-ci".split())
PLURAL_PRONOUNS = frozenset("ils elles eux ceux-ci celles-ci".split())
PERSONAL_PRONOUNS = frozenset("il ils elle elles".split())

_FEMALE = frozenset("epouse femme fille mere patronne princesse reine soeur".split())
_MALE = frozenset("frere garcon homme pape pere prince roi".split())
_FEMALE_ENDINGS = ("trice", "euse", "iere", "enne")
_MALE_ENDINGS = ("teur", "ier")


def gender_of_role(noun: str) -> str:
    """Return the gender that the form of a role shows (*présidente* beside *président*), or an empty string."""
    if noun not in speaker_nouns():
        return ""
    if noun in _FEMALE or noun.endswith(_FEMALE_ENDINGS):
        return "female"
    if noun.endswith("e") and noun[:-1] in speaker_nouns():
        return "female"
    return "male" if noun in _MALE or f"{noun}e" in speaker_nouns() or noun.endswith(_MALE_ENDINGS) else ""


def gender_of_words(first: str, noun: str) -> str:
    """Return the gender that the determiner or title before a role shows, else that of its form."""
    return DETERMINER_GENDERS.get(first) or TITLE_GENDERS.get(first) or gender_of_role(noun)
