from collections.abc import Callable

import pytest

from crossread.reading.grammar.noun_phrases import Phrase
from crossread.reading.grammar.statements import Statement, statements
from crossread.reading.grammar.subjects import subjects
from crossread.reading.quotations.roles import Mention, Speaker
from crossread.reading.quotations.speakers import Actors, Speakers
from crossread.reading.sentences import sentence_starts

Sentence = Callable[[str], Statement]
ACTORS = Actors({"lima": "Lima", "vega": "Rosa Vega"}, {"lima": "", "vega": "female"})
KNOWN = {"Lima": ("lima", "state"), "Rosa Vega": ("vega", "person"), "Mme Vega": ("vega", "person"),
         "Inés Paz": ("", "person"), "Tomás Gil": ("", ""), "Luis Ros": ("", ""),
         "SDM": ("", ""), "CNP": ("", "")}  # fmt: skip


def mentions(text: str) -> list[Mention]:
    return [
        Mention(start, start + len(name), actor, kind)
        for name, (actor, kind) in KNOWN.items()
        for start in range(len(text))
        if text.startswith(name, start)
    ]


def resolved(text: str) -> list[Speaker | None]:
    """Return whom the first subject of each sentence means, in order."""
    speakers = Speakers(text, mentions(text), ACTORS)
    found = []
    for statement in statements(text, [(0, len(text))], sentence_starts(text), []):
        speakers.hear(statement)
        found.append(speakers.resolve(statement, next(iter(subjects(statement)))))
    return found


@pytest.mark.parametrize(
    ("text", "speaker_id", "name", "words"),
    [
        ("Rosa Vega parle.", "vega", "Rosa Vega", "Rosa Vega"),
        ("La ministre Rosa Vega parle.", "vega", "Rosa Vega", "Rosa Vega"),
        ("La ministre, Rosa Vega, parle.", "vega", "Rosa Vega", "Rosa Vega"),
        ("Lima parle.", "lima", "Lima", "Lima"),
        ("La ministre de Lima parle.", "", "La ministre de Lima", "La ministre de Lima"),
        ("Le pilote Inés Paz parle.", "", "Inés Paz", "Inés Paz"),
        ("La voisine parle.", "", "La voisine", "La voisine"),
        ("Rosa Vega et Tomás Gil parlent.", "vega", "Rosa Vega and Tomás Gil", "Rosa Vega et Tomás Gil"),
        ("La voisine et Tomás Gil parlent.", "", "La voisine et Tomás Gil", "La voisine et Tomás Gil"),
    ],
)
def test_whom_a_phrase_names(text: str, speaker_id: str, name: str, words: str) -> None:
    (speaker,) = resolved(text)
    assert speaker is not None
    assert (speaker.id, speaker.name, text[speaker.start : speaker.end]) == (speaker_id, name, words)


@pytest.mark.parametrize(
    ("text", "speaker_id", "name"),
    [
        ("Rosa Vega dort. Elle parle.", "vega", "Rosa Vega"),
        ("Tomás Gil dort. M. Gil parle.", "", "Tomás Gil"),
        ("Tomás Gil, pilote à Quito, dort. Le pilote parle.", "", "Tomás Gil"),
        ("Tomás Gil dort. L'ancien joueur parle.", "", "Tomás Gil"),
        ("La voisine de Rosa Vega dort. Elle parle.", "", "La voisine de Rosa Vega"),
        ("Le syndicat des marins (SDM) dort. La SDM parle.", "", "SDM"),
    ],
)
def test_whom_a_later_phrase_takes_up(text: str, speaker_id: str, name: str) -> None:
    speaker = resolved(text)[-1]
    assert speaker is not None
    assert (speaker.id, speaker.name) == (speaker_id, name)


def test_a_pronoun_with_nobody_before_it_means_nobody() -> None:
    assert resolved("Elle parle.") == [None]


def test_initials_stand_for_the_name_spelt_out() -> None:
    text = "La Confédération navale paysanne (CNP) dort. La CNP parle."
    speaker = resolved(text)[-1]
    assert speaker is not None
    assert speaker.name == "Confédération navale paysanne"


def test_mentions_within_a_range() -> None:
    text = "Rosa Vega, Lima, Inés Paz"
    found = Speakers(text, mentions(text), ACTORS).within(5, 17)
    assert [text[m.start : m.end] for m in found] == ["Lima"]


def test_who_is_told_of_counts_less_than_who_speaks(sentence: Sentence) -> None:
    text = "Tomás Gil dort. Luis Ros dort. Il parle."
    told = Speakers(text, mentions(text), ACTORS)
    first, second, last = statements(text, [(0, len(text))], sentence_starts(text), [])
    told.hear(first)
    told.hear(second)
    told.report([(second.start, second.end)])
    told.hear(last)
    speaker = told.resolve(last, Phrase(0, 1))
    assert speaker is not None
    assert speaker.name == "Tomás Gil"
