"""Reported clauses: where what was said begins after a cue, and where the reporter takes over again."""

from collections.abc import Iterable, Sequence

from crossread.reading.phrases import PRONOUNS, subject_before
from crossread.reading.reporting import Cue, Shape
from crossread.reading.words import DETERMINERS, PREPOSITIONS, TIMES, Statement

LONGEST_GAP = 22  # words between a cue and its *que*
LONGEST_CLAUSE = 150
_QUE_COMPOUNDS = frozenset(
    "ainsi alors tandis bien afin pour avant apres des parce depuis pendant tel telle tels telles autre autres moins plutot "
    "sans lors quoi meme memes mieux aussi autant pire aussitot sitot loin encore plus moins".split()
)
_GAP_OPENERS = (PREPOSITIONS | TIMES | frozenset("ce cette cet lui elle eux bien , ici meme peu toujours plus surtout non le".split())) - {
    "du", "des"
}
_CONCESSIONS = ("bien que", "bien qu'", "quoique", "tandis que", "tandis qu'", "alors que", "alors qu'", "tout en", "avant de", "avant d'")
_CONCEDING = ("quoique", "malgre")
_RESUMPTIONS = frozenset(  # the reporter comments on what was said
    f"{article} {noun}" for article, nouns in (
        ("une", "idee proposition hypothese accusation affirmation option declaration promesse condition decision position"),
        ("un", "scenario projet argument plan point avis constat sentiment"),
        ("des", "accusations propos affirmations declarations critiques arguments"),
        ("ce", "que qu' qui"),
    ) for noun in nouns.split()
)  # fmt: skip
_MARKS = frozenset("« » “ ” \"".split())


def reported_start(statement: Statement, cue: Cue, cues: Sequence[Cue]) -> int | None:
    """Return the first word of the clause that *que* opens after a cue, or None if there is none."""
    if "q" not in cue.takes or cue.shape in (Shape.PREPOSITION, Shape.INVERTED, Shape.PASSIVE):
        return None
    if cue.shape is Shape.NOUN and (relative := _which(statement, cue.last)):
        return relative
    if cue.shape is Shape.NOUN and statement.form(cue.last) not in ("que", "qu'", "de", "d'", "du", "selon"):
        return None
    direct_object = statement.form(cue.last) in DETERMINERS - {"le", "d'", "de", "du", "des", "au", "aux"} | {"les", "un"}
    inside_aside = False
    limit = min([cue.last + LONGEST_GAP, len(statement.words), *(other.group for other in cues if other.first >= cue.last and other.shape not in (Shape.NOUN, Shape.PASSIVE))])
    for index in range(cue.last, limit):
        form = statement.form(index)
        if form == ",":
            inside_aside = not inside_aside
        if form in ("que", "qu'") and not inside_aside and statement.form(index - 1) not in _QUE_COMPOUNDS:
            if form == "que" and statement.form(index - 1) == "ce":
                continue
            return index + 1 + (statement.form(index + 1) == ",")
        if form in (".", ";", ":", "(", "!", "?", "…") or form in _MARKS:
            return None
        if index == cue.last and "p" not in cue.takes and not _opens_gap(statement, index, direct_object):
            return None
        if index > cue.last and not inside_aside and statement.is_finite(index) and form not in ("a",):
            return None
    return None


def _which(statement: Statement, index: int) -> int | None:
    """Return the word after *selon laquelle* and the like, within a few words of a noun: *l'affirmation de X selon laquelle*."""
    for i in range(index, min(index + 6, len(statement.words))):
        if statement.form(i) == "selon" and statement.form(i + 1) in ("laquelle", "lequel", "lesquelles", "lesquels"):
            return i + 2
    return None


def _opens_gap(statement: Statement, index: int, direct_object: bool) -> bool:
    form = statement.form(index)
    if form in ("ce", "cet", "cette", "ces"):
        return statement.form(index + 1) in TIMES
    if form == "le":
        return statement.form(index + 1).isdigit() or statement.form(index + 1) in _GAP_OPENERS | {"mois", "meme", "1er"}
    return not direct_object and (form in _GAP_OPENERS or form.endswith("ment") or form in ("que", "qu'"))


