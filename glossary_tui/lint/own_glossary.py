"""The draft's own glossary section: which words it lists, how it spells them, and what it says they mean."""

from collections.abc import Iterator, Sequence

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.lexeme import Word, spelling_of
from glossary_tui.manuscript.draft import Draft

_BEFORE = pattern(r"(?:^|\n)[^\w\n]*\Z")  # nothing but marks stands before the head of an item on its line
_GLOSS = pattern(
    r"[^\w\n(\[:—–=-]*(?:[(\[][^()\[\]\n]{0,160}[)\]])?[^\w\n:—–=-]*(?P<mark>[:—–=]|-(?=[ \u00a0])|\n|\Z)"
)


class Listed(msgspec.Struct, frozen=True):
    """A word of the draft's glossary: its spellings there (the key of each, and how it is written), and its gloss."""

    spellings: dict[str, str]
    gloss: str


def own_glossary(draft: Draft, contexts: Sequence[Context]) -> dict[tuple[Word, str], Listed]:
    """Return the words that the draft's glossary lists, as :func:`spelling_of` tells them apart.

    An item is a line, cell or definition that begins with a term of the glossary: ``Term: gloss``, ``**Term** —
    gloss``, ``| Term | gloss |``. A spelling in brackets behind the head (another form, the plural) is listed too.
    """
    found: dict[tuple[Word, str], Listed] = {}
    inside = [context for context in contexts if context.block.kind == "glossary"]
    for number, context in enumerate(inside):
        span = _gloss_span(draft, context)
        if not span:
            continue
        head_end, gloss = span
        for other in inside[number:]:
            if other.mention.start >= head_end:
                break
            spelling = spelling_of(other)
            if spelling:
                listed = found.setdefault(spelling.word, Listed({}, gloss))
                listed.spellings.setdefault(spelling.key, other.written)
    return found


def _gloss_span(draft: Draft, context: Context) -> tuple[int, str] | None:
    """Return where the head of an item ends, and its gloss; None for a mention that is no head."""
    start, end, block = context.mention.start, context.mention.end, context.block
    if not _BEFORE.search(draft.prose[block.start : start]) and start > block.start:
        return None
    mark = _GLOSS.match(draft.prose, end, block.end)
    if not mark:
        return None
    if mark["mark"].strip():
        line_end = draft.prose.find("\n\n", mark.end(), block.end)
        return mark.end(), draft.prose[mark.end() : line_end if line_end >= 0 else block.end].strip()
    return mark.end(), next(_following(draft, context), "")


def _following(draft: Draft, context: Context) -> Iterator[str]:
    """Yield the text of the next cell or definition, where a head stands in a block of its own."""
    for block in draft.blocks:
        if block.start >= context.block.end:
            if block.kind == "glossary":
                yield draft.prose[block.start : block.end].strip()
            return
