"""Inconsistencies: claims that cannot both hold, across articles and inside one, and passages at odds with another.

Across two articles a claim counts only if the other article does not make it too: articles that both tell two
versions do not disagree. Of ordered values (scope, modality, force) the highest that the body of the article states
counts. What moves over time is compared from one moment to the next, not with every later one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, count, pairwise
from typing import NamedTuple

import pandas as pd

from crossread.analysis.inconsistencies.claims import Claim
from crossread.analysis.inconsistencies.comparison import (
    LEVEL,
    MOMENT,
    RANKED,
    Allegiances,
    Clash,
    Moment,
    compare,
    rank,
    severity,
)
from crossread.analysis.inconsistencies.within import Oddity, within_article
from crossread.codebook import Codebook
from crossread.codebook.anchors import passage_of
from crossread.codebook.entries import Relation
from crossread.codebook.verdicts import Verdict
from crossread.errors import CrossreadError
from crossread.intervals import Interval
from crossread.reading.pipeline import ReadCorpus
from crossread.tables import table


class Side(NamedTuple):
    """One passage of a finding and what it says."""

    article_id: str
    start: int
    end: int
    value: str


class Finding(NamedTuple):
    """Two passages at odds."""

    kind: str
    subject_id: str
    attribute: str
    a: Side
    b: Side
    relation: Relation
    severity: int
    explanation: str
    resolved_by: str
    origin: str = "rule"

    def name(self, labels: Mapping[str, str]) -> str:
        """Kind, subject and articles, in one word."""
        articles = dict.fromkeys(labels[side.article_id] for side in (self.a, self.b))
        return "-".join((self.kind, self.subject_id, *articles))


def find_inconsistencies(
    claims: Mapping[str, Sequence[Claim]],
    published: Mapping[str, Interval],
    codebook: Codebook,
    labels: Mapping[str, str],
) -> Iterator[Finding]:
    """Yield what the claims give, one finding for each pair of values; claims, days and labels are by article id."""
    allegiances = Allegiances(
        {actor.id: actor.speaks_for for actor in codebook.actors},
        {actor.id: actor.side for actor in codebook.actors if actor.side},
    )
    by_attribute: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for article_id in sorted(claims):
        for claim in claims[article_id]:
            by_attribute[claim.attribute.id][article_id].append(claim)
    for _, articles in sorted(by_attribute.items()):
        for own in articles.values():
            yield from _inside(own, allegiances, labels)
        for first, second, moment in _pairs(articles, published):
            yield from _across(articles[first], articles[second], moment, allegiances, labels)


def _inside(own: Sequence[Claim], allegiances: Allegiances, labels: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each pair of values that differ; the opening of the article goes first."""
    clashes = [
        (a, b, clash)
        for a, b in combinations(_telling(own), 2)
        if allegiances.comparable(a, b) and (clash := compare(a, b, "within"))
    ]
    clashes.sort(key=lambda c: (c[2].kind != "headline-body", c[0].start, c[1].start))
    seen: set[tuple[str, ...]] = set()
    for a, b, clash in clashes:
        values = tuple(sorted((a.value, b.value)))
        if values not in seen:
            seen.add(values)
            yield _finding(a, b, clash, labels)


def _pairs(articles: Iterable[str], published: Mapping[str, Interval]) -> Iterator[tuple[str, str, Moment]]:
    """Yield the pairs of articles to compare: those of one moment, and those of one moment and the next."""
    moments: list[list[str]] = []
    unknown = Interval()
    last = unknown
    ordered = sorted(articles, key=lambda id: (str(published.get(id, unknown).first or ""), id))
    for article_id in ordered:
        days = published.get(article_id, unknown)
        if moments and last.widened(MOMENT).meets(days):
            moments[-1].append(article_id)
        else:
            moments.append([article_id])
        last = days
    for moment in moments:
        yield from ((a, b, "same") for a, b in combinations(sorted(moment), 2))
    for before, after in pairwise(moments):
        yield from ((a, b, "later") for a in before for b in after)


