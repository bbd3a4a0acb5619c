import re
from pathlib import Path

import pytest

from crossread.codebook import Codebook, load_codebook
from crossread.errors import CrossreadError

SIDES = "- {id: other, name: Others, mark: circle, fill: blank}\n"
ACTORS = """\
- id: bern
  name: Switzerland
  type: state
  side: other
  seats: [Berne]
- id: keller
  name: Anna Keller
  type: person
  side: other
  gender: female
  speaks_for: bern
"""
WORDS = """\
- id: ships
  words: [frégate*, navire]
- id: fleet
  words: ["{ships}", flotte]
"""


def load(tmp_path: Path, **files: str):
    for name, text in (({"sides": SIDES} if "actors" in files else {}) | files).items():
        (tmp_path / f"{name}.yml").write_text(text, "utf-8")
    return load_codebook(tmp_path)


def test_entries_become_models(tmp_path: Path) -> None:
    book = load(tmp_path, actors=ACTORS)
    assert [(a.id, a.seats, a.speaks_for) for a in book.actors] == [("bern", ("Berne",), None), ("keller", (), "bern")]
    assert book.notes == ()


@pytest.mark.parametrize(
    ("actors", "message"),
    [
        (ACTORS.replace("speaks_for: bern", "speaks_for: berlin"), r"actors.yml:11: speaks_for: unknown id 'berlin'"),
        (ACTORS.replace("type: state", "type: country"), r"actors.yml:3: type: .*'organisation'.*found 'country'"),
        (ACTORS.replace("gender", "sex"), r"actors.yml:10: sex: Extra inputs are not permitted"),
        (ACTORS.replace("id: keller", "id: bern"), r"actors.yml:6: id: 'bern' is the id of an earlier entry"),
        (ACTORS.replace("id: keller", "id: Anna Keller"), r"actors.yml:6: id: .*found 'Anna Keller'"),
        (ACTORS.replace("  name: Switzerland\n", ""), r"actors.yml:1: name: Field required"),
        (ACTORS.replace("  side: other\n  seats", "  type: state\n  seats"), r"actors.yml:4: type: stands twice"),
        (ACTORS + "- id: [", r"actors.yml:13: is not valid YAML"),
        (
            ACTORS.replace("side: other\n  gender", "side: sailors\n  gender"),
            r"actors.yml:9: side: unknown id 'sailors'",
        ),
        ("id: bern", r"actors.yml:1: must be a list of entries"),
    ],
)
def test_an_error_names_file_line_and_field(tmp_path: Path, actors: str, message: str) -> None:
    with pytest.raises(CrossreadError, match=message):
        load(tmp_path, actors=actors)


def test_a_word_that_yaml_takes_for_something_else_stays_a_word(tmp_path: Path) -> None:
    book = load(tmp_path, actors=ACTORS.replace("seats: [Berne]", "seats: [No, 2026-01-06]"))
    assert book.actors[0].seats == ("No", "2026-01-06")


def test_every_file_may_be_absent(tmp_path: Path) -> None:
    assert load(tmp_path, glosses="") == Codebook()


def test_missing_and_unknown_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match=r"none: no such folder; give the one that holds"):
        load_codebook(tmp_path / "none")
    assert load_codebook(tmp_path) == Codebook()
    (tmp_path / "000_article.txt").touch()
    with pytest.raises(CrossreadError, match=r"holds files, but none of a codebook; give an empty folder"):
        load_codebook(tmp_path)
    (tmp_path / "000_article.txt").unlink()
    for name in ("actor.yml", "actors.yaml"):
        (tmp_path / name).touch()
        with pytest.raises(
            CrossreadError, match=rf"{name}: is not a file of the codebook; rename it to one of book\.yml,"
        ):
            load(tmp_path, actors=ACTORS)
        (tmp_path / name).unlink()
    (tmp_path / "notes.yml").mkdir()
    with pytest.raises(CrossreadError, match=r"notes\.yml: is no file"):
        load(tmp_path, actors=ACTORS)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    actors = ACTORS.replace("type: state", "type: country").replace("gender: female", "gender: f")
    with pytest.raises(CrossreadError) as error:
        load(tmp_path, actors=actors, verdicts="- {reason: none}\n", notes="")
    assert re.findall(r"(\w+\.yml:\d+: \w+):", str(error.value)) == [
        "actors.yml:3: type", "actors.yml:10: gender", "verdicts.yml:1: inconsistency", "verdicts.yml:1: decision",
    ]  # fmt: skip


def test_many_faults_are_cut_short(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match=r"(?s)actors\.yml:20: .*\nand 10 more$"):
        load(tmp_path, actors="- x\n" * 30)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("troupes (de", r"'troupes \(de', character 9: '\(' is not closed"),
        ("{troop}", "character 1: there is no set of words 'troop'; define it in words.yml"),
        ("a ... b ... c ... d ... e ... f", "can be read in 59049 ways"),
    ],
)
def test_a_bad_pattern_is_refused_where_it_stands(tmp_path: Path, pattern: str, message: str) -> None:
    events = f'- id: move\n  label: move\n  kind: other\n  words:\n    - troupes\n    - "{pattern}"\n'
    with pytest.raises(CrossreadError, match=rf"events\.yml:6: words\.1: .*{message}"):
        load(tmp_path, events=events)


def test_sets_of_words_are_put_in_patterns(tmp_path: Path) -> None:
    book = load(tmp_path, words=WORDS, events='- {id: move, label: move, kind: other, words: ["{fleet} russe"]}\n')
    assert book.events[0].words == ("((frégate*|navire)|flotte) russe",)
    assert book.words[1].words == ("{ships}", "flotte")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (WORDS.replace("navire", "'{fleet}'"), r"words\.yml:2: words\.1: the set 'fleet' holds itself"),
        (WORDS.replace("flotte", "'{boats}'"), r"words\.yml:4: words\.1: .*there is no set of words 'boats'"),
        (WORDS.replace("id: fleet", "id: ships"), r"words\.yml:3: id: 'ships' is the id of an earlier entry"),
        (
            WORDS.replace("flotte", "{ships}"),
            r"words\.yml:4: words\.1: .*write what begins with a brace in quotation marks",
        ),
        ("- {id: none, words: []}\n", r"words\.yml:1: words: "),
    ],
)
def test_a_bad_set_of_words_is_refused_where_it_stands(tmp_path: Path, words: str, message: str) -> None:
    with pytest.raises(CrossreadError, match=message):
        load(tmp_path, words=words)


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ("2026-13", "'2026-13' is not an EDTF date"),
        ("10000", "'10000' is not an EDTF date"),
        ("2026-02-30", "'2026-02-30' is not in the calendar, or ends before it begins"),
        ("0000", "'0000' is not in the calendar"),
        ("2026-02/2026-01", "or ends before it begins"),
        ("2026-02-30/..", "is not in the calendar"),
    ],
)
def test_what_is_no_date_is_refused(tmp_path: Path, days: str, message: str) -> None:
    with pytest.raises(CrossreadError, match=rf"events\.yml:4: days: .*{message}"):
        load(tmp_path, events=f"- id: move\n  label: move\n  kind: other\n  days: {days}\n")
