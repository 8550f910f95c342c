"""Read EPUB books (EPUB 3.3, and 2): the chapters in the order of the spine, each as HTML."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.archive import Archive, one_line
from glossary_tui.manuscript.draft import Block, Draft
from glossary_tui.manuscript.edit import Change, apply
from glossary_tui.manuscript.encoding import decode
from glossary_tui.manuscript.html import read_html
from glossary_tui.manuscript.packed import Anchor, Assembly, Fragment, Packed
from glossary_tui.manuscript.references import escape
from glossary_tui.manuscript.shown import stretches
from glossary_tui.manuscript.xml_source import attributes

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_TAG = re.compile(r"<(?:\w+:)?(rootfile|item|itemref|CipherReference)\s([^<>]*)>")
_HEADING = re.compile(r"<(?:\w+:)?h([1-6])\b", re.IGNORECASE)
_FAR = 400  # code points between the tag of a heading and its words


def read_epub(data: bytes, path: str) -> Packed:
    """Return the draft of a book; GlossaryError for one that is damaged, encrypted or out of all bounds."""
    archive = Archive(data, path)
    assembly = Assembly()
    sources: dict[str, str] = {}
    comments: dict[str, str] = {}
    locked = {_resolved("", tag.get("URI", "")) for _, tag in _tags(archive, path, _ENCRYPTION)}
    for member in _spine(archive, path):
        if member in locked:
            raise GlossaryError(f"{path}: {one_line(member)} is encrypted: use a copy without protection")
        if member in sources or member not in archive:
            continue
        sources[member] = decode(archive.read(member), f"{path}: {one_line(member)}")
        assembly.leave()
        comments |= _chapter(read_html(sources[member]), member, assembly)
    if not sources:
        raise GlossaryError(f"{path}: none of its chapters is there: save it anew with the program that wrote it")
    return assembly.packed(sources, comments, write_epub)


def _tags(archive: Archive, path: str, member: str) -> Iterator[tuple[str, dict[str, str]]]:
    if member in archive:
        for found in _TAG.finditer(decode(archive.read(member), f"{path}: {one_line(member)}")):
            yield found[1], attributes(found[2])


def _spine(archive: Archive, path: str) -> Iterator[str]:
    """Yield the members that hold the chapters, in the order in which they are read."""
    package = next(
        (tag.get("full-path", "") for name, tag in _tags(archive, path, _CONTAINER) if name == "rootfile"), ""
    )
    if package not in archive:
        raise GlossaryError(f"{path}: names no package: save it anew with the program that wrote it")
    items: dict[str, dict[str, str]] = {}
    for name, tag in _tags(archive, path, package):
        if name == "item":
            items[tag.get("id", "")] = tag
        elif name == "itemref":
            item = items.get(tag.get("idref", ""), {})
            if "html" in item.get("media-type", "") and "nav" not in item.get("properties", "").split():
                yield _resolved(posixpath.dirname(package), item.get("href", ""))


def _resolved(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, unquote(href.partition("#")[0]))).lstrip("/")


def _chapter(draft: Draft, member: str, assembly: Assembly) -> dict[str, str]:
    """Add the blocks of a chapter; return what its comments say, by the names of their anchors."""
    waiting = [(comment.start, f"{member}#{n}") for n, comment in enumerate(draft.comments)]
    waiting.reverse()
    for block in draft.blocks:
        words = list(_words(draft, block, waiting))
        level = _level(draft.text, block.start) if block.kind == "heading" else 0
        assembly.add(member, words, block.kind, level, part=posixpath.basename(member))
    return {f"{member}#{n}": comment.text for n, comment in enumerate(draft.comments)}


def _level(source: str, start: int) -> int:
    """Return the level of a heading: that of the tag before it."""
    levels = _HEADING.findall(source, max(0, start - _FAR), start)
    return int(levels[-1]) if levels else 1


def _words(draft: Draft, block: Block, waiting: list[tuple[int, str]]) -> Iterator[Fragment | Anchor]:
    for start, end, shown in stretches(draft, block):
        while waiting and waiting[-1][0] <= start:
            yield Anchor(waiting.pop()[1], False)
        after = draft.sign_end(end - 1)
        if end - start != len(shown):
            yield Fragment(shown, start, start, holds=False)
        elif after == end:
            yield Fragment(shown, start, end)
        else:
            if start < end - 1:
                yield Fragment(shown[:-1], start, end - 1)
            yield Fragment(shown[-1], end - 1, after)


def write_epub(source: str, changes: Sequence[Change]) -> str:
    """Return a chapter with its changes made."""
    return apply(source, (Change(change.start, change.end, escape(change.new)) for change in changes))
