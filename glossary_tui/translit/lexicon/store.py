"""A lexicon on disk: one line that says what it is, then the compressed readings and weights, with a checksum."""

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

import msgspec

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.translit.letters import WORD_PATTERN
from glossary_tui.translit.lexicon.code import is_code, is_label
from glossary_tui.translit.lexicon.habits import OVERALL, SHOWS, USUAL, Habits

_MAGIC: Final = "glossary-tui lexicon"
_VERSION: Final = 1
#: Bytes, packed or not; a lexicon of forty thousand lines has twelve million.
_SIZE: Final = 256_000_000
_WORD: Final = re.compile(WORD_PATTERN)


@dataclass(slots=True)
class Lexicon:
    """Readings with counts by bare word, weights of contexts and of letter shapes, habits of spelling."""

    scheme: str
    readings: dict[str, Counter[str]]
    weights: dict[str, float]
    slots: dict[str, dict[str, float]]
    habits: Habits = field(default_factory=dict)
    stems: dict[str, Counter[str]] = field(default_factory=dict)


class _Body(msgspec.Struct, forbid_unknown_fields=True):
    """What stands in the file behind its first line, as JSON."""

    scheme: str
    readings: dict[str, dict[str, Annotated[int, msgspec.Meta(ge=1)]]]
    weights: dict[str, float]
    slots: dict[str, dict[str, float]]
    habits: Habits


def write_lexicon(path: Path, lexicon: Lexicon) -> None:
    """Write `lexicon` so that a reader sees the old file or the new one. Raises GlossaryError."""
    readings = {letters: dict(counts) for letters, counts in lexicon.readings.items()}
    body = msgspec.json.encode(_Body(lexicon.scheme, readings, lexicon.weights, lexicon.slots, lexicon.habits))
    if len(body) > _SIZE:
        raise GlossaryError(f"{path}: a lexicon of more than {_SIZE // 1_000_000} MB: learn from fewer pairs")
    packed = zlib.compress(body, 6)
    digest = hashlib.sha256(packed).hexdigest()
    head = f"{_MAGIC} {_VERSION} {lexicon.scheme} {len(packed)} {digest}\n".encode()
    write_whole(path, head + packed)


def read_lexicon(path: Path) -> Lexicon:
    """Read a lexicon. Raises GlossaryError if it cannot be read, is none, or is damaged or not as we write it."""
    try:
        with path.open("rb") as file:
            data = file.read(_SIZE + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise GlossaryError(f"{path}: cannot be read ({reason}): name a lexicon you may read") from None
    head, _, packed = data.partition(b"\n")
    parts = head[:1000].decode("utf-8", "replace").split()
    if len(data) > _SIZE or len(parts) != 6 or " ".join(parts[:2]) != _MAGIC:
        raise GlossaryError(f"{path}: not a lexicon: make one with `glossary-tui lexicon`")
    if parts[2] != str(_VERSION):
        raise GlossaryError(f"{path}: a lexicon of another version, {parts[2]}: learn it again")
    if hashlib.sha256(packed).hexdigest() != parts[5]:
        raise GlossaryError(
            f"{path}: damaged lexicon, {len(packed)} bytes where {parts[4]} were written: learn it again"
        )
    try:
        body = msgspec.json.decode(_unpacked(packed), type=_Body)
        fault = next(_faults(body), "")
    except (zlib.error, ValueError, RecursionError) as error:  # ValueError: msgspec's, UnicodeDecodeError, _unpacked
        fault = str(error).replace("`", "")
    if fault:
        raise GlossaryError(f"{path}: damaged lexicon ({fault}): learn it again")
    readings = {letters: Counter(counts) for letters, counts in body.readings.items()}
    return Lexicon(body.scheme, readings, body.weights, body.slots, body.habits)


def _unpacked(packed: bytes) -> bytes:
    opened = zlib.decompressobj()
    body = opened.decompress(packed, _SIZE)
    if not opened.eof or opened.unused_data:
        raise ValueError(f"not {_SIZE // 1_000_000} MB or less of packed text")
    return body


def _faults(body: _Body) -> Iterator[str]:
    """Yield what would be no reading: a lexicon may come from anywhere."""
    for letters, counts in body.readings.items():
        if not _WORD.fullmatch(letters):
            yield f"no Arabic word, {letters[:40]}"
        yield from (f"no reading, {code[:40]}" for code in counts if not is_code(code))
    for labels in body.slots.values():
        yield from (f"no label, {label[:40]}" for label in labels if not is_label(label))
    for name, told in body.habits.items():
        if name not in SHOWS or not {USUAL, OVERALL} <= told.keys():
            yield f"no habit of spelling, {name[:40]}"


def stems_of(readings: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """Return the readings of stems, without prefixes and article, by their bare letters."""
    stems: dict[str, Counter[str]] = {}
    for letters, counts in readings.items():
        for code, count in counts.items():
            head, _, body = code.rpartition("+")
            size = _head_length(head)
            if size is None or len(letters) - size < 2:
                continue
            found = stems.setdefault(letters[size:], Counter())
            found[body[:-1] + "p" if body.endswith("c") else body] += count
    return stems


def _head_length(head: str) -> int | None:
    """Return how many letters stand before the stem; None where the article is not written as usual."""
    parts = [part for part in head.split("+") if part]
    if "0" in parts:
        return None
    if "al" not in parts:
        return len(parts)
    return len(parts) if "li" in parts else len(parts) + 1
