"""Words of negation, folded.

Words that deny by their sense (*refuser*, *faux*) are not here: discovery and the wording ladder weigh them.
"""

NE = frozenset(["ne", "n'"])

NEGATIVE_ADVERBS = frozenset("guere jamais nullement pas plus point".split())
NEGATIVE_SUBJECTS = frozenset("aucun aucune jamais ni nul nulle personne rien".split())
"""Words that deny what follows them from the beginning of its clause: *aucun n'est venu*, *jamais il n'ira*."""

NEGATIVE_ALONE = frozenset("aucun aucune ni nullement".split())
"""Words that deny even without *ne*; the others then have another sense: *plus de*, *une personne*, *un rien*."""

NEGATORS = NEGATIVE_ADVERBS | NEGATIVE_SUBJECTS
"""The words that deny together with *ne*, whatever their place."""