def announced_start(statement: Statement, cue: Cue) -> int | None:
    """Return the first word of the clause that a colon opens after a cue without quotation marks, as headlines have it."""
    if not {"q", "i"} <= cue.takes or cue.shape is not Shape.FINITE or statement.form(cue.last) != ":":
        return None
    start = cue.last + 1
    if _mark_follows(statement, cue.last) or not statement.has_finite(start, len(statement.words)):
        return None
    return start


def reported_end(statement: Statement, start: int, own: Cue, cues: list[Cue]) -> int:
    """Return where the clause that begins at word `start` ends (exclusive).

    It ends before a cue in an aside (*, a-t-il ajouté*), before another act of speech of the same speaker (*et a ajouté*),
    before a concessive remark, and at the end of the sentence.
    """
    later = {cue.group: cue for cue in cues if cue.group > start and cue is not own}
    others = _other_speakers(statement, start, later.values())
    depth = 0
    limit = min(start + LONGEST_CLAUSE, len(statement.words))
    for index in range(start, limit):
        if statement.inside[index] >= 0:
            continue
        form = statement.form(index)
        depth += (form == "(") - (form == ")")
        if depth < 0 or (depth == 0 and (form == ";" or (form == ":" and _mark_follows(statement, index)))):
            return trim(statement, start, index)
        if depth == 0 and (
            (
                form in (",", "et", "mais", "puis", "–", "—")
                and (index + 1 in others or _reporter_resumes(statement, index, later))
            )
            or _trailing_source(statement, index, later)
        ):
            return trim(statement, start, index)
    return trim(statement, start, limit)


def _other_speakers(statement: Statement, start: int, later: Iterable[Cue]) -> set[int]:
    """Return the words at which another speaker's report begins: *X dit que ... et Y déclare que*, *..., Y déclarant que*."""
    found = set()
    for cue in later:
        if cue.shape in (Shape.FINITE, Shape.PARTICIPLE) and "q" in cue.takes:
            subject = subject_before(statement, cue.group, cue.plural)
            if subject is None or subject.first <= start or statement.form(subject.first) in PRONOUNS:
                continue
            absolute = cue.shape is Shape.PARTICIPLE and subject.name_first >= 0
            joined = cue.shape is Shape.FINITE and statement.form(subject.first - 1) in ("et", "mais")
            if absolute or joined:
                found.add(subject.first)
    return found


def _mark_follows(statement: Statement, index: int) -> bool:
    return statement.form(index + 1) in _MARKS or statement.inside[index + 1 : index + 2] not in ([], [-1])


def _reporter_resumes(statement: Statement, index: int, later: dict[int, Cue]) -> bool:
    """Tell whether the words after a comma or conjunction are the reporter's own again."""
    following = index + 1
    if statement.form(index) == "," and statement.form(following) in ("et", "mais", "puis"):
        return False
    if statement.form(index) in ("–", "—"):
        return not any(statement.form(i) == statement.form(index) for i in range(following, len(statement.words)))
    two = f"{statement.form(following)} {statement.form(following + 1)}"
    if statement.form(index) == "," and (two in _CONCESSIONS or two in _RESUMPTIONS or statement.form(following) in _CONCEDING):
        return True
    if statement.form(following) in ("en",):
        following += 1
    following = _over_adverbs(statement, following)
    cue = later.get(following)
    if cue is None:
        return False
    if cue.shape is Shape.FINITE:
        return True
    return statement.form(index) == "," and cue.shape in (Shape.INVERTED, Shape.PREPOSITION, Shape.PARTICIPLE)


def _over_adverbs(statement: Statement, index: int) -> int:
    while statement.form(index) in ("aussi", "ensuite", "egalement", "notamment", "enfin", "toutefois", "cependant"):
        index += 1
    return index


def _trailing_source(statement: Statement, index: int, later: dict[int, Cue]) -> bool:
    """Tell whether *selon X* closes the sentence here, without a comma before it."""
    cue = later.get(index)
    return cue is not None and cue.shape is Shape.PREPOSITION and statement.form(index - 1) not in ("que", "qu'", ",", "et")


def trim(statement: Statement, start: int, end: int) -> int:
    """Take commas, conjunctions and final punctuation off the end of a stretch of words."""
    while end > start and statement.inside[end - 1] < 0 and statement.form(end - 1) in (
        ",", ".", ";", ":", "!", "?", "…", "et", "mais", "puis", "–", "—", "-", "(",
    ):  # fmt: skip
        end -= 1
    return end
