"""Which terminal this is, and how Arabic reads right in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from glossary_tui.tui.arabic import Drawing

# VTE (GNOME Terminal and its kin) orders Arabic itself unless told not to.
KEEP_ORDER = "\x1b[8l"
ORDER_AGAIN = "\x1b[8h"

_BROWSER = "textual"  # xterm.js, as textual-serve has it

_PROGRAMS: dict[str, Drawing] = {
    "vscode": "visual",
    "ghostty": "visual",
    "Apple_Terminal": "logical",
    "mlterm": "logical",
}
_VARIABLES: tuple[tuple[str, Drawing], ...] = (
    ("KITTY_WINDOW_ID", "words"),
    ("KONSOLE_VERSION", "logical"),
    ("MLTERM", "logical"),
    ("VTE_VERSION", "visual"),
    ("WT_SESSION", "visual"),
    ("ALACRITTY_WINDOW_ID", "visual"),
    ("XTERM_VERSION", "visual"),
)


@dataclass(frozen=True)
class Terminal:
    """A terminal by name, the drawing of Arabic that suits it, and whether that is known or only likely."""

    name: str
    drawing: Drawing
    is_known: bool = True

    @property
    def orders_arabic(self) -> bool:
        """Whether it has to be told to leave the order of Arabic alone while we draw it."""
        return self.name == "VTE_VERSION"


def detect(environment: Mapping[str, str]) -> Terminal:
    """Return the terminal that the environment variables tell of.

    Within tmux or screen those variables are of the terminal that started it, which need not be the one looked at.
    """
    program = environment.get("TERM_PROGRAM", "")
    if program == _BROWSER:  # whatever terminal the server was started in
        return Terminal(program, "visual")
    if environment.get("TMUX") or environment.get("STY"):
        return Terminal("tmux" if environment.get("TMUX") else "screen", "visual", is_known=False)
    if environment.get("TERM") == "linux":
        return Terminal("linux", "off")
    if program in _PROGRAMS:
        return Terminal(program, _PROGRAMS[program])
    for variable, drawing in _VARIABLES:
        if environment.get(variable):
            return Terminal(variable, drawing)
    return Terminal(program or environment.get("TERM", "") or "unknown", "visual", is_known=False)
