"""The glossary as JSON: each entry with the fields of its file, and its id."""

from collections.abc import Iterable
from typing import Any

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.terminal import safe_json


def encode(value: Any, *, indent: int = 2) -> str:
    """Return a value as JSON, in UTF-8 letters but for signs that could steer a terminal, which are escaped.

    ``indent`` is in columns; 0 gives one line. No line end is added.
    """
    data = msgspec.json.encode(value)
    text = (msgspec.json.format(data, indent=indent) if indent else data).decode("utf-8")
    return safe_json(text)


def fields(entry: Entry) -> dict[str, Any]:
    """Return the entry's id and the fields of its file, named as there (``is``, ``pass``, ``from``)."""
    table: dict[str, Any] = msgspec.to_builtins(entry)
    return table


def render(glossary: Glossary, ids: Iterable[str]) -> str:
    """Return the entries of the given ids as one JSON object, ``{"version": 1, "entries": […]}``."""
    return encode({"version": 1, "entries": [fields(glossary[name]) for name in ids]}) + "\n"
