"""Whether a writer puts the hamza on an initial alif: a habit of whole lines, told by the words in them."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import Final

from glossary_tui.translit.lexicon.context import Line

_PLAIN: Final = str.maketrans("أإ", "اا")
_SMOOTH: Final = 2.0
#: Key of the habit of all lines together.
ALL: Final = ""


def plain(letters: str) -> str:
    """Return a spelling with the hamza taken off its alifs."""
    return letters.translate(_PLAIN)


def habits_of(lines: Iterable[Line]) -> dict[str, float]:
    """Return for every word by how much (log odds) it speaks for hamza on initial alifs in its line."""
    with_hamza: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for line in lines:
        said = sum(_says(token.letters, code) for token, code in line)
        if said:
            count = with_hamza if said > 0 else without
            count.update({plain(token.letters) for token, _ in line} | {ALL})
    base = math.log((with_hamza[ALL] + _SMOOTH) / (without[ALL] + _SMOOTH))
    odds = {
        word: round(math.log((with_hamza[word] + _SMOOTH) / (without[word] + _SMOOTH)) - base, 2)
        for word in with_hamza.keys() | without.keys()
        if word != ALL
    }
    return {ALL: round(base, 2)} | {word: value for word, value in sorted(odds.items()) if abs(value) >= 0.1}


def _says(letters: str, code: str | None) -> int:
    """Return 1 for a word with hamza on its initial alif, -1 for one without that should have it, else 0."""
    if code is None or not code.rpartition("+")[2].startswith((">a", ">i", ">u", ">I")):
        return 0
    return 1 if plain(letters) != letters else -1
