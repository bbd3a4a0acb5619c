from datetime import date

import pytest

from crossread.analysis.events.linking import Linker
from crossread.analysis.events.sentences import sentences
from crossread.codebook import Actor, Codebook
from crossread.codebook.events import Event
from crossread.corpus import Article
from crossread.intervals import Interval
from crossread.reading.pipeline import read_article, reading_pipeline

PUBLISHED = Interval(date(2024, 5, 17), date(2024, 5, 17))  # a Friday
ACTORS = (
    Actor(id="chile", name="Chile", type="state", side="other", aliases=("Chili",)),
    Actor(id="peru", name="Peru", type="state", side="other", aliases=("Pérou",)),
    Actor(id="soto", name="Ana Soto", type="person", side="other", aliases=("Ana Soto",), speaks_for="chile"),
)
NLP = reading_pipeline(Codebook(actors=ACTORS))
LIMA = Event(id="lima", label="x", kind="meeting", days="2024-05-14", participants=("chile", "peru"), place=("Lima",))
QUITO = Event(id="quito", label="x", kind="meeting", days="2024-05-10", participants=("chile",), place=("Quito",))
WORD = Event(id="word", label="x", kind="statement", days="2024-05-16", participants=("soto",), about=("pêche",))
PHOTO = Event(id="photo", label="x", kind="photograph", place=("Lima",))
PLAN = Event(id="plan", label="x", kind="vote", status="future", days="2024-06-09", about=("pêche",))


def link(text: str, *events: Event) -> list[tuple[str, str, str]]:
    """Return event, passage and days of the mentions in an article."""
    linker = Linker(Codebook(actors=ACTORS, events=events or (LIMA, QUITO, WORD, PHOTO, PLAN)))
    found = linker.link(sentences(read_article(Article("a", "a.txt", text), NLP), PUBLISHED), PUBLISHED)
    return [(m.event_id, text[m.start : m.end], m.days.edtf if m.days else "") for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Chili et le Pérou se sont réunis mardi à Lima.", ("lima", "2024-05-14")),
        ("La réunion de Lima a échoué.", ("lima", "")),
        ("Le Chili a tenu un sommet vendredi dernier.", ("quito", "2024-05-10")),
        ("Ana Soto a participé au sommet de Quito.", ("quito", "")),
        ("Ana Soto a déclaré jeudi que la pêche reprendrait.", ("word", "2024-05-16")),
        ("Le vote sur la pêche aura lieu le 9 juin.", ("plan", "2024-06-09")),
    ],
)
def test_marks_together_tell_the_event(text: str, expected: tuple[str, str]) -> None:
    assert [(event, days) for event, _, days in link(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le Chili et le Pérou se sont réunis à Lima le 3 février.",
        "Une réunion s'est tenue à Bogota.",
        "Le Chili et le Pérou dorment.",
        "Le vote sur la route aura lieu le 9 juin.",
        "Une photo de Lima.",
    ],
)
def test_what_a_sentence_says_against_an_event_rules_it_out(text: str) -> None:
    assert link(text) == []


def test_words_that_must_not_stand_rule_an_event_out() -> None:
    other = LIMA.model_copy(update={"without": ("pêcheurs",)})
    assert link("La réunion des pêcheurs à Lima a échoué.", LIMA) != []
    assert link("La réunion des pêcheurs à Lima a échoué.", other) == []


def test_an_events_own_words_go_before_those_of_its_kind() -> None:
    named = LIMA.model_copy(update={"words": ("conclave",)})
    assert [passage for _, passage, _ in link("Le conclave de Lima a suivi la réunion.", named)] == ["conclave de Lima"]


def test_the_passage_holds_word_marks_and_time() -> None:
    (mention,) = link(
        "Hier soir encore, on l'ignorait. Le Chili et le Pérou se sont réunis mardi à Lima, sous la pluie."
    )
    assert mention[1] == "Chili et le Pérou se sont réunis mardi à Lima"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La réunion de Lima a échoué. Cette rencontre a duré deux heures.", ["lima", "lima"]),
        ("La réunion de Lima a suivi celle de mai. Le sommet de Quito a échoué. Cette rencontre a duré deux heures.",
         ["lima", "quito", "quito"]),
        ("La réunion de Lima a échoué. Une rencontre de pêcheurs a réussi.", ["lima"]),
        ("Cette rencontre a duré deux heures.", []),
        ("La réunion de Lima dure. La réunion de Lima lasse. Le sommet de Quito dure. Cette rencontre lasse.",
         ["lima", "lima", "quito", "quito"]),
        ("La réunion de Lima a échoué. La réunion à Quito a réussi.", ["lima", "quito"]),
        ("La réunion de Lima a échoué. Le Chili a parlé au sommet vendredi dernier. La rencontre de mardi a duré.",
         ["lima", "quito", "lima"]),
        ("La réunion de Lima dure. La réunion de Lima lasse. Le sommet de Quito dure. La rencontre de mardi dure.",
         ["lima", "lima", "quito", "lima"]),
    ],
)  # fmt: skip
def test_a_word_that_points_back_takes_the_event_told_last(text: str, expected: list[str]) -> None:
    assert [event for event, _, _ in link(text)] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [("2024-05-14", 1), ("2024-05-07", 1), ("2024-05-06", 0), ("2024-05-17", 1), ("2024-05-18", 0)],
)
def test_an_undated_mention_is_of_a_recent_event(days: str, expected: int) -> None:
    assert len(link("La réunion de Lima a échoué.", LIMA.model_copy(update={"days": days}))) == expected


