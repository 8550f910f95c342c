"""What the reader chose in the settings, as far as this version knows of it; it waits until the entries are read."""

from glossary_tui.export.facts import SCHEME_NAMES
from glossary_tui.lint.profile import PROFILES
from glossary_tui.translit import load_scheme, scheme_names
from glossary_tui.tui.state import State


def schemes(state: State) -> tuple[str, ...]:
    """Return the schemes of the pad, in listing order: all where none was chosen."""
    return tuple(name for name in scheme_names() if name in state.schemes) or scheme_names()


def entry_schemes(state: State) -> dict[str, str]:
    """Return the schemes in which entries are shown, each with its name: the usual ones if none was chosen."""
    chosen = {name: load_scheme(name).about.title for name in scheme_names() if name in state.schemes}
    return chosen or SCHEME_NAMES


def profile(state: State) -> str:
    """Return the house style for linting; none where that is left to the settings beside a draft."""
    return state.profile if state.profile in PROFILES else ""
