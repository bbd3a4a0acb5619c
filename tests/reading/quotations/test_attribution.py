import pytest

from crossread.reading.grammar.marks import quoted_passages
from crossread.reading.grammar.statements import statements
from crossread.reading.quotations.attribution import Attribution, Speech
from crossread.reading.quotations.cues import find_cues

Found = tuple[str, str, str | None, str | None]


def read(text: str) -> list[Speech]:
    ranges = [(0, len(text))]
    (statement,) = statements(text, ranges, [0], quoted_passages(text, ranges))
    return Attribution(statement, find_cues(statement)).read()


def found(text: str) -> list[Found]:
    """Return kind, words said, cue and speaker of the speech in a sentence."""
    ranges = [(0, len(text))]
    (statement,) = statements(text, ranges, [0], quoted_passages(text, ranges))
    words = statement.words
    return [
        (
            speech.kind,
            text[speech.start : speech.end],
            text[words[speech.cue.first].start : words[speech.cue.last - 1].end] if speech.cue else None,
            text[words[speech.speaker.first].start : words[speech.speaker.last - 1].end] if speech.speaker else None,
        )
        for speech in Attribution(statement, find_cues(statement)).read()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La préfète explique : « Le pont est fermé. »", ("direct", "Le pont est fermé.", "explique", "La préfète")),
        ("« Le pont est fermé », explique la préfète.", ("direct", "Le pont est fermé", "explique", "la préfète")),
        ("La préfète explique que le pont est fermé.", ("indirect", "le pont est fermé", "explique", "La préfète")),
        ("Le pont est fermé, explique la préfète.", ("indirect", "Le pont est fermé", "explique", "la préfète")),
        ("Selon la préfète, le pont reste fermé.", ("indirect", "le pont reste fermé", "Selon", "la préfète")),
        ("Le pont reste fermé, selon la préfète.", ("indirect", "Le pont reste fermé", "selon", "la préfète")),
        ("La préfète déplore une « lenteur coupable ».", ("mixed", "lenteur coupable", "déplore", "La préfète")),
        ("Le projet, qualifié de « ruineux » par la préfète, avance.",
         ("mixed", "ruineux", "qualifié", "la préfète")),
        ("« Le pont est fermé », a expliqué un ancien du port.",
         ("direct", "Le pont est fermé", "expliqué", "un ancien du port")),
        ("« Le pont est fermé », a tenu à préciser la préfète.",
         ("direct", "Le pont est fermé", "préciser", "la préfète")),
        ("La préfète note ainsi que le pont est fermé.", ("indirect", "le pont est fermé", "note", "La préfète")),
        ("Affirmant que le pont est fermé, la préfète sort.",
         ("indirect", "le pont est fermé", "Affirmant", "la préfète")),
        ("La préfète sort après avoir vu le maire, Jean Roux, affirmant que le pont est fermé.",
         ("indirect", "le pont est fermé", "affirmant", "La préfète")),
        ("La rumeur selon laquelle le pont, qui date de 1900, serait fermé et vendu a surpris.",
         ("indirect", "le pont, qui date de 1900, serait fermé et vendu", "rumeur", None)),
        ("La rumeur selon laquelle le pont ferme et rouvre demain a surpris.",
         ("indirect", "le pont ferme et rouvre demain", "rumeur", None)),
        ("Affirmant que demain, le pont sera fermé, la préfète sort.",
         ("indirect", "demain, le pont sera fermé", "Affirmant", "la préfète")),
        ("La préfète sort, après sa rencontre avec le maire, Jean Roux, affirmant que le pont est fermé.",
         ("indirect", "le pont est fermé", "affirmant", "La préfète")),
        ("Depuis hier, Jean Roux, affirmant que le pont est fermé, sort.",
         ("indirect", "le pont est fermé", "affirmant", "Jean Roux")),
        ("Le maire a demandé hier si le pont tiendrait.", ("indirect", "le pont tiendrait", "demandé", "Le maire")),
        ("Le maire a demandé s'il tiendrait.", ("indirect", "il tiendrait", "demandé", "Le maire")),
        ("Le maire demande pourquoi le pont ferme.", ("indirect", "pourquoi le pont ferme", "demande", "Le maire")),
        ("Pour la préfète, « le pont est fermé » : il faut attendre.",
         ("direct", "le pont est fermé", "Pour", "la préfète")),
        ("La crainte que le pont ferme et que la route cède a grandi.",
         ("indirect", "le pont ferme et que la route cède", "crainte", None)),
        ("Le maire nie la rumeur selon laquelle le pont fermera quand la mer montera.",
         ("indirect", "le pont fermera quand la mer montera", "rumeur", "Le maire")),
        ("Selon les propos tenus hier par la préfète, le pont est fermé.",
         ("indirect", "le pont est fermé", "Selon", "la préfète")),
        ("Selon les informations que la préfète a données, le pont est fermé.",
         ("indirect", "le pont est fermé", "Selon", "la préfète")),
        ("Selon les informations du Courrier, le pont est fermé.",
         ("indirect", "le pont est fermé", "Selon", "Courrier")),
        ("Brest, 3 mai. – Selon la préfète, le pont est fermé.",
         ("indirect", "le pont est fermé", "Selon", "la préfète")),
        ("Le port, qui date de 1900, a été fermé, a précisé le ministère du Port.",
         ("indirect", "Le port, qui date de 1900, a été fermé", "précisé", "le ministère du Port")),
        ("Le pont rouvrira lundi, d'après la préfète, qui part demain.",
         ("indirect", "Le pont rouvrira lundi", "d'après", "la préfète")),
        ("Pour le ministre, le pont pourrait céder.",
         ("indirect", "le pont pourrait céder", "Pour", "le ministre")),
        ("La cour a décidé que le pont resterait fermé.",
         ("indirect", "le pont resterait fermé", "décidé", "La cour")),
        ("Le pont, selon la préfète, est fermé.",
         ("indirect", "Le pont, selon la préfète, est fermé", "selon", "la préfète")),
        ("Le projet, qui « tiendra ses promesses », selon la préfète, avance.",
         ("mixed", "tiendra ses promesses", "selon", "la préfète")),
        ("La préfète « s'associe à la douleur des marins » de Brest.",
         ("mixed", "s'associe à la douleur des marins", None, "La préfète")),
        ("La préfète a dit vouloir « que le pont ferme ».", ("mixed", "que le pont ferme", "dit", "La préfète")),
        ("La préfète a annoncé « prendre les mesures qui conviennent ».",
         ("mixed", "prendre les mesures qui conviennent", "annoncé", "La préfète")),
        ("La préfète regrette, « le pont est fermé ».", ("direct", "le pont est fermé", "regrette", "La préfète")),
        ("La préfète répond « le pont est fermé ».", ("direct", "le pont est fermé", "répond", "La préfète")),
        ("La préfète rappelle un pont surnommé « le vieux brave » par les marins.",
         ("mixed", "le vieux brave", "rappelle", "les marins")),
        ("La préfète répond « le pont est fermé » aux élus.", ("mixed", "le pont est fermé", "répond", "La préfète")),
        ("La préfète répond aux élus « le pont est fermé ».", ("mixed", "le pont est fermé", "répond", "La préfète")),
        ("La préfète répond aux élus « Le pont est fermé. La route aussi. »",
         ("direct", "Le pont est fermé. La route aussi.", "répond", "La préfète")),
        ("La préfète a commenté la réponse du maire : « Le pont est fermé. »",
         ("direct", "Le pont est fermé.", "commenté", "La préfète")),
        ("La préfète a reçu la réponse de Jean Roux : « Le pont est fermé. »",
         ("direct", "Le pont est fermé.", "réponse", "Jean Roux")),
        ("Il a vu Brest, Nantes, Quimper, assure le maire.",
         ("indirect", "Il a vu Brest, Nantes, Quimper", "assure", "le maire")),
    ],
)  # fmt: skip
def test_one_quotation(text: str, expected: Found) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ballon est « celui qui sera utilisé lundi », a déclaré la préfète.",
         [("indirect", "Le ballon est « celui qui sera utilisé lundi »"), ("mixed", "celui qui sera utilisé lundi")]),
        ("Les corps « ont été retrouvés », selon la préfète de la ville.",
         [("indirect", "Les corps « ont été retrouvés »"), ("mixed", "ont été retrouvés")]),
        ("La préfète affirme que le pont « tiendra cent ans ».",
         [("indirect", "le pont « tiendra cent ans »"), ("mixed", "tiendra cent ans")]),
        ("« Le pont est fermé », explique la préfète, « il rouvrira demain ».",
         [("direct", "Le pont est fermé"), ("direct", "il rouvrira demain")]),
        ("La préfète affirme que le pont tiendra et le maire répond que la route cède.",
         [("indirect", "le pont tiendra"), ("indirect", "la route cède")]),
    ],
)  # fmt: skip
def test_several_quotations_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, said) for kind, said, _, _ in found(text)] == expected


