"""The one error type for everything a user can mend."""


class GlossaryError(Exception):
    """A mistake in input, settings or usage, told in one line: what, where, what to do.

    The command line prints it as ``error: …`` and leaves with ``exit_code``; it is never shown as a traceback.
    """

    exit_code = 2


class NothingFound(GlossaryError):
    """A look-up that found nothing: an answer, not a wrong use, so the exit code is 1."""

    exit_code = 1
