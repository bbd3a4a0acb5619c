"""A quotation: what is said, by whom, and by which words it is reported."""

from dataclasses import dataclass

from crossread.reading.quotations.attribution import Kind


@dataclass(frozen=True)
class Quotation:
    """Somebody's speech in an article.

    Characters `start` to `end` (exclusive) are what is said, without the marks. `cue_start`, `cue_end`, `speaker_start`
    and `speaker_end` are -1 where the text gives no cue or speaker. `speaker_id` is empty for a speaker whom the
    codebook does not know; `speaker_name` then is as the article has it, and empty if nobody can be told. Of speakers
    with one voice, `speaker_name` has all the names and `speaker_id` the first that is known. `force` is
    what the speaker does by speaking (states, warns, denies ...). `chain` names those through whom the speech comes,
    nearest first: what Roux said according to Morel has Roux as its speaker and Morel in its chain.
    """

    start: int
    end: int
    kind: Kind
    cue_start: int = -1
    cue_end: int = -1
    speaker_id: str = ""
    speaker_name: str = ""
    speaker_start: int = -1
    speaker_end: int = -1
    force: str = ""
    chain: tuple[str, ...] = ()
