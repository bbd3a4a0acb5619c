"""Sentences: where they begin, in text whose blanks, capitals and quotation marks may be damaged."""

import re

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from crossread.language.titles import ABBREVIATIONS, BEFORE_NUMBER

_NO_ABBREVIATION = "".join(rf"(?<!\b{abbreviation}\.)" for abbreviation in (*ABBREVIATIONS, "[A-Z]")) + "".join(
    rf"(?!(?<=\b{abbreviation}\.)[ \t\u00a0\u202f]*[0-9])" for abbreviation in BEFORE_NUMBER
)
_BOUNDARY = re.compile(
    r"[.!?…\r\n\f\v\u0085\u2028\u2029](?:"  # one set to begin with, which the search can skip to
    rf"(?<=[.!?…]){_NO_ABBREVIATION}"
    r"(?:[\"”’)\]]|[ \u00a0\u202f]?[»”])*+"  # closing marks belong to the sentence before
    r"(?:[ \t\u00a0\u202f]++(?=[\"“«‘(\[—–-]?[ \u00a0\u202f]?[A-ZÀ-ÖØ-Þ0-9])|(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]))"
    r"|(?<![.!?…])\s*+)"
)

START, NO_START = np.uint64(1), np.uint64(2**64 - 1)  # spaCy's 1 and -1


def sentence_starts(text: str) -> list[int]:
    """Return the offsets at which a sentence begins; the first is 0, and a line break always ends a sentence."""
    return [0, *(match.end() for match in _BOUNDARY.finditer(text) if match.end() < len(text))]


Doc.set_extension("sentence_starts", default=(), force=True)


@Language.component("crossread_sentences", assigns=["token.is_sent_start", "doc._.sentence_starts"])
def sentences(doc: Doc) -> Doc:
    """Write ``doc._.sentence_starts``, the offsets at which sentences begin, and mark the first token of each."""
    doc._.sentence_starts = sentence_starts(doc._.text)
    if not len(doc):
        return doc
    marks = np.full(len(doc), NO_START, dtype=np.uint64)
    marks[np.minimum(np.searchsorted(doc.to_array(IDX), doc._.sentence_starts), len(doc) - 1)] = START
    return doc.from_array([SENT_START], marks)  # type: ignore[arg-type]
