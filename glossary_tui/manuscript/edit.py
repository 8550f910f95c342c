"""Edits of a draft: words replaced, and of the source no more than those words touched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from glossary_tui.errors import GlossaryError

_WORD = re.compile(r"\S+")


class Edit(msgspec.Struct, frozen=True, order=True):
    """What stands between two offsets of ``draft.text`` (code points) becomes ``replacement``."""

    start: int
    end: int
    replacement: str


class Cell(msgspec.Struct, frozen=True):
    """One sign the reader sees, and where in the source (code points) it is written.

    ``holds`` is False where no text can stand: what such a sign is written with can be deleted at most.
    """

    shown: str
    start: int
    end: int
    holds: bool = True


class Change(msgspec.Struct, frozen=True, order=True):
    """What stands between two offsets of a source becomes ``new``."""

    start: int
    end: int
    new: str


def check_edits(edits: Sequence[Edit], length: int) -> None:
    """Raise ValueError unless the edits are sorted, do not overlap and lie within the text."""
    if any(edit.end < edit.start for edit in edits) or any(a.end > b.start for a, b in pairwise(edits)):
        raise ValueError("edits must be sorted and must not overlap")
    if edits and (edits[0].start < 0 or edits[-1].end > length):
        raise ValueError("edits must lie within the text")


def apply(source: str, changes: Iterable[Change]) -> str:
    """Return a source with its changes made; they are sorted and do not overlap."""
    parts: list[str] = []
    place = 0
    for change in changes:
        parts += source[place : change.start], change.new
        place = change.end
    parts.append(source[place:])
    return "".join(parts)


def changes_for(cells: Sequence[Cell], replacement: str, name: str) -> list[Change]:
    """Return the least changes of the source that make signs read as ``replacement``.

    Where the number of words stays, words are replaced one for one and of each only the letters that differ, so that
    markup between and within them stands as it stood. Otherwise the first sign that can hold text takes the new words
    and the others go. Raises GlossaryError, naming the file, where no sign can hold text.
    """
    shown = "".join(cell.shown for cell in cells)
    changes: list[Change] = []
    for first, after, new in _least(shown, replacement):
        holder = next((n for n in range(first, after) if cells[n].holds), -1)
        if new and holder < 0:
            changes.append(_inserted(cells, first, after, new, name))
        for n in range(first, after):
            if cells[n].start < cells[n].end:
                changes.append(Change(cells[n].start, cells[n].end, new if n == holder else ""))
    return _joined(changes)


def _least(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield which signs are to be replaced, and by what."""
    words, instead = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    if len(words) != len(instead) or not words or _edges(old) != _edges(new):
        yield from _trimmed(0, old, new)
        return
    for word, other in zip(words, instead, strict=True):
        yield from _trimmed(word.start(), word[0], other[0])


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _trimmed(start: int, old: str, new: str) -> Iterator[tuple[int, int, str]]:
    if old == new:
        return
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n] != new[-1 - n]), shorter - head)
    yield start + head, start + len(old) - tail, new[head : len(new) - tail]


def _inserted(cells: Sequence[Cell], first: int, after: int, new: str, name: str) -> Change:
    """Return the change that puts words in between two signs: beside a letter rather than a space."""
    before = cells[first - 1] if first and cells[first - 1].holds else None
    behind = cells[after] if after < len(cells) and cells[after].holds else None
    if before and (behind is None or not before.shown.isspace()):
        return Change(before.end, before.end, new)
    if behind:
        return Change(behind.start, behind.start, new)
    raise GlossaryError(f"{name}: {new!r} cannot be written where no text stands: edit that place by hand")


def _joined(changes: list[Change]) -> list[Change]:
    """Return changes in order, those that touch made one."""
    joined: list[Change] = []
    for change in sorted(changes):
        if joined and joined[-1].end == change.start:
            change = Change(joined[-1].start, change.end, joined[-1].new + change.new)
            joined.pop()
        joined.append(change)
    return joined
