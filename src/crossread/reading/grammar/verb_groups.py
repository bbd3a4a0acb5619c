"""Verb groups: the auxiliaries, pronouns and adverbs that a verb stands with, and what they make of it."""

from crossread.language.lexicon import verb_forms
from crossread.language.negation import NE, NEGATIVE_ADVERBS
from crossread.language.reporting import SIMPLE_VERBS
from crossread.reading.grammar.statements import AVOIR, DETERMINERS, ETRE, Statement

BEFORE_VERB = frozenset(
    "se s' le la l' les lui leur en y me m' nous vous rien aussi deja encore toujours egalement bien ainsi ensuite "
    "tout non".split()
).union(NE, NEGATIVE_ADVERBS)
_SERVANT_VERBS = (  # verbs on which another verb leans: *veut envoyer*, *dit refuser*, *s'est montré disposé*
    *("devoir", "pouvoir", "vouloir", "aller", "sembler", "rester", "montrer"),
    *(verb.lemma for verb in SIMPLE_VERBS if "q" in verb.takes),
)
_SERVANTS = frozenset().union(*(verb_forms(verb) for verb in _SERVANT_VERBS)) - {"du"}
_ADJECTIVES = (
    "determine",
    "dispose",
    "resolu",
    "oppose",
    "engage",
    "convaincu",
)  # participles that say how the subject stands
_WIDEST_GROUP = 5  # words between an auxiliary and its participle


def group_start(statement: Statement, index: int) -> int:
    """Return the first word of the verb group in which the verb at `index` stands: *n'a pas encore*, *pourrait*."""
    start = _auxiliary(statement, index)
    while start > 0 and (
        statement.form(start - 1) in BEFORE_VERB
        or statement.form(start - 1) in _SERVANTS
        or is_du(statement, start - 1)
        or statement.form(start - 1) in ETRE
        or _is_avoir(statement, start - 1)
        or (statement.form(start - 1).endswith("ment") and len(statement.form(start - 1)) > len("moment"))
    ):
        start -= 1
    return start


def _auxiliary(statement: Statement, index: int) -> int:
    """Return the place of a participle's auxiliary, over adverbs (*a de nouveau exclu*); `index` if none is near."""
    if "past-participle" not in statement.tenses(index):
        return index
    for i in range(index - 1, max(index - 1 - _WIDEST_GROUP, -1), -1):
        if statement.form(i) in ETRE or _is_avoir(statement, i):
            return i
        if not statement.form(i).isalpha() or statement.form(i) in DETERMINERS - {"de"} or statement.capitalised(i):
            break
    return index


def is_du(statement: Statement, index: int) -> bool:
    """Tell the participle *dû* from the article *du*."""
    return statement.form(index) == "du" and (statement.written(index) == "dû" or _is_avoir(statement, index - 1))


def is_compound(statement: Statement, index: int) -> bool:
    """Tell whether the word is a participle with *avoir*."""
    start = group_start(statement, index)
    return "past-participle" in statement.tenses(index) and any(_is_avoir(statement, i) for i in range(start, index))


def _is_avoir(statement: Statement, index: int) -> bool:
    if statement.form(index) == "a":
        return statement.written(index) == "a"
    return statement.form(index) in AVOIR


def is_passive(statement: Statement, group: int, index: int) -> bool:
    """Tell whether the verb at `index` is a participle without *avoir* or a reflexive pronoun."""
    if statement.tenses(index) != {"past-participle"}:
        return False
    if statement.form(index).startswith(_ADJECTIVES) and statement.form(index + 1) in ("a", "au", "aux"):
        return False
    forms = [statement.form(i) for i in range(group, index)]
    if any(form in ("se", "s'", "me", "m'", "nous", "vous") for form in forms):
        return False
    return "ete" in forms or not any(_is_avoir(statement, i) for i in range(group, index))