def test_a_comma_in_quotation_marks_bounds_nothing_outside_them() -> None:
    rows = found("Les Roux sont décrits comme « simples, discrets » par une voisine, qui ajoute que le pont est fermé.")
    assert ("indirect", "le pont est fermé", "ajoute", "une voisine") in rows


def test_a_fragment_has_the_cue_of_the_innermost_clause() -> None:
    rows = found("Le maire rappelle que la préfète affirme que le pont « tiendra cent ans ».")
    assert [speaker for kind, _, _, speaker in rows if kind == "mixed"] == ["la préfète"]


@pytest.mark.parametrize(
    "text",
    [
        "Le pont « Jean-Moulin » a rouvert hier.",
        "Le pont est « fragile ».",
        "Pour la troisième fois, le pont ferme.",
        "Le pont ferme selon la saison.",
        "Le maire a inauguré le pont.",
        "C'est le cas à Brest, où les marins, réunis hier, ont lancé une fête.",
        "Il a reçu la lettre que le maire a écrite hier.",
        "Selon une autre procédure, le pont reste fermé.",
        "Le maire a promis de rouvrir le pont.",
        "Le maire a demandé d'ouvrir le pont.",
        "Le maire demande son avis sur le pont.",
    ],
)
def test_no_speech(text: str) -> None:
    assert found(text) == []


def test_a_name_in_quotation_marks_inside_a_reported_clause_is_no_speech_of_its_own() -> None:
    rows = found("Le maire affirme que le pont « Jean-Moulin » tiendra.")
    assert [kind for kind, *_ in rows] == ["indirect"]


def test_a_sentence_that_is_only_a_passage_stands_alone() -> None:
    (speech,) = read("« Nous avons attendu le train toute la nuit. »")
    assert (speech.kind, speech.cue, speech.speaker, speech.alone) == ("direct", None, None, True)


def test_a_signature_after_a_dash_is_the_speaker() -> None:
    (row,) = found("« Nous avons attendu le train toute la nuit. » — Odile Ferrand")
    assert row == ("direct", "Nous avons attendu le train toute la nuit.", None, "Odile Ferrand")
