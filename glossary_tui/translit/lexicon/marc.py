"""MARC records whose 880 fields carry the Arabic beside the romanisation."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from glossary_tui.errors import GlossaryError

_LINK: Final = re.compile(r"(\d{3})-(\d{2})")
_SUBFIELDS: Final = frozenset("abcdnpqtx")
_ARABIC: Final = re.compile("[\u0621-\u064a]")


def read_marc(file: BinaryIO, path: Path) -> Iterator[tuple[str, str]]:
    """Yield the subfields of every field linked to an 880 field (subfield 6), Arabic first.

    `file` is an ISO 2709 file, open; `path` names it in errors. Raises GlossaryError if pymarc is missing or the file
    is none.
    """
    try:
        import pymarc
    except ImportError as error:
        raise GlossaryError(
            f"{path}: MARC records need pymarc, which is not installed: run `pip install 'glossary-tui[marc]'`"
        ) from error
    found = 0
    try:
        for record in pymarc.MARCReader(file, to_unicode=True, utf8_handling="replace"):
            if record is None:
                continue
            found += 1
            yield from _record(record)
    except Exception as error:
        raise GlossaryError(f"{path}: not a MARC file ({type(error).__name__}): give ISO 2709 records") from error
    if not found:
        raise GlossaryError(f"{path}: not a MARC file: give ISO 2709 records")


def _record(record: Any) -> Iterator[tuple[str, str]]:
    linked: dict[tuple[str, str], Any] = {}
    for field in record.get_fields():
        if field.tag == "880" or not hasattr(field, "subfields"):
            continue
        link = _LINK.match(field.get("6") or "")
        if link and link[1] == "880":
            linked[field.tag, link[2]] = field
    for field in record.get_fields("880"):
        link = _LINK.match(field.get("6") or "")
        other = linked.get((link[1], link[2])) if link else None
        if other is not None:
            yield from _subfields(field, other)


def _subfields(arabic: Any, latin: Any) -> Iterator[tuple[str, str]]:
    left = [(s.code, s.value) for s in arabic.subfields if s.code in _SUBFIELDS]
    right = [(s.code, s.value) for s in latin.subfields if s.code in _SUBFIELDS]
    if [code for code, _ in left] == [code for code, _ in right]:
        for (_, one), (_, two) in zip(left, right, strict=True):
            if _ARABIC.search(one):
                yield one, two
