import pytest
from benchmarks.peer_runner import tagged
from benchmarks.peers import found_by
from benchmarks.timebank import Timex

TEXT = "Le 3 mars, il part.\n\nIl revient lundi & mardi, le 3 mars compris."
HEAD = '<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\n'


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Il part.", []),
        (
            '<TIMEX3 tid="t1" type="DATE" value="2026-03-03">Le 3 mars</TIMEX3>, il part.\nIl revient '
            '<TIMEX3 tid="t2" type="DATE" value="2026-03-09">lundi</TIMEX3> & mardi, '
            '<TIMEX3 tid="t3" type="DATE" value="2026-03-03" mod="MID">le 3 mars</TIMEX3> compris.',
            [(0, 9, "2026-03-03"), (32, 37, "2026-03-09"), (47, 56, "2026-03-03")],
        ),
    ],
)
def test_what_heideltime_tagged_is_found_in_the_text(marked, expected):
    found = list(tagged(f"{HEAD}{marked}\n</TimeML>\n", TEXT))
    assert [(each["start"], each["end"], each["value"]) for each in found] == expected


def test_a_peers_expression_becomes_one_that_the_scorer_takes():
    [timex] = found_by([{"start": 3, "end": 9, "type": "DATE", "value": "2026"}])
    assert timex == Timex(3, 9, type="DATE", value="2026")
