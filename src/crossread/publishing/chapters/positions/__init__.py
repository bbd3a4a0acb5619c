"""The chapter on positions."""
