"""Pairs of Arabic and Latin text, from TSV tables and from library records."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from glossary_tui.errors import GlossaryError

_EDGE: Final = " .,;:!?()[]{}/\\\"'«»،؛؟=+…-–—*|٪\u200f\u200e\u202b\u202c\u200b"
_LONGEST: Final = 1_000_000  # bytes of a line
_LATIN_EDGE: Final = _EDGE.replace("'", "")


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (Arabic, Latin) for every row of a TSV file or every linked pair of fields of a MARC file.

    A TSV file has the columns `arabic` and `latin` in its first line, or two columns without a header. A MARC file
    (ISO 2709, ending .mrc or .marc, or beginning like a record) is read with pymarc. Raises GlossaryError.
    """
    try:
        file = path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise GlossaryError(f"{path}: cannot be read ({reason}): name a file you may read") from None
    with file:
        # Looked at, not read: what comes through a pipe comes once.
        if path.suffix.lower() in (".mrc", ".marc") or re.match(rb"\d{5}", file.peek(5)):
            from glossary_tui.translit.lexicon.marc import read_marc

            yield from read_marc(file, path)
        else:
            yield from _read_tsv(file, path)


def _read_tsv(file: BinaryIO, path: Path) -> Iterator[tuple[str, str]]:
    arabic, latin = 0, 1
    for number, data in enumerate(iter(lambda: file.readline(_LONGEST + 1), b""), 1):
        if len(data) > _LONGEST:
            raise GlossaryError(f"{path}:{number}: a line of more than a megabyte: write a pair on each line")
        try:
            line = data.decode("utf-8").removeprefix("\ufeff" if number == 1 else "")
        except UnicodeDecodeError as error:
            raise GlossaryError(
                f"{path}:{number}: not UTF-8 at byte {error.start} of the line: save it as UTF-8"
            ) from None
        cells = line.rstrip("\r\n").split("\t")
        if number == 1 and "arabic" in cells and "latin" in cells:
            arabic, latin = cells.index("arabic"), cells.index("latin")
        elif len(cells) > max(arabic, latin):
            yield cells[arabic], cells[latin]
        elif line.strip():
            raise GlossaryError(f"{path}:{number}: not a table of pairs: write Arabic, a tab, Latin on each line")


def words(text: str) -> list[str]:
    """Return the words of one side of a pair, without the punctuation around them."""
    return [word for word in (token.strip(_LATIN_EDGE) for token in text.split()) if word]
