"""The chapter on inconsistencies."""
