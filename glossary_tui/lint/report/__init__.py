"""The formats of a report. To add one: its file here, its test, its line in ``FORMATS``."""

from collections.abc import Callable
from importlib import import_module

# Each names a module here with a function ``render(results, glossary, *, colour=False) -> str``.
FORMATS = (
    "text",
    "json",
    "jsonl",
    "github",
    "sarif",
    "junit",
    "rdjson",
    "html",
)


def renderer(name: str) -> Callable[..., str]:
    """Return the function that writes a report in one of ``FORMATS``; only its module is loaded."""
    render: Callable[..., str] = import_module(f"{__name__}.{name}").render
    return render
