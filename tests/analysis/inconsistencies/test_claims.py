"""What a sentence states of an attribute, and in whose name."""

from math import inf

import pytest

from crossread.analysis.events.table import linked_articles
from crossread.analysis.inconsistencies.claims import Claim, found_claims
from crossread.codebook import Actor, Codebook
from crossread.codebook.claims import Attribute, Value
from crossread.corpus import Article
from crossread.intervals import interval
from crossread.reading.pipeline import ReadCorpus, read_article, reading_pipeline

ACTORS = (Actor(id="soto", name="Ana Soto", type="person", side="other", aliases=("Ana Soto",)),)
BAN = Attribute(
    id="ban", subject="fishing", subject_label="the ban", kind="scope", type="scope",
    context=("pêche",), speakers=("soto",),
    values=(Value(value="all", label="all", rank=2, patterns=("toute la pêche",)),
            Value(value="coast", label="the coast", rank=1, patterns=("pêche côtière",))),
    settled_by="the decree",
)  # fmt: skip


def states(text: str) -> list[tuple[str, str, str, bool]]:
    """Return value, kind of text, speaker and directness of the claims in an article."""
    codebook = Codebook(actors=ACTORS, claims=(BAN,))
    read = read_article(Article("a", "a.txt", text), reading_pipeline(codebook))
    found = found_claims(linked_articles(ReadCorpus({"a": read}), codebook, {}), codebook)["a"]
    return [(claim.value, claim.segment, claim.speaker_id, claim.direct) for claim in found]


BODY = "Ana Soto a dit qu'elle interdisait la pêche côtière.\nLe port dort.\nLa mer aussi.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BODY, [("coast", "body", "soto", False)]),
        ("Ana Soto a dit : « Toute la pêche est finie. »", [("all", "body", "soto", True)]),
        ("Le maire interdit toute la pêche.", []),
        ("Ana Soto a interdit toute la ville.", []),
        ("Ana Soto interdit-elle toute la pêche ?", []),
        (f"Adieu à toute la pêche\n\n{BODY}", [("all", "headline", "", False), ("coast", "lead", "soto", False)]),
    ],
)
def test_what_a_sentence_states(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("claim", "extent", "value"),
    [
        (Claim(BAN, "a", 0, 1, bounds=(3, None), unit="km"), (3, inf), "3.. km"),
        (Claim(BAN, "a", 0, 1, bounds=(None, 4)), (-inf, 4), "..4"),
        (Claim(BAN, "a", 0, 1, days=interval("../2024-05-14")), (-inf, 739020), "../2024-05-14"),
    ],
)
def test_extent(claim: Claim, extent: tuple[float, float], value: str) -> None:
    assert (claim.extent, claim.value) == (extent, value)
