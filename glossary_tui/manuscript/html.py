"""Read HTML and XHTML as a browser shows them: tags blanked, references as the signs they stand for.

Unclosed comments, tags and scripts reach to the end of the text, as in browsers (HTML Living Standard, 13.2.5).
"""

import re

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import INVISIBLE, Block, BlockKind, Comment, Draft
from glossary_tui.manuscript.references import REFERENCE, in_place
from glossary_tui.manuscript.sections import Sections

_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?)*+"""
_TOKEN = pattern(
    rf"""
      <!--(?P<comment>[\s\S]*?)(?:-->|\Z)
    | <(?P<raw>script|style|textarea|title|template|iframe)\b{_ATTRIBUTES}(?<!/)(?:>[\s\S]*?(?:</(?P=raw)\s*>|\Z)|\Z)
    | <(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?P<attributes>{_ATTRIBUTES})(?:>|\Z)
    | <!\[CDATA\[[\s\S]*?(?:\]\]>|\Z) | <[!?/][^>]*(?:>|\Z)
    | (?P<reference>{REFERENCE.replace("#", "[#]")})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BREAKING = frozenset(
    """address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section
    select summary table tbody td tfoot th thead tr ul""".split()
)
_HOLDING = _BREAKING - frozenset("p br hr option tr tbody thead tfoot".split())
_SKIPPED = frozenset("pre code kbd samp tt math svg select object audio video noscript rt rp".split())
_CLOSES_LIKE = {"li": ("li",), "td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
_KINDS: dict[str, BlockKind] = {
    "blockquote": "block quotation",
    "li": "list item",
    "dd": "list item",
    "td": "table cell",
    "th": "table cell",
    "figcaption": "caption",
    "caption": "caption",
}
_ROLE = pattern(
    r"""(?P<mark>\bdoc-(?:noteref|backlink)\b|\b(?:epub:)?type\s*=\s*["']?noteref\b|class\s*=\s*["']?footnote-(?:ref|back)\b)
    |(?P<footnote>\bdoc-(?:footnote|endnote)s?\b|\btype\s*=\s*["'](?:footnote|endnote|rearnote)s?\b
       |class\s*=\s*["'][^"']*\b(?:foot|end)notes?\b)
    |(?P<bibliography>\bdoc-bibliography\b|\btype\s*=\s*["']bibliography\b|class\s*=\s*["'][^"']*\bcsl-bib-body\b)
    |(?P<glossary>\bdoc-glossary\b|\btype\s*=\s*["']glossary\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_URL = pattern(r"\b(?:https?://|www\.)[^\s<>]+")
_NOTE_NUMBER = pattern(r"(?:<[^<>]*>|\s)*\[?[\d*†‡]{1,4}\]?(?:<[^<>]*>|\s)*</sup>", re.IGNORECASE)


def read_html(text: str) -> Draft:
    """Return the draft of an HTML text."""
    reader = _Reader(text)
    place = 0
    for found in _TOKEN.finditer(text):
        if found.start() > place:
            reader.words(place, found.start(), text[place : found.start()])
        reader.token(found)
        place = found.end()
    reader.words(place, len(text), text[place:])
    reader.end_block()
    prose = "".join(reader.prose)
    return Draft(text, prose, tuple(reader.blocks), tuple(reader.comments))


class _Reader:
    """Follows the elements of a text in order; what is open at any moment stands in its fields."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.prose: list[str] = []
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._open: list[tuple[str, BlockKind | None, bool]] = []  # name, kind, whether what is within is no prose
        self._counts: dict[str, int] = {}
        self._skipped = 0
        self._start = -1
        self._end = 0
        self._first = 0  # where in ``prose`` the words of the block start
        self._sections = Sections()

    def words(self, start: int, end: int, shown: str) -> None:
        """Take words as they are shown."""
        if self._skipped:
            is_mark = self._open[-1][0] in ("a", "sup")  # of a note, which parts no words
            self.prose.append((INVISIBLE if is_mark else " ") * (end - start))
            return
        if self._start < 0 and (bare := shown.lstrip()):
            self._start, self._first = start + len(shown) - len(bare), len(self.prose)
        if bare := shown.rstrip():
            self._end = start + len(bare)
        if "http" in shown or "www." in shown:
            shown = _URL.sub(lambda found: " " * len(found[0]), shown)
        self.prose.append(shown)

    def token(self, found: re.Match[str]) -> None:
        """Take a tag, a comment or a reference."""
        length = found.end() - found.start()
        if found["reference"]:
            self.words(found.start(), found.end(), in_place(found[0]))
        elif found["name"]:
            self._tag(found["name"].lower(), found)
        else:
            if found["comment"] is not None:
                self.comments.append(Comment(found.start(), found.end(), found["comment"].strip()))
            self.prose.append(INVISIBLE * length)

    def _tag(self, name: str, found: re.Match[str]) -> None:
        length = found.end() - found.start()
        blank = " " * length if name in _BREAKING else INVISIBLE * length
        if name in _BREAKING and name != "br":
            self.end_block()
        if name == "q" and not self._skipped:
            blank = ("”" if found["close"] else "“") + blank[1:]
        self.prose.append(blank)
        if found["close"]:
            self._close(name)
        elif not found["attributes"].endswith("/") and (name in _HOLDING or name in _SKIPPED or name in ("a", "sup")):
            self._hold(name, found)

    def _hold(self, name: str, found: re.Match[str]) -> None:
        role = _ROLE.search(found["attributes"])
        told = role.lastgroup if role else None
        skips = name in _SKIPPED or told == "mark"
        skips = skips or (name == "sup" and _NOTE_NUMBER.match(self._text, found.end()) is not None)
        if name in ("a", "sup") and not skips:
            return
        kind = _KINDS.get(name)
        if told in ("footnote", "bibliography", "glossary"):
            kind = told  # type: ignore[assignment]
        elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
            kind = "heading"
        if self._open and self._open[-1][0] in _CLOSES_LIKE.get(name, ()):
            self._pop()
        self._open.append((name, kind, skips))
        self._counts[name] = self._counts.get(name, 0) + 1
        self._skipped += skips

    def _close(self, name: str) -> None:
        if self._counts.get(name):
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name, _, skips = self._open.pop()
        self._counts[name] -= 1
        self._skipped -= skips
        return name

    def end_block(self) -> None:
        """End the block that was being read, if any."""
        if self._start < 0:
            return
        kinds = [(name, kind) for name, kind, _ in self._open[-_DEPTH:] if kind is not None]
        told = {kind for _, kind in kinds}
        innermost: BlockKind = kinds[-1][1] if kinds else "paragraph"
        kind = next((kind for kind in _RANK if kind in told), innermost)
        if kind == "heading":
            level = next((int(name[1]) for name, kind in reversed(kinds) if kind == "heading"), 1)
            self._sections.enter(level, "".join(self.prose[self._first :]).replace(INVISIBLE, ""))
        self.blocks.append(Block(self._start, self._end, self._sections.kind(kind)))
        self._start = -1


_DEPTH = 64  # elements around a block that are looked at
# Which of the kinds of the elements around a block counts; otherwise the innermost.
_RANK: tuple[BlockKind, ...] = ("heading", "footnote", "bibliography", "glossary", "block quotation")
