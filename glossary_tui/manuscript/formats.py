"""The formats of drafts, by the ending of the file name. To add one: its module, and its line in ``FORMATS``.

The module ``NAME`` of a text format has ``read_NAME(text) -> Draft``, that of a packed one
``read_NAME(data, path) -> Packed``. It is imported when a draft of that format is met.
"""

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.encoding import decode, encode_like

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from glossary_tui.manuscript.edit import Edit
    from glossary_tui.manuscript.sections import Sections


class Format(msgspec.Struct, frozen=True):
    """A format: its module, the endings of its files, and how its files are to be looked at.

    ``raw``: words may be sought in the text as it stands, since markup hides none of them. ``packed``: bytes that are
    no text. ``escapes``: ``&``, ``<`` and ``>`` in new words are written as HTML writes them.
    """

    name: str
    endings: tuple[str, ...]
    raw: bool = False
    packed: bool = False
    escapes: bool = False


FORMATS = (
    Format("plain", (".txt", ".text"), raw=True),
    Format("markdown", (".md", ".markdown", ".qmd", ".mdx"), raw=True),
    Format("html", (".html", ".htm", ".xhtml"), escapes=True),
    Format("latex", (".tex", ".latex", ".ltx")),
    Format("rst", (".rst", ".rest")),
    Format("docx", (".docx", ".docm"), packed=True),
    Format("odt", (".odt",), packed=True),
    Format("epub", (".epub",), packed=True),
    Format("pdf", (".pdf",), packed=True),
)
ENDINGS = {ending: format_ for format_ in FORMATS for ending in format_.endings}
_PLAIN = FORMATS[0]
_HIDING = pattern(r"&(?:#\w{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")  # character references


def format_of(path: str) -> Format:
    """Return the format the ending of a path says; plain text where that says nothing."""
    return ENDINGS.get(PurePath(path).suffix.lower(), _PLAIN)


def read_draft(
    text: str, path: str, places: "Iterable[int] | None" = None, sections: "Sections | None" = None
) -> Draft:
    """Return the draft of a text, read as the ending of its path says; as plain text where that says nothing.

    With ``places``, in order, of a format that is looked at as it stands (``raw``) only what stands around them is
    read (``Draft.read``): there the draft is as it would be if all were, elsewhere it has no blocks, and ``prose`` is
    the text. ``sections`` are those that a text before this one, of which it is the next piece, has left open.
    """
    format_ = format_of(path)
    reader = _reader("plain" if format_.packed else format_.name)
    return reader(text, places, sections) if format_.raw else reader(text)  # type: ignore[no-any-return]


def hides_words(text: str, path: str) -> bool:
    """Whether words of the text may be written otherwise than they are read, so that it has to be read first."""
    return not format_of(path).raw or (_HIDING.search(text) is not None and format_of(path).name != "plain")


def _reader(name: str) -> Any:
    return getattr(import_module(f"glossary_tui.manuscript.{name}"), f"read_{name}")


def load_draft(data: bytes, path: str) -> Draft:
    """Return the draft of a file in any format; GlossaryError for what cannot be read."""
    format_ = format_of(path)
    if format_.packed:
        return _reader(format_.name)(data, path).draft  # type: ignore[no-any-return]
    return read_draft(decode(data, path), path)


def rewrite(data: bytes, path: str, edits: "Sequence[Edit]") -> bytes:
    """Return a file with the words of its draft replaced, and nothing else in it touched.

    ``edits`` are sorted, do not overlap, and count code points of ``load_draft(data, path).text`` (else ValueError).
    Byte order mark, encoding, line ends and markup stay; of a packed file every other part stays byte for byte.
    Raises GlossaryError for a format that is read only and for words that cannot be written where they should stand.
    """
    from glossary_tui.manuscript.edit import check_edits
    from glossary_tui.manuscript.references import escape
    from glossary_tui.manuscript.rewrite_text import rewrite_text

    if format_of(path).packed:
        return _rewrite_packed(data, path, edits)
    draft = load_draft(data, path)
    check_edits(edits, len(draft.text))
    return encode_like(rewrite_text(draft, edits, escape if format_of(path).escapes else str, path), data)


def _rewrite_packed(data: bytes, path: str, edits: "Sequence[Edit]") -> bytes:
    from glossary_tui.manuscript.archive import Archive
    from glossary_tui.manuscript.edit import check_edits

    packed = _reader(format_of(path).name)(data, path)
    check_edits(edits, len(packed.draft.text))
    if not packed.pieces and edits:
        raise GlossaryError(f"{path}: a file that is read only: edit what it was made from")
    changes = packed.changes(edits, path)
    if not changes:
        return data
    archive = Archive(data, path)
    contents = {}
    for member, made in changes.items():
        contents[member] = encode_like(packed.write(packed.sources[member], made), archive.read(member))
    return archive.replaced(contents)
