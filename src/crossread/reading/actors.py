"""Actors: where the text names those whom the codebook knows, and which other names it holds.

A name of the codebook matches whatever its accents, but keeps its capital; a role phrase (*le porte-parole du maire*)
matches whatever its capitals. Where matches overlap the longest wins. The name of a capital or seat of power means the
actor, unless a preposition of place stands before it (*à Berne*).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.attrs import NORM
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from crossread.codebook import Actor
from crossread.reading.spans import char_span, segments
from crossread.reading.tokens import Tokenizer

UNKNOWN = "unknown"
OPENING_MARKS = '«“"‘'

_PLACE_PREPOSITIONS = {"a", "vers", "depuis", "dans", "sur", "pres", "hors"}
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’-]*"
_PARTICLE = r"(?:(?:de|du|des|von|van|ben|el|al|bin|da|di)[ \u00a0])?"
_NAME = re.compile(rf"(?:(?<![\w’'-])|(?<=\b[dlDL]['’])){_CAPITALISED}(?:[ \u00a0]{_PARTICLE}{_CAPITALISED}){{0,5}}")


class Mention(NamedTuple):
    """A place where the text names somebody: characters, the actor's id (empty if unknown) and its type."""

    start: int
    end: int
    actor_id: str
    type: str


Doc.set_extension("mentions", default=(), force=True)


class ActorFinder:
    """Writes ``doc._.mentions``, and ``doc.spans["mentions"]``: ``label_`` is the actor's type, ``id_`` its id.

    A run of capitalised words that no actor covers, and that does not just begin a sentence or quotation, is a
    mention with label *unknown* and an empty id.
    """

    def __init__(self, nlp: Language, actors: Iterable[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self.matcher = PhraseMatcher(nlp.vocab, attr=NORM)
        make_doc = Tokenizer(nlp.vocab)
        for actor in self.actors.values():
            for kind, phrases in (("name", actor.aliases), ("seat", actor.seats), ("role", actor.roles)):
                if phrases:
                    self.matcher.add(f"{kind} {actor.id}", [make_doc(phrase) for phrase in phrases])

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions in the journalism of `doc`."""
        journalism = [char_span(doc, start, end) for start, end in segments(doc)]
        readable = _mask(doc, journalism)
        known = filter_spans(span for span in self._known(doc) if all(readable[span.start : span.end]))
        taken = _mask(doc, known)
        text = doc._.text
        unknown = [span for part in journalism for span in _names(part, text) if not any(taken[span.start : span.end])]
        doc.spans["mentions"] = sorted([*known, *unknown])
        doc._.mentions = [Mention(s.start_char, s.end_char, s.id_, s.label_) for s in doc.spans["mentions"]]
        return doc

    def _known(self, doc: Doc) -> Iterator[Span]:
        for match, start, end in self.matcher(doc):
            kind, _, actor_id = doc.vocab.strings[match].partition(" ")
            if kind != "role" and not doc[start].text[:1].isupper():
                continue
            if kind == "seat" and start > 0 and doc[start - 1].norm_ in _PLACE_PREPOSITIONS:
                continue
            yield Span(doc, start, end, self.actors[actor_id].type, span_id=actor_id)


def _mask(doc: Doc, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each token, 1 where a span holds it."""
    mask = bytearray(len(doc))
    for span in spans:
        mask[span.start : span.end] = b"\1" * len(span)
    return mask


def _names(part: Span, text: str) -> Iterator[Span]:
    for match in _NAME.finditer(text, part.start_char, part.end_char):
        span = char_span(part.doc, match.start(), match.end(), UNKNOWN)
        before = span.doc[span.start - 1].text if span.start > part.start else OPENING_MARKS
        if " " in match.group() or not (before in OPENING_MARKS or span[0].is_sent_start or span[0].is_stop):
            yield span


@Language.factory(
    "crossread_actors",
    requires=["doc._.segments", "token.is_sent_start"],
    assigns=["doc.spans", "doc._.mentions"],
    default_config={"actors": []},
)
def make_actor_finder(nlp: Language, name: str, actors: list[dict[str, object]]) -> ActorFinder:
    """Make the component; `actors` are entries of the codebook as dictionaries (a configuration is plain data)."""
    return ActorFinder(nlp, [Actor.model_validate(actor) for actor in actors])
