from typing import Any

import pytest

from crossread.analysis.positions.conditions import conditions
from crossread.analysis.positions.stance import Ladder, is_negated
from crossread.codebook import Step
from crossread.language.folding import fold


@pytest.fixture(scope="module")
def ladder(codebook: Any) -> Ladder:
    return Ladder(codebook.ladder)


def test_every_step_of_both_scales_is_there(codebook: Any) -> None:
    steps = {(step.scale, step.step) for step in codebook.ladder}
    assert steps == {(scale, n) for scale in ("refusal", "support") for n in range(1, 6)} | {("ambiguous", 1)}
    assert all(step.examples for step in codebook.ladder)


# The ladder’s own examples are whole sentences of their own wording; patterns are lists of words.


def test_the_ladder_finds_its_own_examples(codebook: Any, ladder: Ladder) -> None:
    right, near, total = 0, 0, 0
    for step in codebook.ladder:
        for example in step.examples:
            steps = _steps(ladder, step, example)
            total += 1
            right += step.step in steps
            near += any(abs(n - step.step) <= 1 for n in steps)
    assert right / total >= 0.6
    assert near / total >= 0.75


def _steps(ladder: Ladder, step: Step, example: str) -> set[int]:
    folded = fold(example)
    found = {marker.step for marker in ladder.markers(folded, 0, len(folded)) if marker.scale == step.scale}
    return found | {ladder.reported(folded, step.scale)} - {0}


@pytest.mark.parametrize(
    ("text", "scale", "step"),
    [
        ("Paris rejette cette option", "refusal", 3),
        ("Paris ne rejette pas cette option", "support", 1),
        ("Paris n'a jamais rejeté cette option", "support", 1),
        ("Paris accepte cette option", "support", 3),
        ("Paris n'accepte pas cette option", "refusal", 3),
        ("Paris ne soutient pas cette option", "refusal", 2),
        ("Paris ne tolérera en aucun cas cette option", "refusal", 4),
        ("il n'est pas question de céder", "refusal", 3),
    ],
)
def test_negation_turns_a_cue_round(ladder: Ladder, text: str, scale: str, step: int) -> None:
    folded = fold(text)
    strongest = max(ladder.markers(folded, 0, len(folded)), key=lambda marker: marker.step)
    assert (strongest.scale, strongest.step) == (scale, step)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("il ne veut pas partir", "veut", True),
        ("il n'a pas encore accepte", "accepte", True),
        ("il veut partir", "veut", False),
        ("il ne veut que partir", "veut", False),
        ("sans accepter", "accepter", True),
        ("ni paris ni berlin n'accepte", "accepte", True),
        ("jamais paris ne l'acceptera", "acceptera", True),
        ("jamais paris. berlin ne l'accepte que tard", "accepte", False),
    ],
)
def test_negation(text: str, word: str, expected: bool) -> None:
    start = text.index(word)
    assert is_negated(text, start, start + len(word), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("des troupes en cas de cessez-le-feu, dit-il", ["en cas de cessez-le-feu"]),
        ("il viendra s'il y a un accord", ["s'il y a un accord"]),
        ("avec le soutien des États-Unis, Paris agira", ["avec le soutien des États-Unis"]),
        ("il lie son accord à un mandat de l'ONU", ["à un mandat de l'ONU"]),
        ("en tant que force de paix", []),
        ("même si Moscou proteste", []),
        ("il protège le ciel ukrainien si Paris paie", ["si Paris paie"]),
        ("sans accord, la guerre continuera", ["sans accord"]),
        ("des troupes si la guerre cesse et si Paris paie", ["si la guerre cesse", "si Paris paie"]),
        ('des troupes "en cas de paix" avec Moscou', ["en cas de paix"]),
        ('il viendra si "la paix" est signée', ['si "la paix" est signée']),
    ],
)
def test_conditions(text: str, expected: list[str]) -> None:
    folded = fold(text)
    assert [text[start:end] for start, end in conditions(folded, 0, len(folded))] == expected
