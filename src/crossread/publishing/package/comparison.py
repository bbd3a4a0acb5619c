"""Two data packages side by side: which rows of which tables came, went or changed."""

from pathlib import Path

import pandas as pd

from crossread.errors import CrossreadError
from crossread.publishing.package.data_package import files_of_package
from crossread.tables import SCHEMAS


def compare_packages(before: str | Path, after: str | Path) -> list[str]:
    """Return a line for each table that differs, and below it one for each row that only one package holds.

    A table that a package of another release of crossread does not have counts as empty.
    """
    report = []
    for name in SCHEMAS:
        old, new = (_rows(Path(folder), f"{name}.csv") for folder in (before, after))
        gone = [row for row in old if row not in new]
        come = [row for row in new if row not in old]
        if gone or come:
            report.append(f"{name}: {len(gone)} rows gone, {len(come)} rows new")
            report += [f"  - {row}" for row in gone] + [f"  + {row}" for row in come]
    return report


def _rows(folder: Path, name: str) -> dict[str, None]:
    own = files_of_package(folder)
    if own and name not in own:
        return {}
    if not (folder / name).is_file():
        raise CrossreadError(f"{folder / name}: no such table; give two folders written by `crossread analyse`")
    frame = pd.read_csv(folder / name, dtype=str, keep_default_na=False)
    return dict.fromkeys(" | ".join(row) for row in frame.itertuples(index=False, name=None))
