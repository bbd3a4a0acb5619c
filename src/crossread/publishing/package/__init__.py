"""The tables as a data package, in the formats of other programs, and two packages side by side."""
