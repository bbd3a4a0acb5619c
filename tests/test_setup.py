"""The set-up: the lock is whole, and what the README promises exists."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml


@pytest.fixture(scope="module")
def lock(root: Path) -> dict[str, str]:
    """Each locked release (``name==version``, environment markers left out) and the lines that belong to it."""
    text = (root / "requirements.txt").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+==[\w.!+]+)(.*(?:\n[ \t]+.*)*)", text, re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", line)[0] for line in requirements if line and not line.startswith("#")}


def test_every_release_in_the_lock_has_hashes(root: Path, lock: dict[str, str]) -> None:
    outside = re.findall(r"^(?![\w.-]+==)[^\s#].*", (root / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert len(lock) > 50
    assert not outside
    assert not [release for release, rest in lock.items() if "--hash=sha256:" not in rest]


def test_the_lock_holds_all_that_is_asked_for(root: Path, lock: dict[str, str]) -> None:
    asked = names((root / "requirements.in").read_text("utf-8").splitlines())
    package = names(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
    assert package <= asked <= {release.partition("==")[0] for release in lock}


def test_jupyter_book_stays_on_its_first_major_version(lock: dict[str, str]) -> None:
    assert next(release for release in lock if release.startswith("jupyter-book==")).startswith("jupyter-book==1.")


def test_the_readme_and_the_makefile_name_the_same_targets(root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert targets == set(re.findall(r"`make ([a-z]+)", (root / "README.md").read_text("utf-8"))) | {"help"}


def test_every_chapter_is_in_the_table_of_contents(root: Path) -> None:
    toc = yaml.safe_load((root / "_toc.yml").read_text("utf-8"))
    listed = {c["file"] for part in toc["parts"] for c in part["chapters"] if "file" in c} | {toc["root"]}
    assert listed == {f"book/{path.stem}" for path in (root / "book").glob("*.md")}
    assert {"glob": "book/articles/*"} in [c for part in toc["parts"] for c in part["chapters"]]


def test_continuous_integration_runs_the_same_script(root: Path) -> None:
    assert ".ci/run" in (root / ".github/workflows/book.yml").read_text("utf-8")
    assert (root / ".ci/run").stat().st_mode & 0o111
