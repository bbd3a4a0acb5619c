from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TROOPS = "western-troops-in-ukraine"

CODED = [
    # acts belong to their subject
    ("Le Kremlin a refusé hier le déploiement de soldats européens en Ukraine.", ("kremlin", TROOPS, "oppose", 3)),
    ("La France s'est engagée à envoyer des troupes en Ukraine.", ("france", TROOPS, "support", 4)),
    ("Londres enverra des soldats en Ukraine au printemps.", ("united-kingdom", TROOPS, "support", 4)),
    ("Emmanuel Macron n'exclut pas d'envoyer des soldats français en Ukraine.", ("macron", TROOPS, "support", 1)),
    ("Giorgia Meloni refuse d'envoyer des troupes italiennes en Ukraine.", ("meloni", TROOPS, "oppose", 3)),
    ("Le refus de Varsovie d'envoyer des soldats en Ukraine reste entier.", ("poland", TROOPS, "oppose", 3)),
    ("L'idée d'une neutralité de l'Ukraine a été rejetée par Kiev.", ("ukraine", "neutral-ukraine", "oppose", 3)),
    # ... to all of several subjects, and a negated subject negates the verb
    ("La France et l'Allemagne refusent d'envoyer des soldats en Ukraine.", ("france", TROOPS, "oppose", 3)),
    ("La France et l'Allemagne refusent d'envoyer des soldats en Ukraine.", ("germany", TROOPS, "oppose", 3)),
    ("Ni Londres ni Berlin n'exclut l'envoi de troupes en Ukraine.", ("united-kingdom", TROOPS, "support", 1)),
    ("Jamais la Russie n'acceptera de troupes étrangères en Ukraine.", ("russia", TROOPS, "oppose", 3)),
    ("Pékin et Quito refusent un cessez-le-feu de trente jours.", ("china", "thirty-day-ceasefire", "oppose", 3)),
    ("Berlin refuse toutefois d'envoyer des soldats en Ukraine.", ("germany", TROOPS, "oppose", 3)),
    # what is apposed is taken up
    (
        "Les Européens proposent des sanctions contre Moscou, une mesure que Budapest refuse.",
        ("hungary", "pressure-on-russia", "oppose", 3),
    ),
    # without one thing no other: the one is wanted
    ("« Sans troupes étrangères en Ukraine, aucune paix ne tiendra », a dit Kiev.", ("ukraine", TROOPS, "support", 4)),
    # judgements belong to the one who speaks
    (
        "Mark Rutte a dit que l'Ukraine devrait recevoir de solides garanties de sécurité.",
        ("rutte", "security-guarantees-for-ukraine", "support", 2),
    ),
    (
        "Selon Dmitri Peskov, toute troupe étrangère en Ukraine sera prise pour cible par nos forces.",
        ("peskov", TROOPS, "oppose", 5),
    ),
    ("Moscou prévient : jamais de troupes de l'Otan en Ukraine.", ("russia", TROOPS, "oppose", 4)),
    # a condition that the proposition does not contain makes a stance conditional
    (
        "Berlin est prêt à envoyer des troupes en Ukraine à condition que Washington participe.",
        ("germany", TROOPS, "conditional", 3),
    ),
    (
        "Berlin est prêt à envoyer des troupes en Ukraine en cas de cessez-le-feu.",
        ("germany", TROOPS, "support", 3),
    ),
    # assertions are told by their own wordings, turned round by negation and by a question that is none
    (
        "Maria Zakharova a souligné que des troupes de l'Otan en Ukraine aggraveraient le conflit.",
        ("zakharova", "deployment-escalates-conflict", "support", 3),
    ),
    (
        "« La présence de troupes alliées en Ukraine ne menace pas la Russie », a dit Mark Rutte.",
        ("rutte", "western-troops-threaten-russia", "oppose", 2),
    ),
    # a third party's view that a speaker relays
    (
        "Alexander Stubb a déclaré que Kiev acceptait un cessez-le-feu de trente jours.",
        ("ukraine", "thirty-day-ceasefire", "support", 3),
    ),
    # neither yes nor no
    (
        "Marco Rubio a refusé de commenter un soutien américain à la force européenne.",
        ("rubio", "us-backing-for-guarantees", "ambiguous", 1),
    ),
    # a verb that leans on another belongs to the other's subject
    ("Dmitri Peskov s'est dit préoccupé par l'envoi de troupes de l'Otan en Ukraine.", ("peskov", TROOPS, "oppose", 1)),
    ("Pékin a indiqué soutenir des pourparlers de paix.", ("china", "negotiated-peace", "support", 2)),
    # who demands the contrary opposes
    (
        "Moscou exige que l'Otan retire sa promesse d'adhésion faite à l'Ukraine.",
        ("russia", "nato-membership-for-ukraine", "oppose", 3),
    ),
    # without accents
    ("Le Kremlin a rejete le deploiement de troupes etrangeres en Ukraine.", ("kremlin", TROOPS, "oppose", 3)),
]  # fmt: skip

