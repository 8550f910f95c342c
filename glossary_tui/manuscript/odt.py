"""Read OpenDocument texts (ODF 1.3, part 3): what a reader of the page sees, and where each word is written.

Text that is tracked as deleted, tables of contents and indexes are left out; notes, text boxes and tables are read.
Annotations are no prose: they are the draft's comments, with what they hang on.
"""

import re
from collections.abc import Sequence

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.archive import Archive
from glossary_tui.manuscript.docx_styles import Style, resolve, style_of
from glossary_tui.manuscript.draft import BlockKind
from glossary_tui.manuscript.edit import Change, apply
from glossary_tui.manuscript.packed import Anchor, Assembly, Fragment, Packed, fragments
from glossary_tui.manuscript.references import escape
from glossary_tui.manuscript.xml_source import ATTRIBUTES, SKIPPED, attributes, xml_text

_TAG = re.compile(rf"{SKIPPED}|<(?P<close>/?)(?P<name>[\w.-]+:[\w.-]+)(?P<attributes>[\s/]{ATTRIBUTES})?>")
_MANIFEST = "META-INF/manifest.xml"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLE = re.compile(rf"<style:style(\s{ATTRIBUTES})>")
_SIGNS = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
_SKIPPED = frozenset(
    """text:tracked-changes text:note-citation text:table-of-content text:alphabetical-index text:illustration-index
    text:table-index text:object-index text:user-index text:ruby-text text:sequence-decls svg:title svg:desc
    office:forms office:scripts office:settings math:math draw:object office:event-listeners""".split()
)
# What makes the paragraphs within something else than paragraphs; the first of these that is open counts.
_AROUND: dict[str, BlockKind] = {
    "text:note-body": "footnote",
    "text:bibliography": "bibliography",
    "table:table-cell": "table cell",
    "text:list-item": "list item",
}


def read_odt(data: bytes, path: str) -> Packed:
    """Return the draft of an OpenDocument text; GlossaryError for one that is damaged, encrypted or out of bounds."""
    archive = Archive(data, path)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise GlossaryError(f"{path}: encrypted: save a copy without a password")
    source, prefixes = xml_text(archive.read("content.xml"), f"{path}: content.xml")
    if "text" not in prefixes.get(_TEXT, ()):
        raise GlossaryError(f"{path}: not an OpenDocument text as programs write it: save it anew as .odt")
    styles = [source]
    if "styles.xml" in archive:
        styles.append(xml_text(archive.read("styles.xml"), f"{path}: styles.xml")[0])
    assembly = Assembly()
    reader = _Reader(source, _styles(styles), assembly)
    place = max(source.find("<office:body"), 0)
    for found in _TAG.finditer(source, place):
        if found.start() > place:
            reader.words(place, found.start())
        reader.take(found)
        place = found.end()
    reader.flush()
    return assembly.packed({"content.xml": source}, reader.comments, write_odt)


def write_odt(source: str, changes: Sequence[Change]) -> str:
    """Return the content with its changes made."""
    return apply(source, (Change(change.start, change.end, escape(change.new)) for change in changes))


def _styles(sources: Sequence[str]) -> dict[str, Style]:
    """Return what each style says of its paragraphs, by the names the content uses."""
    own: dict[str, Style] = {}
    bases: dict[str, str] = {}
    for source in sources:
        for found in _STYLE.finditer(source):
            tag = attributes(found[1])
            name = tag.get("name", "")
            bases[name] = tag.get("parent-style-name", "")
            style = style_of(tag.get("display-name", name))
            if style:
                own[name] = style
    return resolve(own, bases.get, bases)


class _Paragraph:
    """A paragraph while it is being read."""

    def __init__(self, kind: BlockKind, level: int, part: str | None, is_prose: bool) -> None:
        self.words: list[Fragment | Anchor] = []
        self.kind, self.level, self.part, self.is_prose = kind, level, part, is_prose


