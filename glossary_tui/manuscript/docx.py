"""Read Word files (ECMA-376, Office Open XML): what a reader of the page sees, and where each word is written.

Text that is tracked as deleted, field codes, tables of contents and code are left out; inserted text, notes, text
boxes, headers and footers are read. Comments are no prose: they are the draft's comments, with what they hang on.
"""

import bisect
import posixpath
import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from glossary_tui.manuscript.archive import Archive
from glossary_tui.manuscript.docx_part import Names, read_part
from glossary_tui.manuscript.docx_styles import Style, read_styles
from glossary_tui.manuscript.edit import Change, apply
from glossary_tui.manuscript.packed import Assembly, Packed, fragments
from glossary_tui.manuscript.references import escape
from glossary_tui.manuscript.xml_source import ATTRIBUTES, attributes, xml_text

_RELATIONSHIP = re.compile(rf"<(?:\w+:)?Relationship(\s{ATTRIBUTES})>")
# The parts that hold text beside the body, in the order in which they are read.
_PARTS = (("footnotes", "footnote"), ("endnotes", "endnote"), ("header", "header"), ("footer", "footer"))


def read_docx(data: bytes, path: str) -> Packed:
    """Return the draft of a Word file; GlossaryError for one that is damaged, encrypted or out of all bounds."""
    archive = Archive(data, path)
    main = next((target for kind, target in _related(archive, path, "") if kind == "officeDocument"), "")
    main = main or "word/document.xml"
    related = list(_related(archive, path, main))
    styles: dict[str, Style] = {}
    comments: dict[str, str] = {}
    for kind, target in related:
        if kind == "styles" and target in archive:
            source, names = _part(archive, path, target)
            styles = read_styles(source, names.word)
        elif kind == "comments" and target in archive:
            source, names = _part(archive, path, target)
            comments = dict(_comments(source, names))
    assembly, sources = Assembly(), {}
    numbers: dict[str, int] = {}
    members = [(main, "")]
    members += [(target, part) for wanted, part in _PARTS for kind, target in related if kind == wanted]
    for target, part in members:
        if target in sources or (part and target not in archive):
            continue
        source, names = _part(archive, path, target)
        sources[target] = source
        if part:
            assembly.leave()
        read_part(source, names, target, part, styles, assembly, numbers)
    return assembly.packed(sources, comments, write_docx)


def _part(archive: Archive, path: str, member: str) -> tuple[str, Names]:
    source, prefixes = xml_text(archive.read(member), f"{path}: {member}")
    return source, Names(prefixes)


def _related(archive: Archive, path: str, member: str) -> Iterator[tuple[str, str]]:
    """Yield the parts a part names (kind, member); those of the file itself for an empty name."""
    folder, name = posixpath.split(member)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return
    source, _ = xml_text(archive.read(relations), f"{path}: {relations}")
    for found in _RELATIONSHIP.finditer(source):
        tag = attributes(found[1])
        if tag.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, tag.get("Target", "")))
            yield tag.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")


def _comments(source: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the number and text of each comment, a line a paragraph."""
    key, lines = "", [""]
    for found in names.token.finditer(source):
        if found["open"] == "comment":
            key, lines = attributes(found["attributes"] or "").get("id", ""), [""]
        elif found["text"] is not None:
            lines[-1] += "".join(words.shown for words in fragments(source, *found.span("text")))
        elif found["close"] == "p":
            lines.append("")
        elif found["close"] == "comment":
            yield key, "\n".join(lines).strip()


def write_docx(source: str, changes: Sequence[Change]) -> str:
    """Return a part with its changes made; text that now begins or ends in a space is told to keep it."""
    written = [Change(change.start, change.end, escape(change.new)) for change in changes]
    elements: dict[int, int] = {}  # where the tag of a text ends, and its text
    for change in written:
        tag = source.rindex("<", 0, change.start)
        elements[source.index(">", tag)] = source.index("<", change.start)
    kept = [
        Change(tag, tag, ' xml:space="preserve"')
        for tag, end in elements.items()
        if "xml:space" not in source[source.rindex("<", 0, tag) : tag]
        and (after := _slice(source, tag + 1, end, written)) != after.strip()
    ]
    return apply(source, sorted([*written, *kept]))


def _slice(source: str, start: int, end: int, changes: Sequence[Change]) -> str:
    first = bisect.bisect_left(changes, start, key=lambda change: change.start)
    inside = takewhile(lambda change: change.end <= end, islice(changes, first, None))
    return apply(
        source[start:end], (Change(change.start - start, change.end - start, change.new) for change in inside)
    )
