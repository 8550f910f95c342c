"""What fixing would change, as a unified diff of the text."""

from collections.abc import Iterator, Sequence

from glossary_tui.manuscript.formats import format_of, load_draft

_AROUND = 3  # lines shown before and behind a change; of a packed file, whose lines are paragraphs, one
_NO_END = "\\ No newline at end of file"


def unified(before: bytes, after: bytes, path: str) -> Iterator[str]:
    """Yield the lines of a unified diff of two states of a file, each without its line end.

    The text of a packed file is compared paragraph by paragraph; for others the lines are those of the file.
    """
    old, new = (_lines(load_draft(data, path).text) for data in (before, after))
    changes = list(_changes(old, new))
    if changes:
        yield f"--- {path}"
        yield f"+++ {path}"
    around = 1 if format_of(path).packed else _AROUND
    for hunk in _hunks(changes, around):
        yield from _hunk(old, new, hunk, around)


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends: \\n alone parts them, as in every tool that applies a diff."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


Change = tuple[int, int, int, int]  # lines first to after of the old text, and of the new one


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Yield the runs of lines that differ. Fixes seldom join lines; where they do, lines are matched at length."""
    if len(old) != len(new):
        from difflib import SequenceMatcher

        opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        yield from ((i, j, k, n) for kind, i, j, k, n in opcodes if kind != "equal")
        return
    first = -1
    for number in range(len(old) + 1):
        differs = number < len(old) and old[number] != new[number]
        if differs and first < 0:
            first = number
        elif not differs and first >= 0:
            yield first, number, first, number
            first = -1


def _hunks(changes: Sequence[Change], around: int) -> Iterator[list[Change]]:
    """Yield the changes that are shown together, since what is shown around them would meet."""
    hunk: list[Change] = []
    for change in changes:
        if hunk and change[0] - hunk[-1][1] > 2 * around:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(old: Sequence[str], new: Sequence[str], changes: Sequence[Change], around: int) -> Iterator[str]:
    start = max(0, changes[0][0] - around)
    end = min(len(old), changes[-1][1] + around)
    moved = changes[0][2] - changes[0][0]
    new_end = end + changes[-1][3] - changes[-1][1]
    yield f"@@ -{_span(start, end)} +{_span(start + moved, new_end)} @@"
    place = start
    for first, after, new_first, new_after in changes:
        yield from _marked(" ", old[place:first])
        yield from _marked("-", old[first:after])
        yield from _marked("+", new[new_first:new_after])
        place = after
    yield from _marked(" ", old[place:end])


def _span(first: int, after: int) -> str:
    """Return lines as a hunk's head names them: the first from 1, and how many."""
    return f"{first + (after > first)},{after - first}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_END