def _across(
    ours: Sequence[Claim], theirs: Sequence[Claim], moment: Moment, allegiances: Allegiances, labels: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield the gravest clash between claims that only one of two articles makes; what was said before did not move."""
    before = {claim.value for claim in ours} if moment == "later" else set()
    ours, theirs = _main(ours), _main(theirs)
    told = {claim.value for claim in ours} & {claim.value for claim in theirs}
    alone = _telling(claim for claim in ours if claim.value not in told)
    others = _telling(claim for claim in theirs if claim.value not in told | before)
    found = [
        _finding(a, b, clash, labels)
        for a in alone
        for b in others
        if allegiances.comparable(a, b) and (clash := compare(a, b, moment))
    ]
    yield from sorted(found, key=lambda f: (-f.severity, f.a.start, f.b.start))[:1]


def _main(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return an article's main claims: all, but of ordered values those of the highest rank that its body states."""
    if claims[0].attribute.type not in RANKED:
        return claims
    body = [claim for claim in claims if claim.segment not in LEVEL] or claims
    highest = max(map(rank, body))
    return [claim for claim in body if rank(claim) == highest]


def _telling(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that are enough to find what is at odds, in order of the text.

    Of those that say the same in the same voice and kind of text, that is the first. Of days and of numbers of one unit
    and voice, it is the one that ends lowest and the one that begins highest: if any two have nothing in common, these
    have not, so that many numbers give one finding."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        first.setdefault((claim.value, claim.whole, claim.speaker_id, claim.direct, claim.segment), claim)
    alike: dict[object, list[Claim]] = defaultdict(list)
    for key, claim in first.items():
        alike[(claim.unit, claim.speaker_id) if claim.attribute.type in ("date", "number") else key].append(claim)
    ends = [
        end
        for own in alike.values()
        for end in (min(own, key=lambda c: c.extent[1]), max(own, key=lambda c: c.extent[0]))
    ]
    return sorted({id(claim): claim for claim in ends}.values(), key=lambda c: (c.start, c.end))


def _finding(a: Claim, b: Claim, clash: Clash, labels: Mapping[str, str]) -> Finding:
    attribute, first, second = a.attribute, labels[a.article_id], labels[b.article_id]
    if a.article_id == b.article_id:
        told = f"article {first} gives {_said(a)} and {_said(b)}"
    else:
        told = f"article {first} gives {_said(a)}, article {second} {_said(b)}"
    return Finding(
        clash.kind, attribute.subject, attribute.kind, _side(a), _side(b), clash.relation,
        severity(clash.relation, attribute.central),
        f"{attribute.subject_label[:1].upper()}{attribute.subject_label[1:]}: {told}; {clash.reason}.",
        attribute.settled_by,
    )  # fmt: skip


def _side(claim: Claim) -> Side:
    return Side(claim.article_id, claim.start, claim.end, claim.value)


def _said(claim: Claim) -> str:
    return ", ".join(value.label for value in claim.values) or claim.value


def inconsistencies(
    read_corpus: ReadCorpus,
    codebook: Codebook,
    published: Mapping[str, Interval],
    claims: Mapping[str, Sequence[Claim]],
) -> pd.DataFrame:
    """Return one row for each inconsistency, with what the editors' verdicts say about it; `claims` are by article id.

    A dismissed finding stays in the table, with the decision and its reason. Notes on articles that were not read are
    left out.
    """
    found = list(find_inconsistencies(claims, published, codebook, read_corpus.labels))
    for read in read_corpus:
        found += [_from_oddity(oddity) for oddity in within_article(read, codebook)]
    found += _noted(read_corpus, codebook)
    texts = {read.article.id: read.article.text for read in read_corpus}
    verdicts = {verdict.inconsistency: verdict for verdict in codebook.verdicts}
    named = _with_ids(found, read_corpus.labels)
    return table("inconsistencies", (_row(id, f, texts, verdicts.get(id)) for id, f in named))


def _with_ids(findings: Sequence[Finding], labels: Mapping[str, str]) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with its id: its name, and its number in order of the text where several share the name."""
    shared = Counter(finding.name(labels) for finding in findings)
    numbered = {name: _numbered(name, shared) for name in shared}
    for finding in sorted(findings, key=lambda f: (f.a, f.b)):
        name = finding.name(labels)
        yield next(numbered[name]) if shared[name] > 1 else name, finding


def _numbered(name: str, taken: Collection[str]) -> Iterator[str]:
    return (f"{name}-{number}" for number in count(1) if f"{name}-{number}" not in taken)


def _from_oddity(oddity: Oddity) -> Finding:
    return Finding(
        oddity.kind, oddity.subject_id, oddity.kind,
        Side(oddity.article_id, *oddity.a, oddity.value_a), Side(oddity.article_id, *oddity.b, oddity.value_b),
        oddity.relation, severity(oddity.relation, False), oddity.explanation, oddity.resolved_by,
    )  # fmt: skip


def _noted(read_corpus: ReadCorpus, codebook: Codebook) -> Iterator[Finding]:
    """Yield what the editors note of a passage and the passage that it is at odds with."""
    articles = {name: read.article for read in read_corpus for name in (read.article.id, read.article.label)}
    for note in codebook.notes:
        if note.against is not None and {note.article, note.against.article} <= set(articles):
            a, b = (passage_of(anchor, articles[anchor.article]) for anchor in (note, note.against))
            yield Finding(
                note.kind, "wording", note.kind, Side(a.article_id, a.start, a.end, ""),
                Side(b.article_id, b.start, b.end, ""), "translation-artefact", 2 if note.changes_meaning else 1,
                note.note, "the text from which the article was translated", "editor",
            )  # fmt: skip


def _row(id: str, finding: Finding, texts: Mapping[str, str], verdict: Verdict | None) -> dict[str, object]:
    row: dict[str, object] = {
        "inconsistency_id": id,
        "kind": finding.kind,
        "scope": "within" if finding.a.article_id == finding.b.article_id else "cross",
        "subject_id": finding.subject_id,
        "attribute": finding.attribute,
        "relation": (verdict and verdict.relation) or finding.relation,
        "severity": int((verdict and verdict.severity) or finding.severity),
        "explanation": finding.explanation,
        "resolved_by": (verdict and verdict.resolved_by) or finding.resolved_by,
        "origin": finding.origin,
        "reviewed": verdict is not None,
        "decision": verdict.decision if verdict else "",
        "verdict": verdict.reason if verdict else "",
    }
    for suffix, side in (("_a", finding.a), ("_b", finding.b)):
        text = texts[side.article_id][side.start : side.end]
        row |= {f"article{suffix}": side.article_id, f"start{suffix}": side.start, f"end{suffix}": side.end}
        row |= {f"text{suffix}": text, f"value{suffix}": side.value}
    return row


def check_verdicts(found: Iterable[str], codebook: Codebook) -> None:
    """Raise `CrossreadError` if a verdict names an inconsistency that is not among those found."""
    known = set(found)
    for number, verdict in enumerate(codebook.verdicts, 1):
        if verdict.inconsistency not in known:
            raise CrossreadError(
                f"verdicts.yml: entry {number}: {verdict.inconsistency!r} is no inconsistency that the rules find; "
                f"take its id from the table of inconsistencies, or remove the entry"
            )
