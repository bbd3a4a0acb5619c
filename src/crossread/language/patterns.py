"""Phrase patterns: how authors write what a French wording looks like, without regular expressions.

======================  ==========================================================================================
``envoi de troupes``    these words, whatever their accents, capitals and quotation marks in between
``déploi*``             a word that begins so
``<rejeter>``           any simple form of the verb (its tenses from a conjugation table)
``<envoyer:future>``    only forms of these tenses (`crossread.language.lexicon.TENSES`, separated by commas)
``(OTAN|Alliance)``     one of several wordings
``[clairement]``        a wording that may be missing
``...``                 up to eight words of the same sentence
======================  ==========================================================================================

*ne, de, le, la, que, se, me, te, je, si* also match their elided forms. Patterns compile to one regular expression
over folded text (`crossread.language.folding.fold`), in which every gap is bounded, so that a search takes linear time.
"""

import re
from collections.abc import Iterable
from functools import cache
from os.path import commonprefix

from crossread.language.folding import fold
from crossread.language.lexicon import TENSES, verb_forms

_ELIDED = {"de", "je", "la", "le", "me", "ne", "que", "se", "si", "te"}
_JOINT = r"""[\s'"«»“”„‘\-]*+"""
_GAP = r"""(?:[\s'"«»“”„‘,\-]*+[^\s'"«»“”„‘,.;:!?\-]++){0,8}?[\s'"«»“”„‘,\-]*+"""
_TOKEN = re.compile(r"\.\.\.|<[^<>]+>|[()\[\]|]|[^\s'’()\[\]|<>.]+['’]?|\S")
_WORD = re.compile(r"[^*']+(?:\*|')?")


class PatternError(ValueError):
    """A phrase pattern that cannot be read; the message says what is wrong with it."""


def compile_patterns(patterns: Iterable[str]) -> re.Pattern[str]:
    """Compile phrase patterns to one regular expression that finds any of them in a folded text.

    Raises `PatternError` for a pattern that is not well formed or names a verb that the table lacks.
    """
    return _compile(tuple(patterns))


@cache
def _compile(patterns: tuple[str, ...]) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")
    alternatives = "|".join(map(_expression, patterns))
    return re.compile(rf"(?<!\w)(?:{alternatives})")  # asked once here, not at every letter by every alternative


def _expression(pattern: str) -> str:
    tokens = _TOKEN.findall(pattern)
    if not tokens:
        raise PatternError("the pattern is empty")
    expression, rest = _sequence(tokens, pattern)
    if rest:
        raise PatternError(f"{pattern!r}: {rest[0]!r} closes nothing")
    return expression


def _sequence(tokens: list[str], pattern: str) -> tuple[str, list[str]]:
    """Translate tokens up to a closing one that is not ours; return the expression and what is left."""
    alternatives: list[str] = []
    parts: list[str] = []
    while tokens and tokens[0] not in ")]":
        token, tokens = tokens[0], tokens[1:]
        if token == "|":
            alternatives.append(_JOINT.join(parts))
            parts = []
        elif token in "([":
            inner, tokens = _sequence(tokens, pattern)
            if tokens[:1] != [")" if token == "(" else "]"]:
                raise PatternError(f"{pattern!r}: {token!r} is not closed")
            tokens = tokens[1:]
            parts.append(f"(?:{inner})" if token == "(" else f"(?:{inner})?")
        else:
            parts.append(_GAP if token == "..." else _word(token, pattern))
    return "|".join([*alternatives, _JOINT.join(parts)]), tokens


def _word(token: str, pattern: str) -> str:
    if token.startswith("<"):
        lemma, _, tenses = token[1:-1].partition(":")
        wanted = tuple(t.strip() for t in tenses.split(",")) if tenses else TENSES
        try:
            forms = verb_forms(lemma, wanted)
        except KeyError:
            raise PatternError(
                f"{pattern!r}: the verb {lemma!r} is not in the table; add it to training/verbs.txt"
            ) from None
        if not forms:
            raise PatternError(f"{pattern!r}: {lemma!r} has no form in {tenses!r}; tenses are {', '.join(TENSES)}")
        stem = commonprefix(list(forms))  # noqa: RUF071  (forms are words, not paths)
        return rf"\b{stem}(?:{'|'.join(sorted(form.removeprefix(stem) for form in forms))})\b"
    word = fold(token)
    if not _WORD.fullmatch(word):
        raise PatternError(f"{pattern!r}: {token!r} is no word; a star may only end one")
    if word.endswith("'"):
        return rf"(?<!\w){re.escape(word)}"
    if word.endswith("*"):
        return rf"(?<!\w){re.escape(word[:-1])}\w*+"
    if word in _ELIDED:
        return rf"\b(?:{word}\b|{word[:-1]}(?='))"
    return rf"(?<!\w){re.escape(word)}(?!\w)"