class _Reader:
    """Follows the elements of the content in order; what is open at any moment stands in its fields."""

    def __init__(self, source: str, styles: dict[str, Style], assembly: Assembly) -> None:
        self._source, self._styles, self._assembly = source, styles, assembly
        self.comments: dict[str, str] = {}
        self._comment: str | None = None  # the annotation that is being read
        self._skipped = 0
        self._around = dict.fromkeys(_AROUND, 0)
        self._notes = {"footnote": 0, "endnote": 0}
        self._part: str | None = None
        self._spans: list[bool] = []  # open spans; True for code
        self._open: list[_Paragraph] = []
        self._met: list[_Paragraph] = []  # paragraphs within the outermost open one, in order
        self._loose: list[Fragment | Anchor] = []  # anchors between paragraphs

    def words(self, start: int, end: int) -> None:
        """Take what stands between two tags."""
        if self._comment is not None:
            if self._comment_paragraph:
                self.comments[self._comment] += self._source[start:end]
        elif self._open and not self._skipped:
            self._open[-1].words.extend(fragments(self._source, start, end, not any(self._spans)))

    _comment_paragraph = False

    def take(self, found: re.Match[str]) -> None:
        """Take the next tag."""
        name, tag = found["name"], found["attributes"] or ""
        if name is None:
            return
        if self._comment is not None:
            self._in_comment(name, bool(found["close"]))
        elif name in _SKIPPED:
            if not tag.endswith("/"):
                self._skipped += -1 if found["close"] else 1
        elif self._skipped:
            return
        elif found["close"]:
            self._end(name)
        else:
            self._start(name, tag, found)

    def _in_comment(self, name: str, is_end: bool) -> None:
        if name == "office:annotation" and is_end:
            self.comments[self._comment or ""] = self.comments[self._comment or ""].strip()
            self._comment = None
        elif name == "text:p":
            self._comment_paragraph = not is_end
            if is_end:
                self.comments[self._comment or ""] += "\n"

    def _start(self, name: str, tag: str, found: re.Match[str]) -> None:
        empty = tag.endswith("/")
        if name in _SIGNS:
            if self._open:
                self._open[-1].words.append(Fragment(_SIGNS[name], *found.span(), holds=False))
        elif name in ("text:p", "text:h"):
            if not empty:
                self._paragraph(name, attributes(tag))
        elif name == "text:span" and not empty:
            style = self._styles.get(attributes(tag).get("style-name", ""))
            self._spans.append(style is not None and not style.is_prose)
        elif name in _AROUND:
            self._around[name] += not empty
        elif name == "text:note":
            kind = attributes(tag).get("note-class", "footnote")
            if kind in self._notes:
                self._notes[kind] += 1
                self._part = f"{kind} {self._notes[kind]}"
        elif name == "office:annotation":
            key = attributes(tag).get("name") or f"#{found.start()}"
            self._anchor(key, False)
            if not empty:
                self._comment, self._comment_paragraph = key, False
                self.comments[key] = ""
        elif name == "office:annotation-end":
            self._anchor(attributes(tag).get("name", ""), True)

    def _anchor(self, key: str, is_end: bool) -> None:
        (self._open[-1].words if self._open else self._loose).append(Anchor(key, is_end))

    def _paragraph(self, name: str, tag: dict[str, str]) -> None:
        style = self._styles.get(tag.get("style-name", ""), Style())
        kind: BlockKind = next((_AROUND[around] for around, count in self._around.items() if count > 0), "paragraph")
        level = 0
        if name == "text:h" and kind != "footnote":
            outline = tag.get("outline-level", "1")
            level = int(outline) if outline in tuple("123456789") else 1
        elif kind == "paragraph" or style.kind == "block quotation":
            kind, level = style.kind, style.level
        item = _Paragraph(kind, level, self._part if kind == "footnote" else None, style.is_prose)
        item.words, self._loose = self._loose, []
        self._open.append(item)
        self._met.append(item)

    def _end(self, name: str) -> None:
        if name in ("text:p", "text:h"):
            if self._open:
                self._open.pop()
            if not self._open:
                self.flush()
        elif name == "text:span":
            if self._spans:
                self._spans.pop()
        elif name in _AROUND:
            self._around[name] -= 1

    def flush(self) -> None:
        """Add the paragraphs that were read."""
        for item in self._met:
            words = item.words if item.is_prose else [word for word in item.words if isinstance(word, Anchor)]
            self._assembly.add("content.xml", words, item.kind, item.level, part=item.part)
        self._met, self._open = [], []
