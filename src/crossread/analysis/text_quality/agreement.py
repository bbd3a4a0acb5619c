"""Determiners that clash with their noun in number or gender, where the noun's ending leaves no doubt.

Only endings that tell without a dictionary count, so most errors of agreement pass: plurals in *-es*, *-ments*,
*-tions* and the like, never *temps* or *pays*; genders by *-tion*, *-isme* and the like.
"""

import re
from collections.abc import Iterator

from crossread.analysis.text_quality.defect import Defect
from crossread.language.folding import fold
from crossread.language.lexicon import verb_readings
from crossread.language.numerals import SEVERAL

_PLURAL = r"[^\W\d_]{2,}(?:[^aeious\W\d]es|tions|[ls]sions|ements|ateurs|ites|iens|yens|ences|ees)"
_FEMININE = r"[^\W\d_]{2,}(?:[^s\W\d]tion|[lns]sion|xion|tude|ence|ance)"
_MASCULINE = r"[^\W\d_]{2,}(?:isme|oir)"
_CLASHES = {
    ("singular", "plural"): ("une?|aucune?|chaque|cett?e?|nulle?|la|du|au", _PLURAL),
    ("plural", "singular"): (
        "|".join(["les|des|ces|mes|tes|ses|nos|vos|leurs|aux|plusieurs|quelques|certaine?s", *sorted(SEVERAL)]),
        f"(?:{_FEMININE}|{_MASCULINE})",
    ),
    ("masculine", "feminine"): ("un|le|ce|cet|du|au|aucun", _FEMININE),
    ("feminine", "masculine"): ("une|la|cette|aucune|sa|ma|ta", _MASCULINE),
}
_EXPRESSIONS = {
    clash: re.compile(rf"(?<![\w-])({determiners})[ \t]({noun})(?![\w'-])")
    for clash, (determiners, noun) in _CLASHES.items()
}
_EXCEPTIONS = frozenset(
    "abces acces apres aupres congres cypres deces exces expres palmares pres proces progres succes tres "  # no plurals
    "bastion silence".split()  # no feminines
)
_ALSO_PRONOUNS = frozenset(["la", "le", "les"])


def disagreements(text: str, start: int, end: int) -> Iterator[Defect]:
    """Yield the clashes of determiner and noun in a passage."""
    folded = fold(text[start:end])
    for (determiner, noun), expression in _EXPRESSIONS.items():
        for match in expression.finditer(folded):
            word = match.group(2)
            if word in _EXCEPTIONS or not text[start + match.start(2)].islower():
                continue
            may_be_verb = word.endswith(("ance", "ence")) or verb_readings(word)  # *le devance*
            if not (match.group(1) in _ALSO_PRONOUNS and may_be_verb):
                note = f"A {determiner} determiner stands before a {noun} noun."
                yield Defect(start + match.start(), start + match.end(), "agreement", note)
