import pytest

from crossread.analysis.events.sentences import Sentence
from crossread.analysis.events.speech_acts import STATEMENT_WORDS, utters
from crossread.language.folding import fold


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
    ("text", "word", "expected"),
    [
        ("Le préfet a réagi.", "réagi", True),
        ("Le préfet n'a pas encore réagi.", "réagi", True),
        ("Le préfet, malgré la demande répétée, dort.", "répétée", False),
        ("La réaction du préfet a surpris.", "réaction", True),
        ("La demande répétée du préfet a surpris.", "répétée", False),
        ("Un plan rejeté par le préfet.", "rejeté", True),
        ("Ainsi répond le préfet.", "répond", True),
        ("La ville répond sans le préfet.", "répond", False),
    ],
)
def test_whose_word_it_is(text: str, word: str, expected: bool) -> None:
    sentence = Sentence("a", "body", 0, len(text), text, (), (), (), ())
    actor, start = text.index("préfet"), text.index(word)
    assert utters(sentence, (actor, actor + len("préfet")), (start, start + len(word))) is expected
