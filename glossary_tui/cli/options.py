"""The options that all commands take, and the glossary they lead to."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from glossary_tui.config import Config, load_config
from glossary_tui.errors import GlossaryError
from glossary_tui.folders import user_folder

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

UNREADABLE = "glossary_tui.unreadable"  # in a context's meta: what of the entries could not be read

Function = TypeVar("Function", bound=Callable[..., Any])


def personal_entries() -> Path:
    """Return the folder of the user's own entries, which need not be there yet."""
    return user_folder("data") / "entries"


class Common(NamedTuple):
    """The options common to all commands."""

    entries: tuple[str, ...]
    config: str | None
    no_config: bool

    def settings(self, start: Path | None = None) -> Config:
        """Return the settings that apply; GlossaryError where they cannot be read."""
        if self.no_config:
            return Config()
        try:
            start = (start or Path.cwd()).resolve()
        except OSError as error:
            raise GlossaryError(
                f"the folder you are in cannot be read ({error.strerror}): change to another, or use --no-config"
            ) from None
        return load_config(Path(self.config) if self.config else None, start)

    def folders(self, config: Config) -> Sequence[Path]:
        """Return the folders of entries beside the shipped ones: personal, of the settings, of the command line."""
        personal: list[Path] = []
        if not self.no_config:
            home = personal_entries()
            personal = [home] if home.is_dir() else []
        return [*personal, *config.entries, *map(Path, self.entries)]


def common_options(function: Function) -> Function:
    """Add --entries, --config and --no-config to a command; it receives them as keywords (see :func:`common`)."""
    for option in (
        click.option("--no-config", is_flag=True, help="Use no settings file and no personal entries."),
        click.option("--config", metavar="FILE", help="Use this settings file."),
        click.option(
            "--entries",
            metavar="DIR",
            multiple=True,
            help="Further entries; may be repeated, later ones win.",
        ),
    ):
        function = option(function)
    return function


def common(options: dict[str, Any]) -> Common:
    """Return the common options out of a command's keywords."""
    return Common(options["entries"], options["config"], options["no_config"])


def settings_beside(shared: Common, paths: Sequence[str]) -> Config:
    """Return the settings beside the first draft named or above it, wherever the command is given."""
    first = next((Path(name) for name in paths if name != "-"), Path())
    return shared.settings(first if os.path.isdir(first) else first.parent)  # noqa: PTH112 a name may be too long


def open_glossary(shared: Common, config: Config | None = None) -> "Glossary":
    """Load the glossary that the options ask for, and tell on stderr what of it could not be read.

    Where something could not, the command does what it can with the rest, and leaves with 2.
    """
    from glossary_tui.glossary.glossary import load_glossary
    from glossary_tui.terminal import plain

    settings = shared.settings() if config is None else config
    glossary = load_glossary(*shared.folders(settings))
    told = click.get_current_context().meta.setdefault(UNREADABLE, [])
    for problem in glossary.problems:
        if problem not in told:  # as it is in a second glossary of the same run
            click.echo(f"error: {plain(problem)}", err=True)
            told.append(problem)
    return glossary
