"""Pairs of Arabic and Latin text, from TSV tables and from library records."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from glossary_tui.errors import GlossaryError

_EDGE: Final = " .,;:!?()[]{}/\\\"'«»،؛؟=+…-–—*|٪\u200f\u200e\u202b\u202c\u200b"
_LATIN_EDGE: Final = _EDGE.replace("'", "")


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (Arabic, Latin) for every row of a TSV file or every linked pair of fields of a MARC file.

    A TSV file has the columns `arabic` and `latin` in its first line, or two columns without a header. A MARC file
    (ISO 2709, ending .mrc or .marc, or beginning like a record) is read with pymarc. Raises GlossaryError.
    """
    try:
        with path.open("rb") as file:
            start = file.read(5)
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read ({error.strerror}): name a file you may read") from error
    if path.suffix.lower() in (".mrc", ".marc") or re.fullmatch(rb"\d{5}", start):
        from glossary_tui.translit.lexicon.marc import read_marc

        yield from read_marc(path)
    else:
        yield from _read_tsv(path)


def _read_tsv(path: Path) -> Iterator[tuple[str, str]]:
    arabic, latin = 0, 1
    with path.open(encoding="utf-8-sig", errors="strict", newline="") as file:
        try:
            for number, line in enumerate(file, 1):
                cells = line.rstrip("\r\n").split("\t")
                if number == 1 and "arabic" in cells and "latin" in cells:
                    arabic, latin = cells.index("arabic"), cells.index("latin")
                    continue
                if line.strip() == "":
                    continue
                if len(cells) <= max(arabic, latin):
                    raise GlossaryError(
                        f"{path}:{number}: not a table of pairs: write Arabic, a tab, Latin on each line"
                    )
                yield cells[arabic], cells[latin]
        except UnicodeDecodeError as error:
            raise GlossaryError(f"{path}: not UTF-8 at byte {error.start}: save it as UTF-8") from error


def words(text: str) -> list[str]:
    """Return the words of one side of a pair, without the punctuation around them."""
    return [word for word in (token.strip(_LATIN_EDGE) for token in text.split()) if word]
