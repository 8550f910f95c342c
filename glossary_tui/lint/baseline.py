"""A baseline: the findings that a manuscript had on a day, so that later runs show only what is new.

The file is JSON, a finding a line, sorted, so that it lies well in version control. What is told apart is told by
fingerprint (the rule, the entry and the words around, no position) and by how many share one: text that moves, even
into another file, brings nothing new, and a second copy of an old mistake does.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.lint.finding import Finding
from glossary_tui.manuscript.files import read_bytes

_VERSION = 1


class Known(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """Findings of one kind that a file had: how many, and, for who reads the baseline, of which rule and words."""

    path: str
    rule: str
    words: str
    fingerprint: str
    count: int = 1


class _File(msgspec.Struct, frozen=True):
    version: int
    findings: tuple[Known, ...]


class Baseline(msgspec.Struct, frozen=True):
    """The findings known of a manuscript. Paths are relative to the folder of the baseline's file."""

    findings: tuple[Known, ...] = ()

    def new(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are not known; of more than are known, those that come last."""
        left = Counter[str]()
        for known in self.findings:
            left[known.fingerprint] += known.count
        fresh: list[Finding] = []
        for finding in findings:
            if left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
            else:
                fresh.append(finding)
        return fresh

    def stale(self, findings: Iterable[Finding], paths: Iterable[str], home: Path) -> int:
        """Return how many known findings are gone from the files that were linted, given by their paths."""
        met = Counter(finding.fingerprint for finding in findings)
        linted = {_relative(path, home) for path in paths}
        gone = 0
        for known in self.findings:
            found = min(known.count, met[known.fingerprint])
            met[known.fingerprint] -= found
            if known.path in linted:
                gone += known.count - found
        return gone


def record(findings: Sequence[Finding], home: Path) -> Baseline:
    """Return the baseline of findings; ``home`` is the folder that its file is to lie in."""
    counts = Counter(
        (_relative(finding.path, home), finding.rule, _words(finding), finding.fingerprint) for finding in findings
    )
    return Baseline(tuple(sorted(Known(*key, count) for key, count in counts.items())))


def read_baseline(path: Path) -> Baseline:
    """Return the baseline of a file; GlossaryError where it cannot be read, or is none."""
    remedy = "restore it, or record it anew with --update-baseline"
    data = read_bytes(path)
    try:
        table = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise GlossaryError(f"{path}: no baseline ({error}): {remedy}") from None
    if table.version != _VERSION:
        raise GlossaryError(
            f"{path}: a baseline of version {table.version}, which this program does not know: {remedy}"
        )
    return Baseline(table.findings)


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write a baseline, a finding a line; GlossaryError where it cannot be written, with what was there untouched."""
    lines = ",\n".join(_line(msgspec.structs.asdict(known)) for known in baseline.findings)
    body = f"\n{lines}\n" if lines else ""
    write_whole(path, f'{{"version": {_VERSION}, "findings": [{body}]}}\n'.encode())


def _line(table: dict[str, Any]) -> str:
    """Return a finding as JSON in ASCII, so that no sign of a draft steers what shows the file."""
    import json

    return json.dumps(table)


def _words(finding: Finding) -> str:
    """Return the words of a finding as they are written, on one line."""
    start = finding.excerpt_start
    words = finding.excerpt[start : start + finding.end_offset - finding.offset] if start >= 0 else ""
    return " ".join(words.split())[:80]


def _relative(path: str, home: Path) -> str:
    """Return a path relative to a folder if it lies there, with ``/`` on every system."""
    absolute = Path(path).absolute()
    folder = home.absolute()
    try:
        return absolute.relative_to(folder).as_posix()
    except ValueError:
        return str(PurePosixPath(path))
