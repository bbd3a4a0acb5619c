"""Words that name numbers, folded: cardinals, ordinals, collectives (*dizaine*) and Roman numerals.

Nouns of number (*million*) and amounts in digits are in `numbers`, which puts them together.
"""

import re

NUMBERS = {
    word: value
    for value, words in enumerate(
        "zero,un une,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize".split(",")
    )
    for word in words.split()
} | {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "cent": 100,
    "cents": 100,
    "mille": 1000,
}
SEVERAL = frozenset(word for word, value in NUMBERS.items() if 2 <= value <= 10)
"""The numbers from two to ten, which stand before a plural noun as determiners do."""

COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
ORDINALS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4,
    "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11,
    "douzieme": 12, "treizieme": 13, "quinzieme": 15, "vingtieme": 20,
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10}


def number(words: str) -> float:
    """Return the value of a number in digits or in folded French words (up to thousands)."""
    if words[0].isdigit():
        return float(re.sub(r"[ .](?=\d{3}(?!\d))", "", words).replace(",", "."))
    total = current = 0
    for word in re.split(r"[\s-]+", words):
        value = {"quatre-vingts": 80, "vingts": 20, "et": 0}.get(word, NUMBERS.get(word, 0))
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100 or (value == 20 and current % 100 == 4):
            current = current + 76 if value == 20 else max(current, 1) * value
        else:
            current += value
    return total + current


def ordinal(words: str) -> int:
    """Return the value of an ordinal in digits or in folded French words."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else ORDINALS[words]


def roman(numeral: str) -> int:
    """Return the value of a folded Roman numeral below 40."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
