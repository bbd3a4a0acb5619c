import pytest

from crossread.publishing.chapters.evaluation.annotation import evaluation
from crossread.publishing.chapters.evaluation.measured import NOT_ANNOTATED, NotMeasuredError, measured
from crossread.publishing.html.passages import Html


@measured
def shown(*given: object, fault: type[Exception] | None = None) -> Html:
    """Show it."""
    if fault:
        raise fault("run <make benchmark>")
    return Html(f"{len(given)} shown")


def test_what_was_measured_is_shown(judged):
    assert shown(judged, "peace") == "2 shown"
    assert (shown.__name__, shown.__doc__) == ("shown", "Show it.")


def test_what_a_benchmark_did_not_measure_is_a_sentence():
    assert shown(fault=NotMeasuredError) == "<p>run &lt;make benchmark&gt;</p>"


def test_without_annotation_nothing_is_computed(make_book):
    assert shown(evaluation(make_book()), fault=ValueError) == NOT_ANNOTATED


def test_any_other_fault_is_not_hidden():
    with pytest.raises(ValueError, match="make benchmark"):
        shown(fault=ValueError)
