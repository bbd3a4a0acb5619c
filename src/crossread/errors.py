"""The one error a user of crossread meets: what was found, where, and what to do about it."""


class CrossreadError(Exception):
    """Bad input or an inconsistent project.

    ``str(error)`` is a complete message for the person at the keyboard: it names the file, the place in it and
    the mend.
    """
