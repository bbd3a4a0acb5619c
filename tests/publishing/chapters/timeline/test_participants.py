import pytest

from crossread.codebook import Codebook
from crossread.codebook.events import Event
from crossread.publishing.chapters.timeline.participants import event_actors

TEXT = "« La paix viendra », dit Jeanne. Le pont tombe. « Le vote aura lieu », dit quelqu'un."
CODEBOOK = Codebook(
    events=(
        Event(id="peace", label="Peace", kind="other"),
        Event(id="signing", label="Peace is signed", kind="signature", participants=("oslo", "bern")),
        Event(id="bridge", label="A bridge falls", kind="other"),
        Event(id="vote", label="A vote", kind="vote"),
    )
)
MENTIONS = (("peace", "paix"), ("signing", "paix"), ("bridge", "pont"), ("vote", "vote"))


def row(wording, **more):
    start = TEXT.index(wording)
    return {"article_id": "000_a", "start": start, "end": start + len(wording), "text": wording} | more


@pytest.mark.parametrize(
    ("event", "expected"),
    [("peace", {"jeanne"}), ("signing", {"oslo", "bern"}), ("bridge", set()), ("vote", set())],
    ids=["those quoted on it", "the participants of the codebook", "nobody", "a speaker who is no actor"],
)
def test_who_takes_part(make_book, event, expected):
    quotations = [row("La paix viendra", speaker_id="jeanne"), row("Le vote aura lieu", speaker_id="")]
    mentions = [row(wording, event_id=key) for key, wording in MENTIONS]
    book = make_book({"000_a": TEXT}, CODEBOOK, quotations=quotations, event_mentions=mentions)
    assert event_actors(book)[event] == expected
