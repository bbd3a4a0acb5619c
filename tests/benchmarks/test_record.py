import hashlib
import json

import pytest
from benchmarks.record import digest, record

from benchmarks import record as recording


@pytest.mark.parametrize("texts", [[], ["é"], ["a", "b"]])
def test_a_digest_is_that_of_the_joined_texts(texts):
    assert digest(texts) == hashlib.sha256("".join(texts).encode()).hexdigest()


def test_figures_are_written_with_versions_and_the_same_twice(tmp_path, monkeypatch):
    monkeypatch.setattr(recording, "RESULTS", tmp_path / "results")
    record("speed", {"figures": {"dates": 1}})
    written = (tmp_path / "results/speed.json").read_bytes()
    record("speed", {"figures": {"dates": 1}})
    assert (tmp_path / "results/speed.json").read_bytes() == written
    assert json.loads(written).keys() == {"figures", "code_sha256", "crossread", "python", "spacy"}
