import pytest

from crossread.analysis.discovery import KINDS, find_clashes, read_content
from crossread.analysis.discovery.clashes import Kind

ORDERS = ((0, 1), (1, 0))


def found(kind: Kind, pair: tuple[str, str]) -> list[bool]:
    return [bool(kind.find(read_content(pair[one]), read_content(pair[other]))) for one, other in ORDERS]


@pytest.mark.parametrize(("kind", "pair"), [(kind, pair) for kind in KINDS for pair in kind.examples])
def test_a_kind_finds_its_examples_in_either_order(kind: Kind, pair: tuple[str, str]) -> None:
    assert found(kind, pair) == [True, True]


@pytest.mark.parametrize(("kind", "pair"), [(kind, pair) for kind in KINDS for pair in kind.compatible])
def test_a_kind_finds_nothing_in_what_is_compatible(kind: Kind, pair: tuple[str, str]) -> None:
    assert found(kind, pair) == [False, False]


@pytest.mark.parametrize("pair", [kind.examples[0] for kind in KINDS])
def test_a_sentence_does_not_clash_with_itself(pair: tuple[str, str]) -> None:
    for text in pair:
        assert not find_clashes(read_content(text), read_content(text))


@pytest.mark.parametrize(
    ("a", "b", "reasons"),
    [
        (
            "Le pont a été rouvert.",
            "Le pont n’a pas été rouvert.",
            {
                "negation": "Only one of them denies something: «n’a pas été rouvert».",
                "denied": "Only one of them denies «rouvert».",
            },
        ),
        (
            "Le train transportait 40 chars.",
            "Le train transportait douze chars.",
            {"numbers": "The numbers differ: «40» and «douze»."},
        ),
        (
            "Les exportations augmentent.",
            "Les exportations diminuent.",
            {"opposites": "They exclude each other: «augmentent» and «diminuent»."},
        ),
        (
            "Le quai sera repeint.",
            "Seul le quai sera repeint.",
            {"restriction": "Only one of them restricts what it says: «Seul»."},
        ),
    ],
)
def test_reasons_are_sentences_that_quote(a: str, b: str, reasons: dict[str, str]) -> None:
    assert find_clashes(read_content(a), read_content(b)) == reasons