NOT_CODED = [
    # the article's own voice
    ("Un déploiement de troupes occidentales en Ukraine serait inacceptable et dangereux.", None),
    ("Les troupes européennes en Ukraine seraient une menace directe pour la Russie.", None),
    # who refuses the means does not thereby refuse the end
    (
        "Le Kremlin rejette des troupes étrangères en Ukraine pour assurer des garanties de sécurité.",
        ("kremlin", "security-guarantees-for-ukraine"),
    ),
    # a relayed view is not the speaker's
    (
        "Alexander Stubb a déclaré que Kiev acceptait un cessez-le-feu de trente jours.",
        ("stubb", "thirty-day-ceasefire"),
    ),
    # Russian troops are no Western troops
    ("La Russie enverra de nouvelles troupes russes en Ukraine.", ("russia", TROOPS)),
    # who threatens is not thereby threatened
    (
        "Moscou a menacé de prendre pour cible les troupes étrangères en Ukraine.",
        ("russia", "western-troops-threaten-russia"),
    ),
    # an alliance led by the United States is no force they lead
    (
        "Moscou exige que Kiev renonce à l'adhésion à l'alliance dirigée par les États-Unis.",
        ("russia", "us-backing-for-guarantees"),
    ),
    # what is pointed at is what was named last, unless it is something else
    (
        "Varsovie veut une adhésion de l'Ukraine à l'Otan. Pékin n'est pas favorable à une telle guerre.",
        ("china", "nato-membership-for-ukraine"),
    ),
    # between two names no subject stands
    ("Un cessez-le-feu de trente jours entre Kiev et Moscou a été accepté.", None),
]


@pytest.mark.parametrize(("text", "expected"), CODED)
def test_codes(code_text: Any, text: str, expected: tuple[str, str, str, int]) -> None:
    found = {(p.actor, p.proposition.id, p.stance, p.verdict.step) for p in code_text(text).positions()}
    assert expected in found


@pytest.mark.parametrize(("text", "unwanted"), NOT_CODED)
def test_does_not_code(code_text: Any, text: str, unwanted: tuple[str, str] | None) -> None:
    found = {(p.actor, p.proposition.id) for p in code_text(text).positions()}
    assert unwanted not in found if unwanted else not found


def test_keeps_the_condition_and_who_relays(code_text: Any) -> None:
    [position] = code_text(
        "Alexander Stubb a déclaré que Kiev acceptait un cessez-le-feu de trente jours, si Moscou cesse ses frappes."
    ).positions()
    assert position.condition == "si Moscou cesse ses frappes"
    assert position.relayed_by == ("stubb",)
    assert position.stance == "conditional"


@pytest.mark.parametrize(
    ("text", "actor", "relayed_by"),
    [
        ("Anna Dupont a rapporté que l'Italie refusait d'envoyer des troupes en Ukraine.", "italy", ("Anna Dupont",)),
        ("Elle a rapporté que l'Italie refusait d'envoyer des troupes en Ukraine.", "italy", ()),
        ("L'Italie refuse d'envoyer des troupes en Ukraine.", "italy", ()),
        ("Les Européens proposent des sanctions, une mesure que Budapest refuse.", "european-states", ()),
        ("Moscou prévient : l'Italie refuse d'envoyer des troupes en Ukraine.", "italy", ("russia",)),
    ],
)
def test_who_relays(code_text: Any, text: str, actor: str, relayed_by: tuple[str, ...]) -> None:
    assert {p.relayed_by for p in code_text(text).positions() if p.actor == actor} == {relayed_by}


WORDS = st.sampled_from(
    "Moscou Kiev Macron refuse accepte les troupes étrangères en Ukraine que « » “ \" ' : , . ? si ne pas jamais et a "
    "déclaré".split()
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_passages_lie_inside_any_text(code_text: Any, text: str) -> None:
    coder = code_text(text)
    ends = [0]
    for clause in coder.clauses:
        assert ends[-1] <= clause.start < clause.end <= len(text)
        ends.append(clause.end)
    for position in coder.positions():
        start, end = position.verdict.cue
        assert 0 <= start < end <= len(text)
