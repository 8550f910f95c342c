"""Build the draft of a text whose markup stands among its words: prose of the same length, block by block."""

from collections.abc import Sequence

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import INVISIBLE, Block, BlockKind, Comment, Draft
from glossary_tui.manuscript.sections import Sections

_URL = pattern(r"\b(?:https?://|www\.)[^\s<>]+")


class Blocks:
    """Takes the words and the markup of a text in order."""

    def __init__(self, text: str) -> None:
        """Begin before the first sign of a text."""
        self._text = text
        self._prose: list[str] = []
        self._blocks: list[Block] = []
        self._sections = Sections()
        self._around: BlockKind = "paragraph"  # what blocks are unless something says otherwise
        self._kind: BlockKind | None = None  # what the open block was said to be
        self._level = 0
        self._start = -1
        self._end = 0
        self._first = 0  # where in the prose the words of the open block start
        self._hosts: list[tuple[BlockKind | None, bool]] = []  # blocks interrupted by a note; whether they had begun

    def words(self, start: int, end: int, sign: str | None = None) -> None:
        """Take words as they are written; or, given the sign they stand for, as that."""
        shown = self._text[start:end] if sign is None else sign + INVISIBLE * (end - start - len(sign))
        if self._start < 0 and (bare := shown.lstrip()):
            self._start, self._first = start + len(shown) - len(bare), len(self._prose)
        if bare := shown.rstrip():
            self._end = start + len(bare)
        self._prose.append(shown)

    def blank(self, start: int, end: int, sign: str = " ") -> None:
        """Take what is no prose; ``INVISIBLE`` where it parts no words."""
        self._prose.append(sign * (end - start))

    def surround(self, kind: BlockKind) -> None:
        """Say what blocks are from here on."""
        self._around = kind

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a block of a kind; ``level`` is that of a heading."""
        self.end()
        self._kind, self._level = kind, level

    def finish(self) -> None:
        """End the block and what was said of its kind."""
        self.end()
        self._kind = None

    def interrupt(self, offset: int, kind: BlockKind) -> None:
        """Begin a block within another, which goes on behind it as if nothing stood between."""
        had_begun = self._start >= 0
        if had_begun:
            self._end = offset
        host = self._kind
        self.end()
        self._hosts.append((host, had_begun))
        self._kind = kind

    def resume(self, start: int, end: int) -> None:
        """End the block within another, at the sign that closes it, and go on with the other."""
        if self._start >= 0:
            self._end = start
        self.end()
        self._kind, had_begun = self._hosts.pop() if self._hosts else (None, False)
        if had_begun:
            self._start, self._end, self._first = end, end, len(self._prose) + 1

    def end(self) -> None:
        """End the block that was being read, if any."""
        start, self._start = self._start, -1
        if start < 0 or self._end <= start:
            return
        kind = self._kind or self._around
        if kind == "heading":
            self._sections.enter(self._level, "".join(self._prose[self._first :]).replace(INVISIBLE, ""))
        self._blocks.append(Block(start, self._end, self._sections.kind(kind)))

    def draft(self, comments: Sequence[Comment]) -> Draft:
        """Return the draft of all that was taken."""
        prose = "".join(self._prose)
        if "http" in prose or "www." in prose:
            prose = _URL.sub(lambda found: " " * len(found[0]), prose)
        return Draft(self._text, prose, tuple(self._blocks), tuple(comments))
