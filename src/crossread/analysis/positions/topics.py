"""Topics: which propositions a clause is about, named in it or taken up from what went before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from crossread.analysis.positions.clauses import Clause
from crossread.codebook.positions import Patterns, Proposition, Reading
from crossread.language.patterns import compile_patterns
from crossread.reading.grammar.statements import TIMES

Range = tuple[int, int]

_TAKES_UP = re.compile(
    r"(?<!\w)(?:celui-ci|celle-ci|ceux-ci|cela|ceci|c'est|[ds]'y\s|y (?:est|sont|reste)|d'accord"
    r"|(?:ce|cet|cette|ces|tels?|telles?) (?!que |qui )(?P<words>[\w-]+(?: [\w-]+)?)"
    r"|(?:l'|une )(?:idee|proposition|hypothese|option|perspective|exigence|demande|offre)"
    r"(?! (?:que|du|des|d'une?|de la|de l'|(?:de |d')\w+(?:er|ir|re))\b)"
    r"|(?:la|le) (?:proposition|hypothese|perspective|demande|offre|plan|projet|initiative)"
    r"(?! (?:de|du|des|d'|que|qu'|pour|visant))|une (?:mesure|solution|initiative)(?! (?:de|du|des|d'|pour|visant))"
    r"|(?:declaration|position|reponse|annonce|promesse|proposition)s? (?:precedente|anterieure)"
    r"|(?:ils?|elles?|nous|je|ne|qui) (?:l'|le |la |les )(?!fau|fall|di[rst]|sai|sav)(?=\w))"
)
_SUMS_UP = re.compile(
    r"(?:idee|proposition|hypothese|option|perspective|exigence|demande|offre|mesure|solution|initiative|demarche|plan"
    r"|projet|decision|etape|concept|chose|position|declaration|annonce|question|scenario|intention|approche|sujet"
    r"|point|possibilite|eventualite|engagement|promesse|menace|refus|accord)s?"
)
_PURPOSE = re.compile(r"(?<!\w)(?:pour|afin de|afin d'|visant a|destine\w* a|en vue de|dans le cadre d\w+)(?!\w)")
_STEM, _SHORT = 6, 3  # letters of a word that is repeated, and of one that is none
_SHORT_ANSWER = 3  # words
_FURTHEST = 2  # statements back that a clause may take its topic from


@dataclass(frozen=True)
class Topic:
    """A proposition that a clause is about; `start` and `end` are the words that say so.

    A topic that is `taken_up` stands in an earlier clause; it is `anaphoric` if a word refers back to it.
    """

    proposition: Proposition
    start: int
    end: int
    taken_up: bool = False
    anaphoric: bool = False


class Topics:
    """Finds the propositions of an article's clauses in its folded text."""

    def __init__(self, folded: str, clauses: Sequence[Clause], propositions: Iterable[Proposition]) -> None:
        self.folded = folded
        self.clauses = clauses
        self.propositions = tuple(propositions)
        self._found: dict[tuple[Patterns, int], list[Range]] = {}
        self._named_in: dict[tuple[int, tuple[Range, ...]], list[Topic]] = {}

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        """Ids of the propositions that some clause of the article is about."""
        return frozenset(
            p.id for p in self.propositions if any(self._spans(p.about, clause) for clause in self.clauses)
        )

    def named(self, clause: Clause, hidden: Iterable[Range] = ()) -> list[Topic]:
        """Return the topics named in a clause outside the `hidden` ranges."""
        key = (clause.start, tuple(hidden))
        if key not in self._named_in:
            topics = (self._named(p, clause, key[1]) for p in self.propositions)
            self._named_in[key] = [topic for topic in topics if topic]
        return self._named_in[key]

    def _named(self, proposition: Proposition, clause: Clause, hidden: Sequence[Range]) -> Topic | None:
        spans = self._spans(proposition.about, clause)
        if proposition.id in self._spoken_of:
            spans = sorted([*spans, *self._spans(proposition.again, clause)])
        other = self._spans(proposition.unless, clause) if spans else ()
        for start, end in spans:
            meant = not any(low < end and start < high for low, high in other)
            if meant and not any(low <= start < high for low, high in hidden):
                return Topic(proposition, start, end)
        return None

    def _spans(self, patterns: Patterns, clause: Clause) -> list[Range]:
        """Return where patterns stand in a clause; propositions that share their patterns share the search."""
        key = (patterns, clause.start)
        if key not in self._found:
            matches = compile_patterns(patterns).finditer(self.folded, clause.start, clause.end)
            self._found[key] = [match.span() for match in matches]
        return self._found[key]

    def taken_up(self, index: int, reading: Reading) -> list[Topic]:
        """Return the topics of a reading that the clause at `index` takes up from an earlier one.

        From the same sentence it may take them without a word; from up to two sentences back only with a word such as
        *ce*, *une telle* or *l'idée*.
        """
        clause, words = self.clauses[index], self._words_back(index)
        for earlier in map(self.clauses.__getitem__, range(index - 1, -1, -1)):
            distance = clause.number - earlier.number
            if distance > (_FURTHEST if words is not None else 0):
                break
            if distance and words and not any(w in self.folded[earlier.start : earlier.end] for w in words):
                continue
            named = self.named(earlier)
            if topics := [t for t in named if t.proposition.reading == reading]:
                return [Topic(t.proposition, t.start, t.end, True, words is not None) for t in topics]
            if any(self._spans(t.proposition.supports + t.proposition.opposes, earlier) for t in named):
                break  # something else was asserted since
        return []

    def _words_back(self, index: int) -> frozenset[str] | None:
        """Return the words that a clause repeats to refer back (*ce traité*); None if it does not refer back.

        None are needed by an answer, by a pronoun and by a noun for whatever was said: *cela*, *cette idée*.
        """
        clause = self.clauses[index]
        if self._answers(index):
            return frozenset()
        repeated: set[str] = set()
        for match in _TAKES_UP.finditer(self.folded, clause.start, clause.end):
            words = (match["words"] or "").split()
            if not words or any(map(_SUMS_UP.fullmatch, words)):
                return frozenset()
            repeated.update(word[:_STEM] for word in words if word not in TIMES and len(word) > _SHORT)
        return frozenset(repeated) if repeated else None

    def _answers(self, index: int) -> bool:
        """Tell whether a clause of a word or two answers a question: *« Des troupes ? — Jamais. »*

        The question stands right before it or, where an interviewer asks, up to one sentence back in another quotation.
        """
        clause = self.clauses[index]
        if len(self.folded[clause.start : clause.end].split()) > _SHORT_ANSWER:
            return False
        for before in map(self.clauses.__getitem__, range(index - 1, -1, -1)):
            if self.folded[before.end - 1] == "?":
                return clause.number == before.number or clause.quotation is not None
            if before.quotation is not None or clause.number - before.number > 1:
                break
        return False


def spoken_of(folded: str, propositions: Sequence[Proposition]) -> list[Proposition]:
    """Return the propositions that a folded text is about somewhere."""
    found = {about for about in {p.about for p in propositions} if compile_patterns(about).search(folded)}
    return [proposition for proposition in propositions if proposition.about in found]


def purposes(topics: Sequence[Topic], folded: str) -> frozenset[str]:
    """Return the ids of those that are only the purpose of another: *des troupes … pour garantir la sécurité*."""
    first = min(topics, key=lambda topic: topic.start, default=None)
    if first is None:
        return frozenset()
    return frozenset(
        topic.proposition.id
        for topic in topics
        if topic.start >= first.end and _PURPOSE.search(folded, first.end, topic.start)
    )
