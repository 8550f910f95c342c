"""Read one part of a Word file: its paragraphs in the order a reader meets them, text boxes after what holds them."""

import re
from collections.abc import Callable

from glossary_tui.manuscript.docx_styles import Style
from glossary_tui.manuscript.draft import BlockKind
from glossary_tui.manuscript.packed import Anchor, Assembly, Fragment, fragments
from glossary_tui.manuscript.xml_source import ATTRIBUTES, SKIPPED, attributes, prefixed

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "sym": "\ufffc",
}
_OPEN = "p pPr del moveFrom tc footnote endnote comment commentRangeStart commentRangeEnd commentReference fldChar \
footnoteReference endnoteReference rStyle".split()
_CLOSE = "p r pPr del moveFrom tc comment".split()
_INDENT = 280  # twentieths of a point; a paragraph indented by half a centimetre on both sides is a quotation


class Names:
    """Patterns for the elements that matter, by the prefixes a part declares."""

    def __init__(self, prefixes: dict[str, set[str]]) -> None:
        """Make the patterns; what a part does not declare is never found."""
        self.word = word = prefixed(prefixes, *_WORD)
        other = prefixed(prefixes, _COMPATIBILITY)
        self.token = re.compile(
            rf"<{word}t(?P<tag>\s{ATTRIBUTES})?(?<!/)>(?P<text>[^<]*)</{word}t\s*>"
            rf"|<{word}(?P<open>{'|'.join((*_OPEN, *_SIGNS))})(?P<attributes>[\s/]{ATTRIBUTES})?>"
            rf"|</{word}(?P<close>{'|'.join(_CLOSE)})\s*>"
            rf"|<(?P<fallback>/?){other}Fallback(?:\s{ATTRIBUTES})?(?<!/)>"
            rf"|{SKIPPED}"
        )
        self.style = re.compile(rf"<{word}pStyle(\s{ATTRIBUTES})>")
        self.number = re.compile(rf"<{word}numPr\b")
        self.level = re.compile(rf"<{word}outlineLvl(\s{ATTRIBUTES})>")
        self.indent = re.compile(rf"<{word}ind(\s{ATTRIBUTES})>")
        self.deleted = re.compile(rf"<{word}rPr\s*>(?:(?!</?{word}rPr)[\s\S])*?<{word}del\b")
        self.before = re.compile(rf"<{word}pPrChange\b")


class _Paragraph:
    """A paragraph while it is being read."""

    def __init__(self, kind: BlockKind, part: str | None) -> None:
        self.words: list[Fragment | Anchor] = []
        self.kind, self.part = kind, part
        self.level = 0
        self.is_prose = True
        self.runs_on = False  # its mark is tracked as deleted: the next paragraph continues it


def read_part(
    source: str,
    names: Names,
    member: str,
    part: str,
    styles: dict[str, Style],
    assembly: Assembly,
    numbers: dict[str, int],
) -> None:
    """Add the paragraphs of a part to a draft; ``part`` is empty for the body, or says what the part holds.

    ``numbers`` are those the notes have by the order of their references, which the body fills and the notes read;
    under the kind of a note alone stands how many of it there are.
    """
    reader = _Reader(source, names, part, styles, numbers, lambda item: _add(assembly, member, item))
    for found in names.token.finditer(source):
        if found["fallback"] is not None:
            reader.fallback += -1 if found["fallback"] else 1
        elif reader.fallback <= 0:
            reader.take(found)
    reader.flush()


def _add(assembly: Assembly, member: str, item: _Paragraph) -> None:
    words = item.words if item.is_prose else [word for word in item.words if isinstance(word, Anchor)]
    assembly.add(member, words, item.kind, item.level, part=item.part)


