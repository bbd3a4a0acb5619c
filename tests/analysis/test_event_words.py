from typing import get_args

import pytest

from crossread.analysis.event_words import EVENT_WORDS, OF, POINTING_BACK, SPEECH_POINTING_BACK, STATEMENT_WORDS
from crossread.codebook.events import EventKind
from crossread.folding import fold
from crossread.patterns import compile_patterns


def kinds(text: str) -> set[str]:
    return {kind for kind, words in EVENT_WORDS.items() if compile_patterns(words).search(fold(text))}


def test_every_kind_of_event_has_an_entry() -> None:
    assert set(EVENT_WORDS) == set(get_args(EventKind))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les maires se sont réunis à Lille.", {"meeting"}),
        ("Le préfet reçoit la délégation.", {"meeting"}),
        ("Les pourparlers ont repris.", {"meeting"}),
        ("Le contrat, signé hier, vaut dix ans.", {"signature"}),
        ("Ils paraphent le texte.", {"signature"}),
        ("La région dévoile son plan.", {"announcement"}),
        ("Il a accordé une interview au journal.", {"interview"}),
        ("Ils se sont parlé au téléphone.", {"call"}),
        ("Des frappes ont touché le port.", {"attack"}),
        ("Une trêve entre en vigueur.", {"agreement"}),
        ("Les élections auront lieu dimanche.", {"vote"}),
        ("Le pays enverra des secouristes.", {"deployment"}),
        ("Photo Reuters.", {"photograph"}),
        ("Le vent souffle sur la côte.", set()),
    ],
)
def test_words_tell_the_kind(text: str, expected: set[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le préfet promet une aide.", True),
        ("Sa mise en garde inquiète.", True),
        ("Il renvoie la question au juge.", True),
        ("La digue cède.", False),
    ],
)
def test_statement_words(text: str, expected: bool) -> None:
    assert bool(STATEMENT_WORDS.search(fold(text))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cette déclaration a surpris.", True),
        ("L'annonce a surpris.", True),
        ("La déclaration du préfet a surpris.", False),
        ("La déclaration de cette semaine a surpris.", True),
        ("Une déclaration a surpris.", False),
        ("Le préfet tient à cette annonce.", False),
    ],
)
def test_a_sentence_that_opens_by_pointing_back_at_speech(text: str, expected: bool) -> None:
    assert bool(SPEECH_POINTING_BACK.match(fold(text))) is expected


@pytest.mark.parametrize(
    ("before", "after", "back", "of"),
    [
        ("Lors de cette ", " très brève", True, False),
        ("À l'issue de la ", " entre les deux maires", True, True),
        ("Il a préparé une ", " sur le climat", False, True),
        ("Il prépare sa ", " de lundi", False, True),
        ("Une autre ", ".", False, False),
    ],
)
def test_what_stands_around_a_word_that_points_back(before: str, after: str, back: bool, of: bool) -> None:
    assert bool(POINTING_BACK.search(fold(before))) is back
    assert bool(OF.match(fold(after))) is of
