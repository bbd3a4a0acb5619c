import pytest

from crossread.language.patterns import DEEPEST, PatternError, find
from crossread.language.word_sets import WordSets

SETS = WordSets(
    {"ships": ("frégate*", "porte-avions"), "fleet": ("{ships}", "flotte [de guerre]"), "loop": ("{loop}",)}
)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("{ships}", ["frégates", "porte-avions"]),
        ("{fleet}", ["frégates", "flotte de guerre", "porte-avions"]),
        ("(une|deux) [belle] {ships}", ["deux frégates"]),
        ("{fleet} ... partent", ["porte-avions partent"]),
    ],
)
def test_a_set_stands_for_any_of_its_wordings(pattern: str, found: list[str]) -> None:
    text = "Voici deux frégates. La flotte de guerre attend. Les porte-avions partent."
    assert [text[start:end] for start, end in find([SETS.expand(pattern)], text)] == found


def test_a_pattern_without_sets_stays_as_it_is() -> None:
    assert SETS.expand("envoi de troupes") == "envoi de troupes"


@pytest.mark.parametrize(
    ("sets", "pattern", "message"),
    [
        ({}, "a {b}", "character 3: there is no set of words 'b'; define it in words.yml"),
        ({"a": ("{b}",)}, "{a}", "there is no set of words 'b', which 'a' uses"),
        ({"a": ("x", "y {b}"), "b": ("{a}",)}, "{a}", r"the set 'a' holds itself \(a > b > a\); take one"),
        ({"a": ("(x",)}, "{a}", "is not closed"),
        ({"a": ("x",)}, "{a", "'{' has no partner"),
        ({"a": ("[x] ...",)}, "{a}", "all of it may be missing"),
        ({f"s{n}": (f"{{s{n + 1}}}",) for n in range(5000)}, "{s0}", f"more than {DEEPEST} deep in 's0'"),
        ({f"s{n}": (f"{{s{n + 1}}} {{s{n + 1}}}",) for n in range(19)} | {"s19": ("x",)}, "{s0}", "longer than"),
        ({"a": ("[x] [y] [z] u",)}, "{a} {a} {a} {a} {a}", "can be read in 32768 ways"),
    ],
)
def test_a_bad_set_says_what_is_wrong(sets: dict[str, tuple[str, ...]], pattern: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        WordSets(sets).expand(pattern)
