import pytest

from crossread.reading.grammar.statements import statements
from crossread.reading.quotations.cues import Shape, find_cues


def cues(text):
    (statement,) = statements(text, [(0, len(text))], [0], [])
    return [
        (" ".join(statement.form(i) for i in range(c.first, c.last)), c.shape, c.force) for c in find_cues(statement)
    ]


CUES = [
    ("Le maire affirme que tout va bien.", [("affirme", Shape.FINITE, "claims")]),
    ("Le maire a déclaré que tout va bien.", [("declare", Shape.FINITE, "states")]),
    ("Le maire a declare que tout va bien.", [("declare", Shape.FINITE, "states")]),
    ("Le maire n'a pas encore averti la ville.", [("averti", Shape.FINITE, "warns")]),
    ("Le maire a, dans la soirée, démenti.", [("dementi", Shape.FINITE, "denies")]),
    ("Tout va bien, a-t-elle ajouté.", [("ajoute", Shape.INVERTED, "adds")]),
    ("Tout va bien, répliquent-ils.", [("repliquent-ils", Shape.INVERTED, "answers")]),
    ("Il sort, promettant de revenir.", [("promettant", Shape.PARTICIPLE, "promises")]),
    ("Il vient d'annoncer son départ.", [("annoncer", Shape.FINITE, "announces")]),
    ("Elle a tenu à préciser la date.", [("preciser", Shape.FINITE, "states")]),
    ("Il sort sans préciser la date.", [("preciser", Shape.INFINITIVE, "states")]),
    ("Il faut dire que tout va bien.", []),
    ("Il va sans dire que tout va bien.", []),
    ("On peut dire que tout va bien.", []),
    ("Il s'est assuré que tout allait bien.", []),
    ("Les clefs se trouvaient là.", []),
    ("Il a parlé à propos du port.", [("parle", Shape.FINITE, "states")]),
    ("L'idée, jugée folle par tous, revient.", [("jugee", Shape.PASSIVE, "thinks")]),
    ("Il s'est plaint du bruit.", [("plaint", Shape.FINITE, "criticises")]),
    ("Le pays met aussi en garde ses voisins.", [("met aussi en garde", Shape.FINITE, "warns")]),
    ("Elle a fait savoir que tout va bien.", [("fait savoir", Shape.FINITE, "announces")]),
    ("Selon elle, tout va bien.", [("selon", Shape.PREPOSITION, "states")]),
    ("D'après le maire, tout va bien.", [("d' apres", Shape.PREPOSITION, "states")]),
    ("Aux yeux du maire, tout va bien.", [("aux yeux du", Shape.PREPOSITION, "thinks")]),
    ("Le maire dénonce une erreur et réclame un vote.", [
        ("denonce", Shape.FINITE, "criticises"), ("reclame", Shape.FINITE, "demands")
    ]),
    ("Dans un communiqué : tout va bien.", [("communique", Shape.NOUN, "states")]),
    ("Rappelons que tout va bien.", []),
    ("Notez que tout va bien.", []),
    ("On estime que tout va bien.", []),
    ("Il plaint ses voisins.", []),
    ("La ville change selon les saisons.", []),
    ("La menace grandit et la demande baisse.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_finds_cues(text, expected):
    assert cues(text) == expected
