from pathlib import Path

import pytest

from crossread.codebook import load_codebook
from crossread.errors import CrossreadError

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


def load(tmp_path: Path, **files: str):
    for name, text in files.items():
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
        ("id: bern", r"actors.yml:1: must be a list of entries"),
    ],
)
def test_an_error_names_file_line_and_field(tmp_path: Path, actors: str, message: str) -> None:
    with pytest.raises(CrossreadError, match=message):
        load(tmp_path, actors=actors)


def test_a_word_that_yaml_takes_for_something_else_stays_a_word(tmp_path: Path) -> None:
    book = load(tmp_path, actors=ACTORS.replace("seats: [Berne]", "seats: [No, 2026-01-06]"))
    assert book.actors[0].seats == ("No", "2026-01-06")


def test_missing_and_unknown_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CrossreadError, match=r"actors\.yml: no such file"):
        load_codebook(tmp_path)
    with pytest.raises(CrossreadError, match=r"actor\.yml: is not a file of the codebook; rename it to one of actors,"):
        load(tmp_path, actors=ACTORS, actor=ACTORS)
    (tmp_path / "actor.yml").unlink()
    (tmp_path / "notes.yml").write_bytes(b"- note: \xe9t\xe9")
    with pytest.raises(CrossreadError, match=r"notes\.yml: is not UTF-8"):
        load(tmp_path, actors=ACTORS)
