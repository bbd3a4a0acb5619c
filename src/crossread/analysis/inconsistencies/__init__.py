"""Inconsistencies: claims, how two of them compare, and what is at odds inside one article."""
