"""The report as JSON lines: one object a finding, then one an unreadable input, then the sums, told by ``type``."""

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.report.json import encode
from glossary_tui.lint.run import Results


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as JSON lines. A finding has the fields that ``json`` gives it."""
    rows = [
        *({"type": "finding"} | finding.as_json() for finding in results.findings),
        *({"type": "error", "path": error.path, "message": error.message} for error in results.errors),
        {"type": "summary", "version": 1} | results.summary(),
    ]
    return "".join(f"{encode(row)}\n" for row in rows)
