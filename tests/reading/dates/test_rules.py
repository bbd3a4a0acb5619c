import re
from collections.abc import Callable

import pytest

from crossread.reading.dates import RULES
from crossread.reading.dates.rules import after, expand, not_after

Marked = Callable[[str], tuple[str, str]]
EXAMPLES = [pytest.param(text, values, id=f"{rule.name}: {text}") for rule in RULES for text, values in rule.examples]


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.examples for rule in RULES)


@pytest.mark.parametrize(("text", "values"), EXAMPLES)
def test_examples_of_the_rules(marked: Marked, text: str, values: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", text)) == (text, values)


@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        ("le {day:day} {month:month}", "le 3 mai", {"day": "3", "month": "mai"}),
        ("le {day} {month:month}", "le\u00a0 3\nmai", {"month": "mai"}),
        ("le {day}", "le3", None),
        ("le {day}", "le" + " " * 5 + "3", None),
        ("d'{month:month}", "d' avril", {"month": "avril"}),
        ("d'{month:month}", "davril", None),
        (r"{d:day}(?:\ )?", "12 ", {"d": "12"}),
    ],
)
def test_a_pattern_is_expanded(pattern: str, text: str, groups: dict[str, str] | None) -> None:
    match = re.fullmatch(expand(pattern), text)
    assert (match.groupdict() if match else None) == groups


def test_a_fragment_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError, match="fortnight"):
        expand("le {fortnight}")


@pytest.mark.parametrize(
    ("words", "before", "holds"),
    [
        (("dans", "cours de"), "dans ", True),
        (("dans", "cours de"), "au cours de ", True),
        (("dans", "cours de"), "dedans ", False),
        (("dans", "cours de"), "", False),
        (("jour d'",), "un jour d'", True),
        (("jour d'",), "un jour d' ", False),
    ],
)
def test_what_stands_just_before(words: tuple[str, ...], before: str, holds: bool) -> None:
    found = re.search(after(*words) + "midi", before + "midi")
    missed = re.search(not_after(*words) + "midi", before + "midi")
    assert (found is not None, missed is None) == (holds, holds)
