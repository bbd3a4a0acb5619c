"""Quantities: numbers of people, things and money, with the bounds that the wording sets and what is counted.

Not read as quantities: dates, hours, durations and ages, ordinals, *un* and *une*, shares in words (*la plupart*,
*un tiers*), and numbers that name rather than count (*l'article 5*, *France 2*). A sum given again in other currencies
is one quantity.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from crossread.language.folding import fold
from crossread.language.numbers import AMOUNT, Bounds, amount_bounds, around, has_noun, multiplier
from crossread.reading.quantities.counted import complement, counted_noun, is_time_unit, names_rather_than_counts
from crossread.reading.spans import char_span, segments

_BEFORE = {
    "about": r"environ|quelque|autour de|aux alentours de|a peu pres|approximativement|de l'ordre de",
    "nearly": r"pres de|presque|pas loin de|quasiment",
    "over": r"(?:un )?minimum de|plus de|au moins|au minimum|au-dela de|pas moins de",
    "under": r"(?:un )?maximum de|moins de|jusqu'a|au plus|au maximum",
}
_AFTER = {
    "about": r"environ",
    "over": r"au moins|au minimum|ou plus|ou davantage",
    "under": r"au plus|au maximum|ou moins",
}
_CURRENCIES = {
    "CAD": r"dollars? canadiens?", "AUD": r"dollars? australiens?", "USD": r"dollars?(?: americains?)?|\$|usd",
    "EUR": r"euros?|€", "GBP": r"livres? sterling|£", "RUB": r"roubles?|₽", "UAH": r"hryvnias?|grivnas?|₴",
    "CHF": r"francs? suisses?", "CNY": r"yuans?", "JPY": r"yens?|¥", "PLN": r"zlotys?",
}  # fmt: skip
_UNITS = {
    **_CURRENCIES, "%": r"%|pour cent|pourcents?", "km²": r"km[²2]|kilometres? carres?", "km": r"km|kilometres?",
    "m": r"metres?", "ha": r"hectares?", "t": r"tonnes?", "kg": r"kg|kilos?|kilogrammes?",
}  # fmt: skip


def _one_of(wordings: dict[str, str], name: str) -> str:
    """Return an alternation in which the wordings of each key are a group: `name` and the key's place."""
    return "|".join(f"(?P<{name}{place}>{wording})" for place, wording in enumerate(wordings.values()))


def _found(match: re.Match[str], wordings: dict[str, str], name: str) -> str | None:
    return next((key for place, key in enumerate(wordings) if match[f"{name}{place}"]), None)


def _elidable(wordings: str) -> str:
    return re.sub(r"\bde(?=[|)])", "d[e']", wordings)


_CURRENCY = rf"(?:{'|'.join(_CURRENCIES.values())})(?!\w)"
_BOUND = _elidable(rf"(?:{'|'.join(_BEFORE.values())})")
_BOUND_GROUPS = _elidable(rf"(?:{_one_of(_BEFORE, 'before')})")
_QUANTITY = re.compile(
    rf"(?<!\w)(?<!\w[–-])(?:{_BOUND_GROUPS} ?)?(?P<between>entre )?(?P<first>{AMOUNT})"
    rf"(?:(?(between) et |(?: ou | a |[-–]))(?P<second>{AMOUNT}))?"
    rf"(?: ?(?:de |d')?(?:{_one_of(_UNITS, 'unit')})(?!\w))?(?!-\w)(?:,? (?:{_one_of(_AFTER, 'after')})(?!\w))?"
)
_CONVERSION = re.compile(
    rf" ?\((?=[^()]{{0,60}}[0-9])(?=[^()]{{0,80}}?{_CURRENCY})[^()]{{1,120}}+\)"
    rf"|,? soit (?:{_BOUND} ?)?{AMOUNT} ?(?:de |d')?{_CURRENCY}"
)
_CHANGE = re.compile(
    r"(?<!\w)(?:pass|grimp|mont|chut|tomb|augment|reduit|reduir|baiss|recul|progress|bondi|relev)\w{0,8}+ de $"
)
_LINK = re.compile(r" (?:de |d'|des )")
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")


@dataclass(frozen=True)
class Quantity:
    """Characters `start` to `end` (exclusive) of a text, which state a number.

    `minimum` and `maximum` are the least and the greatest value that the wording allows, None where it sets no limit.
    `unit` is an ISO 4217 currency, a unit symbol, or empty for a count; `of_what` is what is counted, in the text's
    words.
    """

    start: int
    end: int
    minimum: float | None
    maximum: float | None
    unit: str
    of_what: str


