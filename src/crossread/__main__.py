"""``python -m crossread``: the command line."""

import sys

from crossread.cli import main

if __name__ == "__main__":
    sys.exit(main())
