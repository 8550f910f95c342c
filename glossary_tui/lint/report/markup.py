"""Text from drafts and entries made harmless in XML and HTML: neither markup nor a sign that either forbids."""

from html import escape

from glossary_tui.terminal import plain, safe

# XML 1.0, production 2 (Char), forbids these two beside the control characters and surrogates, which `safe` replaces.
_FORBIDDEN = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


def content(text: str) -> str:
    """Return text for the content of an element: line ends and tabs stay."""
    return escape(safe(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_FORBIDDEN))


def attribute(text: str) -> str:
    """Return text for an attribute in double quotes, on one line."""
    return escape(plain(text).translate(_FORBIDDEN))
