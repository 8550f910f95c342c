"""Drafts of packed files: the text drawn out of them, and where each piece of it is written."""

import bisect
import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.draft import Block, BlockKind, Comment, Draft, Place
from glossary_tui.manuscript.edit import Cell, Change, Edit, changes_for
from glossary_tui.manuscript.references import REFERENCE, shown
from glossary_tui.manuscript.sections import Sections

_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>]+")
_REFERENCE = re.compile(REFERENCE)


class Fragment(msgspec.Struct, frozen=True):
    """Words of a paragraph and where in the source (code points) they are written.

    Either every code point is written as itself, or the fragment is one sign written in its own way. ``holds`` is
    False where no text can stand, ``is_prose`` where none is meant to be read as such (code).
    """

    shown: str
    start: int
    end: int
    holds: bool = True
    is_prose: bool = True


class Anchor(msgspec.Struct, frozen=True):
    """Where a comment starts or ends among the fragments of a paragraph."""

    comment: str
    is_end: bool


class Piece(msgspec.Struct, frozen=True):
    """A fragment in its place: where in the draft's text it starts, and in which member it is written."""

    offset: int
    member: str
    fragment: Fragment


class Packed(msgspec.Struct, frozen=True):
    """A draft, and where its words are written; no pieces for a format that is read only."""

    draft: Draft
    sources: dict[str, str]
    pieces: tuple[Piece, ...]
    write: Callable[[str, Sequence[Change]], str]  # makes the changes of a member's source

    def cells(self, start: int, end: int) -> Iterator[tuple[str, Cell]]:
        """Yield the signs between two offsets of the text, each with the member it is written in."""
        number = bisect.bisect_right(self.pieces, start, key=lambda piece: piece.offset) - 1
        for piece in self.pieces[max(number, 0) :]:
            if piece.offset >= end:
                break
            words = piece.fragment
            if words.end - words.start != len(words.shown):
                if piece.offset >= start:
                    yield piece.member, Cell(words.shown, words.start, words.end, words.holds)
                continue
            for n in range(max(start - piece.offset, 0), min(end - piece.offset, len(words.shown))):
                yield piece.member, Cell(words.shown[n], words.start + n, words.start + n + 1, words.holds)

    def changes(self, edits: Sequence[Edit], name: str) -> dict[str, list[Change]]:
        """Return the changes of each member that make the edits; GlossaryError for one that cannot be made."""
        changes: dict[str, list[Change]] = {}
        for edit in edits:
            found = list(self.cells(edit.start, edit.end))
            members = {member for member, _ in found}
            if len(members) != 1 or sum(len(cell.shown) for _, cell in found) != edit.end - edit.start:
                raise GlossaryError(f"{name}: {edit.replacement!r} would reach over a paragraph: edit it by hand")
            made = changes_for([cell for _, cell in found], edit.replacement, name)
            changes.setdefault(members.pop(), []).extend(made)
        return {member: sorted(made) for member, made in changes.items()}


def fragments(source: str, start: int, end: int, is_prose: bool = True) -> Iterator[Fragment]:
    """Yield the words between two offsets of an XML source, each character reference apart."""
    place = start
    if source.find("&", start, end) >= 0:
        for found in _REFERENCE.finditer(source, start, end):
            if found.start() > place:
                yield Fragment(source[place : found.start()], place, found.start(), True, is_prose)
            yield Fragment(shown(found[0]), found.start(), found.end(), True, is_prose)
            place = found.end()
    if place < end:
        yield Fragment(source[place:end], place, end, True, is_prose)


class Assembly:
    """Puts paragraphs one after the other, a line each, into a draft."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._prose: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._places: list[tuple[int, Place]] = []
        self._starts: dict[str, int] = {}
        self._spans: dict[str, tuple[int, int]] = {}
        self._heading: str | None = None
        self._counts: dict[str | None, int] = {}
        self._sections = Sections()

    def add(
        self,
        member: str,
        words: Sequence[Fragment | Anchor],
        kind: BlockKind = "paragraph",
        level: int = 0,
        *,
        part: str | None = None,
        page: int | None = None,
    ) -> None:
        """Add a paragraph; ``level`` is that of a heading. One without words adds nothing but its anchors."""
        start = self._length
        for item in words:
            if isinstance(item, Anchor):
                self._anchor(item)
                continue
            self._pieces.append(Piece(self._length, member, item))
            self._parts.append(item.shown)
            self._prose.append(item.shown if item.is_prose else " " * len(item.shown))
            self._length += len(item.shown)
        if self._length == start:
            return
        title = ""
        if level:
            title = " ".join("".join(item.shown for item in words if isinstance(item, Fragment)).split())
            self._heading = title or self._heading
            self._sections.enter(level, title)
        count = self._counts[part] = self._counts.get(part, 0) + 1
        self._places.append((start, Place(self._heading, count, part, page)))
        self._blocks.append(Block(start, self._length, "heading" if level else self._sections.kind(kind)))
        self._parts.append("\n")
        self._prose.append("\n")
        self._length += 1

    def _anchor(self, anchor: Anchor) -> None:
        if not anchor.is_end:
            self._starts.setdefault(anchor.comment, self._length)
            self._spans.setdefault(anchor.comment, (self._length, self._length))
        elif anchor.comment in self._starts:
            self._spans[anchor.comment] = self._starts[anchor.comment], self._length

    def leave(self) -> None:
        """Begin a part that stands under no heading (notes, the next chapter's file)."""
        self._heading = None
        self._sections = Sections()

    def packed(
        self, sources: dict[str, str], comments: dict[str, str], write: Callable[[str, Sequence[Change]], str]
    ) -> Packed:
        """Return the whole; ``comments`` says what each anchored comment says, ``write`` writes a changed member."""
        spans = sorted((*span, comments[name]) for name, span in self._spans.items() if name in comments)
        prose = "".join(self._prose)
        if "http" in prose or "www." in prose:
            prose = _URL.sub(lambda found: " " * len(found[0]), prose)
        draft = Draft(
            "".join(self._parts),
            prose,
            tuple(self._blocks),
            tuple(Comment(*span) for span in spans),
            tuple(self._places),
        )
        return Packed(draft, sources, tuple(self._pieces), write)
