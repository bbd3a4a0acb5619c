"""Finding time expressions: one pass over the folded text with all rules as one regular expression."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.language.time_words import OPENERS, TIME_WORDS
from crossread.reading.dates.age_rules import AGE_RULES
from crossread.reading.dates.aspect import is_habit, tells_a_state
from crossread.reading.dates.calendar_rules import CALENDAR_RULES
from crossread.reading.dates.clock_rules import CLOCK_RULES
from crossread.reading.dates.deictic_rules import DEICTIC_RULES
from crossread.reading.dates.duration_rules import DURATION_RULES
from crossread.reading.dates.expressions import (
    Clock,
    Fixed,
    Meaning,
    Modifier,
    Part,
    Point,
    Shift,
    TimeExpression,
    Type,
)
from crossread.reading.dates.fuzzy_rules import FUZZY_RULES
from crossread.reading.dates.names import is_name
from crossread.reading.dates.rules import Rule, expand
from crossread.reading.dates.tense import announces, direction, is_reached
from crossread.reading.dates.year_rules import YEAR_RULES
from crossread.reading.sentences import sentence_starts

_TABLES: dict[str, tuple[Rule, ...]] = {
    "clock_rules": CLOCK_RULES,
    "fuzzy_rules": FUZZY_RULES,
    "calendar_rules": CALENDAR_RULES,
    "deictic_rules": DEICTIC_RULES,
    "age_rules": AGE_RULES,
    "duration_rules": DURATION_RULES,
    "year_rules": YEAR_RULES,
}
RULES = tuple(rule for rules in _TABLES.values() for rule in rules)

_ANY = re.compile(
    "|".join(
        f"(?P<r{i}>{re.sub(r'[(][?]P<[a-z0-9]+>', '(?:', rule.expression.pattern)})" for i, rule in enumerate(RULES)
    )
)
_WORD = re.compile(r"\w+")
_REACH = 6  # words from the beginning of an expression to the first that tells of time, at most
_PART_OF_DATE = re.compile(
    expand(
        r"(?:(?P<START>(?:(?:le|tout) )?debut)|(?P<MID>(?:le )?milieu|(?:la )?mi-|courant)"
        r"|(?P<END>(?:la )?(?:toute )?fin))"
        r"(?:\s?(?:de|du|d'|des))?\s?$"
    )
)
_ABOUT = re.compile(
    expand(
        r"(?<!\w)(?:(?P<MORE_THAN>plus (?:de|d')|au moins|plus que)|(?P<LESS_THAN>moins (?:de|d')|au plus"
        r"|pres (?:de|d')|presque)"
        r"|(?P<APPROX>environ|quelque|a peu pres|autour de|vers))\s?$"
    )
)
_RANGE = re.compile(r"\s?(?:,|-|et|ou|a|au)\s?")
_SINCE = re.compile(r"\bdepuis\s(?:le\s)?$")
_HOURS = re.compile(r"PT(1?\d|2[0-4])H")
_ACCENT = re.compile("[éèêàâîôûç]")
_LOOK_BACK = 24
_TODAY = Shift("day", 0)


def find_expressions(text: str) -> list[TimeExpression]:
    """Return the time expressions of a text, in order, without overlap. Takes time linear in its length."""
    return expressions_in(text, fold(text), [(0, len(text))], sentence_starts(text))


def expressions_in(
    text: str, folded: str, ranges: Iterable[tuple[int, int]], sentences: Sequence[int]
) -> list[TimeExpression]:
    """Return the time expressions in ranges of a text, given that text folded and where its sentences begin."""
    accented = _ACCENT.search(text) is not None
    found: list[TimeExpression] = []
    for start, end in ranges:
        for match in _matches(folded, start, end):
            sentence = sentences[bisect_right(sentences, match.start()) - 1]
            if is_name(text, folded, *match.span(), sentence, _rule(match).name == "feast"):
                continue
            expression = _read(folded, text if accented else None, match, max(start, sentence))
            if expression and found and _RANGE.fullmatch(folded, found[-1].end, expression.start):
                expression = _like(found[-1], expression, folded[found[-1].end : expression.start])
            if expression:
                found.append(expression)
    return found


def _matches(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the matches of the rules in a range, from left to right, without overlap."""
    last = start
    for opening in _openings(folded, start, end):
        if opening >= last and (match := _ANY.match(folded, opening, end)):
            yield match
            last = match.end()


def _openings(folded: str, start: int, end: int) -> Iterator[int]:
    """Yield where an expression can begin: at a word of time, or at a function word not far before one."""
    waiting: deque[int] = deque(maxlen=_REACH)
    for found in _WORD.finditer(folded, start, end):
        word = found[0]
        if word in TIME_WORDS or word[0].isdecimal() or word.strip("xvi") in ("", "e", "eme"):
            yield from (start for start in waiting if start >= 0)
            waiting.clear()
            yield found.start()
        else:
            waiting.append(found.start() if word in OPENERS else -1)


