"""Acts of speech: by which words a sentence tells that somebody speaks, and who it is."""

import re
from collections.abc import Sequence

from crossread.analysis.events.event_words import AUTHOR
from crossread.analysis.events.sentences import Range, Scene
from crossread.codebook.events import EventKind
from crossread.language.patterns import compile_patterns
from crossread.language.reporting import REPORTING_VERBS
from crossread.reading.quotations.component import Quotation

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


def is_act(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether a sentence tells an act of speech; *selon* only names a source, *a-t-il dit* only goes on."""
    cue = scene.folded[max(0, quotation.cue_start - scene.start) : max(0, quotation.cue_end - scene.start)]
    inverted = scene.before(quotation.speaker_start).endswith("-")
    return scene.start <= quotation.cue_start < scene.end and not SOURCE.fullmatch(cue) and not inverted


def utters(scene: Scene, actor: Range, word: Range) -> bool:
    """Tell whether a word for speech is an actor's, as a verb with this subject or a noun with this author."""
    start, end, first, last = (offset - scene.start for offset in (*word, *actor))
    if last <= start:
        return HAS_SUBJECT.search(scene.folded, last, start) is not None
    link = AUTHOR if SPEECH_NOUN.fullmatch(scene.folded, start, end) else AGENT
    return link.fullmatch(scene.folded, end, first) is not None


def passage_of_speech(scene: Scene, quotation: Quotation, told: Sequence[Range]) -> tuple[Range, Range]:
    """Return the cue of a quotation, and the passage from speaker or cue to the end of what is said."""
    cue = (quotation.cue_start, quotation.cue_end)
    points = (quotation.start, quotation.end, *cue, quotation.speaker_start, quotation.speaker_end)
    inside = [point for point in (*points, *sum(told[:1], ())) if scene.start <= point <= scene.end]
    trigger = cue if scene.start <= cue[0] < scene.end else (quotation.start, quotation.start + 1)
    return trigger, (min(inside), max(inside))
