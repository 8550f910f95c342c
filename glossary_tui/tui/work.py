"""A draft being worked on: its text, what was changed in it, and how it is saved.

What is changed is kept as hunks, one for each step that can be undone; with it a packed file (Word) is kept whole.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.run import Source, source
from glossary_tui.manuscript.backup import replace_draft
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.encoding import encode_like
from glossary_tui.manuscript.files import read_bytes
from glossary_tui.manuscript.formats import format_of, load_draft, read_draft, rewrite
from glossary_tui.manuscript.references import escape
from glossary_tui.manuscript.rewrite_text import rewrite_text
from glossary_tui.tui.hunk import Hunk, hunk_between, inverse, place_of


class _Step(msgspec.Struct, frozen=True):
    """A change that can be undone; ``data`` is the packed file as it was before, and after."""

    hunk: Hunk
    data: tuple[bytes, bytes] = (b"", b"")


class Work:
    """A draft from its file until it is saved. Offsets count code points of ``text``."""

    def __init__(self, path: Path) -> None:
        """Read a file; GlossaryError where it cannot be read."""
        self.path = path
        self.format = format_of(str(path))
        self.note_state()  # before it is read: what changes in between is seen later
        self._begin(read_bytes(path))

    def _begin(self, data: bytes) -> None:
        read = source(str(self.path), data)
        self.on_disk = data
        self._text_on_disk = read.text
        self.text = read.text
        self._data = data  # of a packed file, with the changes made in it
        self._draft = read.draft
        self._past: list[_Step] = []
        self._future: list[_Step] = []
        self._saved: list[_Step] = []  # the steps that the file has

    def draft_around(self, *offsets: int) -> Draft:
        """Return a reading of the text as it is now, which need not tell of more than what stands around places."""
        if self._draft is None:
            draft = read_draft(self.text, str(self.path), sorted(offsets))
            if self.format.raw:
                return draft
            self._draft = draft
        return self._draft

    @property
    def source(self) -> Source:
        """The text to be linted."""
        return Source(str(self.path), self.text, self._draft if self.format.packed else None)

    @property
    def is_unsaved(self) -> bool:
        """Whether it holds changes that the file does not."""
        return self._data != self.on_disk if self.format.packed else self.text != self._text_on_disk

    @property
    def data(self) -> bytes:
        """What saving writes."""
        return self._data if self.format.packed else encode_like(self.text, self.on_disk)

    @property
    def hunks(self) -> list[Hunk]:
        """The changes that the file does not have, each in the text that those before it left."""
        pairs = zip(self._saved, self._past, strict=False)
        same = next((n for n, (one, other) in enumerate(pairs) if one is not other), None)
        if same is None:
            same = min(len(self._saved), len(self._past))
        undone = [inverse(step.hunk) for step in reversed(self._saved[same:])]
        return [*undone, *(step.hunk for step in self._past[same:])]

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._future)

    def replace(self, edits: Sequence[Edit]) -> Hunk:
        """Replace words, markup left as it is. GlossaryError where they cannot be replaced."""
        path = str(self.path)
        if self.format.packed:
            data = rewrite(self._data, path, edits)
            draft = load_draft(data, path)
            return self._take(draft.text, _Step(hunk_between(self.text, draft.text), (self._data, data)), draft)
        draft = self.draft_around(*(place for edit in edits for place in (edit.start, edit.end)))
        return self._take_text(rewrite_text(draft, edits, escape if self.format.escapes else str, path))

    def insert(self, edit: Edit) -> Hunk:
        """Put source text into a text file as it stands."""
        return self._take_text(self.text[: edit.start] + edit.replacement + self.text[edit.end :])

    def _take_text(self, text: str) -> Hunk:
        return self._take(text, _Step(hunk_between(self.text, text)), None)

    def _take(self, text: str, step: _Step, draft: Draft | None) -> Hunk:
        self._past.append(step)
        self._future.clear()
        self.text, self._draft = text, draft
        if self.format.packed:
            self._data = step.data[1]
        return step.hunk

    def undo(self) -> Hunk | None:
        """Take the last change back; return the hunk that does it, None where there is none."""
        return self._move(self._past, self._future, is_back=True)

    def redo(self) -> Hunk | None:
        """Make the change again that was taken back last; return it, None where there is none."""
        return self._move(self._future, self._past, is_back=False)

    def _move(self, origin: list[_Step], target: list[_Step], *, is_back: bool) -> Hunk | None:
        if not origin:
            return None
        step = origin.pop()
        target.append(step)
        hunk = inverse(step.hunk) if is_back else step.hunk
        self.text = self.text[: hunk.start] + hunk.new + self.text[hunk.start + len(hunk.old) :]
        self._draft = None
        if self.format.packed:
            self._data = step.data[0 if is_back else 1]
            self._draft = load_draft(self._data, str(self.path))
        return hunk

    def save(self) -> None:
        """Write the file whole or not at all, a copy of what it was kept.

        Raises FileChanged where the file is no longer what was read, and GlossaryError where it cannot be written.
        """
        data = self.data
        replace_draft(self.path, self.on_disk, data)
        self.was_written(data)

    def was_written(self, data: bytes) -> None:
        """Take note that the file now holds what saving writes."""
        self.on_disk, self._text_on_disk, self._saved = data, self.text, list(self._past)
        self.note_state()

    def note_state(self) -> None:
        """Take note of the file's size and time."""
        self._state = self._look()

    def has_new_state(self) -> bool:
        """Whether size or time of the file are others than those noted last, so that it is worth reading."""
        return self._look() != self._state

    def _look(self) -> tuple[int, int, int] | None:
        try:
            state = self.path.stat()
        except OSError:
            return None
        return state.st_ino, state.st_size, state.st_mtime_ns

    def carry_over(self, data: bytes, hunks: Sequence[Hunk]) -> list[Hunk]:
        """Begin anew with what the file holds now and make changes again in it; return those that no longer fit.

        GlossaryError where the file cannot be read, with nothing changed.
        """
        self._begin(data)
        lost: list[Hunk] = []
        for hunk in hunks:
            place = place_of(self.text, hunk)
            if place < 0:
                lost.append(hunk)
                continue
            edit = Edit(place, place + len(hunk.old), hunk.new)
            try:
                self.replace([edit]) if self.format.packed else self.insert(edit)
            except GlossaryError:
                lost.append(hunk)
        return lost
