"""Acts of speech: by which words a sentence tells that somebody speaks, and who it is."""

import re
from collections.abc import Sequence

from crossread.analysis.events.event_words import AUTHOR
from crossread.analysis.events.sentences import Range, Sentence
from crossread.codebook.events import EventKind
from crossread.language.patterns import compile_patterns
from crossread.language.reporting import REPORTING_VERBS
from crossread.reading.quotations.quotation import Quotation

SPOKEN: tuple[EventKind, ...] = ("interview", "statement")
SAID: tuple[EventKind, ...] = (*SPOKEN, "announcement")
_SPEECH_NOUNS = (
    "(déclaration|déclarations|communiqué|propos|menace|menaces|mise en garde|avertissement|avertissements)",
    "(réaction|message|discours|remarques|refus)",
)
_OTHER_ACTS = ("exclure", "publier", "tolérer")  # done by speaking or writing, though no verbs of reporting
SPEECH_NOUN = compile_patterns(_SPEECH_NOUNS)
STATEMENT_WORDS = compile_patterns(
    (
        *_SPEECH_NOUNS,
        *(f"<{verb.lemma}>" for verb in REPORTING_VERBS if verb.is_act),
        *(f"<{verb}>" for verb in _OTHER_ACTS),
        "<renvoyer> ... (à|au|aux)",
    )
)
SOURCE = re.compile(r"selon|d'apres|pour|de l'avis de.*|aux yeux de.*")
HAS_SUBJECT = re.compile(
    r"(?:^|[,)]|(?<!\w)(?:qui|ne|n'|se|s'|lui|leur|y|en|a|ont|est|sont|avait|avaient|aurait|auraient|pas"
    r"|deja|aussi|encore|toujours|longtemps|\w+ment))\s*$"
)
AGENT = re.compile(r"\s*(?:par\s*)?(?:la|les?|l')?\s*")


def is_act(sentence: Sentence, quotation: Quotation) -> bool:
    """Tell whether a sentence tells an act of speech; *selon* only names a source, *a-t-il dit* only goes on."""
    cue = sentence.folded[max(0, quotation.cue_start - sentence.start) : max(0, quotation.cue_end - sentence.start)]
    inverted = sentence.before(quotation.speaker_start).endswith("-")
    return sentence.start <= quotation.cue_start < sentence.end and not SOURCE.fullmatch(cue) and not inverted


def utters(sentence: Sentence, actor: Range, word: Range) -> bool:
    """Tell whether a word for speech is an actor's, as a verb with this subject or a noun with this author."""
    start, end, first, last = (offset - sentence.start for offset in (*word, *actor))
    if last <= start:
        return HAS_SUBJECT.search(sentence.folded, last, start) is not None
    link = AUTHOR if SPEECH_NOUN.fullmatch(sentence.folded, start, end) else AGENT
    return link.fullmatch(sentence.folded, end, first) is not None


def passage_of_speech(sentence: Sentence, quotation: Quotation, told: Sequence[Range]) -> tuple[Range, Range]:
    """Return the cue of a quotation, and the passage from speaker or cue to the end of what is said."""
    cue = (quotation.cue_start, quotation.cue_end)
    points = (quotation.start, quotation.end, *cue, quotation.speaker_start, quotation.speaker_end)
    inside = [point for point in (*points, *sum(told[:1], ())) if sentence.start <= point <= sentence.end]
    trigger = cue if sentence.start <= cue[0] < sentence.end else (quotation.start, quotation.start + 1)
    return trigger, (min(inside), max(inside))
