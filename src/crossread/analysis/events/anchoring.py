"""Which time expression of a sentence says when a thing happened, and which days it then gives."""

import re
from dataclasses import replace
from datetime import date

from crossread.analysis.events.sentences import Range, Sentence, Time
from crossread.analysis.events.speech_acts import STATEMENT_WORDS
from crossread.intervals import Interval, interval

_DURATION = re.compile(r"P(?:(\d+(?:\.5)?)Y)?(?:(\d+)M)?")
_MORE = re.compile(r"plus de|plus d'")
_SINCE = re.compile(r"\W*(?:apres|depuis|de|d')\W*(?:l'|la|le|une?)?\W*$")
_NEIGHBOUR = re.compile(r"(?:le |la |l')?(?:lendemain|surlendemain|veille|avant-veille)")
_OF = re.compile(r"\s*(?:du|de|des|d')\b")
_NOUN = re.compile(r"(?<!\w)(?:le|la|les|l'|un|une|des|du|de|d'|cette|cet|ce|ces|son|sa|ses|leur|leurs|au|aux)\s*$")
_UNTIL = re.compile(r"(?<!\w)(?:avant|d'ici|jusqu'a|jusqu'au)\b(?:\W+\w+){0,4}\W*$")


def time_of(
    sentence: Sentence, trigger: Range, status: str, wanted: Interval | None, published: Interval
) -> Time | None:
    """Return the time expression of the trigger's clause that dates it, with the days it gives; None if there is none.

    Of several the one that meets the `wanted` days goes first, then the nearest. *avant jeudi* and *d'ici 2027* give
    days up to a date; *plus de trois ans après l'invasion* counts back from publication. What is still to come at
    publication (a `status` other than past) is not dated by a day already gone: that day is when it was spoken of."""
    if since := _counted_back(sentence, trigger, published):
        return since
    dated = [t for t in sentence.times if t.days is not None and _governs(sentence, t, trigger)]
    if status != "past" and published.first:
        dated = [t for t in dated if t.days and (t.days.last is None or t.days.last > published.first)]
    dated.sort(
        key=lambda t: (not (wanted and t.days and t.days.meets(wanted)), _gap((t.start, t.end), trigger), t.start)
    )
    if not dated:
        return None
    before = sentence.folded[
        max(0, trigger[1] - sentence.start if trigger[1] <= dated[0].start else 0) : dated[0].start - sentence.start
    ]
    if _UNTIL.search(before) and dated[0].days:
        return replace(dated[0], days=Interval(None, dated[0].days.last))
    return dated[0]


def _governs(sentence: Sentence, time: Time, trigger: Range) -> bool:
    """Tell whether a time expression can date the trigger.

    It stands in the same clause, not outside the speech that the trigger is in, and not beyond a comma from a noun,
    unless it opens the sentence, nor in a trailing *, a rapporté jeudi l'agence*; *le lendemain d'un cessez-le-feu*
    names no day."""
    first, last = sentence.clause(trigger[0])
    if not first <= time.start < max(last, trigger[1]):
        return False
    after = sentence.folded[time.end - sentence.start :]
    if _NEIGHBOUR.fullmatch(sentence.folded[time.start - sentence.start : time.end - sentence.start]) and _OF.match(
        after
    ):
        return False
    for q in sentence.quotations:
        if q.start <= trigger[0] < q.end and not q.start <= time.start < q.end:
            return False
    between = sentence.folded[min(time.end, trigger[1]) - sentence.start : max(time.start, trigger[0]) - sentence.start]
    aside = between.rpartition(",")[2] if time.start > trigger[1] and "," in between else ""
    if STATEMENT_WORDS.search(aside):
        return False
    opens = not re.search(r"\w{4}", sentence.text[: time.start - sentence.start])
    return "," not in between or opens or not _NOUN.search(sentence.folded[: trigger[0] - sentence.start])


def _gap(a: Range, b: Range) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def _counted_back(sentence: Sentence, trigger: Range, published: Interval) -> Time | None:
    """Read *plus de trois ans après l'invasion*: between three and four years before publication, to the month."""
    for time in sentence.times:
        between = sentence.folded[time.end - sentence.start : max(0, trigger[0] - sentence.start)]
        if time.type != "DURATION" or time.end > trigger[0] or not _SINCE.fullmatch(between) or not published.last:
            continue
        match = _DURATION.fullmatch(time.value)
        if match and any(match.groups()):
            months = round(12 * float(match[1] or 0)) + int(match[2] or 0)
            more = _MORE.match(sentence.folded[time.start - sentence.start :]) is not None
            latest = _months_before(published.last, months)
            earliest = _months_before(published.last, 12 * (months // 12 + 1)) if more and match[1] else latest
            if earliest and latest:
                return replace(time, days=Interval(earliest.first, latest.last))
    return None


def _months_before(day: date, count: int) -> Interval | None:
    """Return the month that lies so many months before that of a day."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return interval(f"{year:04d}-{month + 1:02d}") if year >= 1 else None