def refuse_unlisted(rules: Sequence[Rule], file: str) -> None:
    """Raise `CrossreadError` if an expression of the rules' examples can never be found, for want of a word of time."""
    for rule in rules:
        for expression in re.findall(r"\[(.*?)\]", fold(" ".join(example for example, _ in rule.examples))):
            if next(_openings(expression, 0, len(expression)), None) is None:
                raise CrossreadError(
                    f"reading/dates/{file}.py: rule {rule.name!r}: {expression!r} has no word of time by which to find "
                    f"it; add its word to _TIME_WORDS in language/time_words.py"
                )


for _file, _rules in _TABLES.items():
    refuse_unlisted(_rules, _file)


def _like(first: TimeExpression, last: TimeExpression, between: str) -> TimeExpression:
    """Return the end of a range with the direction of its beginning, or the next of a list.

    *du lundi au vendredi* is a set at both ends, *à 9 heures et 14 heures* a time.
    """
    if first.type == "SET" and isinstance(first.meaning, Fixed) and _is_weekday(last.meaning):
        return replace(last, type="SET", meaning=Fixed(_each(last.meaning)), direction=None)
    hours = _HOURS.fullmatch(last.meaning.value) if isinstance(last.meaning, Fixed) else None
    if hours and _has_hour(first.meaning):
        return replace(last, type="TIME", meaning=Clock(f"T{int(hours[1]):02d}:00"))
    return replace(last, direction=first.direction) if between.strip() != "," else last


def _read(folded: str, accented: str | None, match: re.Match[str], sentence: int) -> TimeExpression | None:
    rule = _rule(match)
    precise = rule.expression.match(folded, match.start(), match.endpos)
    if precise is None:
        return None
    groups = {name.rstrip("23456"): _plain(value) for name, value in precise.groupdict().items() if value}
    meaning = rule.meaning(groups)
    if meaning is None:
        return None
    start, modifier = _modifier(folded, match.start(), rule.type, sentence)
    kind: Type = "TIME" if isinstance(meaning, Clock) else rule.type
    if _SINCE.search(folded, max(0, start - 10), start):
        meaning = _gone(meaning)
    expression = TimeExpression(start, match.end(), kind, meaning, None, modifier, sentence)
    if isinstance(meaning, Fixed):
        return expression
    return _in_clause(expression, accented or folded, bool(accented), habitual=precise.group().startswith("le "))


def _rule(match: re.Match[str]) -> Rule:
    return RULES[int(str(match.lastgroup)[1:])]


def _gone(meaning: Meaning) -> Meaning:
    """Return a day or month without a year as the last one there was: *depuis le 1er janvier*."""
    if isinstance(meaning, Point) and meaning.month and not meaning.year:
        return replace(meaning, side="last")
    return meaning


def _in_clause(expression: TimeExpression, text: str, accented: bool, habitual: bool) -> TimeExpression:
    """Return an expression with what its clause makes of it: past or to come, a habit, a lasting present."""
    meaning, span = expression.meaning, (expression.start, expression.end)
    if meaning == _TODAY and tells_a_state(text, *span, accented):
        return replace(expression, type="TIME", meaning=Fixed("PRESENT_REF"))
    towards = direction(text, *span, accented)
    names_day_first = (_is_weekday(meaning) or isinstance(meaning, Part)) and not text[expression.start].isdigit()
    if names_day_first and is_reached(text, expression.start):  # *à lundi*, not *à 8 h lundi*
        return replace(expression, direction="future")
    if _is_weekday(meaning):
        if habitual and is_habit(text, expression.start, towards):
            return replace(expression, type="SET", meaning=Fixed(_each(meaning)))
        if towards is None and (_has_hour(meaning) or announces(text, *span, accented)):
            towards = "future"
    return replace(expression, direction=towards)


def _is_weekday(meaning: Meaning) -> bool:
    day = meaning.day if isinstance(meaning, Clock) else meaning
    return isinstance(day, Point) and day == Point(weekday=day.weekday)


def _has_hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.time[1].isdigit()


def _each(meaning: Meaning) -> str:
    """Return the value of *le lundi*, which without a tense that tells of one Monday is every Monday."""
    if isinstance(meaning, Clock) and isinstance(meaning.day, Point):
        return f"XXXX-WXX-{meaning.day.weekday}{meaning.time}"
    return f"XXXX-WXX-{meaning.weekday}" if isinstance(meaning, Point) else ""


def _plain(words: str) -> str:
    return " ".join(words.split()).replace("' ", "'")


def _modifier(folded: str, start: int, kind: Type, limit: int) -> tuple[int, Modifier | None]:
    expression = _PART_OF_DATE if kind == "DATE" else _ABOUT
    found = expression.search(folded, max(limit, start - _LOOK_BACK), start)
    if not found or (found.start() and folded[found.start() - 1].isalnum()):
        return start, None
    return found.start(), found.lastgroup  # type: ignore[return-value]
