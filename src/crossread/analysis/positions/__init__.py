"""Positions: who takes which stance on what, how firmly, when, and how that moves."""
