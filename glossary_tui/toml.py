"""Reading a TOML file that may be anything: the one way in for entries, settings, schemes and word lists."""

import re
from pathlib import Path
from typing import Any, Final

from glossary_tui.errors import GlossaryError

#: Bytes; the largest real entry or scheme is a tenth of it.
USUAL_SIZE: Final = 64_000
# The time tomllib takes grows with the square of the parts of a dotted key, and a key stands on one line.
_MOST_DOTS: Final = 300


class TomlError(GlossaryError):
    """What is wrong with a TOML file: `message` (what, what to do) and `line` (from 1; 0 where no one line is)."""

    def __init__(self, path: Path, message: str, line: int = 0) -> None:
        """Say it in one line, with the place in front."""
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.message, self.line = message, line


def read_toml(path: Path, what: str, *, size: int = USUAL_SIZE) -> tuple[str, dict[str, Any]]:
    """Return the text of a TOML file (without a byte order mark) and the table it holds.

    `what` names the kind of file in errors ("entry", "scheme"), `size` is the most it may have, in bytes. Time and
    memory are bounded whatever the file holds. Raises TomlError.
    """
    try:
        with path.open("rb") as file:
            data = file.read(size + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise TomlError(path, f"cannot be read ({reason}): name an existing {what} file you may read") from None
    if len(data) > size:
        raise TomlError(path, f"larger than {size // 1000} kB: no {what} is that long, split it")
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")  # as Windows writes it
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TomlError(path, f"not UTF-8 at byte {error.start}: save the file as UTF-8", line) from None
    return text, _parse(text, path, what)


def _parse(text: str, path: Path, what: str) -> dict[str, Any]:
    import tomllib

    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise TomlError(path, f"more than {_MOST_DOTS} dots in one line: break the line", number)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise TomlError(path, f"not TOML: nested too deeply: write the {what} flat") from None
    except ValueError as error:  # TOMLDecodeError, and a number of too many digits
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        message = re.sub(r" \(at .*\)$|; use sys\..*", "", str(error))
        place = int(found[1]) if found else len(text.splitlines()) if "end of document" in str(error) else 0
        raise TomlError(path, f"not TOML: {message}: mend that line", place) from None
