"""Layout: which lines of a page are journalism and which are the page's furniture.

A segment is a line of the file without the blanks around it. Its kind is told from its form (does it end a sentence,
how long is it), its place, and the fixed wordings of French news sites. Nothing is deleted; furniture is a segment too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from crossread.language.folding import fold
from crossread.reading.spans import char_span

Kind = Literal["headline", "lead", "body", "subheading", "caption", "navigation", "teaser"]

LONGEST_TITLE = 30  # words; a longer line is a paragraph even if no full stop ends it

_LINE = re.compile(r"[^\r\n\f\v\u0085\u2028\u2029]+")
_BLANK = "\ufeff \t\u00a0\u202f\u200b"
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\s\"'”»’)\]]{0,8}$")
_ASKS_OR_CALLS = re.compile(r"[^.!?…]{1,120}[!?][\s\"'”»’)]{0,4}")
_NAVIGATION = re.compile(
    r"accueil\b.{0,60}|(?:contenus?|articles?|liens?) (?:sponsorises?|partenaires?|similaires?)|publicite|annonces?"
    r"|a la une|(?:le|les)? ?plus lus?|en direct|newsletters?|s'abonner|se connecter|mon compte|menu|partager|imprimer"
    r"|commentaires?|reagir|(?:mots[- ]cles|tags?)\b.{0,80}|sur le meme (?:sujet|theme)|suivez[- ]nous.{0,40}"
    r"|inscrivez[- ]vous.{0,80}|a propos|mentions legales|dernieres? (?:actualites|minutes?|infos?)"
    r"|voir plus|plus d'infos?"
)
_TEASER = re.compile(
    r"(?:a )?(?:lire|voir|ecouter|decouvrir)(?: aussi| egalement| la suite| plus)?\s*[:>»-]"
    r"|(?:a )?(?:lire|voir) aussi\b"
)
_CAPTION = re.compile(
    r"©|(?:credits?|photos?|illustration|legende)(?: photos?)?\s*[:©]|\(?(?:photo|image) d'illustration"
)
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<![.!?]\s)(?<=\s|')[A-ZÀ-Ý][\w’'-]{2,}")


@dataclass(frozen=True)
class Segment:
    """Characters `start` to `end` (exclusive) of an article and what kind of text they are."""

    start: int
    end: int
    kind: Kind


def find_segments(text: str) -> list[Segment]:
    """Return the segments of a text in order; they do not overlap and cover all that is not blank."""
    lines, folded = list(_lines(text)), fold(text)
    lines_with = Counter(word for start, end in lines for word in set(_WORD.findall(folded, start, end)))
    kinds = [_kind_alone(text[start:end], folded[start:end]) for start, end in lines]
    for index, (start, end) in enumerate(lines[1:], 1):
        if kinds[index] == "subheading" and _is_teaser(text[start:end], lines_with):
            kinds[index] = "teaser"
    _label_by_place(text, lines, kinds)
    return [Segment(start, end, kind) for (start, end), kind in zip(lines, kinds, strict=True)]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip(_BLANK))
        end = match.end() - len(line) + len(line.rstrip(_BLANK))
        if start < end:
            yield start, end


def _kind_alone(line: str, folded: str) -> Kind:
    """Tell the kind of a line by its wording; a short line that ends no sentence counts as a subheading."""
    if len(line) > 1000:
        return "body"
    if _NAVIGATION.fullmatch(folded):
        return "navigation"
    if _TEASER.match(folded):
        return "teaser"
    if _CAPTION.match(folded):
        return "caption"
    if _ENDS_SENTENCE.search(line) or len(line.split()) > LONGEST_TITLE:
        return "body"
    return "subheading"


def _is_teaser(line: str, lines_with: Counter[str]) -> bool:
    """Tell whether a title mostly names people or places of which no other line speaks."""
    names = set(_NAME.findall(line))
    strangers = [name for name in names if any(lines_with[word] == 1 for word in _WORD.findall(fold(name)))]
    return len(strangers) * 2 > len(names)


def _label_by_place(text: str, lines: list[tuple[int, int]], kinds: list[Kind]) -> None:
    body = [i for i, kind in enumerate(kinds) if kind == "body"]
    if len(body) > 1 and body[0] == 0 and _ASKS_OR_CALLS.fullmatch(text, *lines[0]):
        kinds[body.pop(0)] = "subheading"
    first, last = (body[0], body[-1]) if body else (len(kinds), -1)
    title = next((i for i in range(first) if kinds[i] == "subheading"), None)
    if title is not None and body:
        kinds[title] = "headline"
    if len(body) > 1:
        kinds[first] = "lead"
    for i in range(len(kinds)):
        if kinds[i] != "subheading":
            continue
        if i + 1 < len(kinds) and kinds[i + 1] == "caption" and len(text[slice(*lines[i])].split()) <= 3:
            kinds[i] = "caption"  # the image's short name, printed above its caption
        elif i > last:
            kinds[i] = "navigation"


Doc.set_extension("segments", default=(), force=True)


@Language.component("crossread_layout", assigns=["doc.spans", "doc._.segments"])
def layout(doc: Doc) -> Doc:
    """Write ``doc._.segments``, and ``doc.spans["segments"]``: one span for each, labelled with its kind."""
    doc._.segments = find_segments(doc._.text)
    doc.spans["segments"] = [char_span(doc, s.start, s.end, s.kind) for s in doc._.segments]
    return doc
