"""A lexicon on disk: one line that says what it is, then the compressed readings and weights, with a checksum."""

import hashlib
import json
import zlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.translit.lexicon.habits import Habits

_MAGIC: Final = "glossary-tui lexicon"
_VERSION: Final = 1


@dataclass(slots=True)
class Lexicon:
    """Readings with counts by bare word, weights of contexts and of letter shapes, habits of spelling."""

    scheme: str
    readings: dict[str, Counter[str]]
    weights: dict[str, float]
    slots: dict[str, dict[str, float]]
    habits: Habits = field(default_factory=dict)
    stems: dict[str, Counter[str]] = field(default_factory=dict)


def write_lexicon(path: Path, lexicon: Lexicon) -> None:
    """Write `lexicon` so that a reader sees the old file or the new one. Raises GlossaryError."""
    body = {
        "scheme": lexicon.scheme,
        "readings": {letters: dict(counts) for letters, counts in lexicon.readings.items()},
        "weights": lexicon.weights,
        "slots": lexicon.slots,
        "habits": lexicon.habits,
    }
    packed = zlib.compress(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    digest = hashlib.sha256(packed).hexdigest()
    head = f"{_MAGIC} {_VERSION} {lexicon.scheme} {len(packed)} {digest}\n".encode()
    write_whole(path, head + packed)


def read_lexicon(path: Path) -> Lexicon:
    """Read a lexicon. Raises GlossaryError if it cannot be read, is none, or is damaged."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read ({error.strerror}): name a lexicon you may read") from error
    head, _, packed = data.partition(b"\n")
    parts = head.decode("utf-8", "replace").split()
    if len(parts) != 6 or " ".join(parts[:2]) != _MAGIC:
        raise GlossaryError(f"not a lexicon, {path}, line 1: make one with `glossary-tui lexicon`")
    if parts[2] != str(_VERSION):
        raise GlossaryError(f"lexicon of another version, {path}, version {parts[2]}: learn it again")
    if hashlib.sha256(packed).hexdigest() != parts[5]:
        raise GlossaryError(
            f"damaged lexicon, {path}, {len(packed)} bytes where {parts[4]} were written: learn it again"
        )
    body: dict[str, Any] = json.loads(zlib.decompress(packed))
    readings = {letters: Counter(counts) for letters, counts in body["readings"].items()}
    return Lexicon(body["scheme"], readings, body["weights"], body["slots"], body["habits"])


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
