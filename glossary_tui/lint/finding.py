"""What the linter reports."""

from typing import Any

import msgspec

from glossary_tui.glossary.entry import Severity
from glossary_tui.manuscript.draft import Place

SEVERITIES: tuple[Severity, ...] = ("suggestion", "warning", "error")


class Fix(msgspec.Struct, frozen=True):
    """A replacement for the words of a finding; a safe one may be applied without asking."""

    replacement: str
    safe: bool = False


class Finding(msgspec.Struct, frozen=True):
    """One finding. Offsets count code points of the text, ends are exclusive; lines and columns start at 1."""

    offset: int
    end_offset: int
    rule: str
    id: str
    entry: str
    severity: Severity
    message: str
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    sources: tuple[str, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    excerpt: str = ""
    # Not part of the JSON: where in the excerpt the words stand, and the columns in bytes of UTF-8.
    excerpt_start: int = -1
    byte_column: int = 0
    end_byte_column: int = 0
    fingerprint: str = ""
    place: Place | None = None  # in files without lines

    @property
    def has_lines(self) -> bool:
        """Whether line and column say where the finding stands; in a packed file (Word) ``place`` does."""
        return self.place is None and self.line > 0

    def softened(self) -> "Finding":
        """Return the finding as a suggestion without a fix, as it is within a quotation."""
        return msgspec.structs.replace(self, severity="suggestion", fix=None)

    def as_json(self) -> dict[str, Any]:
        """Return the finding as ``lint --format json`` prints it."""
        table = {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "offset": self.offset,
            "end_offset": self.end_offset,
            "rule": self.rule,
            "id": self.id,
            "entry": self.entry,
            "severity": self.severity,
            "message": self.message,
            "excerpt": self.excerpt,
            "suggestions": list(self.suggestions),
            "fix": None if self.fix is None else {"replacement": self.fix.replacement, "safe": self.fix.safe},
            "sources": list(self.sources),
            "fingerprint": self.fingerprint,
        }
        return table if self.place is None else table | {"place": msgspec.structs.asdict(self.place)}


def at_least(severity: Severity, level: Severity) -> bool:
    """Whether a severity is ``level`` or above."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(level)
