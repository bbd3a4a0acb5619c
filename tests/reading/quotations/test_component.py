import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.codebook import Actor, Codebook
from crossread.language.folding import fold
from crossread.reading.pipeline import reading_pipeline
from crossread.reading.quotations.component import QuotationFinder

ACTORS = (
    Actor(id="renard", name="Paul Renard", type="person", side="other", gender="male",
     aliases=("Paul Renard", "M. Renard", "Renard"), roles=("le maire de Gap",)),
    Actor(id="morin", name="Claire Morin", type="person", side="other", gender="female",
     aliases=("Claire Morin", "Mme Morin", "Morin"), roles=("la porte-parole du port",)),
    Actor(id="norvege", name="Norway", type="state", side="other", aliases=("Norvège",), seats=("Oslo",)),
    Actor(id="nordic-leaders", name="Nordic leaders", type="group", side="other",
     roles=("les dirigeants suédois et danois", "le roi et la reine")),
)  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return reading_pipeline(Codebook(actors=ACTORS))


def found(doc):
    return [(q.kind, doc.text[q.start : q.end], q.speaker_id or q.speaker_name) for q in doc._.quotations]


DIRECT = [
    ("« La digue a cédé dans la nuit » peut-on lire.", "La digue a cédé dans la nuit", ""),
    ("En effet, pour Claire Morin du port, « la digue est sûre. Elle tiendra. »", "la digue est sûre. Elle tiendra.",
     "morin"),
    ("« Nous restons ici », a noté un jour Mme Morin.", "Nous restons ici", "morin"),
    ("Ainsi, pour Claire Morin : « La digue est sûre ».", "La digue est sûre", "morin"),
    ("Paul Renard déclare à la presse « La digue est sûre. » Le port ferme.", "La digue est sûre.", "renard"),
    ("« La digue a cédé dans la nuit », peut-on lire.", "La digue a cédé dans la nuit", ""),
    ("Paul Renard a déclaré : « Nous restons ici. »", "Nous restons ici.", "renard"),
    ("« Nous restons ici », a déclaré Paul Renard.", "Nous restons ici", "renard"),
    ("« Nous restons ici » a lancé hier Paul Renard.", "Nous restons ici", "renard"),
    ("« Nous restons ici », affirme pour sa part Mme Morin.", "Nous restons ici", "morin"),
    ('"Nous restons ici", a declare M. Renard a la presse.', "Nous restons ici", "renard"),
    ("Nous restons ici », a promis Paul Renard.", "Nous restons ici", "renard"),
    ("Claire Morin écrit : “Nous restons. Demain aussi.", "Nous restons. Demain aussi.", "morin"),
    ("Selon Claire Morin, « la digue est sûre ».", "la digue est sûre", "morin"),
    ("Pour Claire Morin : « La digue est sûre ».", "La digue est sûre", "morin"),
    ("« La digue, a dit Paul Renard, est sûre. »", "La digue, a dit Paul Renard, est sûre.", "renard"),
    ("La porte-parole du port prévient : « La digue va céder ».", "La digue va céder", "morin"),
    ("Le pêcheur Yann Le Goff raconte : « La mer montait ».", "La mer montait", "Yann Le Goff"),
    ("Le Lord irlandais Yann Le Goff raconte : « La mer montait ».", "La mer montait", "Yann Le Goff"),
    ("Un ancien marin explique : « La mer montait ».", "La mer montait", "Un ancien marin"),
    ("La mer a monté de deux mètres, dit le port.\n« Nous avons tout vu.\n« La digue a tenu », a raconté Mme Morin.",
     "Nous avons tout vu.\n« La digue a tenu", "morin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "speaker"), DIRECT)
def test_direct_speech(nlp, text, said, speaker):
    assert ("direct", said, speaker) in found(nlp(text))


MIXED = [
    ("Paul Renard a dénoncé une « erreur grave » du port.", "erreur grave", "renard"),
    ("Claire Morin s'est dite « prête » à partir.", "prête", "morin"),
    ("Oslo a qualifié ce projet de « folie ».", "folie", "norvege"),
    ("L'idée, jugée « inacceptable » par Oslo, sera débattue.", "inacceptable", "norvege"),
    ("La Norvège a menacé de considérer ces navires comme des « cibles ».", "cibles", "norvege"),
    ("La digue sera refaite « dès le printemps », selon Claire Morin.", "dès le printemps", "morin"),
    ("Paul Renard a salué un accord, jugeant « utile » la trêve.", "utile", "renard"),
]


@pytest.mark.parametrize(("text", "said", "speaker"), MIXED)
def test_mixed_speech(nlp, text, said, speaker):
    assert ("mixed", said, speaker) in found(nlp(text))


INDIRECT = [
    ("Paul Renard, lors d'un discours du 3 mai 2018 a promis que la digue tiendrait.", "la digue tiendrait", "renard"),
    ("Selon le journal Le Phare, la digue est sûre.", "la digue est sûre", "Le Phare"),
    ("Le port a salué l'annonce de Claire Morin affirmant que la digue tiendrait.", "la digue tiendrait", "morin"),
    ("Paul Renard a déclaré que la digue tiendrait.", "la digue tiendrait", "renard"),
    ("Paul Renard a declare que la digue tiendrait.", "la digue tiendrait", "renard"),
    ("Claire Morin a averti la Norvège que la digue céderait.", "la digue céderait", "morin"),
    ("Claire Morin a indiqué jeudi à la presse qu'elle partait.", "elle partait", "morin"),
    ("Elle a dit, dans un entretien, que la mer montait, selon Mme Morin.", "la mer montait", ""),
    ("Selon le maire de Gap, la digue tiendra.", "la digue tiendra", "renard"),
    ("La digue tiendra, a ajouté Paul Renard.", "La digue tiendra", "renard"),
    ("La digue tiendra, indique mercredi Claire Morin.", "La digue tiendra", "morin"),
    ("Le gouvernement norvégien vient d'annoncer qu'il paierait.", "il paierait", "Le gouvernement norvégien"),
    ("Oslo met en garde : la digue pourrait céder.", "la digue pourrait céder", "norvege"),
    ("Les dirigeants suédois et danois ont annoncé qu'ils se verraient.", "ils se verraient", "nordic-leaders"),
    ("Paul Renard a insisté sur le fait que la digue tiendrait.", "la digue tiendrait", "renard"),
    ("Le maire, Jean Roux, a prédit que tout irait bien.", "tout irait bien", "Jean Roux"),
    ("Jean Roux, ancien marin, qui affirme que la mer baisse, partira.", "la mer baisse", "Jean Roux"),
    ("La Norvège a rejeté l'accord, assurant que rien ne pressait.", "rien ne pressait", "norvege"),
]


@pytest.mark.parametrize(("text", "said", "speaker"), INDIRECT)
def test_indirect_speech(nlp, text, said, speaker):
    assert ("indirect", said, speaker) in found(nlp(text))


ENDS = [
    ("Oslo a dit que la mer montait, tandis que les secours dormaient.", ["la mer montait"]),
    ("Oslo a dit que la mer montait, bien que rien ne bouge.", ["la mer montait"]),
    ("Oslo a dit que la mer montait et a ajouté que rien ne bougeait.", ["la mer montait", "rien ne bougeait"]),
    ("Oslo a dit que la mer montait et qu'elle gèlerait.", ["la mer montait et qu'elle gèlerait"]),
    ("Oslo a dit que la mer montait, et Paul Renard a répondu qu'il partait.", ["la mer montait", "il partait"]),
    ("Oslo a dit que la mer (haute ; froide) montait ; il neige.", ["la mer (haute ; froide) montait"]),
    ("Oslo a dit que la mer montait – une idée neuve.", ["la mer montait"]),
]


@pytest.mark.parametrize(("text", "said"), ENDS)
def test_a_reported_clause_ends_where_the_reporter_resumes(nlp, text, said):
    assert [words for kind, words, _ in found(nlp(text)) if kind == "indirect"] == said


NOT_SPEECH = [
    "Il a lu « Les Misérables » dans le train.",
    "La coalition baptisée « union des ports » se réunit demain.",
    "La mer est « haute » ce matin.",
    "Rappelons que la digue date de 1900.",
    "La digue est plus haute que la mer.",
    "La note passe de « A3 » à « Baa3 ».",
    "Les marées changent selon les saisons.",
    'Il a couru en 9"81 puis en 9"83.',
]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_names_and_scare_quotes_are_not_speech(nlp, text):
    assert found(nlp(text)) == []


def test_a_clause_and_the_fragment_that_fills_it_are_two_quotations(nlp):
    doc = nlp("Paul Renard a assuré que « la digue tiendra ».")
    assert found(doc) == [("indirect", "la digue tiendra", "renard"), ("mixed", "la digue tiendra", "renard")]
    assert [span._.quotation.kind for span in doc.spans["quotations"]] == ["indirect", "mixed"]
    assert [span.label_ for span in doc.spans["quotations"]] == ["indirect", "mixed"]


def test_one_cue_serves_two_quotations(nlp):
    doc = nlp("« Je pars », a lancé Paul Renard. « Je ne reviendrai pas de sitôt. »")
    assert [q.speaker_id for q in doc._.quotations] == ["renard", "renard"]
    assert doc._.quotations[0].cue_start == doc._.quotations[1].cue_start


def test_second_hand_speech_keeps_the_chain(nlp):
    doc = nlp("Paul Renard a souligné que Claire Morin estimait que la digue tiendrait.")
    outer, inner = doc._.quotations
    assert (outer.speaker_id, outer.chain) == ("renard", ())
    assert (inner.speaker_id, inner.chain, inner.force) == ("morin", ("renard",), "thinks")


def test_a_report_of_a_report_has_a_quotation_for_each_speaker(nlp):
    doc = nlp("Paul Renard a dit que la digue tiendrait, selon la Norvège.")
    assert found(doc) == [
        ("indirect", "Paul Renard a dit que la digue tiendrait", "norvege"),
        ("indirect", "la digue tiendrait", "renard"),
    ]
    assert doc._.quotations[1].chain == ("norvege",)


PASSED_ON = [
    ("Un avion de la compagnie Delta est tombé. La compagnie a dit que la mer montait.", "Delta"),
    ("« Bien », a dit Claire Morin, la patronne du port qui ajoute que la digue tiendra.", "morin"),
    ("Claire Morin a pris la parole. Elle a dit que la digue tiendrait.", "morin"),
    ("Claire Morin a remercié Paul Renard. « La digue tiendra », a-t-elle dit.", "morin"),
    ("Paul Renard affirme que le patron du port a fui. « La digue tiendra », a-t-il dit.", "renard"),
    ("Deux hommes sont venus, précise Claire Morin, qui ajoute que la digue tiendra.", "morin"),
    ("Le pilote Yann Le Goff est arrivé hier. Le pilote a dit que la mer montait.", "Yann Le Goff"),
    ("Jean Roux, ministre du Port, est arrivé. Le ministre a dit que la mer montait.", "Jean Roux"),
    ("Jean Roux a parlé. M. Roux a dit que la mer montait.", "Jean Roux"),
    ("La Ligue des ports unis (LPU) se réunit. La LPU affirme que la mer monte.", "Ligue des ports unis"),
    ("Un marin attendait. Le marin a dit que la mer montait.", "Un marin"),
    ("Le pilote Yann Le Goff est arrivé hier. Le Pilote a dit que la mer montait.", "Yann Le Goff"),
    ("Yann Le Goff est arrivé hier. Le Pilote a dit que la mer montait.", "Yann Le Goff"),
    ("Un marin attendait. Le marin breton a dit que la mer montait.", "Un marin"),
    ("Un marin corse attendait. Le marin breton a dit que la mer montait.", "Le marin breton"),
    ("Jean Roux, maire de Brest, est arrivé. Le ministre a dit que la mer montait.", "Le ministre"),
    ("Jean Roux a débarqué avec Yves Le Goff. L'ancien pilote a dit que la mer montait.", "Jean Roux"),
    ("Jean Roux est arrivé. Le pêcheur a salué. L'ancien ministre a dit que la mer montait.", "Jean Roux"),
    ("Anne Roux, présidente du port, a vu Yves Le Goff. Elle a dit que la mer montait.", "Anne Roux"),
    ("Yves Le Goff est parti. La cour a tranché. Elle a dit que la mer montait.", "La cour"),
    ("Yves Le Goff est parti. L'armée a tiré. Il a dit que la mer montait.", "Yves Le Goff"),
    ("Yves Le Goff est parti. Le vote a ému Jean Roux, marin à Brest. Selon lui, la mer monte.", "Jean Roux"),
    ("Yves Le Goff est parti avec Jean Roux, marin à Brest. Selon lui, la mer monte.", "Yves Le Goff"),
    ("Quelles raisons restent ? Certains affirment que la mer monte.", "Certains"),
    ("Yann Le Goff et Anne Roux ont dit oui. Ils ont ajouté que la mer montait.", "Yann Le Goff et Anne Roux"),
    ("Le maire de Brest et le préfet ont dit que la mer montait.", "Le maire de Brest et le préfet"),
    ("Le ministre de l'Eau et des Forêts a dit que la mer montait.", "Le ministre de l'Eau et des Forêts"),
]


@pytest.mark.parametrize(("text", "speaker"), PASSED_ON)
def test_pronouns_and_descriptions_go_back_to_a_name(nlp, text, speaker):
    assert found(nlp(text))[-1][2] == speaker


@pytest.mark.parametrize(
    ("subject", "speaker_id", "name"),
    [
        ("Le roi et la reine", "nordic-leaders", "Nordic leaders"),
        ("Oslo et Paul Renard", "norvege", "Norway and Paul Renard"),
        ("Jean Roux, Anne Roux et Oslo", "norvege", "Jean Roux, Anne Roux and Norway"),
    ],
)
def test_joint_speakers_have_all_their_names_and_the_id_of_the_first_who_is_known(nlp, subject, speaker_id, name):
    doc = nlp(f"{subject} ont dit que la mer montait.")
    (quotation,) = doc._.quotations
    assert (quotation.speaker_id, quotation.speaker_name) == (speaker_id, name)


def test_a_name_signs_the_quotation_above_it(nlp):
    doc = nlp("Jean Roux a vu monter la mer.\n« Nous avons tout perdu cette nuit. »\n— Jean Roux, marin\nIl neige.")
    assert found(doc) == [("direct", "Nous avons tout perdu cette nuit.", "Jean Roux")]


def test_offsets_point_at_cue_and_speaker(nlp):
    doc = nlp("« Nous restons ici », a aussitôt répliqué la porte-parole du port.")
    (quotation,) = doc._.quotations
    assert doc.text[quotation.cue_start : quotation.cue_end] == "répliqué"
    assert doc.text[quotation.speaker_start : quotation.speaker_end] == "la porte-parole du port"
    assert quotation.force == "answers"


@pytest.mark.parametrize("text", [text for text, _, _ in [*DIRECT, *MIXED, *INDIRECT]])
def test_text_without_accents_reads_as_well(nlp, text):
    plain = "".join(fold(c) if c.islower() else c for c in text)
    plain = plain.replace("À", "A")
    with_accents = [(q.kind, q.start, q.end, q.speaker_id) for q in nlp(text)._.quotations]
    without = [(q.kind, q.start, q.end, q.speaker_id) for q in nlp(plain)._.quotations]
    assert without == with_accents


def test_reads_journalism_only(nlp):
    text = "Lire aussi : Paul Renard a dit « oui » au port\nPaul Renard a dit qu'il neigeait depuis hier.\n"
    assert [words for _, words, _ in found(nlp(text))] == ["il neigeait depuis hier"]


FRENCH = st.text(alphabet=st.sampled_from(list("«»“”\"',;:.!?()—-– \nabdeéilnqrstuAP")), max_size=200)
PIECES = st.lists(
    st.sampled_from(
        ["« ", " »", '"', "“", "”", " a déclaré", " que ", "qu'", "il ", "Paul Renard", ", ", ". ", " : ", "selon ",
         "elle", " et ", "\n", "a-t-il dit", " affirmant ", "pour ", "la digue ", "tiendra", "(", ")", " – ",
         "par ", "qui "]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), FRENCH, PIECES))
def test_any_text_gives_offsets_inside_it(nlp, text):
    doc = nlp(text)
    for span in doc.spans["quotations"]:
        quotation = span._.quotation
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert span.start_char <= quotation.start < quotation.end <= span.end_char
        assert -1 <= quotation.cue_start <= quotation.cue_end <= len(text)
        assert -1 <= quotation.speaker_start <= quotation.speaker_end <= len(text)
        assert (quotation.cue_start < 0) == (quotation.cue_end < 0) == (quotation.force == "")
    assert len({(q.kind, q.start) for q in doc._.quotations}) == len(doc._.quotations)


@settings(deadline=None)
@given(PIECES)
def test_the_whole_pipeline_survives_any_text(nlp, text):
    nlp(text)


def test_the_component_needs_no_codebook():
    assert QuotationFinder().actors.names == {}
