"""Conjugate `training/verbs.txt` into `src/crossread/language/data/verb_forms.tsv`.

Needs verbecc, which brings scikit-learn and an exact numpy, so it gets an environment of its own:

    python -m venv verbecc-env && verbecc-env/bin/pip install verbecc==2.0.3
    verbecc-env/bin/python training/conjugate.py

A line of the result is: infinitive, tense, and the forms of that tense separated by spaces, accents kept.
"""

import logging
from pathlib import Path

from verbecc import CompleteConjugator, LangCodeISO639_1

ROOT = Path(__file__).parent.parent
TENSES = {
    "présent": "present",
    "imparfait": "imperfect",
    "passé-simple": "past",
    "futur-simple": "future",
    "participe-présent": "present-participle",
    "participe-passé": "past-participle",
}
IMPERSONAL = {  # verbecc gives no form of a verb that has only a third person singular
    "falloir": {
        "present": "faut", "imperfect": "fallait", "future": "faudra", "past": "fallut", "conditional": "faudrait",
        "subjunctive": "faille",
    },
}  # fmt: skip
DERIVED = {"refaire": ("re", "faire")}  # prefix and verb: verbecc takes it for a verb in -enir, and stops
MOODS = {"conditionnel": "conditional", "subjonctif": "subjunctive", "participe": "", "indicatif": ""}


def tense_name(mood: str, tense: str) -> str:
    """Return our name for a simple tense, or an empty string for one that we leave out."""
    if mood in ("conditionnel", "subjonctif"):
        return MOODS[mood] if tense == "présent" else ""
    return TENSES.get(tense, "") if mood in MOODS else ""


def rows(conjugator: CompleteConjugator, verb: str) -> list[str]:
    """Return the lines of one verb."""
    prefix, base = DERIVED.get(verb, ("", verb))
    forms: dict[str, set[str]] = {"infinitive": {verb}}
    for mood, tenses in conjugator.conjugate(base).get_data()["moods"].items():
        for tense, cells in tenses.items():
            name = tense_name(str(getattr(mood, "value", mood)), str(getattr(tense, "value", tense)))
            if name:
                words = {prefix + form.split("'")[-1].split(" ")[-1] for cell in cells for form in cell["c"]}
                forms.setdefault(name, set()).update(words)
    forms |= {tense: {form} for tense, form in IMPERSONAL.get(verb, {}).items()}
    return [f"{verb}\t{tense}\t{' '.join(sorted(words))}" for tense, words in forms.items()]


def main() -> None:
    """Write the table, sorted by infinitive."""
    logging.disable()  # verbecc warns of every tense that a verb lacks
    conjugator = CompleteConjugator(LangCodeISO639_1.fr)
    lines = (ROOT / "training/verbs.txt").read_text("utf-8").splitlines()
    verbs = sorted({line for line in lines if line and not line.startswith("#")})
    table = "\n".join(row for verb in verbs for row in rows(conjugator, verb)) + "\n"
    (ROOT / "src/crossread/language/data/verb_forms.tsv").write_text(table, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
