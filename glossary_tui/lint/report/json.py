"""The report as one JSON object; its shape is fixed (docs: README, "JSON")."""

from typing import Any

import msgspec

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.run import Results
from glossary_tui.terminal import safe_json


def encode(value: Any) -> str:
    """Return a value as JSON on one line, safe to print; no line end is added.

    Lone surrogates of a draft are written as U+FFFD: JSON has no place for them.
    """
    try:
        data = msgspec.json.encode(value)
    except UnicodeEncodeError:
        import json

        text = json.dumps(value, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        data = text.encode()
    return safe_json(data.decode())


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as JSON."""
    table = {
        "version": 1,
        "findings": [finding.as_json() for finding in results.findings],
        "errors": [{"path": error.path, "message": error.message} for error in results.errors],
        "summary": results.summary(),
    }
    return encode(table) + "\n"
