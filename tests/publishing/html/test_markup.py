"""Markup is made of constants: what is put into it is escaped by its type, and nothing is escaped by hand."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossread.publishing.html.markup import Html, style_sheet

HOSTILE = '<b title="\'">&lt;'
ESCAPED = "&lt;b title=&#34;&#39;&#34;&gt;&amp;lt;"
BOLD = Html("<b>{}</b>")
TRUSTED = {  # where markup is taken as it stands, and from whom
    "html/figures.py: _drawing",  # matplotlib
    "html/markup.py: style_sheet",  # rules, which cannot end their element
    "html/templates.py: _filled",  # markdown-it, told to let no HTML through
}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (BOLD.format(HOSTILE), f"<b>{ESCAPED}</b>"),
        (BOLD.format(BOLD.format("x")), "<b><b>x</b></b>"),
        (Html("<br>").join([HOSTILE, BOLD]), f"{ESCAPED}<br>{BOLD}"),
        (BOLD + HOSTILE, f"{BOLD}{ESCAPED}"),
        (HOSTILE + BOLD, f"{ESCAPED}{BOLD}"),
        (BOLD.format(f"{BOLD}"), "<b>&lt;b&gt;{}&lt;/b&gt;</b>"),  # an f-string is text
    ],
)
def test_text_is_escaped_where_it_is_put_into_markup(made: Html, expected: str) -> None:
    assert made == expected
    assert isinstance(made, Html)


def test_a_notebook_shows_markup() -> None:
    assert BOLD._repr_html_() == "<b>{}</b>"


def test_no_rule_ends_its_style_element() -> None:
    assert style_sheet(['a[b="c"]>d{}', "</style>"]) == '<style>a[b="c"]>d{}\\3c /style></style>'


def by_hand(module: ast.Module, name: str) -> Iterator[str]:
    """Yield the parts of a module that can escape by hand, or that make markup of more than constants."""
    for part in module.body:
        for node in ast.walk(part):
            imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            imported += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            escapes = {"html", "markupsafe", "xml.sax.saxutils"} & {*imported} and name != "html/markup.py"
            if escapes or (isinstance(node, ast.Call) and is_made_of_values(node)):
                yield f"{name}: {getattr(part, 'name', ast.unparse(part))}"


def is_made_of_values(call: ast.Call) -> bool:
    """Tell whether a call makes markup of something that is no constant, or hands on the type to do so."""
    if isinstance(call.func, ast.Name) and call.func.id in ("Html", "Markup"):
        return bool(call.keywords) or not all(map(is_constant, call.args))
    return any(isinstance(each, ast.Name) and each.id in ("Html", "Markup") for each in call.args)


def is_constant(node: ast.AST) -> bool:
    """Tell whether markup is a constant, or one of two, in which the value of each attribute stands in quotes."""
    branches = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return all(isinstance(branch, ast.Constant) and "={" not in str(branch.value) for branch in branches)


def test_no_module_escapes_by_hand_or_makes_markup_of_values(root: Path) -> None:
    folder = root / "src/crossread/publishing"
    modules = {path.relative_to(folder).as_posix(): ast.parse(path.read_text("utf-8")) for path in folder.rglob("*.py")}
    assert {found for name, module in modules.items() for found in by_hand(module, name)} == TRUSTED


@pytest.mark.parametrize(
    "line",
    [
        'Html(f"<b>{x}</b>")',
        'Html("<b>" + x)',
        'Html("<b>%s" % x)',
        'Html("<b>{}".format(x))',
        'Html("".join(x))',
        "Html(x)",
        "Html(*x)",
        'Html("<b>" if x else x)',
        "Html('<b title={}>').format(x)",
        "map(Html, x)",
        "import html",
        "from html import escape",
        "from markupsafe import Markup",
    ],
)
def test_the_guard_sees_what_it_is_for(line: str) -> None:
    assert list(by_hand(ast.parse(line), "chapters/x.py"))


@pytest.mark.parametrize(
    "line",
    ['Html("{}").format(x)', 'Html("<b>" "</b>")', 'Html("a" if x else "b")', "Html().join(x)", "Html.escape(x)"],
)
def test_the_guard_lets_constants_pass(line: str) -> None:
    assert list(by_hand(ast.parse(f"def show(x):\n    {line}"), "chapters/x.py")) == []
