from typing import get_args

import pytest

from crossread.analysis.events.event_words import ANY, EVENT_WORDS
from crossread.codebook.events import EventKind
from crossread.language.folding import fold
from crossread.language.patterns import compile_patterns


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
    ("before", "expected"),
    [
        ("tout ", True),
        ("tous les projets de ", True),
        ("une unité et aucune ", True),
        ("tous ont voulu le ", False),
        ("toute une ", False),
        ("le ", False),
    ],
)
def test_words_that_make_a_thing_any(before: str, expected: bool) -> None:
    assert bool(ANY.search(fold(before))) is expected
