import pytest

from crossread.analysis.positions.clauses import Clause, clauses
from crossread.analysis.positions.holders import OTHER, SPEAKER, Holders
from crossread.analysis.positions.stance import Group, Marker
from crossread.codebook import Actor, Codebook
from crossread.corpus import Article
from crossread.reading.pipeline import read_article, reading_pipeline

ACTORS = (
    Actor(id="norway", name="Norway", type="state", side="other", aliases=("Norvège",), seats=("Oslo",)),
    Actor(id="chile", name="Chile", type="state", side="other", aliases=("Chili",)),
    Actor(id="morel", name="Jeanne Morel", type="person", side="other", gender="female", speaks_for="norway",
          aliases=("Jeanne Morel",)),
    Actor(id="roux", name="Paul Roux", type="person", side="other", gender="male", aliases=("Paul Roux",)),
)  # fmt: skip
NLP = reading_pipeline(Codebook(actors=ACTORS))


def read(text: str) -> Holders:
    article = read_article(Article("a", "a.txt", text), NLP)
    return Holders(article, clauses(article), ACTORS)


def around(holders: Holders, offset: int) -> Clause:
    return next(c for c in holders.clauses if c.start <= offset < c.end)


def held_by(text: str, word: str, group: Group) -> tuple[str, ...] | None:
    """Return the actors who hold an act, a speaker by name; None for somebody else, none for the article itself."""
    start = text.rindex(word)
    found = read(text)
    clause = around(found, start)
    holder = found.of(Marker(start, start + len(word), "refusal", 3, group), clause)
    if holder == OTHER:
        return None
    return clause.speakers if holder == SPEAKER else holder.actors


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("La Norvège et le Chili signent le traité.", "signent", ("norway", "chile")),
        ("Oslo n'a pas encore rejeté le traité.", "rejeté", ("norway",)),
        ("Le traité a été rejeté par le Chili.", "rejeté", ("chile",)),
        ("Le traité a été rejeté.", "rejeté", None),
        ("Les pêcheurs rejettent le traité.", "rejettent", None),
        ("La Norvège a signé le traité et rejeté la charte.", "rejeté", ("norway",)),
        ("Jeanne Morel est arrivée. Elle rejette le traité.", "rejette", ("morel",)),
        ("Jeanne Morel est arrivée. Il rejette le traité.", "rejette", None),
        ("Oslo va signer un accord avec le Chili.", "signer", ("norway", "chile")),
        ("Oslo va rejeter un accord avec le Chili.", "rejeter", ("norway",)),
        ("Ni la Norvège ni le Chili n'acceptent le traité.", "acceptent", ("norway", "chile")),
        ("Paul Roux, Oslo et le Chili rejettent le traité.", "rejettent", ("roux", "norway", "chile")),
        ("Selon Paul Roux, Oslo et le Chili rejettent le traité.", "rejettent", ("norway", "chile")),
        ("Oslo et le Chili se réunissent. Ils rejettent le traité.", "rejettent", ("norway", "chile")),
        ("Oslo et le Chili se réunissent. Il rejette le traité.", "rejette", None),
        ("Oslo se tait. On rejette le traité.", "rejette", None),
        ("Oslo a écrit au Chili. Celui-ci rejette le traité.", "rejette", None),
        ("Le gouvernement de la Norvège rejette le traité.", "rejette", ("norway",)),
        ("Les voisins de la Norvège rejettent le traité.", "rejettent", None),
        ("La réponse de la Norvège a été brève, rejetant le traité.", "rejetant", ("norway",)),
    ],
)
def test_a_verb_belongs_to_its_subject_or_agent(text: str, word: str, expected: tuple[str, ...] | None) -> None:
    assert held_by(text, word, "acts") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("« Nous rejetons le traité », a dit Jeanne Morel.", "rejetons", ("morel",)),
        ("Jeanne Morel a dit que la Norvège rejette le traité.", "rejette", ("morel",)),
        ("Jeanne Morel a dit que le Chili rejette le traité.", "rejette", ("chile",)),
        ("Jeanne Morel a dit que le Chili devrait rejeter le traité.", "rejeter", ("morel",)),
        ("Jeanne Morel a dit que la Norvège et le Chili rejettent le traité.", "rejettent", ("morel", "chile")),
        ("Paul Roux, selon la Norvège, rejette le traité.", "rejette", ("roux",)),
        ("« C'est au Chili de rejeter le traité », a dit Jeanne Morel.", "rejeter", None),
        ("Oslo félicite Paul Roux qui, selon Jeanne Morel, « a rejeté le traité ».", "rejeté", None),
    ],
)
def test_in_speech_the_speaker_holds_what_is_said_of_her_own(
    text: str, word: str, expected: tuple[str, ...] | None
) -> None:
    assert held_by(text, word, "acts") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le refus de la Norvège surprend.", "refus", ("norway",)),
        ("Le refus net de la Norvège et du Chili surprend.", "refus", ("norway", "chile")),
        ("Le refus surprend la Norvège.", "refus", None),
    ],
)
def test_a_noun_belongs_to_who_follows_de(text: str, word: str, expected: tuple[str, ...] | None) -> None:
    assert held_by(text, word, "nouns") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Un tel traité est inacceptable pour la Norvège.", "inacceptable", ("norway",)),
        ("Un tel traité est inacceptable.", "inacceptable", ()),
    ],
)
def test_a_judgement_belongs_to_who_follows_pour_or_the_speaker(
    text: str, word: str, expected: tuple[str, ...] | None
) -> None:
    assert held_by(text, word, "judges") == expected


@pytest.mark.parametrize(
    ("text", "word", "speakers"),
    [
        ("« Le traité tient », ont dit la Norvège et le Chili.", "tient", ("norway", "chile")),
        ("Paul Roux a dit que le traité tient.", "tient", ("roux",)),
        ("La Norvège prévient : pas de traité sans vote.", "vote", ("norway",)),
        ("Le Chili dénonce la rupture du traité.", "rupture", ("chile",)),
        ("La Norvège et le Chili dénoncent la rupture du traité.", "rupture", ("norway", "chile")),
        ("Le Chili prépare la rupture du traité.", "rupture", ()),
    ],
)
def test_speakers_of_a_clause(text: str, word: str, speakers: tuple[str, ...]) -> None:
    found = read(text)
    assert around(found, text.index(word)).speakers == speakers


@pytest.mark.parametrize(
    ("speaker", "actor", "expected"),
    [("morel", "norway", True), ("morel", "morel", True), ("norway", "morel", False), ("nobody", "norway", False)],
)
def test_who_speaks_for_whom(speaker: str, actor: str, expected: bool) -> None:
    assert read("Le vent souffle.").speaks_for(speaker, actor) is expected
