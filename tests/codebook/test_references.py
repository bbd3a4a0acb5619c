from pathlib import Path

import pytest
from pydantic import ValidationError

from crossread.codebook import load_codebook
from crossread.codebook.references import ReferenceEvent
from crossread.intervals import interval
from crossread.language.folding import fold
from crossread.language.patterns import compile_patterns

ENTRY = {
    "id": "treaty",
    "label": "The treaty was signed",
    "date": "2025-03-11",
    "source": {"title": "A page", "url": "https://example.org/"},
    "patterns": ["traité ... Oslo"],
}


@pytest.fixture(scope="module")
def references(root: Path) -> tuple[ReferenceEvent, ...]:
    return load_codebook(root / "book" / "codebook").references


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "11 mars"),
        ("source", {"title": "A page", "url": "nowhere"}),
        ("patterns", []),
        ("patterns", ["(traité"]),
    ],
)
def test_a_reference_needs_a_date_a_public_source_and_patterns(field: str, value: object) -> None:
    assert ReferenceEvent.model_validate(ENTRY).date == "2025-03-11"
    with pytest.raises(ValidationError):
        ReferenceEvent.model_validate(ENTRY | {field: value})


def test_the_projects_references_are_dated_to_the_day_and_in_order(references: tuple[ReferenceEvent, ...]) -> None:
    days = [interval(reference.date) for reference in references]
    assert all(day and day.first == day.last for day in days)
    assert [reference.date for reference in references] == sorted(reference.date for reference in references)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("full-scale-invasion", "Deux ans après l'invasion à grande échelle, le front est figé."),
        ("riyadh-talks", "Les négociations entre Russes et Américains à Riyad se sont achevées."),
        ("jeddah-talks", "Kiev a accepté l'idée d'un cessez-le-feu de trente jours."),
        ("alaska-summit", "Le sommet de vendredi en Alaska n'a rien donné."),
        ("beijing-parade", "Au defile de Pekin, les trois dirigeants ont marche ensemble."),
        ("paris-summit-2025", "Vingt-six pays se sont engagés à fournir des soldats."),
        (
            "peskov-on-contingents",
            "Peskov : « Des contingents militaires européens et américains ne sont pas une garantie. »",
        ),
        ("paris-declaration-2026", "Londres et Paris ont signé une déclaration d'intention avec l'Ukraine."),
    ],
)
def test_wordings_by_which_articles_name_an_event(
    references: tuple[ReferenceEvent, ...], event: str, text: str
) -> None:
    found = [r.id for r in references if compile_patterns(r.patterns).search(fold(text))]
    assert found == [event]
