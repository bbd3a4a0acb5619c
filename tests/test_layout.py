"""The tests mirror the package: a stranger finds the test of a module by its name."""

from pathlib import Path

WITHOUT_A_TEST_OF_ITS_NAME = {
    "analysis/text_quality/defect.py": "only names what the rules beside it return",
    "reading/quotations/quotation.py": "only names what the component beside it returns",
}


def test_every_module_has_a_test_file_of_its_name(root: Path) -> None:
    package, tests = root / "src/crossread", root / "tests"
    modules = [path.relative_to(package) for path in package.rglob("*.py") if not path.name.startswith("__")]
    missing = {str(module) for module in modules if not (tests / module.parent / f"test_{module.name}").is_file()}
    assert sorted(missing) == sorted(WITHOUT_A_TEST_OF_ITS_NAME)
