from datetime import date

import pytest

from crossread.analysis.events.sentences import LONGEST, NEAR, Range, Sentence, overlap, sentences, stands_for
from crossread.codebook import Actor, Codebook
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.language.patterns import compile_patterns
from crossread.reading.pipeline import read_article, reading_pipeline

PUBLISHED = Interval(date(2024, 5, 17), date(2024, 5, 17))  # a Friday
CODEBOOK = Codebook(
    actors=(Actor(id="morel", name="Jeanne Morel", type="person", side="other", aliases=("Jeanne Morel",)),)
)
NLP = reading_pipeline(CODEBOOK)


def cut(text: str) -> list[Sentence]:
    return sentences(read_article(Article("a", "a.txt", text), NLP), PUBLISHED)


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence("a", "paragraph", start, start + len(text), text, (), (), (), ())


def test_a_sentence_has_its_own_findings_only() -> None:
    text = (
        "Jeanne Morel a inauguré le pont mardi. Elle y a vu 300 personnes le 4 mai. Jeanne Morel dit qu'elle sortait."
    )
    first, second, third = cut(text)
    assert [s.text for s in (first, second)] == [
        "Jeanne Morel a inauguré le pont mardi.", "Elle y a vu 300 personnes le 4 mai."
    ]  # fmt: skip
    assert all(text[s.start : s.end] == s.text for s in (first, second, third))
    assert [len(s.actors) for s in (first, second, third)] == [1, 0, 1]
    assert first.actors == ((0, len("Jeanne Morel"), "morel"),)
    assert [q.minimum for q in second.quantities] == [300]
    assert [len(s.quotations) for s in (first, second, third)] == [0, 0, 1]


def test_times_are_placed_from_the_day_of_publication() -> None:
    first, second = cut("Le pont a rouvert mardi. Les travaux ont duré trois ans.")
    assert [t.days for t in first.times] == [Interval(date(2024, 5, 14), date(2024, 5, 14))]
    assert [(t.type, t.value, t.days) for t in second.times] == [("DURATION", "P3Y", None)]


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("Le maire part mais la ville reste.", "part", "Le maire part "),
        ("Le maire part mais la ville reste.", "ville", "mais la ville reste."),
        ("Le pont qui a cédé rouvre.", "pont", "Le pont "),
        ("La ville attend ; le port dort.", "dort", "; le port dort."),
        ("Le maire dort tandis qu'un pont cède.", "pont", "tandis qu'un pont cède."),
        ("Que le pont cède ou non.", "pont", "Que le pont cède ou non."),
    ],
)
def test_the_clause_around_a_word(text: str, word: str, clause: str) -> None:
    found = sentence(text, start=100)
    low, high = found.clause(100 + text.index(word))
    assert text[low - 100 : high - 100] == clause


def test_places_found_count_from_the_start_of_the_article() -> None:
    found = sentence("Le PONT, le pont et l'été.", start=50)
    assert list(found.find(compile_patterns(["pont"]))) == [(53, 57), (62, 66)]
    assert found.has(compile_patterns(["ete"]))
    assert not found.has(compile_patterns(["hiver"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Le pont tient-il ?", True), ("« Le pont tient-il ? »", True), ("Le pont tient.", False)],
)
def test_questions(text: str, expected: bool) -> None:
    assert sentence(text).is_question is expected


SPEAKS_FOR = {"spokeswoman": "mayor", "mayor": "town", "town": None, "left": "right", "right": "left"}


@pytest.mark.parametrize(
    ("actor", "wanted", "expected"),
    [
        ("mayor", "mayor", True),
        ("spokeswoman", "town", True),
        ("town", "mayor", False),
        ("stranger", "town", False),
        ("left", "town", False),
    ],
)
def test_who_stands_for_whom(actor: str, wanted: str, expected: bool) -> None:
    assert stands_for(SPEAKS_FOR, actor, wanted) is expected


def test_a_quotation_is_in_the_sentence_of_its_words_and_in_that_of_its_cue() -> None:
    first, second = cut("« Le pont tiendra. » C'est ce que Jeanne Morel a dit.")[:2]
    assert [q.start for q in second.quotations] in ([], [q.start for q in first.quotations])


def test_a_sentence_without_end_is_cut() -> None:
    text = "le pont et " * LONGEST
    found = cut(text)
    assert max(len(s.text) for s in found) <= LONGEST + len("pont")
    assert "".join(s.text for s in found).replace(" ", "") == text.replace(" ", "")


def test_the_words_before_a_place() -> None:
    assert sentence("Après l’été", start=7).before(13) == "apres "
    assert len(sentence("mot " * NEAR).before(2 * NEAR)) == NEAR


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [((0, 5), (4, 9), True), ((0, 5), (5, 9), False), ((5, 9), (0, 5), False), ((0, 9), (3, 4), True)],
)
def test_overlap(a: Range, b: Range, expected: bool) -> None:
    assert overlap(a, b) is expected
