"""The report in reviewdog's diagnostic format (``rdjson``), which puts findings into code reviews.

Source: reviewdog, ``proto/rdf/reviewdog.proto``. Lines and columns start at 1, columns count bytes of UTF-8, ends are
exclusive. A suggestion replaces the words of its range, so only a finding's fix is one.
"""

from typing import Any

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.json import encode
from glossary_tui.lint.report.words import full_message
from glossary_tui.lint.run import Results

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def _range(finding: Finding) -> dict[str, Any]:
    return {
        "start": {"line": finding.line, "column": finding.byte_column},
        "end": {"line": finding.end_line, "column": finding.end_byte_column},
    }


def _diagnostic(finding: Finding, glossary: Glossary) -> dict[str, Any]:
    location: dict[str, Any] = {"path": finding.path}
    suggestions = []
    if finding.has_lines:
        location["range"] = _range(finding)
        if finding.fix:
            suggestions.append({"range": _range(finding), "text": finding.fix.replacement})
    return {
        "message": full_message(finding, glossary),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.id},
        **({"suggestions": suggestions} if suggestions else {}),
    }


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as one ``DiagnosticResult``; what could not be read is an error on its file."""
    errors = ({"message": e.message, "location": {"path": e.path}, "severity": "ERROR"} for e in results.errors)
    diagnostics = [*(_diagnostic(finding, glossary) for finding in results.findings), *errors]
    return encode({"source": {"name": "glossary-tui"}, "diagnostics": diagnostics}) + "\n"
