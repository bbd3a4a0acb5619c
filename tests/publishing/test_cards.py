from crossread.publishing.cards import marked


def test_marks_what_the_other_has_not() -> None:
    assert marked("le 6 janvier à Paris", "A Paris, le 7 janvier") == "le <mark>6</mark> janvier à Paris"


def test_neighbouring_marks_run_together() -> None:
    assert marked("un accord signé hier", "un accord") == "un accord <mark>signé hier</mark>"


def test_markup_in_a_passage_is_text() -> None:
    assert (
        marked("<b>oui</b> & non", "non") == "&lt;<mark>b</mark>&gt;<mark>oui</mark>&lt;/<mark>b</mark>&gt; &amp; non"
    )
