"""Write notes into a copy of a Word file, as comments that hang on the words they speak of (ECMA-376, 17.13.4).

The runs that hold the words are parted where a note begins or ends; nothing else in the text is touched.
"""

import bisect
import posixpath
import re
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.archive import Archive
from glossary_tui.manuscript.docx import read_docx
from glossary_tui.manuscript.edit import Change, apply
from glossary_tui.manuscript.encoding import encode_like
from glossary_tui.manuscript.packed import Packed
from glossary_tui.manuscript.references import escape
from glossary_tui.manuscript.xml_source import ATTRIBUTES, attributes, xml_text

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RUN_TAG = re.compile(r"<(?P<close>/?)(?:[\w.-]+:)?r[\s>]")
_FAR = 20_000  # code points between the start of a run and a word in it
_TEXT_TAG = re.compile(rf"<([\w.-]+:)?t(?:\s{ATTRIBUTES})?>\Z")


class Note(msgspec.Struct, frozen=True, order=True):
    """What is noted of the words between two offsets (code points of the draft's text), and who notes it."""

    start: int
    end: int
    text: str
    author: str


class _Mark(msgspec.Struct, frozen=True, order=True):
    """Where in the body's source a comment starts or ends."""

    offset: int
    is_start: bool
    number: int


def annotate(data: bytes, path: str, notes: Sequence[Note]) -> tuple[bytes, int]:
    """Return a Word file with notes as comments on their words, and how many were written.

    A note on words of a footnote or endnote hangs on the mark of that note in the body; one on a header or footer,
    where Word has no comments, is left out. Raises GlossaryError for a file that cannot be read.
    """
    packed = read_docx(data, path)
    archive = Archive(data, path)
    main = next(iter(packed.sources))
    body = packed.sources[main]
    comments = _comments_member(archive, path, main)
    existing = xml_text(archive.read(comments), f"{path}: {comments}")[0] if comments in archive else ""
    number = 1 + max(
        (int(found) for found in re.findall(r"<[\w.-]*:?comment\s[^>]*?id=[\"'](\d{1,9})", existing)), default=-1
    )
    marks: list[_Mark] = []
    written: list[str] = []
    note_marks = _NoteMarks(packed, main)
    for note in sorted(notes):
        span = _span(packed, main, note, note_marks)
        if span and all(_can_part(body, offset) for offset in span):
            marks += _Mark(span[0], True, number), _Mark(span[1], False, number)
            written.append(_comment(number, note, _namespace(body)))
            number += 1
    if not written:
        return data, 0
    contents = {main: encode_like(apply(body, _changes(body, marks)), archive.read(main))}
    if existing:
        contents[comments] = encode_like(_inserted(existing, "".join(written)), archive.read(comments))
    else:
        root = f'<w:comments xmlns:w="{_namespace(body)}">{"".join(written)}</w:comments>'
        contents |= {comments: (_HEAD + root).encode(), **_declared(archive, path, main, comments)}
    return archive.replaced(contents), len(written)


def _namespace(body: str) -> str:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    return strict if strict in body[:4000] else "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _relations(main: str) -> str:
    return posixpath.join(posixpath.dirname(main), "_rels", f"{posixpath.basename(main)}.rels")


