"""The report as workflow commands of GitHub Actions, which show each finding beside its line.

Source of the format: GitHub Docs, "Workflow commands for GitHub Actions", on error, warning and notice messages. The
values are escaped as the runner's own toolkit does it.
"""

from collections.abc import Iterator

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.report.words import full_message
from glossary_tui.lint.run import Results
from glossary_tui.terminal import safe

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def _data(text: str) -> str:
    return safe(text.translate(_DATA))


def _property(text: str) -> str:
    return safe(text.translate(_PROPERTY))


def _command(kind: str, properties: dict[str, str | int], message: str) -> str:
    pairs = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{kind} {pairs}::{_data(message)}\n"


def _place(finding: Finding) -> Iterator[tuple[str, str | int]]:
    """Yield where a finding stands; columns only on one line, as GitHub takes them."""
    yield "file", finding.path
    if not finding.has_lines:
        return
    yield "line", finding.line
    yield "endLine", finding.end_line
    if finding.line == finding.end_line:
        yield "col", finding.column
        yield "endColumn", finding.end_column


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return one command a finding and one an input that could not be read."""
    findings = (
        _command(
            _COMMANDS[finding.severity],
            dict(_place(finding)) | {"title": f"{finding.severity} [{finding.id}]"},
            full_message(finding, glossary),
        )
        for finding in results.findings
    )
    errors = (_command("error", {"file": error.path}, error.message) for error in results.errors)
    return "".join([*findings, *errors])
