"""Words at which one clause ends and another begins, folded.

What bounds a clause differs with what it is cut for, so the rules take from these classes what they need. Marks of
punctuation are not here, nor the prepositions that govern a clause (*malgré*).
"""

from crossread.language.word_classes import words

QUE = frozenset(["que", "qu'"])
RELATIVES = frozenset("dont laquelle lequel lesquelles lesquels ou qui".split()) | QUE
COORDINATORS = frozenset("car donc et mais ni or ou puis".split())
CONJUNCTIONS = words("conjunctions")
"""Those of one word that a noun phrase cannot hold."""

COMPOUNDS = words("que-compounds")
"""Words that make another conjunction, or a comparison, with *que*: *afin que*, *plus que*."""

CONTRASTS = frozenset("alors bien quoique quoiqu' tandis".split())
"""Of these words those whose clause sets something against the other: *tandis que*, *bien que*."""
