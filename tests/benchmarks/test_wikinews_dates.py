import json
import sys
from datetime import date

import pytest
from benchmarks.wikinews_dates import main, score, undated

from crossread.analysis.publication_date.inference import Answer
from crossread.intervals import Interval

TRUTH = date(2012, 6, 9)


def answer(first: str | None, last: str | None, likely: str | None = None) -> Answer:
    days = [date.fromisoformat(day) if day else None for day in (first, last, likely)]
    return Answer(days[0], days[1], Interval(days[2], days[2]) if likely else None)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (answer(None, None), {"unknown": 1}),
        (answer("2012-06-09", None), {"bounded_on_a_side": 1, "bounds_hold": 1}),
        (answer("2012-06-10", None), {"bounded_on_a_side": 1, "bounds_hold": 0}),
        (answer("2012-06-03", "2012-06-09"), {"interval": 1, "week_or_less": 1, "week_or_less_holds": 1}),
        (answer("2012-06-02", "2012-06-09"), {"interval": 1, "interval_holds": 1, "week_or_less": 0}),
        (answer("2012-06-01", "2012-06-08"), {"interval": 1, "interval_holds": 0}),
        (answer("2012-06-08", "2012-06-14", "2012-06-09"), {"day_named": 1, "day_right": 1}),
        (answer("2012-06-08", "2012-06-14", "2012-06-08"), {"day_named": 1, "day_right": 0}),
    ],
)
def test_what_an_answer_counts_as(found: Answer, expected: dict[str, int]) -> None:
    assert score([(found, TRUTH)]).items() >= expected.items()


def test_nothing_scored_counts_nothing() -> None:
    assert set(score([]).values()) == {0}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("9 juin 2012 . – Il pleut.", date(2012, 6, 9)),
        ("1 er août 2012, 16 h 20 UTC . –\nIl pleut.", date(2012, 8, 1)),
        ("Le 9 juin 2012, il pleut – encore.", None),
        ("Il pleut.", None),
    ],
)
def test_a_dateline_is_taken_out(tmp_path, line: str, day: date | None) -> None:
    (tmp_path / "a.txt").write_text(f"Un titre\n\n{line}\nFin.\n", "utf-8")
    assert list(undated(tmp_path)) == ([("Un titre\n\nIl pleut.\nFin.\n", day)] if day else [])


def test_articles_are_scored_without_their_dates(tmp_path, monkeypatch, capsys) -> None:
    text = "Hier, samedi 9 juin 2012, un pont a cédé.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text("Il pleut.\n", "utf-8")
    (tmp_path / "dates.csv").write_text("article_id,published\na,2012-06-10\nb,2012-06-10\n", "utf-8")
    out = tmp_path / "results/figures.json"
    monkeypatch.setattr(sys, "argv", ["wikinews_dates", str(tmp_path), "--out", str(out)])
    main()
    written = json.loads(out.read_text("utf-8"))
    assert written == json.loads(capsys.readouterr().out)
    assert (written["articles"], written["figures"]["day_right"], written["figures"]["unknown"]) == (2, 1, 1)

    (tmp_path / "b.txt").write_text("Un titre\n\n10 juin 2012 . – " + text, "utf-8")
    monkeypatch.setattr(sys, "argv", ["wikinews_dates", str(tmp_path), "--datelines", "--half", "even"])
    main()
    assert json.loads(capsys.readouterr().out)["figures"]["day_right"] == 1
