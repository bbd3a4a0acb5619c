"""Any articles and any codebook make a whole book, which speaks of them alone."""

import re
from pathlib import Path

import pytest

from crossread.errors import CrossreadError
from crossread.publishing.chapters.intro import findings
from crossread.publishing.computation import compute

EMPTY = dict.fromkeys(("actors", "propositions", "ladder", "events", "sides", "trends", "findings", "remarks"), "")
UNSAID = dict.fromkeys(("findings", "remarks", "glosses"), "")
BOOKS = {
    "three articles, an empty codebook": ("harbour", "", {}),
    "three articles, empty files": ("harbour", "", EMPTY),
    "three articles, a small codebook": ("harbour", "harbour", {}),
    "three articles, no ladder": ("harbour", "harbour", {"ladder": "[]"}),
    "one article that says little": ("bridge", "harbour", {}),
    "furniture only": ("furniture", "contest", UNSAID),
    "twelve articles": ("contest", "contest", {}),
}
# What no reader should meet: a value that is none, a count that does not agree, the subject of another book.
STRANGE = re.compile(
    r"\b(?:nan|NaT|None|inf|(?:[Oo]ne|1) (?:article|position|event|finding|utterance|word)s"
    r"|five (?:article|report|file)s?"
    r"|Russia\w*|Ukrain\w*|Western|Moscow|Paris)\b|<NA>"
)
OF_THE_RULES = {"evaluation"}  # a chapter that also measures the rules on texts of other subjects


@pytest.fixture(params=BOOKS.values(), ids=list(BOOKS))
def folder(request, project) -> Path:
    articles, codebook, files = request.param
    return project(articles, codebook, **files)


def test_every_chapter_is_whole_and_speaks_of_its_own_articles(folder, chapters):
    for name, chapter in chapters(folder):
        assert chapter.wanted == set(chapter.glued), name
        assert "<tbody></tbody>" not in chapter.markup, name
        assert name in OF_THE_RULES or not STRANGE.findall(chapter.text), name


def test_every_chapter_shows_what_it_showed(project, chapters, fragment):
    for name, chapter in chapters(project("harbour", "harbour")):
        if chapter.fragment and name not in {*OF_THE_RULES, "reproducibility"}:
            fragment(name, chapter.fragment)


def test_the_committed_book_glues_what_its_prose_uses(root, chapters):
    for name, chapter in chapters(root):
        assert chapter.wanted == set(chapter.glued), name


def test_a_codebook_s_own_words_are_in_its_book(project, chapters):
    pages = {name: chapter.text for name, chapter in chapters(project("contest", "contest"))}
    assert "The kouign-amann contest: who baked what?" in pages["intro"]
    assert "In twelve of twelve reports" in pages["intro"]
    assert "Article 21 has 5 January 2026, article 22 6 January 2026" in pages["intro"]
    assert "The jury has 55% of the words and is heard in twelve articles." in pages["voices"]
    assert "The jury’s ban goes from step 3 to step 5" in pages["positions"].replace("the jury", "The jury")
    assert "The tasting in Vannes: article 21 has" in pages["timeline"]


def test_without_a_codebook_a_book_says_what_it_lacks(project, chapters):
    pages = {name: chapter.text for name, chapter in chapters(project("harbour"))}
    assert "No finding is stated here yet." in pages["intro"]
    assert "No position was found in the articles." in pages["positions"]
    assert "No two passages were found at odds." in pages["inconsistencies"]
    assert "No article of this book is annotated by hand" in pages["evaluation"]


def test_a_finding_that_no_longer_holds_names_its_entry(project):
    folder = project("contest", "contest")
    for path in sorted((folder / "seeds").glob("3[12]_*.txt")):
        path.unlink()
    with pytest.raises(CrossreadError, match="finding ban: the results no longer bear out that the firmest reports"):
        findings(compute(folder))
