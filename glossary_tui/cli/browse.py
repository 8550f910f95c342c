"""`glossary-tui browse`: the terminal app."""

from typing import TYPE_CHECKING, Any

import click

from glossary_tui.cli.options import common, common_options, personal_entries

if TYPE_CHECKING:
    from glossary_tui.lint.settings import Settings

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
@click.option(
    "--served", is_flag=True, hidden=True, help="As serve runs it: without a terminal, and without writing."
)
@click.option("--draft", metavar="FILE|FOLDER", help="Begin with a draft, or the drafts of a folder.")
@common_options
def command(term: tuple[str, ...], arabic: str, served: bool, draft: str | None, **options: Any) -> None:
    """Open the terminal app, at TERM if one is given (in any spelling or script; several words are one term).

    It needs a terminal; `show` and `search` print the same as plain text.
    """
    import os
    import sys

    from glossary_tui.errors import GlossaryError

    if not served and (
        not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
        or os.environ.get("TERM", "dumb") == "dumb"
    ):
        raise GlossaryError(
            "browse: there is no terminal to draw in: use `glossary-tui show TERM` or `glossary-tui search TERM`"
        )
    from pathlib import Path

    shared = common(options)
    path = Path(draft) if draft and not served else None
    if path is not None and not path.exists():
        raise GlossaryError(f"{path}: no such file or folder: check the name")
    # Settings lie beside a draft or above it.
    folders = shared.folders(shared.settings(path and (path if path.is_dir() else path.parent)))

    from platformdirs import user_state_path

    from glossary_tui.glossary.glossary import Glossary, load_glossary
    from glossary_tui.tui.app import GlossaryApp, run

    def load() -> Glossary:
        return load_glossary(*folders)

    def settings_for(draft: Path, profile: str) -> "Settings":
        from glossary_tui.lint.profile import settings_of

        return settings_of(shared.settings(draft.parent), profile)

    run(
        GlossaryApp(
            load,
            state_folder=user_state_path("glossary-tui"),
            term=" ".join(term),
            arabic=arabic,
            draft=path,
            settings_for=settings_for,
            is_served=served,
            personal_folder=None if shared.no_config else personal_entries(),
        )
    )
