"""Text from entries, queries and files, made safe to paint: what could steer a terminal never reaches it."""

import unicodedata
from functools import lru_cache

REPLACEMENT = "\ufffd"
_SPACES = frozenset("\t\n\r\v\f\u0085\u2028\u2029")
_STEERING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))  # they turn what follows round
_ZWNJ = "\u200c"  # keeps Persian letters apart; drawing needs it (see tui.arabic)
_SELECTORS = range(0xFE00, 0xFE10)


def _clean(character: str) -> str:
    if character in _SPACES:
        return " "
    category = unicodedata.category(character)
    if character in _STEERING or category in ("Cc", "Cs"):
        return REPLACEMENT
    # Invisible signs: the width function of the terminal and that of the app disagree about them.
    if (category == "Cf" and character != _ZWNJ) or ord(character) in _SELECTORS:
        return ""
    return character


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return a text as one line that holds nothing but what is seen; control characters become U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_clean, text))
