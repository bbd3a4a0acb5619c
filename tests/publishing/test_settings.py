from pathlib import Path

import pytest

from crossread.errors import CrossreadError
from crossread.publishing.settings import check_settings

CONFIG = "title: A book\nexecute:\n  timeout: 300\nonly_build_toc_files: true\nsphinx:\n  config: {anything: goes}\n"
TOC = "format: jb-book\nroot: intro\nparts:\n  - chapters:\n      - file: book/a\n      - glob: book/b*\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "book").mkdir()
    for name, text in {"_config.yml": CONFIG, "_toc.yml": TOC, "intro.md": "# I\n", "book/a.ipynb": "{}"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def faults(project: Path) -> list[str]:
    try:
        check_settings(project)
    except CrossreadError as error:
        return str(error).splitlines()
    return []


def test_known_settings_and_chapters_pass(project: Path, root: Path) -> None:
    assert faults(project) == []
    assert faults(root) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "message"),
    [
        (
            "_config.yml",
            "title",
            "titel",
            "_config.yml: Additional properties are not allowed ('titel'",
        ),
        (
            "_config.yml",
            "timeout",
            "patience",
            "_config.yml: execute: Additional properties are not",
        ),
        ("_config.yml", "300", "long", "_config.yml: execute: timeout: 'long' is not of type 'number'; mend"),
        ("_config.yml", "A book", "[", "_config.yml:3: is not valid YAML: "),
        ("_config.yml", "A book", "\0", "_config.yml: is not UTF-8 text"),
        ("_config.yml", CONFIG, "", "_config.yml: None is not of type 'object'"),
        (
            "_toc.yml",
            "book/a",
            "book/c",
            "_toc.yml: book/c: there is no book/c.md; write it, or",
        ),
        ("_toc.yml", "root: intro", "root: preface", "_toc.yml: preface: there is no preface.md"),
        ("_toc.yml", "chapters", "chapitres", "_toc.yml: entry not a mapping containing 'chapters' key @ '/parts/0/'"),
        ("_toc.yml", "parts:", "parts: [", "_toc.yml:4: is not valid YAML"),
        ("_toc.yml", TOC, "", "_toc.yml: toc is not a mapping"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(project: Path, name: str, right: str, wrong: str, message: str) -> None:
    path = project / name
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), "utf-8")
    (fault,) = faults(project)
    assert fault.startswith(message)


@pytest.mark.parametrize("name", ["_config.yml", "_toc.yml"])
def test_a_missing_file_is_named(project: Path, name: str) -> None:
    (project / name).unlink()
    assert faults(project) == [f"{name}: is missing; take it back from version control"]


def test_all_faults_are_named_at_once(project: Path) -> None:
    (project / "_config.yml").write_text("titel: A\nexecute: {timeout: long}\n", "utf-8")
    (project / "intro.md").unlink()
    assert [fault.partition(":")[0] for fault in faults(project)] == ["_config.yml", "_config.yml", "_toc.yml"]
