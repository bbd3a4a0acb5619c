"""Quantities: numbers and what they count."""
