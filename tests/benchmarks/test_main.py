from benchmarks.__main__ import commands


def modules(corpora, peers=False):
    return [module for module, *_ in commands(corpora, peers)]


def test_without_corpora_what_needs_none_runs():
    assert modules(None) == ["gold", "speed", "growth", "build"]


def test_peers_run_when_asked_for():
    assert modules(None, peers=True) == ["gold", "speed", "growth", "build", "peers"]


def test_each_corpus_that_is_there_is_measured(tmp_path):
    for name in ("wikinews", "daccord", "another"):
        (tmp_path / name).mkdir()
    assert modules(tmp_path) == [
        "gold",
        "quotations",
        "quotations",
        "wikinews_dates",
        "daccord",
        "speed",
        "growth",
        "build",
    ]


def test_a_corpus_serves_several_benchmarks(tmp_path):
    (tmp_path / "winer-fr").mkdir()
    assert modules(tmp_path) == [
        "gold",
        "quotations",
        "quotations",
        "times",
        "wikinews_dates",
        "speed",
        "growth",
        "build",
    ]


def test_paths_do_not_depend_on_where_a_benchmark_runs(tmp_path):
    (tmp_path / "fr-timebank").mkdir()
    [timebank] = [arguments for module, *arguments in commands(tmp_path, False) if module == "timebank"]
    assert timebank[0].is_absolute()