def find_quantities(line: str, folded: str = "") -> Iterator[Quantity]:
    """Yield the quantities of a line of text in order; they do not overlap. `folded` is the line folded, if at hand."""
    folded = folded or fold(line)
    position = 0
    while match := _QUANTITY.search(folded, position):
        if match["second"] and (_falls(match) or _CHANGE.search(folded, max(0, match.start() - 24), match.start())):
            match = _QUANTITY.match(folded, match.start("second")) or match  # *passe de 3 à 5 %*: only the new value
        found = _quantity(line, folded, match)
        position = found.end if found else match.end()
        if found:
            yield found


def _falls(match: re.Match[str]) -> bool:
    """Tell whether the second number is the smaller, so that the two are no range: *de 4 % en 2016 à 2 %*."""
    first, second = amount_bounds(match["first"])[0], amount_bounds(match["second"])[1]
    return not has_noun(match["second"]) and first is not None and second is not None and first > second


def _quantity(line: str, folded: str, match: re.Match[str]) -> Quantity | None:
    amount = match["second"] or match["first"]
    bound = _found(match, _BEFORE, "before") or _found(match, _AFTER, "after")
    unit = _found(match, _UNITS, "unit") or ""
    end = match.end()
    if unit:
        if unit in _CURRENCIES and (conversion := _CONVERSION.match(folded, end)):
            end = conversion.end()
        of_what = complement(line, end)
    else:
        link = _LINK.match(folded, end) if has_noun(amount) else None
        after = link.end() if link else end
        if is_time_unit(line, after):
            return None
        of_what = counted_noun(line, after, singular=_is_singular(amount) or link is not None)
        if not _counts(line, match, bound, of_what):
            return None
    return Quantity(match.start(), end, *_bounds(match, bound), unit, of_what)


def _counts(line: str, match: re.Match[str], bound: str | None, of_what: str) -> bool:
    """Tell whether a number without a unit counts something."""
    amount = match["first"]
    if match["second"] or has_noun(amount):
        return bool(of_what) or has_noun(match["second"] or amount)
    if amount in ("un", "une") or (not of_what and (bound is None or _YEAR.fullmatch(amount))):
        return False
    return bound is not None or not names_rather_than_counts(line, match.start())


def _is_singular(amount: str) -> bool:
    return not has_noun(amount) and (amount_bounds(amount)[0] or 0) < 2


def _bounds(match: re.Match[str], bound: str | None) -> Bounds:
    minimum, maximum = amount_bounds(match["first"])
    if match["second"]:
        greatest = amount_bounds(match["second"])[1]
        shared = multiplier(match["second"]) if not has_noun(match["first"]) else 1
        if minimum is None or (greatest is not None and minimum * shared > greatest):  # *deux cents à deux mille*
            shared = 1
        return None if minimum is None else minimum * shared, greatest
    if bound is None or minimum is None or maximum is None:
        return minimum, maximum
    if bound == "over":
        return minimum, None
    if bound == "under":
        return None, maximum
    least, greatest = around((minimum + maximum) / 2)
    return least, greatest if bound == "about" else maximum


Doc.set_extension("quantities", default=(), force=True)
Span.set_extension("quantity", default=None, force=True)


class QuantityFinder:
    """Writes ``doc._.quantities``, and ``doc.spans["quantities"]``; ``span._.quantity`` is the `Quantity` of a span."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities in the journalism of `doc` that are no part of a time expression."""
        dated = bytearray(len(doc))
        for span in doc.spans["time_expressions"]:
            dated[span.start : span.end] = b"\1" * len(span)
        spans = []
        text = doc._.text
        for start, end in segments(doc):
            for found in find_quantities(text[start:end], doc._.folded[start:end]):
                quantity = replace(found, start=start + found.start, end=start + found.end)
                span = char_span(doc, quantity.start, quantity.end)
                if not any(dated[span.start : span.end]):
                    span._.quantity = quantity
                    spans.append(span)
        doc.spans["quantities"] = spans
        doc._.quantities = [span._.quantity for span in spans]
        return doc


@Language.factory(
    "crossread_quantities",
    requires=["doc._.segments", "doc._.time_expressions"],
    assigns=["doc.spans", "doc._.quantities", "span._.quantity"],
)
def make_quantity_finder(nlp: Language, name: str) -> QuantityFinder:
    """Make the component."""
    return QuantityFinder()
