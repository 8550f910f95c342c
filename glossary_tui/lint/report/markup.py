"""Text from drafts and entries made harmless in XML and HTML: neither markup nor a sign that either forbids."""

from html import escape

from glossary_tui.lazy import pattern
from glossary_tui.terminal import plain, safe

# XML 1.0, production 2 (Char), forbids these two beside the control characters and surrogates, which `safe` replaces.
_FORBIDDEN = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ARABIC = pattern(f"[{_LETTER}]+(?:[ \u200c]+[{_LETTER}]+)*")


def content(text: str) -> str:
    """Return text for the content of an element: line ends and tabs stay."""
    return escape(safe(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_FORBIDDEN))


def attribute(text: str) -> str:
    """Return text for an attribute in double quotes, on one line."""
    return escape(plain(text).translate(_FORBIDDEN))


def running(text: str) -> str:
    """Return running text for the content of an HTML element, each run of Arabic with its language and direction."""
    parts: list[str] = []
    end = 0
    for run in _ARABIC.finditer(text):
        parts += [content(text[end : run.start()]), arabic(run[0])]
        end = run.end()
    return "".join([*parts, content(text[end:])])


def arabic(text: str) -> str:
    """Return Arabic as an HTML element that says its language and direction; empty for empty text."""
    return f'<bdi lang="ar" dir="rtl">{content(text)}</bdi>' if text else ""


def web_address(url: str) -> str:
    """Return a web address for an attribute; empty if it is none: only http and https are followed."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return attribute(url.strip()) if parts.scheme in ("http", "https") and parts.hostname else ""
