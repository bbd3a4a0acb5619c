"""The spaCy component that stores a text's time expressions."""

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from crossread.reading.dates.expressions import TimeExpression
from crossread.reading.dates.recognition import expressions_in
from crossread.reading.dates.resolution import Resolved, resolve
from crossread.reading.spans import char_span, segments

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
        doc._.time_expressions = expressions_in(doc._.text, doc._.folded, ranges, doc._.sentence_starts)
        for expression in doc._.time_expressions:
            span = char_span(doc, expression.start, expression.end, expression.type)
            span._.time_expression = expression
            spans.append(span)
        doc.spans["time_expressions"] = spans
        return doc


Doc.set_extension("placed", default=None, force=True)


def placed(doc: Doc, published: date | None) -> list[Resolved]:
    """Return the time expressions on the calendar for a publication date, for each date worked out once."""
    if doc._.placed is None:
        doc._.placed = {}
    known: dict[date | None, list[Resolved]] = doc._.placed
    if published not in known:
        known[published] = resolve(time_expressions(doc), published)
    return known[published]


def time_expressions(doc: Doc) -> list[TimeExpression]:
    """Return the time expressions that the component found, in order of the text."""
    return doc._.time_expressions  # type: ignore[no-any-return]
