"""Text for a terminal: colour, and what a draft or an entry may not do to it."""

import os
import sys

# C0 but tab and line end, DEL, C1, and the signs that turn the direction of what follows.
_UNSAFE = {
    code: "\ufffd"
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x2028,
        0x2029,
    )
    if chr(code) not in "\t\n"
}
# Of these JSON escapes the first 32 itself.
_OBEYED = {code: f"\\u{code:04x}" for code in _UNSAFE if code >= 0x7F}


def safe(text: str) -> str:
    """Return text from a draft or an entry without what could steer a terminal; tabs and line ends stay."""
    return text.translate(_UNSAFE).encode("utf-8", "replace").decode("utf-8")


def plain(text: str) -> str:
    """Return text safe for a terminal, on one line."""
    return safe(text.replace("\r\n", " ").replace("\n", " ").replace("\r", " "))


def safe_json(text: str) -> str:
    """Return JSON with what JSON lets stand and a terminal obeys (DEL, C1, line separators, direction) escaped."""
    return text if text.isascii() and "\x7f" not in text else text.translate(_OBEYED)


def has_colour() -> bool:
    """Whether to print in colour: NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (
        sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    )


def styled(text: str, code: str, *, colour: bool) -> str:
    """Return text with an SGR code around it, where colour is wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text else text
