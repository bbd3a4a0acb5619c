"""The words that report speech: verbs (`data/reporting_verbs.tsv`) and nouns (`data/reporting_nouns.tsv`).

Prepositions that name a source (*selon*) are among the word classes. Verbs that tell of no speech at all, such as
*signer*, are not here, even where an event or a position hangs on them.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

from crossread.errors import CrossreadError
from crossread.language.folding import fold
from crossread.language.lexicon import verb_forms

_FOLDER = files("crossread").joinpath("language/data")


class ReportingVerb(NamedTuple):
    """A verb, or a verb with the words that follow it, what the speaker does by it, and the constructions it takes.

    `is_act` tells verbs by which somebody speaks even where none of the words are reported.
    """

    lemma: str
    tail: tuple[str, ...]
    force: str
    takes: frozenset[str]
    is_act: bool


def read_verbs(lines: Iterable[str]) -> Iterator[ReportingVerb]:
    """Yield the verbs of a table; raise `CrossreadError` for one whose forms are not known."""
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        expression, force, takes, *act = line.split("\t")
        lemma, *tail = expression.split()
        try:
            verb_forms(lemma)
        except KeyError:
            raise CrossreadError(
                f"language/data/reporting_verbs.tsv:{number}: the forms of {lemma!r} are not in verb_forms.tsv; "
                f"add the verb to training/verbs.txt and run training/conjugate.py"
            ) from None
        yield ReportingVerb(lemma, tuple(map(fold, tail)), force, frozenset(takes) - {"-"}, bool(act))


def _lines(name: str) -> list[str]:
    return _FOLDER.joinpath(name).read_text("utf-8").splitlines()


def _by_form(verbs: Iterable[ReportingVerb]) -> dict[str, tuple[ReportingVerb, ...]]:
    found: dict[str, list[ReportingVerb]] = {}
    for verb in verbs:
        for form in verb_forms(verb.lemma):
            found.setdefault(form, []).append(verb)
    return {form: tuple(sorted(own, key=lambda verb: -len(verb.tail))) for form, own in found.items()}


REPORTING_VERBS = tuple(read_verbs(_lines("reporting_verbs.tsv")))

SIMPLE_VERBS = tuple(verb for verb in REPORTING_VERBS if not verb.tail)
"""Those of one word, which report speech by themselves."""

VERBS_BY_FORM: Mapping[str, tuple[ReportingVerb, ...]] = _by_form(REPORTING_VERBS)
"""For each folded inflected form the reporting verbs that it can begin, longest expressions first."""

REPORTING_NOUNS: Mapping[str, tuple[str, frozenset[str]]] = {
    noun: (force, frozenset(takes) - {"-"})
    for noun, force, takes in (line.split("\t") for line in _lines("reporting_nouns.tsv") if not line.startswith("#"))
}
"""The folded nouns that report speech, each with its force and constructions."""
