"""The command that opens a file in the user's editor at a line."""

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from glossary_tui.errors import GlossaryError

# By the name of the program: how it is told the line. Others are given "+LINE", as vi and most of its kin take it.
_WITH_COLON = ("subl", "hx", "helix", "zed", "mate", "micro")
_WITH_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor")
_WITHOUT_LINE = ("open", "xdg-open", "notepad", "gnome-text-editor", "TextEdit")
_USUAL = ("nano", "vim", "vi")


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """Return the command, a program and its arguments, that opens ``path`` at ``line`` (from 1).

    The editor is that of VISUAL or EDITOR, which may have arguments of its own; no shell reads the command. Raises
    GlossaryError where there is none.
    """
    set_in = next((name for name in ("VISUAL", "EDITOR") if environment.get(name, "").strip()), "")
    try:
        command = shlex.split(environment[set_in]) if set_in else []
    except ValueError as error:
        raise GlossaryError(f"{set_in}: not a command ({error}): set it to an editor, such as nano") from None
    if not command:
        usual = next((name for name in _USUAL if shutil.which(name)), None)
        if usual is None:
            raise GlossaryError("no editor is known: set EDITOR to one, such as nano")
        command = [usual]
    if shutil.which(command[0]) is None:
        raise GlossaryError(f"{set_in}: no program is called {command[0]}: set it to an editor, such as nano")
    name, file = Path(command[0]).stem, os.path.abspath(path)  # noqa: PTH100 a link is opened by its own name
    if name in _WITH_COLON:
        return [*command, f"{file}:{line}"]
    if name in _WITH_GOTO:
        return [*command, "--goto", f"{file}:{line}"]
    return [*command, file] if name in _WITHOUT_LINE else [*command, f"+{line}", file]
