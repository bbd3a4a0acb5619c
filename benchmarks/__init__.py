"""Accuracy on texts that the rules were not written for, speed, and growth; `python -m benchmarks` runs everything."""
