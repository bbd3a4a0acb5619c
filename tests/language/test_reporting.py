from itertools import pairwise

import pytest

from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.language.lexicon import verb_forms
from crossread.language.reporting import REPORTING_NOUNS, VERBS_BY_FORM, read_verbs

FORCES = {
    "states", "claims", "explains", "adds", "announces", "confirms", "answers", "asks", "demands", "warns", "denies",
    "admits", "promises", "criticises", "praises", "suggests", "thinks", "exclaims", "relays",
}  # fmt: skip


@pytest.mark.parametrize(
    "form", ["déclaré", "averti", "indiqué", "affirmé", "démenti", "prévenu", "dit", "promis", "écrit"]
)
def test_knows_the_participles_that_lookup_lemmatizers_miss(form):
    assert fold(form) in VERBS_BY_FORM


def test_every_verb_has_a_force_and_its_forms():
    for form, verbs in VERBS_BY_FORM.items():
        for verb in verbs:
            assert verb.force in FORCES
            assert verb.takes <= set("qpirn")
            assert form in verb_forms(verb.lemma)


def test_every_noun_has_a_force():
    for force, takes in REPORTING_NOUNS.values():
        assert force in FORCES
        assert takes <= set("q")


def test_the_longest_expressions_come_first():
    assert all(len(one.tail) >= len(other.tail) for verbs in VERBS_BY_FORM.values() for one, other in pairwise(verbs))


def test_a_verb_without_forms_is_refused_with_the_line_and_the_mend():
    lines = ["# comment", "affirmer\tclaims\tqi", "zozoter\tclaims\tqi"]
    with pytest.raises(CrossreadError, match=r"reporting_verbs.tsv:3: the forms of 'zozoter' .* training/verbs.txt"):
        list(read_verbs(lines))