def test_speech_on_no_topic_is_of_the_one_occasion_on_which_its_speaker_spoke() -> None:
    text = "Ana Soto a affirmé que le vent tournait."
    second = WORD.model_copy(update={"id": "second", "kind": "interview", "about": ("climat",)})
    assert [event for event, _, _ in link(text, WORD)] == ["word"]
    assert link(text, WORD, second) == []
    assert link(text.replace("Ana Soto", "Le Pérou"), WORD) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Soto a affirmé jeudi que le vent tournait.", [("word", "2024-05-16")]),
        ("Ana Soto a affirmé lundi que le vent tournait.", []),
        ("Le Chili a affirmé que le vent tournait.", [("word", "")]),
        ("Selon Ana Soto, le vent tourne.", []),
        ("Ana Soto est venue. « Le vent tourne », a-t-elle dit.", []),
        ("« Le vent tourne », a dit Ana Soto. « La mer monte. »", [("word", "")]),
    ],
)
def test_speech_that_no_event_has_claimed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(event, days) for event, _, days in link(text, WORD)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Soto a vivement réagi.", ["Ana Soto a vivement réagi"]),
        ("La réaction d'Ana Soto a surpris.", ["réaction d'Ana Soto"]),
        ("Ainsi a réagi Ana Soto.", ["réagi Ana Soto"]),
        ("Le port a réagi, sans Ana Soto.", []),
        ("Ana Soto, malgré la demande répétée, dort.", []),
        ("La demande répétée de Ana Soto a surpris.", []),
    ],
)
def test_words_for_speech_are_those_of_their_subject_or_author(text: str, expected: list[str]) -> None:
    statement = WORD.model_copy(update={"about": ()})
    assert [passage for _, passage, _ in link(text, statement)] == expected


@pytest.mark.parametrize(("days", "expected"), [("2024-04-17/..", 1), ("2024-04-16/..", 0), ("2024-05-18/..", 0)])
def test_an_undated_mention_is_of_a_recent_plan(days: str, expected: int) -> None:
    assert len(link("Le vote sur la pêche aura lieu.", PLAN.model_copy(update={"days": days}))) == expected


def test_a_plan_is_not_pointed_at() -> None:
    assert (
        len(link("La réunion de Lima aura lieu. Cette rencontre dure.", LIMA.model_copy(update={"status": "future"})))
        == 1
    )


def test_who_takes_part_tells_events_apart() -> None:
    both, one = (event.model_copy(update={"days": None}) for event in (LIMA, QUITO))
    assert [event for event, _, _ in link("Le Chili et le Pérou se sont réunis.", one, both)] == ["lima"]
    assert [event for event, _, _ in link("Le Chili a tenu une réunion, mais le Pérou dormait à Lima.", one, both)] == [
        "lima",
        "quito",
    ]


def test_the_longer_wording_has_the_mention() -> None:
    crisis = QUITO.model_copy(update={"id": "crisis", "place": (), "words": ("réunion de crise",)})
    plain = QUITO.model_copy(update={"place": (), "words": ("réunion",)})
    assert [event for event, _, _ in link("Le Chili a tenu une réunion de crise.", plain, crisis)] == ["crisis"]


def test_a_mark_far_from_the_word_is_not_in_the_passage() -> None:
    far = "Le Chili, pays de mer et de montagne dont les ports sont fermés par la grève, a tenu une réunion à Lima."
    assert [passage for _, passage, _ in link(far, LIMA)] == ["réunion à Lima"]


def test_speech_in_which_an_event_is_told_is_that_of_its_event() -> None:
    text = "Ana Soto a affirmé que la réunion de Lima avait échoué."
    assert [event for event, _, _ in link(text, WORD, LIMA)] == ["lima"]


def test_speech_that_is_quoted_goes_before_words_for_speech() -> None:
    text = "Ana Soto a réagi, puis elle a déclaré que la pêche reprendrait."
    assert [passage for _, passage, _ in link(text, WORD)] == [text[:-1]]


def test_any_such_thing_is_none_that_is_planned() -> None:
    fleet = Event(id="fleet", label="x", kind="deployment", status="future", about=("navires",))
    assert link("Le déploiement de navires aura lieu.", fleet) != []
    assert link("Tout déploiement de navires est exclu.", fleet) == []
    assert link("Tous ont voulu le déploiement de navires.", fleet) != []
    assert link("Tous les maires réunis à Lima dorment.", LIMA) != []


def test_a_word_and_its_complement_are_one_mention() -> None:
    fleet = Event(id="fleet", label="x", kind="deployment", status="future", about=("navires",))
    assert len(link("L'envoi d'un contingent de navires aura lieu.", fleet)) == 2
    assert len(link("L'envoi de contingents de navires aura lieu.", fleet)) == 1


def test_no_sentence_no_mention() -> None:
    assert Linker(Codebook(actors=ACTORS, events=(LIMA,))).link([], PUBLISHED) == []
