"""A tokenizer for damaged French: every mark is a token of its own, so that spans found in the text fit tokens exactly.

spaCy's French tokenizer glues marks to words where blanks are missing (*d'"intervention*) and strips affixes in
quadratic time; this one is a single regular expression, linear in the length of the text, and loses no character.
"""

import re
import runpy
from importlib.resources import files

from spacy.attrs import NORM
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from crossread.language.folding import fold

_TOKEN = re.compile(
    r"(?i:aujourd['’]hui)|(?i:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)|[^\W\d_]++|\d++|[ ](?! )|\s++|.",
    re.DOTALL,
)


class Tokenizer:
    """Splits a text into words, elided words with their apostrophe, numbers, single marks and runs of white space."""

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
        return Doc(self.vocab, words=words, spaces=spaces)


class FrenchDefaults(BaseDefaults):
    """Of spaCy's French what no tokenizer of its own needs: the stop words.

    They are read from their file, for ``spacy.lang.fr`` cannot be imported without its tokenizer exceptions, which take
    seconds to compile.
    """

    stop_words = runpy.run_path(str(files("spacy.lang") / "fr/stop_words.py"))["STOP_WORDS"]


class French(Language):  # type: ignore[no-untyped-call]
    """spaCy's French without its tokenizer."""

    lang = "fr"
    Defaults = FrenchDefaults


def blank_pipeline() -> Language:
    """Return a pipeline for French with this tokenizer, folded norms and no limit on the length of a text."""
    nlp = French(create_tokenizer=lambda nlp: Tokenizer(nlp.vocab), max_length=2**40)
    nlp.vocab.lex_attr_getters[NORM] = fold  # type: ignore[attr-defined]
    return nlp
