"""The command line."""

from crossread.cli.main import main

__all__ = ["main"]
