"""A glossary, transliteration tool and linter for the Arabic terms in English writing on the Middle East."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary, load_glossary
    from glossary_tui.lint.engine import lint_text
    from glossary_tui.lint.finding import Finding
    from glossary_tui.translit import transliterate

__all__ = ["Finding", "Glossary", "__version__", "lint_text", "load_glossary", "transliterate"]

_HOMES = {
    "Finding": "glossary_tui.lint.finding",
    "Glossary": "glossary_tui.glossary.glossary",
    "lint_text": "glossary_tui.lint.engine",
    "load_glossary": "glossary_tui.glossary.glossary",
    "transliterate": "glossary_tui.translit",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that each command imports only what it needs."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
