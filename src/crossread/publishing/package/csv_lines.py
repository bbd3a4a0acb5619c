"""CSV text that every reader splits into the same rows, whatever line breaks stand in its cells."""

import io


class CsvLines(io.StringIO):
    """What a CSV writer with the line end `END` writes, with LF at the end of each row.

    Python's writers before 3.12 leave a carriage return unquoted unless it belongs to the line end.
    """

    END = "\r\n"

    def write(self, row: str) -> int:
        """Take one row, which the writer ends with `END`."""
        return super().write(row.removesuffix(self.END) + "\n")
