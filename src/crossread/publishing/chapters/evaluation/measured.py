"""What stands in the place of a figure that was not measured: a sentence that says so."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from crossread.evaluation.evaluation import Evaluation
from crossread.publishing.html.markup import Html

P = ParamSpec("P")
NOT_ANNOTATED = Html("<p>No article of this book is annotated by hand, so this was not measured.</p>")


class NotMeasuredError(Exception):
    """The figures of a benchmark are not there; the text of the error says how to measure them."""


def measured(show: Callable[P, Html]) -> Callable[P, Html]:
    """Let a function that shows figures return a sentence where there are none."""

    @wraps(show)
    def shown(*arguments: P.args, **named: P.kwargs) -> Html:
        if any(isinstance(each, Evaluation) and each.gold["publication_dates"].empty for each in arguments):
            return NOT_ANNOTATED
        try:
            return show(*arguments, **named)
        except NotMeasuredError as error:
            return Html("<p>{}</p>").format(error)

    return shown
