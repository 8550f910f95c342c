"""What the ``.gitignore`` files of a folder leave out (gitignore(5)); matching is linear but for the stars.

Not pathspec: it takes longer to load than a chapter to lint, and its regular expressions can be made to run for ever.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

Sign = TypeVar("Sign")
_LARGEST = 2**20  # bytes; a longer file is no list of patterns
_LONGEST = 2**13  # code points of a line; no system has paths that a longer one would fit


class Pattern(msgspec.Struct, frozen=True):
    """A line of a file: path segments, each a sequence of signs (``*``, ``?``, a sign, or signs in brackets)."""

    segments: tuple[tuple[str, ...], ...]
    is_folder: bool
    is_kept: bool  # the line begins with an exclamation mark


def read_patterns(folder: Path) -> tuple[Pattern, ...]:
    """Return the patterns of a folder's own file; none where there is none or it cannot be read."""
    path = folder / ".gitignore"
    try:
        if not path.is_file():  # a pipe or device, which need not end
            return ()
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError:
        return ()
    lines = data.decode("utf-8", "replace").splitlines()
    return tuple(pattern for line in lines if len(line) <= _LONGEST and (pattern := _pattern(line)))


def _pattern(line: str) -> Pattern | None:
    bare = line.rstrip() + (" " if line.rstrip().endswith("\\") and line != line.rstrip() else "")
    if not bare or bare.startswith("#"):
        return None
    kept = bare.startswith("!")
    path = bare[kept:].removesuffix("/")
    anchored = "/" in path
    names = path.removeprefix("/").split("/")
    if not all(names):  # two slashes fit nothing
        return None
    if not anchored:
        names.insert(0, "**")
    if names[-1] == "**" and anchored:
        names.append("*")
    return Pattern(
        tuple(("**",) if name == "**" else tuple(_signs(name)) for name in names), bare.endswith("/"), kept
    )


def _signs(name: str) -> Sequence[str]:
    signs: list[str] = []
    place = 0
    while place < len(name):
        sign = name[place]
        close = name.find("]", place + 2) if sign == "[" else -1
        if sign == "\\" and place + 1 < len(name):
            signs.append("\\" + name[place + 1])
            place += 2
        elif close > 0:
            signs.append(name[place : close + 1])
            place = close + 1
        else:
            signs.append(sign if sign in "*?" else "\\" + sign)
            place += 1
    return signs


def is_ignored(path: Path, is_folder: bool, files: Sequence[tuple[Path, tuple[Pattern, ...]]]) -> bool:
    """Whether patterns leave a path out. ``files`` are the folders above it with their patterns, the outermost first.

    The last line that fits counts, and the innermost file before the others.
    """
    for folder, patterns in reversed(files):
        names = path.relative_to(folder).parts
        for pattern in reversed(patterns):
            if (is_folder or not pattern.is_folder) and _wild(pattern.segments, names, ("**",), _name_fits):
                return not pattern.is_kept
    return False


def _name_fits(signs: tuple[str, ...], name: str) -> bool:
    return _wild(signs, name, "*", _sign_fits)


def _sign_fits(sign: str, letter: str) -> bool:
    if sign == "?":
        return True
    if sign[0] == "\\":
        return sign[1] == letter
    within, found = sign[1:-1], False
    negated = within[:1] in ("!", "^") and len(within) > 1
    place = int(negated)
    while place < len(within):
        if within[place + 1 : place + 2] == "-" and place + 2 < len(within):
            found = found or within[place] <= letter <= within[place + 2]
            place += 3
        else:
            found = found or within[place] == letter
            place += 1
    return found != negated


def _wild(pattern: Sequence[Sign], items: Sequence[str], star: Sign, fits: Callable[[Sign, str], bool]) -> bool:
    """Whether items fit a pattern in which a star stands for any number of them; goes back to the last star only."""
    first = place = 0
    last, retry = -1, 0
    while place < len(items):
        if first < len(pattern) and pattern[first] == star:
            last, retry, first = first, place, first + 1
        elif first < len(pattern) and fits(pattern[first], items[place]):
            first, place = first + 1, place + 1
        elif last >= 0:
            retry += 1
            first, place = last + 1, retry
        else:
            return False
    return all(sign == star for sign in pattern[first:])
