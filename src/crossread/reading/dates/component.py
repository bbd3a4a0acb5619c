"""The spaCy component that stores a text's time expressions."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from crossread.reading.dates.expressions import TimeExpression
from crossread.reading.dates.recognition import find_expressions
from crossread.reading.spans import char_span, segments, text_of

if not Span.has_extension("time_expression"):
    Span.set_extension("time_expression", default=None)


@Language.factory("crossread_dates")
class Dates:
    """Writes ``doc.spans["time_expressions"]``, labelled DATE, TIME, DURATION or SET.

    Every span's ``._.time_expression`` holds the `TimeExpression` with its exact offsets. Captions are read, navigation
    and teasers are not.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Read the time expressions of `doc`."""
        spans = []
        for expression in find_expressions(text_of(doc), segments(doc, without=("navigation", "teaser"))):
            span = char_span(doc, expression.start, expression.end, expression.type)
            span._.time_expression = expression
            spans.append(span)
        doc.spans["time_expressions"] = spans
        return doc


def time_expressions(doc: Doc) -> list[TimeExpression]:
    """Return the time expressions that the component found, in order of the text."""
    return [span._.time_expression for span in doc.spans.get("time_expressions", ())]
