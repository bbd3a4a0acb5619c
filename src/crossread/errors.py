"""The one error a user of crossread meets: what was found, where, and what to do about it."""


class CrossreadError(Exception):
    """Bad input or an inconsistent project.

    ``str(error)`` is a complete message for the person at the keyboard: it names the file, the place in it and
    the mend.
    """


def readable(name: object) -> str:
    """Return a file's name on one line, with bytes that are not UTF-8 and what cannot be seen as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in str(name))
