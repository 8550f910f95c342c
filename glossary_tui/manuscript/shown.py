"""A draft as it is read rather than written: its blocks without markup, and the way back to the source."""

import bisect
import re
from collections.abc import Iterator
from functools import cached_property

import msgspec

from glossary_tui.manuscript.draft import INVISIBLE, Block, Draft

# A stretch written as it is read (single spaces within it), or a run of blanks, which is read as one space.
_STRETCH = re.compile(rf"(?:[^\s{INVISIBLE}]++|\s(?![\s{INVISIBLE}]))++|(?P<blank>\s[\s{INVISIBLE}]*+)")


class Shown(msgspec.Struct, frozen=True, eq=False, dict=True):
    """The draft without markup, and for each stretch of its text where it starts there and in the source."""

    draft: Draft
    places: tuple[tuple[int, int], ...]
    source: Draft

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.places]

    def offset(self, shown: int) -> int:
        """Return where in the source the sign is written that stands at an offset of the shown text."""
        number = bisect.bisect_right(self._starts, shown) - 1
        if number < 0:
            return 0
        start, source = self.places[number]
        return min(source + shown - start, len(self.source.text))

    def end(self, shown: int) -> int:
        """Return where in the source a stretch ends that ends at an offset of the shown text."""
        return self.source.sign_end(self.offset(shown - 1)) if shown else 0


def stretches(draft: Draft, block: Block) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a block: where each starts and ends, and how it is read (a run of blanks as a space)."""
    for found in _STRETCH.finditer(draft.prose, block.start, block.end):
        yield found.start(), found.end(), " " if found["blank"] else found[0]


def _whole(draft: Draft) -> list[list[Block]]:
    """Return the blocks in order, those that a note interrupts (``\\footnote{…}``) as one, before their notes."""
    found: list[list[Block]] = []
    host, last = 0, Block(0, 0, "paragraph")
    for block in draft.blocks:
        tied = set(draft.prose[last.end : block.start]) == {INVISIBLE}
        if tied and block.kind == "footnote":
            found.append([block])
        elif tied and last.kind == "footnote" and found[host][0].kind == block.kind:
            found[host].append(block)
        else:
            host = len(found)
            found.append([block])
        last = block
    return found


def as_shown(draft: Draft) -> Shown:
    """Return a draft without its markup: its blocks one below the other, blanks as one space."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    blocks: list[Block] = []
    length = 0
    for pieces in _whole(draft):
        start = length
        for block in pieces:
            for source, _, words in stretches(draft, block):
                places.append((length, source))
                parts.append(words)
                length += len(words)
        blocks.append(Block(start, length, pieces[0].kind))
        places.append((length, pieces[-1].end))
        parts.append("\n")
        length += 1
    text = "".join(parts)
    return Shown(Draft(text, text, tuple(blocks)), tuple(places), draft)
