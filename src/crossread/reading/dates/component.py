"""The spaCy component that stores a text's time expressions."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from crossread.reading.dates.expressions import TimeExpression
from crossread.reading.dates.recognition import find_expressions
from crossread.reading.spans import char_span, segments, text_of

Span.set_extension("time_expression", default=None, force=True)

Doc.set_extension("time_expressions", default=(), force=True)


@Language.factory(
    "crossread_dates",
    requires=["doc._.segments", "doc._.sentence_starts"],
    assigns=["doc.spans", "doc._.time_expressions", "span._.time_expression"],
)
class Dates:
    """Writes ``doc._.time_expressions``, and ``doc.spans["time_expressions"]``, labelled DATE, TIME, DURATION or SET.

    Every span's ``._.time_expression`` is its `TimeExpression`, which has the exact offsets. Captions are read,
    navigation and teasers are not.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Read the time expressions of `doc`."""
        spans = []
        ranges = segments(doc, without=("navigation", "teaser"))
        doc._.time_expressions = find_expressions(text_of(doc), ranges, doc._.sentence_starts)
        for expression in doc._.time_expressions:
            span = char_span(doc, expression.start, expression.end, expression.type)
            span._.time_expression = expression
            spans.append(span)
        doc.spans["time_expressions"] = spans
        return doc


def time_expressions(doc: Doc) -> list[TimeExpression]:
    """Return the time expressions that the component found, in order of the text."""
    return doc._.time_expressions  # type: ignore[no-any-return]
