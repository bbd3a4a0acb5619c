"""The read layer: what the text says, found by rules, as spaCy components over ``spacy.blank("fr")``."""
