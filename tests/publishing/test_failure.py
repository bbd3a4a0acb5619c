"""One message for each way a build can stop."""

from pathlib import Path

import pytest

from crossread.publishing.failure import explain

RAISED = """
myst_nb.core.execute.base.ExecutionError: {page}
Traceback (most recent call last):
  File "nbclient/client.py", line 918, in _check_raise_for_error
nbclient.exceptions.CellExecutionError: An error occurred while executing the following cell:
------------------
total / 0
------------------

\x1b[31m---------------------------------------------------------------------------\x1b[39m
\x1b[31mZeroDivisionError\x1b[39m                         Traceback (most recent call last)
\x1b[36mCell\x1b[39m\x1b[36m \x1b[39m\x1b[32mIn[2]\x1b[39m\x1b[32m, line 1\x1b[39m
\x1b[32m----> \x1b[39m\x1b[32m1\x1b[39m total / \x1b[32m0\x1b[39m

\x1b[31mZeroDivisionError\x1b[39m: division by zero

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
myst_nb.core.execute.base.ExecutionError: {page}
RuntimeError: There was an error in building your book.
"""

CRASHED = """
Traceback (most recent call last):
  File "jupyter_book/sphinx.py", line 114, in build_sphinx
    app = Sphinx(
sphinx.errors.ExtensionError: Could not import extension myst_nbb

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "jupyter_book/cli/main.py", line 528, in builder_specific_actions
    raise RuntimeError(message) from result
RuntimeError:
\x1b[91m=====\x1b[0m

There was an error in building your book. Look above for the cause.

\x1b[91m=====\x1b[0m
"""

MALFORMED = """
Traceback (most recent call last):
  File "jupyter_book/cli/main.py", line 270, in build
    _error(
RuntimeError:
=====

The Table of Contents file is malformed: 'parts' not a non-empty list @ '/'

=====
"""

NOTEBOOK = """# A chapter

```{code-cell} python3
total = 1
```

Prose.

```{code-cell} python3
:tags: [hide-input]
total / 0
```
"""


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("book/a.md:13: WARNING: target not found: 'x' [myst.xref_missing]", "book/a.md:13: target not found: 'x'"),
        ("\x1b[91mbook/a.md: WARNING: not in any toctree\x1b[39;49;00m", "book/a.md: not in any toctree"),
        ("WARNING: unknown config value 'colour'", "_config.yml or _toc.yml: unknown config value 'colour'"),
        ("reading sources\nbook/a.md:2: ERROR: Unknown directive type: 'figur'.", "book/a.md:2: Unknown directive"),
        ("book/a.md:: WARNING: no such document 'b'", "book/a.md: no such document 'b'"),
        (CRASHED, "sphinx.errors.ExtensionError: Could not import extension myst_nbb"),
        (MALFORMED, "RuntimeError: The Table of Contents file is malformed: 'parts' not a non-empty list"),
        ("Killed", "Killed"),
        ("", "nothing was printed"),
    ],
)
def test_explain(log: str, expected: str) -> None:
    assert explain(log).startswith(expected)


def test_a_warning_given_twice_is_reported_once() -> None:
    assert (
        explain("a.md:1: WARNING: same\na.md:1: WARNING: same\nb.md:1: WARNING: other") == "a.md:1: same\nb.md:1: other"
    )


def test_a_place_inside_the_project_is_given_from_there() -> None:
    assert explain(f"{Path.cwd()}/book/a.md:3: WARNING: odd") == "book/a.md:3: odd"


def test_a_cell_that_raises_is_named_by_the_line_of_its_fence(tmp_path: Path) -> None:
    page = tmp_path / "chapter.md"
    page.write_text(NOTEBOOK, "utf-8")
    expected = f"{page}:9: code cell 2, line 1 of the cell: ZeroDivisionError: division by zero"
    assert explain(RAISED.format(page=page)) == expected
