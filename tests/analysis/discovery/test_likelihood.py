import pytest

from crossread.analysis.discovery.content import read_content
from crossread.analysis.discovery.likelihood import Measures, likelihood, measure, weights

NOTHING = Measures(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("a", "b", "kinds", "expected"),
    [
        ("Le port ferme.", "Le port ferme.", (), Measures(0, 0, 0, 1)),
        ("Le port ferme.", "La mine rouvre.", (), Measures(0, 0, 0, 0)),
        ("Le port ne ferme pas.", "Le port ferme.", ("negation", "denied"), Measures(1, 0.5, 0, 1)),
        ("Le port ferme.", "Le port ferme.", ("dates",), Measures(0, 0, 1, 1)),
        ("Le port ferme.", "Le port ferme.", ("negation", "numbers"), Measures(1, 0, 1, 1)),
    ],
)
def test_measures(a: str, b: str, kinds: tuple[str, ...], expected: Measures) -> None:
    one, other = read_content(a), read_content(b)
    found = dict.fromkeys(kinds, "")
    assert measure(one, other, found) == pytest.approx(expected)
    assert measure(other, one, found) == pytest.approx(expected)


def test_what_covers_the_shorter_sentence_counts() -> None:
    one, other = read_content("Le port ferme."), read_content("Le port de Brest ferme lundi soir.")
    assert measure(one, other, {}).covered == measure(other, one, {}).covered == 1


@pytest.mark.parametrize("name", Measures._fields)
def test_each_measure_makes_a_clash_likelier(name: str) -> None:
    steps = [likelihood(NOTHING._replace(**{name: value})) for value in (0, 0.5, 1)]
    assert 0 < steps[0] < steps[1] < steps[2] < 1


def test_likelihood_is_the_logistic_function_of_the_weighted_sum() -> None:
    weight = weights()
    odds = likelihood(Measures(1, 0, 0, 0)) / (1 - likelihood(Measures(1, 0, 0, 0)))
    assert odds == pytest.approx(2.718281828 ** (weight["bias"] + weight["negation"]))


def test_the_threshold_lies_between_two_strange_sentences_and_a_denied_one() -> None:
    assert likelihood(NOTHING) < weights()["threshold"] < likelihood(Measures(1, 0.5, 0, 1))
