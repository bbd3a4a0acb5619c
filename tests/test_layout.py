"""The tests mirror the package: a stranger finds the test of a module by its name."""

from pathlib import Path

WITHOUT_A_TEST_OF_ITS_NAME = {
    "analysis/text_quality/defect.py": "only names what the rules beside it return",
    "article_files.py": "tests/test_corpus.py loads good files and bad ones",
    "checksums.py": "tests/test_corpus.py writes and checks the sums",
    "cli/analyse.py": "tests/cli/test_main.py runs the command",
    "cli/articles.py": "tests/cli/test_main.py runs the commands that share it",
    "publishing/book.py": "tests/publishing/test_results.py loads the book",
    "publishing/building.py": "tests/book builds the book",
    "publishing/chapters/evaluation/measured.py": "tests of the chapters show what was not measured",
    "publishing/chapters/timeline/tables.py": "tests/publishing/chapters/timeline/test_figures.py draws what they hold",
    "publishing/chapters/voices.py": "tests/book reads the chapter",
    "publishing/computation.py": "tests/publishing/test_results.py computes the results",
    "reading/quotations/quotation.py": "only names what the component beside it returns",
    "publishing/extension.py": "tests/book builds the book with it",
}


def test_every_module_has_a_test_file_of_its_name(root: Path) -> None:
    package, tests = root / "src/crossread", root / "tests"
    modules = [path.relative_to(package) for path in package.rglob("*.py") if not path.name.startswith("__")]
    missing = {str(module) for module in modules if not (tests / module.parent / f"test_{module.name}").is_file()}
    assert sorted(missing) == sorted(WITHOUT_A_TEST_OF_ITS_NAME)
