"""What is at odds inside one article, whatever it is about.

Not looked for here: values that the codebook compares (see `comparison`), and defects of the text that leave its sense
alone (see `text_quality`).
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import combinations, zip_longest
from typing import NamedTuple

from crossread.analysis.events.sentences import Range
from crossread.codebook import Codebook
from crossread.codebook.entries import Relation
from crossread.language.folding import fold
from crossread.language.gender import DETERMINER_GENDERS, POSSESSIVE_GENDERS
from crossread.language.titles import TITLE_GENDERS, TITLES
from crossread.reading.pipeline import ReadArticle
from crossread.reading.quotations.quotation import Quotation
from crossread.reading.spans import segments


class Oddity(NamedTuple):
    """Two passages of an article at odds; `a` and `b` are where they stand."""

    kind: str
    article_id: str
    subject_id: str
    a: Range
    b: Range
    value_a: str
    value_b: str
    relation: Relation
    explanation: str
    resolved_by: str


_GENDERS = DETERMINER_GENDERS | POSSESSIVE_GENDERS | TITLE_GENDERS
_DETERMINER = re.compile(r"\b(?:[Ll]a|[Ll]e|[Uu]ne?|[Cc]ette|[Cc]e|Mme|M\.)\s$")
_MARK_THAT_CLOSES = re.compile(r"(?<=[\w’])\s[“„«](?=\s?[.!?;](?:\s|$))")
_BLANK = re.compile(r"\s+")
_DOUBT = re.compile(
    r"(?<!\w)(?:bien que|mais|meme si|quoique|cependant|en realite)\b[^.;]{0,40}?"
    r"(?:\bvrai\w*|reel\w*|veritable\w*|exact\w*)"
    r"[^.;]{0,60}?\b(?:plus|moins|superieur\w*|inferieur\w*|incertain\w*|inconnu\w*)\b[^.;,]*"
)


def within_article(read: ReadArticle, codebook: Codebook) -> Iterator[Oddity]:
    """Yield what is at odds inside an article: a person's gender or name, unclear speech, numbers put in doubt."""
    yield from _genders(read, codebook)
    yield from _names(read, codebook)
    yield from _unclear_speech(read)
    yield from _unopened_speech(read)
    yield from _doubted_numbers(read)


def _genders(read: ReadArticle, codebook: Codebook) -> Iterator[Oddity]:
    """Yield one finding for each person whom the words around the role or name make a woman here and a man there."""
    persons = {actor.id: actor.name for actor in codebook.actors if actor.type == "person"}
    marked: dict[str, dict[str, Range]] = defaultdict(dict)
    text = read.article.text
    for span in read.doc.spans["mentions"]:
        if span.id_ in persons:
            start = _with_determiner(text, span.start_char)
            first, _, rest = fold(text[start : span.end_char]).partition(" ")
            if rest and (gender := _GENDERS.get(first.removesuffix("."))):
                marked[span.id_].setdefault(gender, (start, span.end_char))
    for actor_id, genders in sorted(marked.items()):
        if len(genders) == 2:
            (value_a, a), (value_b, b) = sorted(genders.items(), key=lambda item: item[1])
            yield Oddity(
                "gender", read.article.id, actor_id, a, b, value_a, value_b, "translation-artefact",
                f"{persons[actor_id]} is {value_a} in one passage and {value_b} in another: one of the two is a slip.",
                "the original, or what is known of the person",
            )  # fmt: skip


def _with_determiner(text: str, start: int) -> int:
    before = _DETERMINER.search(text, max(0, start - 6), start)
    return before.start() if before else start