def _comments_member(archive: Archive, path: str, main: str) -> str:
    """Return the member that holds the comments, or is to hold them."""
    if _relations(main) in archive:
        source, _ = xml_text(archive.read(_relations(main)), f"{path}: {_relations(main)}")
        for found in re.finditer(rf"<(?:\w+:)?Relationship(\s{ATTRIBUTES})>", source):
            tag = attributes(found[1])
            if tag.get("Type", "").endswith("/comments"):
                target = posixpath.join("/", posixpath.dirname(main), tag.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
    return posixpath.join(posixpath.dirname(main), "comments.xml")


def _declared(archive: Archive, path: str, main: str, comments: str) -> dict[str, bytes]:
    """Return the members that have to tell of a new part with comments."""
    types, relations = "[Content_Types].xml", _relations(main)
    if types not in archive or relations not in archive:
        raise GlossaryError(f"{path}: names none of its parts: save it anew before it is annotated")
    told = f'<Override PartName="/{comments}" ContentType="{_COMMENTS_TYPE}"/>'
    related = f'<Relationship Id="glossaryComments" Type="{_TYPES}/comments" Target="/{comments}"/>'
    contents = {}
    for member, element in ((types, told), (relations, related)):
        raw = archive.read(member)
        source, _ = xml_text(raw, f"{path}: {member}")
        contents[member] = encode_like(_inserted(source, element), raw)
    return contents


def _inserted(source: str, elements: str) -> str:
    """Return an XML source with elements at the end of its root."""
    end = source.rindex("<")
    while not source.startswith("</", end):  # a comment behind the root, or a root without content
        if source.startswith("<!--", end) or source.startswith("<?", end):
            end = source.rindex("<", 0, end)
            continue
        close = source.rindex("/>")
        name = re.match(r"<([\w.:-]+)", source[end:])
        return f"{source[:close]}>{elements}</{name[1] if name else ''}>{source[close + 2 :]}"
    return source[:end] + elements + source[end:]


def _span(packed: Packed, main: str, note: Note, note_marks: "_NoteMarks") -> tuple[int, int] | None:
    """Return where in the body's source a note starts and ends; None where it can hang on nothing there."""
    pieces = packed.pieces
    first = pieces[bisect.bisect_right(pieces, note.start, key=lambda piece: piece.offset) - 1]
    last = pieces[bisect.bisect_right(pieces, max(note.end - 1, note.start), key=lambda piece: piece.offset) - 1]
    if first.member != main:
        return note_marks.span(first.member, first.fragment.start)
    if not (first.fragment.holds and last.fragment.holds):
        return None
    one = last.fragment.end - last.fragment.start != len(last.fragment.shown)
    end = last.fragment.end if one else last.fragment.start + note.end - last.offset
    start = first.fragment.start
    if first.fragment.end - start == len(first.fragment.shown):
        start += note.start - first.offset
    return (start, end) if start < end else None


class _NoteMarks:
    """Where in the body the marks of its footnotes and endnotes stand."""

    def __init__(self, packed: Packed, main: str) -> None:
        self._packed, self._body = packed, packed.sources[main]
        self._notes: dict[str, list[tuple[int, str]]] = {}  # of each part: where each note starts, and its key

    @cached_property
    def _marks(self) -> dict[str, tuple[int, int]]:
        found = re.finditer(rf"<(?:[\w.-]+:)?(footnote|endnote)Reference(\s{ATTRIBUTES})>", self._body)
        return {f"{tag[1]} {attributes(tag[2]).get('id')}": tag.span() for tag in found}

    def span(self, member: str, offset: int) -> tuple[int, int] | None:
        """Return the run of the mark of the note that holds an offset of a part; None where there is none."""
        if member not in self._notes:
            found = re.finditer(rf"<(?:[\w.-]+:)?(footnote|endnote)(\s{ATTRIBUTES})>", self._packed.sources[member])
            self._notes[member] = [(tag.start(), f"{tag[1]} {attributes(tag[2]).get('id')}") for tag in found]
        notes = self._notes[member]
        number = bisect.bisect_right(notes, offset, key=lambda pair: pair[0]) - 1
        mark = self._marks.get(notes[number][1]) if number >= 0 else None
        return (_run_start(self._body, mark[0]), mark[1]) if mark else None


def _run_start(body: str, offset: int) -> int:
    """Return where the run starts that holds an offset; -1 where none is open there."""
    place, first = offset, max(0, offset - _FAR)
    while (place := body.rfind("<", first, place)) >= 0:
        if found := _RUN_TAG.match(body, place):
            return -1 if found["close"] else place
    return -1


def _can_part(body: str, offset: int) -> bool:
    return offset >= 0 and (body.startswith("<", offset) or body[offset - 1] == ">" or _run_start(body, offset) >= 0)


def _changes(body: str, marks: list[_Mark]) -> list[Change]:
    """Return the changes that part runs at marks and put the ends and starts of comments there."""
    changes: dict[int, str] = {}
    preserved: set[int] = set()
    for offset, here in groupby(sorted(marks), key=lambda mark: mark.offset):
        place, parted, prefix = _parting(body, offset)
        between = "".join(_element(mark, prefix) for mark in here)
        if parted is None:
            changes[place] = changes.get(place, "") + between
            continue
        changes[place] = f'</{prefix}t></{prefix}r>{between}{parted}<{prefix}t xml:space="preserve">'
        tag = body.rindex("<", 0, offset)
        if "xml:space" not in body[tag:offset].partition(">")[0]:
            preserved.add(body.index(">", tag))
    kept = [Change(tag, tag, ' xml:space="preserve"') for tag in preserved]
    return sorted([*(Change(place, place, new) for place, new in changes.items()), *kept])


def _parting(body: str, offset: int) -> tuple[int, str | None, str]:
    """Return where to write at an offset, how a run opens anew if one is to be parted there, and the prefix.

    At the first or last sign of a run nothing is parted: what is written stands before or behind the run.
    """
    if run := re.compile(r"<([\w.-]+:)?r[\s>]").match(body, offset):
        return offset, None, run[1] or ""
    start = _run_start(body, offset)
    opening = re.compile(rf"<([\w.-]+:)?r(?:\s{ATTRIBUTES})?>").match(body, max(start, 0))
    prefix = (opening[1] if opening else None) or ""
    inner = opening.end() if opening else offset
    properties = re.compile(rf"<{prefix}rPr\s*>[\s\S]*?</{prefix}rPr\s*>|").match(body, inner)
    content = properties.end() if properties else inner
    tail = re.compile(rf"(?:</{prefix}t\s*>)?\s*</{prefix}r\s*>").match(body, offset)
    before = body[content:offset]
    if before.count("<") == 1 and _TEXT_TAG.match(before):
        return start, None, prefix
    if tail:
        return tail.end(), None, prefix
    return offset, body[start:content], prefix


def _element(mark: _Mark, prefix: str) -> str:
    if mark.is_start:
        return f'<{prefix}commentRangeStart {prefix}id="{mark.number}"/>'
    reference = f'<{prefix}r><{prefix}commentReference {prefix}id="{mark.number}"/></{prefix}r>'
    return f'<{prefix}commentRangeEnd {prefix}id="{mark.number}"/>{reference}'


def _comment(number: int, note: Note, namespace: str) -> str:
    """Return a comment, a paragraph a line."""
    author = escape(_NO_XML.sub("", note.author)).replace('"', "&quot;")
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(_NO_XML.sub("", line))}</w:t></w:r></w:p>'
        for line in note.text.split("\n")
    )
    told = f'w:id="{number}" w:author="{author}" w:initials="{author[:2]}"'
    return f'<w:comment xmlns:w="{namespace}" {told}>{lines}</w:comment>'
