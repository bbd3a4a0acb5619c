"""Named sets of wordings, which patterns use as ``{name}``: defined once, and made of one another if need be."""

import re
from collections.abc import Mapping, Sequence

from crossread.language.patterns import DEEPEST, LONGEST, PatternError, expression

_NAME = re.compile(r"\{([^{}]*)\}")


class WordSets:
    """The sets of one codebook: for each name the phrase patterns any one of which is meant."""

    def __init__(self, wordings: Mapping[str, Sequence[str]] | None = None) -> None:
        self._wordings = wordings or {}
        self._alternatives: dict[str, str] = {}

    def expand(self, pattern: str) -> str:
        """Return the pattern with its sets in place, as `crossread.language.patterns.compile_patterns` takes it.

        Raises `PatternError` where it, or a set that it uses, is not well formed, has no definition or holds itself.
        """
        expression(pattern, self._wordings)
        expanded = self._put_in_place(pattern, ())
        if expanded != pattern:
            expression(expanded)
        return expanded

    def _put_in_place(self, pattern: str, within: tuple[str, ...]) -> str:
        return _NAME.sub(lambda match: self._alternatives_of(match[1], within), pattern)

    def _alternatives_of(self, name: str, within: tuple[str, ...]) -> str:
        if name in within:
            raise PatternError(f"the set {name!r} holds itself ({' > '.join((*within, name))}); take one of them out")
        if len(within) == DEEPEST:
            raise PatternError(f"sets of words stand more than {DEEPEST} deep in {within[0]!r}; write some of them out")
        if name not in self._wordings:
            raise PatternError(f"there is no set of words {name!r}, which {within[-1]!r} uses; define it in words.yml")
        if name not in self._alternatives:
            wordings = "|".join(self._put_in_place(wording, (*within, name)) for wording in self._wordings[name])
            if len(wordings) > LONGEST:
                raise PatternError(f"the set {name!r} grows longer than {LONGEST} characters; make several sets of it")
            self._alternatives[name] = f"({wordings})"
        return self._alternatives[name]
