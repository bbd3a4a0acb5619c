"""``python -m crossread.cli``: the command line."""

import sys

from crossread.cli import main

if __name__ == "__main__":
    sys.exit(main())
