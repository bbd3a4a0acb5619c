"""What the chapter on evaluation shows of speed, memory and growth."""

from crossread.publishing.book import Book
from crossread.publishing.chapters.evaluation.benchmarks import results
from crossread.publishing.chapters.evaluation.measured import measured
from crossread.publishing.html.markup import Html
from crossread.publishing.html.passages import html_table


@measured
def speed_table(book: Book) -> Html:
    """Return words a second of each reading component and of all together."""
    figures = results(book, "speed")["figures"]
    components = next(iter(figures.values()))["words_per_second"]
    cells = [
        (name, *(f"{measured['words_per_second'][name]:,}" for measured in figures.values())) for name in components
    ]
    columns = ("component", *(f"{name}, {measured['words']:,} words" for name, measured in figures.items()))
    return html_table(columns, cells, "Words a second, one core, warmed up")


@measured
def growth_table(book: Book) -> Html:
    """Return seconds and memory at three lengths, and how the time for a character grows, for each hard text."""
    found = results(book, "growth")
    lengths = [f"{length / 1e6:g} MB" for length in found["lengths"]]
    cells = []
    for text, figures in found["figures"].items():
        if figures["given_up"]:
            cells.append((text, f"given up at {', '.join(f'{n / 1e6:g} MB' for n in figures['given_up'])}", *[""] * 5))
            continue
        parts = {name: part for name, part in figures.items() if name not in ("given_up", "all")}
        worst = max(parts, key=lambda name: parts[name]["seconds"][-1])
        whole = figures["all"]
        seconds = (f"{value:.1f}" for value in whole["seconds"])
        slowest = f"{worst} ({parts[worst]['growth']:.2f})"
        cells.append((text, *seconds, f"{whole['megabytes'][-1]:,.0f}", f"{whole['growth']:.2f}", slowest))
    columns = ("text", *(f"seconds, {n}" for n in lengths), "MB of memory", "growth", "slowest component (growth)")
    return html_table(columns, cells, "One text of growing length; growth 1 is linear, 5 would be quadratic")


@measured
def ratio_table(book: Book) -> Html:
    """Return how many times longer each peer takes than the rules here, on the same texts in one run."""
    found = results(book, "peers")
    own = found["figures"]["Crossread"]["seconds"]
    cells: list[tuple[object, ...]] = []
    for system, figures in found["figures"].items():
        if "not_run" in figures:
            cells.append((system, "not run", *[""] * 3))
        elif system != "Crossread":
            for name, seconds in figures["seconds"].items():
                words = f"{found['timed_words'][name]:,}"
                ratios = (_times(seconds / own[part][name]) for part in ("reading", "time expressions"))
                cells.append((f"{system}, {name}", words, f"{seconds:.1f}", *ratios))
    columns = ("peer, texts", "words", "seconds", "against all of the reading", "against time expressions only")
    return html_table(columns, cells, "Peers' time over Crossread's")


def start_up(book: Book, system: str) -> str:
    """Return the seconds that a peer takes for a text of two words; a dash where it did not run."""
    seconds = results(book, "peers")["figures"][system].get("start_up")
    return "–" if seconds is None else f"{seconds:.1f}"


def _times(ratio: float) -> str:
    return f"{ratio:,.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×"
