"""A tokenizer for damaged French: every mark is a token of its own, so that spans found in the text fit tokens exactly.

spaCy's French tokenizer glues marks to words where blanks are missing (*d'"intervention*) and strips affixes in
quadratic time; this one is a single regular expression, linear in the length of the text, and loses no character.
"""

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

from crossread.language.folding import fold

_TOKEN = re.compile(
    r"(?i:aujourd['’]hui)|(?i:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)|[^\W\d_]++|\d++|[ ](?! )|\s++|.",
    re.DOTALL,
)


Doc.set_extension("text", default="", force=True)
Doc.set_extension("folded", default="", force=True)


class Tokenizer:
    """Splits a text into words, elided words with their apostrophe, numbers, single marks and runs of white space.

    Keeps the text as ``doc._.text``, which ``doc.text`` joins anew at each call, and folded as ``doc._.folded``.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return a `Doc` whose text is `text`."""
        words: list[str] = []
        spaces: list[bool] = []
        for token in _TOKEN.findall(text):
            if token == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(token)
                spaces.append(False)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc._.text, doc._.folded = text, fold(text)
        return doc