class _Reader:
    """Follows the elements of a part in order; what is open at any moment stands in its fields."""

    def __init__(
        self,
        source: str,
        names: Names,
        part: str,
        styles: dict[str, Style],
        numbers: dict[str, int],
        add: Callable[[_Paragraph], None],
    ) -> None:
        self._source, self._names, self._styles, self._numbers, self._add = source, names, styles, numbers, add
        self._note = part in ("footnote", "endnote")
        self._part: str | None = part or None
        self.fallback = 0  # the older copy of a text box, for programs that cannot draw the newer
        self._deleted = 0
        self._cells = 0
        self._codes: list[bool] = []  # open fields; True while their code, not their result, is being read
        self._properties: list[int] = []  # where open paragraph properties start
        self._open: list[_Paragraph] = []
        self._met: list[_Paragraph] = []  # paragraphs within the outermost open one, in order
        self._loose: list[Fragment | Anchor] = []  # what stands between paragraphs, or runs on from the last
        self._is_code = False

    def take(self, found: re.Match[str]) -> None:
        """Take the next element."""
        if found["text"] is not None:
            if self._open and not self._deleted and not self._properties and not any(self._codes):
                self._text(found)
        elif found["open"]:
            self._start(found["open"], found["attributes"] or "", found)
        elif found["close"]:
            self._end(found["close"], found)

    def _text(self, found: re.Match[str]) -> None:
        start, end = found.span("text")
        if "preserve" not in (found["tag"] or ""):
            text = found["text"]
            start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
        self._open[-1].words.extend(fragments(self._source, start, end, not self._is_code))

    def _start(self, name: str, tag: str, found: re.Match[str]) -> None:
        closed = tag.endswith("/")
        if self._properties:
            if name == "pPr" and not closed:
                self._properties.append(found.end())
        elif name in _SIGNS:
            if self._open and not self._deleted and not any(self._codes):
                self._open[-1].words.append(Fragment(_SIGNS[name], *found.span(), holds=False))
        elif name == "p" and not closed:
            kind: BlockKind = "footnote" if self._note else "table cell" if self._cells else "paragraph"
            self._open.append(_Paragraph(kind, self._part))
            self._met.append(self._open[-1])
        elif name == "pPr" and not closed:
            self._properties.append(found.end())
        elif name in ("del", "moveFrom") and not closed:
            self._deleted += 1
        elif name == "tc" and not closed:
            self._cells += 1
        elif name == "rStyle":
            self._is_code = not self._styles.get(attributes(tag).get("val", ""), Style()).is_prose
        elif name == "fldChar":
            self._field(attributes(tag).get("fldCharType", ""))
        elif name in ("footnote", "endnote"):
            key = attributes(tag).get("id", "")
            self._part = f"{name} {self._numbers.get(f'{name} {key}', key)}"
        elif name in ("footnoteReference", "endnoteReference"):
            note = name.removesuffix("Reference")
            key = f"{note} {attributes(tag).get('id', '')}"
            if key not in self._numbers:
                self._numbers[note] = self._numbers[key] = self._numbers.get(note, 0) + 1
        elif name.startswith("comment") and name != "comment":
            target = self._open[-1].words if self._open else self._loose
            target.append(Anchor(attributes(tag).get("id", ""), name == "commentRangeEnd"))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._codes.append(True)
        elif kind == "separate" and self._codes:
            self._codes[-1] = False
        elif kind == "end" and self._codes:
            self._codes.pop()

    def _end(self, name: str, found: re.Match[str]) -> None:
        if name == "pPr":
            if self._properties:
                start = self._properties.pop()
                if not self._properties and self._open:
                    self._describe(self._open[-1], self._source[start : found.start()])
        elif name == "p":
            if self._open:
                self._open.pop()
            if not self._open:
                self._finish()
        elif name == "r":
            self._is_code = False
        elif name in ("del", "moveFrom"):
            self._deleted -= 1
        elif name == "tc":
            self._cells -= 1

    def _describe(self, item: _Paragraph, properties: str) -> None:
        """Take from a paragraph's properties what it is."""
        names = self._names
        if change := names.before.search(properties):
            properties = properties[: change.start()]
        found = names.style.search(properties)
        style = self._styles.get(attributes(found[1]).get("val", "")) if found else None
        outline = names.level.search(properties)
        level = attributes(outline[1]).get("val", "") if outline else ""
        if level in tuple("012345678"):
            style = Style("heading", int(level) + 1)
        elif style is None and names.number.search(properties):
            style = Style("list item")
        elif style is None and (indent := names.indent.search(properties)):
            sizes = attributes(indent[1])
            sides = sizes.get("left", sizes.get("start", "0")), sizes.get("right", sizes.get("end", "0"))
            if all(side.isascii() and side[:6].isdigit() and int(side[:6]) >= _INDENT for side in sides):
                style = Style("block quotation")
        if style:
            item.level, item.is_prose = (0 if self._note else style.level), style.is_prose
            if item.kind == "paragraph" or style.kind == "block quotation":
                item.kind = style.kind
        item.runs_on = names.deleted.search(properties) is not None

    def _finish(self) -> None:
        for item in self._met:
            item.words[:0] = self._loose
            self._loose = []
            if item.runs_on and item.is_prose:
                self._loose = item.words
            else:
                self._add(item)
        self._met = []

    def flush(self) -> None:
        """Add what was still open at the end."""
        self._open = []
        self._finish()
        if self._loose:
            rest = _Paragraph("footnote" if self._note else "paragraph", self._part)
            rest.words = self._loose
            self._add(rest)
