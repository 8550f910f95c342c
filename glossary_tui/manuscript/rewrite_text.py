"""Rewrite a text whose markup stands among its words: Markdown, HTML, LaTeX, reStructuredText, or none."""

import re
from collections.abc import Callable, Iterator, Sequence

from glossary_tui.manuscript.draft import INVISIBLE, Draft
from glossary_tui.manuscript.edit import Cell, Change, Edit, apply, changes_for

_EMPHASIS = re.compile(r"[*_]+")


def rewrite_text(draft: Draft, edits: Sequence[Edit], escape: Callable[[str], str], name: str) -> str:
    """Return the text of a draft with its edits made; markup stays, and only emphasis left empty goes.

    ``escape`` writes words as the format wants them (``&`` as ``&amp;`` in HTML).
    """
    changes: list[Change] = []
    for edit in edits:
        cells = list(_cells(draft, edit.start, edit.end)) or [Cell("", edit.start, edit.end)]
        made = changes_for(cells, edit.replacement, name)
        changes += _without_empty_emphasis(draft, edit, made)
    return apply(draft.text, (Change(change.start, change.end, escape(change.new)) for change in changes))


def _cells(draft: Draft, start: int, end: int) -> Iterator[Cell]:
    """Yield the signs a reader sees between two offsets; markup that is blank counts as a space that stays."""
    text, prose = draft.text, draft.prose
    place = start
    while place < end:
        shown, written = prose[place], text[place]
        after = place + 1
        if shown == written:
            after = draft.sign_end(place)
            yield Cell(shown, place, after)
        elif shown == " ":
            while after < end and prose[after] == " " != text[after]:
                after += 1
            yield Cell(" ", place, place, holds=False)
        elif shown != INVISIBLE:
            after = draft.sign_end(place)
            yield Cell(shown, place, after)
        place = after


def _without_empty_emphasis(draft: Draft, edit: Edit, changes: list[Change]) -> list[Change]:
    """Return the changes with the marks gone too between which nothing is left (``*a* *b*`` to ``*c*``)."""
    gone = [(change.start, change.end) for change in changes if not change.new]
    marks = [
        found
        for found in _EMPHASIS.finditer(draft.text, edit.start, edit.end)
        if set(draft.prose[found.start() : found.end()]) == {INVISIBLE}
    ]
    taken: list[Change] = []
    place = 0
    while place + 1 < len(marks):
        first, second = marks[place], marks[place + 1]
        if first[0] == second[0] and (first.end(), second.start()) in gone:
            taken += Change(first.start(), first.end(), ""), Change(second.start(), second.end(), "")
            place += 1
        place += 1
    return sorted([*changes, *taken])
