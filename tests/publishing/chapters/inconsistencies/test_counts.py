import pytest

from crossread.publishing.chapters.inconsistencies.counts import counts_table, inconsistency_numbers


def finding(number, relation, scope="cross", severity=2, decision="", origin="rule"):
    said = {"relation": relation, "scope": scope, "severity": severity, "decision": decision, "origin": origin}
    return {"inconsistency_id": f"f{number}", "reviewed": bool(decision)} | said


FINDINGS = [
    finding(1, "tension", severity=3, decision="confirm"),
    finding(2, "tension", "within", decision="dismiss"),
    finding(3, "evolution"),
    finding(4, "tension", decision="correct", origin="editor"),
]


@pytest.fixture(scope="module")
def book(make_book):
    return make_book(inconsistencies=FINDINGS)


def test_the_numbers_of_the_prose(book):
    assert inconsistency_numbers(book) == {
        "found": "There are four findings", "central": "One finding has",
        "by_rule": "three", "by_editor": "one", "across": "three", "inside": "one",
        "reviewed": "two", "confirmed": "one", "corrected": "none", "dismissed": "one",
    }  # fmt: skip


def test_findings_are_counted_by_relation_and_place(book, cells):
    assert cells(counts_table(book)) == [["tension", "2", "1"], ["evolution", "1", "0"]]
