import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.analysis.text_quality.table import find_defects, text_quality
from crossread.codebook import Codebook, Note, load_codebook
from crossread.corpus import Article, load_corpus
from crossread.errors import CrossreadError
from crossread.reading.pipeline import ReadCorpus, read, read_article, reading_pipeline

TEXT = "Le chat dort sur sur le lit.\n\nLe chien dort « ici» et rêve de la lune.\n\nLire aussi : la nuit"
RULE_KINDS = {"boilerplate", "missing-accents", "unbalanced-quotation", "duplicate-word"}


@pytest.fixture(scope="module")
def nlp():
    return reading_pipeline(Codebook())


def _read(text, nlp):
    return read_article(Article("007_a", "007_a.txt", text), nlp)


def test_rules_and_notes_in_one_table(nlp):
    note = Note(article="007", exact="la lune", kind="mistranslation", note="the sun is meant", changes_meaning=True)
    elsewhere = Note(article="008", exact="la lune", kind="typo", note="in an article that was not read")
    read_one = _read(TEXT, nlp)
    frame = text_quality(ReadCorpus({"007_a": read_one}), Codebook(notes=(note, elsewhere)))
    assert list(zip(frame["text"], frame["kind"], frame["origin"], frame["changes_meaning"], strict=True)) == [
        ("sur sur", "duplicate-word", "rule", False),
        ("« ici»", "typo", "rule", False),
        ("la lune", "mistranslation", "editor", True),
        ("Lire aussi : la nuit", "boilerplate", "rule", False),
    ]
    assert all(TEXT[row.start : row.end] == row.text for row in frame.itertuples())


def test_a_note_without_its_passage(nlp):
    note = Note(article="007", exact="le loup", kind="typo", note="gone")
    with pytest.raises(CrossreadError, match="'le loup' stands 0 times in article 007_a"):
        text_quality(ReadCorpus({"007_a": _read(TEXT, nlp)}), Codebook(notes=(note,)))


PIECES = st.sampled_from(["«", " »", "“", '"', " mot", "\n", "chaque années"])


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text(nlp, text):
    for defect in find_defects(_read(text, nlp)):
        assert 0 <= defect.start < defect.end <= len(text)


@pytest.fixture(scope="module")
def found_and_gold(root):
    """Defects by (article, kind): what rules find, and what the hand annotation has."""
    codebook = load_codebook(root / "book/codebook")
    reading = read(load_corpus(root / "seeds"), codebook)
    found = [(r.article.id, d.kind, d.start, d.end) for r in reading for d in find_defects(r)]
    with (root / "tests/gold/text_quality.csv").open(encoding="utf-8", newline="") as file:
        gold = [(row["article_id"], row["kind"], int(row["start"]), int(row["end"])) for row in csv.DictReader(file)]
    return found, gold


def _meets(one, other):
    return one[:2] == other[:2] and one[2] < other[3] and other[2] < one[3]


def test_rules_find_what_rules_can_see(found_and_gold):
    found, gold = found_and_gold
    assert [g for g in gold if g[1] in RULE_KINDS and not any(_meets(f, g) for f in found)] == []


def test_rules_find_nothing_else(found_and_gold):
    found, gold = found_and_gold
    assert [f for f in found if not any(_meets(f, g) for g in gold)] == []