def _names(read: ReadArticle, codebook: Codebook) -> Iterator[Oddity]:
    """Yield the names of a person that have a further word in the middle which the other form has not."""
    persons = {actor.id: actor.name for actor in codebook.actors if actor.type == "person"}
    forms: dict[str, dict[tuple[str, ...], Range]] = defaultdict(dict)
    for span in read.doc.spans["mentions"]:
        words = tuple(fold(span.text).split())
        titled = words[0].removesuffix(".") in TITLES
        if span.id_ in persons and span.text[:1].isupper() and len(words) > 1 and not titled:
            forms[span.id_].setdefault(words, (span.start_char, span.end_char))
    for actor_id, found in sorted(forms.items()):
        for (words_a, a), (words_b, b) in combinations(sorted(found.items(), key=lambda item: item[1]), 2):
            if len(words_a) != len(words_b) and (words_a[0], words_a[-1]) == (words_b[0], words_b[-1]):
                yield Oddity(
                    "name", read.article.id, actor_id, a, b, " ".join(words_a), " ".join(words_b),
                    "translation-artefact",
                    f"{persons[actor_id]} has a word in the name in one passage that is missing in another.",
                    "the original, or what is known of the person",
                )  # fmt: skip


def _unclear_speech(read: ReadArticle) -> Iterator[Oddity]:
    """Yield speech of which a lost mark leaves open where it begins or ends, hence whose words they are."""
    quotations = deque(sorted(read.doc._.quotations, key=lambda q: q.start))
    text = read.article.text
    speech: list[Quotation] = []
    for passage in read.doc._.quoted:
        while quotations and quotations[0].start < passage.end:
            speech.append(quotations.popleft())
        speech = [quotation for quotation in speech if passage.start < quotation.end]
        if (passage.opened and passage.closed) or _MARK_THAT_CLOSES.match(text, max(0, passage.outer_start - 1)):
            continue
        speaker = speech[0].speaker_name if speech else ""
        first = text[passage.start : passage.end].strip()
        if len(first.split()) < 3:
            continue
        lost = "opening" if not passage.opened else "closing"
        yield Oddity(
            "unbalanced-quotation", read.article.id, speech[0].speaker_id or "speech" if speech else "speech",
            _trimmed(text, passage.start, passage.end), _around(text, passage.start, passage.end, speech),
            f"no {lost} mark", speaker, "translation-artefact",
            f"The {lost} quotation mark is missing, so that it is open where the words of "
            f"{speaker or 'the speaker'} {'begin' if lost == 'opening' else 'end'}.",
            "the statement itself",
        )  # fmt: skip


def _unopened_speech(read: ReadArticle) -> Iterator[Oddity]:
    """Yield speech that ends in an opening mark: a closing mark of which the opening one is lost."""
    text = read.article.text
    for low, high in segments(read.doc):
        for mark in _MARK_THAT_CLOSES.finditer(text, low, high):
            start = max(text.rfind(sign, low, mark.start()) for sign in "”».!?;") + 1 or low
            middle = start + text[start : mark.start()].rfind(" que ") + 1
            if middle == start and (blank := _BLANK.search(text, (start + mark.start()) // 2, mark.end())):
                middle = blank.end()
            yield Oddity(
                "unbalanced-quotation", read.article.id, "speech", _trimmed(text, start, middle),
                _trimmed(text, middle, mark.end()), "no opening mark", "an opening mark in closing place",
                "translation-artefact", "The last mark closes speech of which no mark shows the beginning.",
                "the statement itself",
            )  # fmt: skip


def _trimmed(text: str, start: int, end: int) -> Range:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _around(text: str, start: int, end: int, speech: list[Quotation]) -> Range:
    """Return the passage that names the speaker, else the speech itself."""
    for quotation in speech:
        if quotation.speaker_start >= 0:
            low = min(p for p in (quotation.cue_start, quotation.speaker_start) if p >= 0)
            return low, max(quotation.cue_end, quotation.speaker_end)
    return _trimmed(text, start, end)


def _doubted_numbers(read: ReadArticle) -> Iterator[Oddity]:
    """Yield numbers that the same sentence gives and then puts in doubt."""
    folded = read.doc._.folded
    numbers = [(span._.quantity, span.sent.end_char) for span in read.doc.spans["quantities"]]
    for (number, end), following in zip_longest(numbers, numbers[1:]):
        doubt = _DOUBT.search(folded, number.end, min(end, following[0].start) if following else end)
        if doubt:
            a, b = (number.start, number.end), doubt.span()
            yield Oddity(
                "number", read.article.id, "number", a, b,
                read.article.text[slice(*a)], read.article.text[slice(*b)], "contradiction",
                "A number is given, and the same sentence says that it is not the true one.",
                "the source of the number",
            )  # fmt: skip
