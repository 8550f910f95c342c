"""Lint many texts: what was found in each, what could not be read, and the sums."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import Report, lint
from glossary_tui.lint.finding import SEVERITIES, Finding
from glossary_tui.lint.inputs import Input, Unreadable, unreadable
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.uses import Usage
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.encoding import decode
from glossary_tui.manuscript.formats import format_of, load_draft

_WORTH_A_WORKER = 6_000_000  # bytes of text, about what is linted in twice the time that a process takes to start
_PACKED = 10  # bytes of text that a byte of a packed file is worth
LARGE = 48 * 2**20  # bytes; a smaller text is linted in one
_MOST_WORKERS = 8  # each has the glossary in memory


class Source(msgspec.Struct, frozen=True):
    """A text and the name it is reported under; its draft where only that has the text (Word files)."""

    path: str
    text: str
    draft: Draft | None = None


class Linted(msgspec.Struct, frozen=True):
    """What linting told of one text: the name it is reported under, its length in code points, and the report."""

    path: str
    length: int
    report: Report


class Results(msgspec.Struct, frozen=True):
    """The findings of a run in the order of the inputs, its sums, and the terms used in each text that was read."""

    findings: tuple[Finding, ...]
    errors: tuple[Unreadable, ...]
    files: int
    words: int
    mentions: int
    usage: tuple[Usage, ...] = ()

    def summary(self) -> dict[str, int]:
        """Return the sums: files, words, mentions, and findings by severity, the worst first."""
        counts = Counter(finding.severity for finding in self.findings)
        sums = {"files": self.files, "words": self.words, "mentions": self.mentions}
        return sums | {severity: counts[severity] for severity in reversed(SEVERITIES)}


def read_input(item: Input) -> Source | Unreadable:
    """Read a file."""
    try:
        return source(item.name, item.read())
    except GlossaryError as error:
        return unreadable(item.name, error)


def lint_input(item: Input, glossary: Glossary, settings: Settings) -> Linted | Unreadable:
    """Read a file and lint it; a very large one piece by piece."""
    if item.is_file and item.size > LARGE and format_of(item.name).raw:
        return _lint_pieces(item, glossary, settings)
    read = read_input(item)
    return read if isinstance(read, Unreadable) else lint_source(read, glossary, settings)


def _lint_pieces(item: Input, glossary: Glossary, settings: Settings) -> Linted | Unreadable:
    from glossary_tui.lint.large import lint_large
    from glossary_tui.manuscript.pieces import pieces_of

    try:
        return Linted(item.name, *lint_large(item.name, pieces_of(Path(item.name)), glossary, settings))
    except GlossaryError as error:
        return unreadable(item.name, error)


def workers_for(items: Sequence[Input | Unreadable]) -> int:
    """Return how many processes the files are worth: one where starting more would take longer than it saves."""
    if len(items) < 2 or not hasattr(os, "sched_getaffinity"):
        return 1
    sizes = [item.size * (_PACKED if format_of(item.name).packed else 1) for item in items if isinstance(item, Input)]
    return max(1, min(len(os.sched_getaffinity(0)), _MOST_WORKERS, len(items), sum(sizes) // _WORTH_A_WORKER))


def lint_source(
    item: Source, glossary: Glossary, settings: Settings, watch: Callable[[float], None] | None = None
) -> Linted:
    """Lint a text; ``watch`` as in :func:`~glossary_tui.lint.engine.lint`."""
    return Linted(item.path, len(item.text), lint(item.text, glossary, item.path, settings, item.draft, watch))


def lint_all(inputs: Iterable[Source | Unreadable], glossary: Glossary, settings: Settings) -> Results:
    """Lint each text that could be read."""
    return gather(item if isinstance(item, Unreadable) else lint_source(item, glossary, settings) for item in inputs)


def gather(outcomes: Iterable[Linted | Unreadable]) -> Results:
    """Return what was told of each input as one."""
    findings: list[Finding] = []
    errors: list[Unreadable] = []
    usage: list[Usage] = []
    words = mentions = 0
    for item in outcomes:
        if isinstance(item, Unreadable):
            errors.append(item)
            continue
        report = item.report
        findings.extend(report.findings)
        usage.append(Usage(item.path, item.length, report.uses))
        words += report.words
        mentions += report.mentions
    return Results(tuple(findings), tuple(errors), len(usage), words, mentions, tuple(usage))


def source(path: str, data: bytes) -> Source:
    """Return the source of a file's bytes; GlossaryError where they cannot be read."""
    if not format_of(path).packed:
        return Source(path, decode(data, path))
    draft = load_draft(data, path)
    return Source(path, draft.text, draft)
