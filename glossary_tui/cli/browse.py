"""`glossary-tui browse`: the terminal app."""

from typing import Any

import click

from glossary_tui.cli.options import common, common_options

_MODES = ("auto", "logical", "visual", "words", "off")  # tui.arabic.MODES, which is not imported to print --help


@click.command(epilog="Example: glossary-tui browse muhajireen")
@click.argument("term", nargs=-1)
@click.option(
    "--arabic",
    type=click.Choice(_MODES),
    default="auto",
    show_default=True,
    help="How Arabic is drawn: as this terminal needs it, or another way.",
)
@common_options
def command(term: tuple[str, ...], arabic: str, **options: Any) -> None:
    """Open the terminal app, at TERM if one is given (in any spelling or script; several words are one term).

    It needs a terminal; `show` and `search` print the same as plain text.
    """
    import os
    import sys

    from glossary_tui.errors import GlossaryError

    if (
        not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
        or os.environ.get("TERM", "dumb") == "dumb"
    ):
        raise GlossaryError(
            "browse: there is no terminal to draw in: use `glossary-tui show TERM` or `glossary-tui search TERM`"
        )
    shared = common(options)
    folders = shared.folders(shared.settings())

    from platformdirs import user_state_path

    from glossary_tui.glossary.glossary import Glossary, load_glossary
    from glossary_tui.tui.app import GlossaryApp, run

    def load() -> Glossary:
        return load_glossary(*folders)

    run(
        GlossaryApp(
            load,
            state_folder=user_state_path("glossary-tui"),
            term=" ".join(term),
            arabic=arabic,
        )
    )
