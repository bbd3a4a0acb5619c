from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from crossread.codebook.entries import ActorId, Edtf, Entry, EventId, Id, Pattern, PropositionId, Reference
from crossread.intervals import interval
from crossread.language.word_sets import WordSets


class Ship(Entry):
    """An entry of a file that no codebook has."""

    id: Id
    words: tuple[Pattern, ...] = ()


def is_taken(kind: object, value: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("value", "taken"),
    [("a", True), ("paris-2026-01", True), ("", False), ("Paris", False), ("a--b", False), ("-a", False), ("a-", False),
     ("a b", False), ("é", False), ("a\n", False)],
)  # fmt: skip
def test_ids(value: str, taken: bool) -> None:
    assert is_taken(Id, value) is taken


@pytest.mark.parametrize(
    ("value", "taken"),
    [("2026", True), ("2026-01", True), ("2026-01-08", True), ("2026-01/2026-03-31", True), ("2026/..", True),
     ("../2026-01-08", True), ("", False), ("8 January", False), ("2026-13", False), ("2026-02-30", False),
     ("2026-1-8", False), ("2026-03/2026-01", False), ("199X", False), ("2026-01-08T10:00", False),
     ("2026-01 ", False)],
)  # fmt: skip
def test_dates(value: str, taken: bool) -> None:
    assert is_taken(Edtf, value) is taken


@given(st.text("0123456789-/.X ", max_size=12))
def test_a_date_that_is_taken_covers_days(value: str) -> None:
    if is_taken(Edtf, value):
        days = interval(value)
        assert days is not None
        assert days.first or days.last or value == "../.."


@pytest.mark.parametrize(("kind", "file"), [(ActorId, "actors"), (PropositionId, "propositions"), (EventId, "events")])
def test_a_reference_is_a_word_that_knows_its_file(kind: object, file: str) -> None:
    reference = TypeAdapter(kind).validate_python("bern")
    assert isinstance(reference, Reference)
    assert (reference, reference.file) == ("bern", file)


def test_a_pattern_takes_the_words_of_its_sets() -> None:
    sets = WordSets({"boats": ("frégate*", "navire")})
    assert TypeAdapter(Pattern).validate_python("{boats} russe", context=sets) == "(frégate*|navire) russe"
    assert is_taken(Pattern, "navire russe")
    assert not is_taken(Pattern, "{boats} russe")
    assert not is_taken(Pattern, "navire (russe")


@pytest.mark.parametrize(
    "change",
    [
        lambda: Ship.model_validate({"id": "a", "flag": "red"}),
        lambda: setattr(Ship(id="a"), "id", "b"),
        lambda: Ship(id="A"),
    ],
)
def test_an_entry_takes_no_other_field_and_is_not_changed(change: Callable[[], object]) -> None:
    with pytest.raises(ValidationError):
        change()
