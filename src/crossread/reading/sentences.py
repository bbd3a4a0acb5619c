"""Sentences: where they begin, in text whose blanks, capitals and quotation marks may be damaged."""

import re

from spacy.language import Language
from spacy.tokens import Doc

_ABBREVIATION = (
    r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bMlle)(?<!\bDr)(?<!\bPr)(?<!\bMe)(?<!\bSt)(?<!\bSte)(?<!\bart)(?<!\bcf)(?<!\bp)"
    r"(?<!\bn)(?<!\bv)(?<!\bav)(?<!\bvol)(?<!\bt[ée]l)(?<!\b[A-Z])"
)
_BOUNDARY = re.compile(
    rf"(?:{_ABBREVIATION}\.|[!?…]|\.\.)"  # an end of sentence that is no abbreviation or initial
    r"(?:[\"”’)\]]|[ \u00a0\u202f]?[»”])*+"  # closing marks belong to the sentence before
    r"(?:[ \t\u00a0\u202f]++(?=[\"“«‘(\[—–-]?[ \u00a0\u202f]?[A-ZÀ-ÖØ-Þ0-9])|(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]))"
    r"|[\r\n\f\v\u0085\u2028\u2029]\s*+"
)


def sentence_starts(text: str) -> list[int]:
    """Return the offsets at which a sentence begins; the first is 0, and a line break always ends a sentence."""
    return [0, *(match.end() for match in _BOUNDARY.finditer(text) if match.end() < len(text))]


@Language.component("crossread_sentences", assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Mark the first token of each sentence, unless the pipeline has parsed the text."""
    if doc.has_annotation("SENT_START"):
        return doc
    starts = iter(sentence_starts(doc.text))
    following = next(starts)
    for token in doc:
        token.is_sent_start = token.idx >= following
        while token.is_sent_start and following <= token.idx:
            following = next(starts, len(doc.text))
    return doc
