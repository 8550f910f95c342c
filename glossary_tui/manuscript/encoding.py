"""The bytes of a text file and its text: byte order mark, encoding and line ends kept in both directions."""

from glossary_tui.errors import GlossaryError

_SNIFF = 4096  # bytes in which a NUL says that a file is no text
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
# What writers have under an ending that says text, or that is not read at all: how it begins, and what it is.
_NO_TEXT = (
    (b"PK\x03\x04", "a Word, OpenDocument or other packed file", "give it its own ending, such as .docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Word file", "save a copy as .docx without a password"),
    (b"%PDF-", "a PDF", "give it the ending .pdf"),
    (b"{\\rtf", "a rich text file", "save a copy as .docx"),
)


def byte_order(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark a file begins with (none: empty) and the encoding it tells."""
    return next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", "utf-8"))


def refuse_packed(data: bytes, name: str) -> None:
    """Raise GlossaryError for what is no text but another format that writers have."""
    for magic, kind, advice in _NO_TEXT:
        if data.startswith(magic):
            raise GlossaryError(f"{name}: {kind}, not text: {advice}")


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark, line ends as stored.

    Raises GlossaryError for a file that is no text, or is in an encoding other than UTF-8 and UTF-16.
    """
    refuse_packed(data, name)
    if data.startswith(_UTF_32):
        raise GlossaryError(f"{name}: UTF-32 at byte 0: save the file as UTF-8")
    mark, encoding = byte_order(data)
    data = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in data[:_SNIFF]:
        raise GlossaryError(f"{name}: not a text file (a NUL byte at {data.index(0)}): name a text or Markdown file")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(
            f"{name}: not {encoding.upper()} at byte {len(mark) + error.start} (line {line}): save the file as UTF-8"
        ) from None


def encode_like(text: str, data: bytes) -> bytes:
    """Return a text as bytes with the byte order mark and encoding of ``data``."""
    mark, encoding = byte_order(data)
    return mark + text.encode(encoding)
