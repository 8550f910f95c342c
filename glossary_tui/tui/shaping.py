"""Arabic letters in the shape their neighbours give them, for terminals that join nothing themselves.

The shapes are Unicode's presentation forms; which letter has which is read from the Unicode data of Python, so that
Persian, Urdu and Kurdish letters come along. Marks are no concern of this module: it is given letters only.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache

TATWEEL = "\u0640"
# The forms B come first: where both blocks have a letter, fonts have these.
_BLOCKS = (range(0xFE70, 0xFF00), range(0xFB50, 0xFE00))


@cache
def _tables() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """Return the shapes of each letter, and those of lam with each alif, by position in the word."""
    letters: dict[str, dict[str, str]] = {}
    pairs: dict[str, dict[str, str]] = {}
    for code in (code for block in _BLOCKS for code in block):
        position, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        text = "".join(chr(int(part, 16)) for part in parts)
        position = position.strip("<>")
        if len(text) == 1:
            letters.setdefault(text, {}).setdefault(position, chr(code))
        elif len(text) == 2 and text[0] == "\u0644" and unicodedata.normalize("NFD", text[1])[0] == "\u0627":
            pairs.setdefault(text, {}).setdefault(position, chr(code))
    return letters, pairs


def _joins_next(letter: str) -> bool:
    return letter == TATWEEL or "initial" in _tables()[0].get(letter, {})


def _joins_previous(letter: str) -> bool:
    return letter == TATWEEL or "final" in _tables()[0].get(letter, {})


def shape(letters: Sequence[str]) -> list[str]:
    """Return the letters of a word, each in its shape; an alif that merges into the lam before it becomes "".

    Takes one letter an item, in logical order. What is no Arabic letter stays as it is and joins nothing.
    """
    forms, pairs = _tables()
    shaped: list[str] = []
    joined = False  # whether the letter before reaches out to this one
    while len(shaped) < len(letters):
        letter, following = (*letters[len(shaped) : len(shaped) + 2], "")[:2]
        before = joined and _joins_previous(letter)
        pair = pairs.get(letter + following)
        if pair:
            shaped += [pair["final" if before else "isolated"], ""]
            joined = False  # alif joins nothing after it
            continue
        after = _joins_next(letter) and _joins_previous(following)
        position = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        shaped.append(forms.get(letter, {}).get(position, letter))
        joined = _joins_next(letter)
    return shaped
