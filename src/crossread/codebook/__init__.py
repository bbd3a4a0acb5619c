"""The codebook: what the authors decided, as validated models read from YAML."""

from crossread.codebook.actors import Actor
from crossread.codebook.loading import Codebook, load_codebook
from crossread.codebook.notes import Gloss, Note
from crossread.codebook.positions import Proposition, Step

__all__ = ["Actor", "Codebook", "Gloss", "Note", "Proposition", "Step", "load_codebook"]
