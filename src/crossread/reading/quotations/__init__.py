"""Quotations: cues, reported clauses, and who speaks."""
