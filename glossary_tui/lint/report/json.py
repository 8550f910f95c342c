"""The report as one JSON object; its shape is fixed (docs: README, "JSON")."""

import msgspec

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.run import Results


def render(results: Results, glossary: Glossary, *, colour: bool = False) -> str:
    """Return the results as JSON. Lone surrogates of a draft are written as U+FFFD: JSON has no place for them."""
    table = {
        "version": 1,
        "findings": [finding.as_json() for finding in results.findings],
        "errors": [{"path": error.path, "message": error.message} for error in results.errors],
        "summary": results.summary(),
    }
    try:
        data = msgspec.json.encode(table)
    except UnicodeEncodeError:
        import json

        text = json.dumps(table, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        data = text.encode()
    return data.decode() + "\n"
