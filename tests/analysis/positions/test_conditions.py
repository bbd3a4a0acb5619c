import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.positions.conditions import conditions
from crossread.language.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo agira en cas de crue, et Berlin aussi.", ["en cas de crue"]),
        ("Oslo agira si la digue cède.", ["si la digue cède"]),
        ("Oslo agira s'il pleut et si le vent tourne.", ["s'il pleut", "si le vent tourne"]),
        ("Oslo lie son aide à une trêve.", ["à une trêve"]),
        ("Oslo agira avec le soutien de Berlin.", ["avec le soutien de Berlin"]),
        ("Une fois la paix signée, Oslo agira.", ["Une fois la paix signée"]),
        (
            "Oslo agira à condition que Berlin aide, si la digue cède.",
            ["à condition que Berlin aide", "si la digue cède"],
        ),
        ("Oslo agira à condition que, si tout cède, Berlin aide.", ["à condition que", "si tout cède"]),
        ("Oslo agira tant que la digue tient mais pas après.", ["tant que la digue tient"]),
        ("Oslo agira, à moins que Berlin ne refuse – ce qui étonne.", ["à moins que Berlin ne refuse"]),
        ("« Oslo agira sous réserve d'un vote », dit-il.", ["sous réserve d'un vote"]),
        ('"Oslo agira sous réserve d\'un vote" dit-il.', ["sous réserve d'un vote"]),
        ('Oslo agira sous réserve d\'un "vote" net.', ['sous réserve d\'un "vote" net']),
        ("Oslo agira après un cessez-le-feu durable.", ["après un cessez-le-feu durable"]),
        ("OSLO AGIRA A CONDITION QUE BERLIN AIDE.", ["A CONDITION QUE BERLIN AIDE"]),
        ("Oslo agira après la crue.", []),
        ("Oslo demande si la digue tient.", []),
        ("Oslo agira même si la digue tient.", []),
        ("Oslo est si loin du port.", []),
        ("Oslo dort, comme si de rien n'était.", []),
    ],
)
def test_conditions(text: str, expected: list[str]) -> None:
    folded = fold(text)
    assert [text[start:end] for start, end in conditions(folded, 0, len(text))] == expected


def test_only_the_range_given_is_read() -> None:
    text = "si oslo agit, berlin agira si la digue cede. si rien ne cede"
    assert [text[slice(*where)] for where in conditions(text, 14, 43)] == ["si la digue cede"]


def test_a_condition_is_no_longer_than_a_line() -> None:
    text = "si " + "la digue cede " * 20
    (condition,) = conditions(text, 0, len(text))
    assert condition[1] < 140


@given(
    st.lists(
        st.sampled_from("si s'il en cas de une fois lier à , . » \" – mais et oslo agira meme".split()), max_size=25
    )
)
def test_conditions_are_in_order_and_lie_in_the_range(words: list[str]) -> None:
    text = fold(" ".join(words))
    end = 0
    for start, stop in conditions(text, 0, len(text)):
        assert start < stop <= len(text)
        assert start >= end or text[start] == "a"  # the *à* of *lier … à* may hold a condition
        assert text[stop - 1] not in ",."
        end = stop
