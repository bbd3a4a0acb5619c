import pytest

from crossread.codebook import Codebook, Step
from crossread.codebook.claims import Attribute, Value
from crossread.codebook.findings import Disagreement, Finding, Trend, TrendSource, WordingSource
from crossread.errors import CrossreadError
from crossread.publishing.chapters.findings import holds, values_of

MEANING = {"definition": "d", "policy": "p", "demand": "d", "assertion": "a", "examples": ()}
BAN = Trend(id="ban", name="the ban", side="jury", proposition="butter", stances=("oppose",))
PLEA = Trend(id="plea", name="the plea", side="cooks", proposition="butter", stances=("support", "conditional"))
COUNT = Attribute(
    id="count", subject="contest", subject_label="the cooks", kind="number", type="category", settled_by="a list",
    values=(Value(value="ten", label="ten cooks"), Value(value="few", label="a few")),
)  # fmt: skip
CODEBOOK = Codebook(
    trends=(BAN, PLEA),
    claims=(COUNT,),
    ladder=tuple(
        Step(id=f"{scale}-{step}", scale=scale, step=step, name=f"{scale} {step}", **MEANING)
        for scale in ("refusal", "support")
        for step in range(1, 6)
    ),
)
TEXT = "Un texte."


def position(article, side, stance, step, date="2025-01-01"):
    scale = "refusal" if stance == "oppose" else "support"
    held = {"actor_id": side, "actor_name": side.title(), "side": side, "proposition_id": "butter", "stance": stance}
    return {"article_id": article, "start": 0, "end": 8, "intensity": step, "scale": scale, "date": date} | held


def days(*steps, side="jury", stance="oppose"):
    return [
        position(article, side, stance, step, f"2025-0{number}-01")
        for number, (article, step) in enumerate(zip("abc", steps, strict=False), 1)
    ]


@pytest.fixture(scope="module")
def book(make_book):
    def make(*rows, articles="abc", **tables):
        return make_book(dict.fromkeys(articles, TEXT), CODEBOOK, positions=rows, **tables)

    return make


def finding(**sources):
    return Finding(id="stated", sentence="", **sources)


def about(trend, *requires):
    return finding(trends=(TrendSource(trend=trend, requires=requires),))


def test_what_a_trend_gives(book):
    values = values_of(book(*days(4, 3, 5)), about("ban", "in-every-article", "firmest-last"))
    said = {name: values[f"ban.{name}"] for name in ("articles", "actor", "until", "since", "before", "peak_articles")}
    assert said == {
        "articles": "three", "actor": "Jury", "until": "February 2025", "since": "March 2025",
        "before": "<em>refusal 4</em> (step 4 of 5)", "peak_articles": "one",
    }  # fmt: skip
    assert values["ban.before_links"].count("<a ") == 2
    assert "articles/c.html#c0-8" in values["ban.peak_links"]


def test_what_follows_the_first_report(book):
    values = values_of(book(*days(2, 4, 3, side="cooks", stance="support")), about("plea", "firmer-after-first"))
    said = [values[f"plea.{name}"] for name in ("first_actor", "first_date", "first", "later")]
    assert said == ["Cooks", "1 January 2025", "<em>support 2</em> (step 2 of 5)", "<em>support 4</em> (step 4 of 5)"]


def test_what_a_wording_gives(book):
    source = WordingSource(slot="open", side="jury", proposition="butter", stances=("oppose",))
    values = values_of(book(*days(1)), finding(wordings=(source,)))
    assert (values["open.articles"], values["open.actor"]) == ("one", "Jury")


def clash(kind="number", subject="contest", values=("few", "ten"), relation="contradiction", scope="cross"):
    ends = {f"{end}_{side}": offset for side in "ab" for end, offset in (("start", 0), ("end", 8))}
    sides = {"article_a": "a", "value_a": values[0], "article_b": "b", "value_b": values[1]}
    key = {"inconsistency_id": f"{kind}-{subject}", "kind": kind, "subject_id": subject, "severity": 3}
    return key | ends | sides | {"relation": relation, "scope": scope}


@pytest.mark.parametrize(
    ("row", "source", "values"),
    [
        (clash(), Disagreement(slot="x", attribute="count"), ["a few", "ten cooks"]),
        (
            clash("date", "fair", ("2025-01-06", "2025-01-07")),
            Disagreement(slot="x", date_of="fair"),
            ["6 January 2025", "7 January 2025"],
        ),
        (
            clash(relation="evolution"),
            Disagreement(slot="x", attribute="count", relation="evolution"),
            ["a few", "ten cooks"],
        ),
    ],
)
def test_what_a_disagreement_gives(book, row, source, values):
    found = values_of(book(inconsistencies=[row]), finding(disagreements=(source,)))
    assert [found["x.a_value"], found["x.b_value"]] == values
    assert "articles/b.html" in found["x.b"]


UNDATED = [position("a", "jury", "oppose", 3, None), position("b", "jury", "oppose", 5)]


@pytest.mark.parametrize(
    ("rows", "stated", "clause"),
    [
        ([], about("ban"), "any article reports the ban"),
        (days(3, 4), about("ban", "in-every-article"), "every article reports the ban"),
        (days(5, 3, 4), about("ban", "firmest-last"), "the firmest reports of the ban are the latest"),
        (days(3, 3, 3), about("ban", "firmest-last"), "the firmest reports of the ban are the latest"),
        (UNDATED, about("ban", "firmest-last"), "the firmest reports of the ban are the latest"),
        (days(3, 3), about("ban", "firmer-after-first"), "every report of the ban after the first is firmer"),
        (days(3), about("ban", "firmer-after-first"), "every report of the ban after the first is firmer"),
        ([], finding(wordings=(WordingSource(slot="x", side="jury", proposition="butter", stances=("oppose",)),)),
         r"any article reports a stance \(oppose\) of jury on butter"),
        ([], finding(disagreements=(Disagreement(slot="x", date_of="fair"),)), "the articles disagree on the date"),
    ],
)  # fmt: skip
def test_a_finding_that_the_results_do_not_bear_out_stops_the_build(book, rows, stated, clause):
    with pytest.raises(
        CrossreadError, match=rf"finding stated: the results no longer bear out that {clause}.*; reword"
    ):
        values_of(book(*rows), stated)


def test_another_relation_than_the_one_stated_stops_the_build(book):
    with pytest.raises(CrossreadError, match="the articles’ contradiction is on the number of contest"):
        values_of(
            book(inconsistencies=[clash(relation="tension")]),
            finding(disagreements=(Disagreement(slot="x", attribute="count"),)),
        )


STEPS = {"a": (3, 2), "b": (4, 3), "c": (5, 3)}  # the ban and the plea, article by article


@pytest.mark.parametrize(
    ("without", "ban", "plea"),
    [
        ("", "whichever article is left out, and however the ladder is cut", "unless article a is left out, though not "
         "with the ladder cut to three steps or two steps"),
        ("a", "unless article b or article c is left out, though not with the ladder cut to three steps or two steps",
         "not with all articles together"),
    ],
)  # fmt: skip
def test_a_rise_says_without_which_articles_it_fails(book, without, ban, plea):
    steps = {article: both for article, both in STEPS.items() if article not in without}
    rows = [
        position(article, side, stance, step, f"2025-0{ord(article) - 96}-01")
        for article, both in steps.items()
        for side, stance, step in zip(("jury", "cooks"), ("oppose", "support"), both, strict=True)
    ]
    assert [holds(book(*rows, articles="".join(steps)), trend) for trend in (BAN, PLEA)] == [ban, plea]
