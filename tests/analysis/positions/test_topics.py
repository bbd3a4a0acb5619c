import pytest

from crossread.analysis.positions.clauses import Clause, clauses
from crossread.analysis.positions.topics import Topic, Topics, purposes, spoken_of
from crossread.codebook import Codebook, Proposition
from crossread.corpus import Article
from crossread.language.folding import fold
from crossread.reading.pipeline import read_article, reading_pipeline

TEXTS = dict.fromkeys(("label", "label_fr", "short", "support", "oppose", "conditional", "ambiguous"), "x")
PORT = Proposition(
    id="port", family="works", reading="policy", about=("nouveau port",), again=("port",),
    unless=("nouveau port de plaisance",), **TEXTS,
)  # fmt: skip
TUNNEL = Proposition(id="tunnel", family="works", reading="policy", about=("tunnel",), **TEXTS)
NLP = reading_pipeline(Codebook())


def read(text: str) -> tuple[Topics, list[Clause]]:
    found = clauses(read_article(Article("a", "a.txt", text), NLP))
    return Topics(fold(text), found, (PORT, TUNNEL)), found


def ids(topics: list[Topic]) -> list[str]:
    return [topic.proposition.id for topic in topics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La ville veut un nouveau port.", ["port"]),
        ("La ville veut un nouveau port et un tunnel.", ["port", "tunnel"]),
        ("Le port dort.", []),
        ("La ville veut un nouveau port de plaisance.", []),
        ("Le vent souffle.", []),
    ],
)
def test_topics_named_in_a_clause(text: str, expected: list[str]) -> None:
    topics, (clause,) = read(text)
    assert ids(topics.named(clause)) == expected


def test_a_shorter_wording_counts_in_an_article_that_has_the_longer_one() -> None:
    topics, (_, second) = read("La ville veut un nouveau port. Le port coûtera cher.")
    assert ids(topics.named(second)) == ["port"]


def test_a_topic_tells_its_words_and_none_is_found_where_they_are_hidden() -> None:
    text = "La ville veut un nouveau port."
    topics, (clause,) = read(text)
    start, end = text.index("nouveau"), text.index(".")
    assert topics.named(clause) == [Topic(PORT, start, end)]
    assert topics.named(clause, hidden=[(start, end)]) == []
    assert topics.named(clause, hidden=[(0, start)]) == [Topic(PORT, start, end)]


def taken_up(text: str) -> list[Topic]:
    topics, found = read(text)
    return topics.taken_up(len(found) - 1, "policy")


@pytest.mark.parametrize(
    ("text", "anaphoric"),
    [
        ("La ville veut un tunnel, mais la région refuse.", False),
        ("La ville veut un tunnel. La région rejette cette idée.", True),
        ("La ville veut un tunnel. Il pleut. La région rejette l'idée.", True),
        ("Le maire a dit : « Un tunnel ? Jamais. »", True),
        ("Le maire a dit : « Un tunnel ? Personne ne paiera la facture. »", False),
        ("« Voulez-vous un tunnel ? » a demandé un habitant. Le maire a répondu : « Jamais. »", True),
        ("La ville veut un tunnel. Le maire rejette la proposition.", True),
        ("La ville veut un tunnel. Elle l'inaugurera demain.", True),
        ("La ville veut un tunnel sous le fleuve. La région redoute ce fleuve.", True),
        ("La ville veut un tunnel. Le maire s'en tient à sa position précédente.", True),
    ],
)
def test_a_clause_takes_its_topic_from_an_earlier_one(text: str, anaphoric: bool) -> None:
    found = taken_up(text)
    assert [(t.proposition.id, t.taken_up, t.anaphoric) for t in found] == [("tunnel", True, anaphoric)]
    assert [text[t.start : t.end] for t in found] == ["tunnel"]


@pytest.mark.parametrize(
    "text",
    [
        "La ville veut un tunnel. La région refuse.",
        "La ville veut un tunnel. La région refuse cette semaine.",
        "La ville veut un tunnel. Elle le sait.",
        "La ville veut un tunnel. La région refuse ce cadeau.",
        "La ville veut un tunnel. La région rejette l'idée de payer.",
        "La ville veut un tunnel. Il pleut. Il vente. La région rejette cette idée.",
        "La région rejette cette idée.",
    ],
)
def test_a_clause_of_its_own(text: str) -> None:
    assert taken_up(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La ville creuse un tunnel pour relier le nouveau port.", {"port"}),
        ("La ville bâtit un nouveau port afin de remplir le tunnel.", {"tunnel"}),
        ("La ville veut un tunnel et un nouveau port.", set()),
        ("La ville creuse un tunnel pour relier deux rives.", set()),
        ("Le vent souffle.", set()),
    ],
)
def test_purposes(text: str, expected: set[str]) -> None:
    topics, (clause,) = read(text)
    assert purposes(topics.named(clause), fold(text)) == expected


def test_only_the_propositions_that_an_article_is_about_are_looked_for() -> None:
    assert spoken_of(fold("La ville veut un tunnel."), (PORT, TUNNEL)) == [TUNNEL]
    assert spoken_of(fold("Le vent souffle."), (PORT, TUNNEL)) == []
