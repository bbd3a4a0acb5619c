"""Quotations: what is said, by whom, and by which words it is reported.

Direct speech stands whole in quotation marks, mixed speech is a quoted fragment in the reporter's sentence, indirect
speech a reported clause. A name, a title or a word held at a distance in quotation marks is none of these. Rules see no
parse: a reported clause is told from its cue, its *que* and the marks around it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from crossread.reading.grammar.marks import quoted_passages, within_sentences
from crossread.reading.grammar.statements import Statement, statements
from crossread.reading.grammar.subjects import subject_after
from crossread.reading.quotations.attribution import Attribution, Speech
from crossread.reading.quotations.cues import Shape, find_cues
from crossread.reading.quotations.quotation import Quotation
from crossread.reading.quotations.roles import Speaker
from crossread.reading.quotations.speakers import Actors, Speakers
from crossread.reading.spans import char_span, segments


def _quotation_of(span: Span) -> Quotation:
    return span.doc._.quotations[int(span.id_)]  # type: ignore[no-any-return]


# A clause and the fragment that fills it make two spans of one extent, which the storage of a span cannot tell apart.
Doc.set_extension("quotations", default=(), force=True)
Doc.set_extension("quoted", default=(), force=True)
Span.set_extension("quotation", getter=_quotation_of, force=True)


def statements_of(doc: Doc) -> Iterator[Statement]:
    """Yield the statements of a doc's journalism, cut anew at each call: to keep them all costs more than it saves."""
    text, starts = doc._.text, doc._.sentence_starts
    return statements(text, segments(doc), starts, within_sentences(text, doc._.quoted, starts))


class QuotationFinder:
    """Writes ``doc._.quotations``, and ``doc.spans["quotations"]``, labelled with their kinds.

    On the way it writes ``doc._.quoted``, the passages in quotation marks.
    Every span's ``._.quotation`` is its `Quotation`, which has the exact offsets; the span goes out to whole tokens.
    """

    def __init__(self, actors: Iterable[Mapping[str, Any]] = ()) -> None:
        known = list(actors)
        self.actors = Actors(
            {actor["id"]: actor["name"] for actor in known},
            {actor["id"]: actor.get("gender") or "" for actor in known},
        )

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotations in the journalism of `doc`."""
        doc._.quoted = quoted_passages(doc._.text, segments(doc))
        doc._.quotations = tuple(self.find(doc))
        doc.spans["quotations"] = [
            char_span(doc, quotation.start, quotation.end, quotation.kind, str(number))
            for number, quotation in enumerate(doc._.quotations)
        ]
        return doc

    def find(self, doc: Doc) -> list[Quotation]:
        """Return the quotations of a doc in order of their start; a clause comes before the fragments in it."""
        text = doc._.text
        speakers = Speakers(text, doc._.mentions, self.actors)
        found: list[Quotation] = []
        here: list[Quotation] = []
        for statement in statements_of(doc):
            speakers.hear(statement)
            signed = _signed(statement, here, speakers)
            if signed is not None:
                found[-1] = signed
            here = [] if signed else list(_chained(list(_quotations(statement, speakers, here))))
            found.extend(here)
            if clauses := [(q.start, q.end) for q in here if q.kind == "indirect"]:
                speakers.report(clauses)
        return found


def _quotations(statement: Statement, speakers: Speakers, before: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations of a statement; one that stands alone goes on with the last of the statement before."""
    cues = find_cues(statement)
    if not cues and not statement.quoted:
        return
    for speech in Attribution(statement, cues).read():
        if speech.alone and before:
            yield replace(before[-1], start=speech.start, end=speech.end, kind="direct", chain=())
        else:
            speaker = speakers.resolve(statement, speech.speaker) if speech.speaker else None
            yield _quotation(statement, speech, speaker)


def _signed(statement: Statement, before: Sequence[Quotation], speakers: Speakers) -> Quotation | None:
    """Return the last quotation with the speaker who signs it on a line of its own: *— Jean Dupont, ministre*."""
    if not before or before[-1].kind != "direct" or statement.form(0) not in ("—", "–"):
        return None
    phrase = subject_after(statement, 1)
    speaker = speakers.resolve(statement, phrase) if phrase is not None else None
    return None if speaker is None else _spoken(replace(before[-1], cue_start=-1, cue_end=-1, force=""), speaker)


def _quotation(statement: Statement, speech: Speech, speaker: Speaker | None) -> Quotation:
    quotation = Quotation(speech.start, speech.end, speech.kind)
    if speech.cue is not None:
        first, last = statement.words[speech.cue.first], statement.words[speech.cue.last - 1]
        end = last.start + len(last.form.partition("-")[0]) if speech.cue.shape is Shape.INVERTED else last.end
        quotation = replace(quotation, cue_start=first.start, cue_end=end, force=speech.cue.force)
    return quotation if speaker is None else _spoken(quotation, speaker)


def _spoken(quotation: Quotation, speaker: Speaker) -> Quotation:
    return replace(
        quotation,
        speaker_id=speaker.id,
        speaker_name=speaker.name,
        speaker_start=speaker.start,
        speaker_end=speaker.end,
    )


def _chained(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Give each quotation the speakers of the reported clauses of the same statement in which it stands."""
    for quotation in quotations:
        outer = [
            other for other in quotations
            if other.kind == "indirect" and other.start <= quotation.start and quotation.end <= other.end
            and other.speaker_name and other.speaker_name != quotation.speaker_name
            and not other.start <= other.cue_start < other.end
        ]  # fmt: skip
        outer.sort(key=lambda other: other.end - other.start)
        yield replace(quotation, chain=tuple(dict.fromkeys(other.speaker_id or other.speaker_name for other in outer)))


@Language.factory(
    "crossread_quotations",
    requires=["doc._.segments", "doc._.sentence_starts", "doc._.mentions"],
    assigns=["doc.spans", "doc._.quoted", "doc._.quotations", "span._.quotation"],
    default_config={"actors": []},
)
def make_quotation_finder(nlp: Language, name: str, actors: list[dict[str, Any]]) -> QuotationFinder:
    """Make the component; `actors` are the codebook's, as dictionaries with `id`, `name` and `gender`."""
    return QuotationFinder(actors)
