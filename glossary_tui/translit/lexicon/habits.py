"""Whether a writer puts the hamza on an initial alif: a habit of whole lines, told by the words in them."""

import math
import random
from collections.abc import Iterable
from typing import Final

from glossary_tui.translit.lexicon.context import Line

_PLAIN: Final = str.maketrans("أإ", "اا")
_ROUNDS: Final = 6
_RATE: Final = 0.15
#: Key of what the words of a line say on average: only the difference from it speaks for a habit.
USUAL: Final = ""
_SEED: Final = 233


def plain(letters: str) -> str:
    """Return a spelling with the hamza taken off its alifs."""
    return letters.translate(_PLAIN)


def habits_of(lines: Iterable[Line]) -> dict[str, float]:
    """Return for every word by how much (log odds) it speaks for hamza on initial alifs in its line.

    A logistic model over the words of a line, hamza taken off, without the overall rate: the spellings of a word have
    counts of their own.
    """
    cases: list[tuple[list[str], float]] = []
    for line in lines:
        said = sum(_says(token.letters, code) for token, code in line)
        if said:
            cases.append((sorted({plain(token.letters) for token, _ in line}), float(said > 0)))
    random.Random(_SEED).shuffle(cases)
    odds: dict[str, float] = {}
    base = 0.0
    for turn in range(_ROUNDS):
        rate = _RATE / (1 + turn)
        for words, gold in cases:
            value = base + sum(odds.get(word, 0.0) for word in words)
            step = rate * (gold - 1 / (1 + math.exp(-max(-30.0, min(30.0, value)))))
            base += step
            for word in words:
                odds[word] = odds.get(word, 0.0) + step
    usual = sum(sum(odds[word] for word in words) for words, _ in cases) / max(len(cases), 1)
    return {USUAL: round(usual, 2)} | {w: round(v, 2) for w, v in sorted(odds.items()) if abs(v) >= 0.1}


def _says(letters: str, code: str | None) -> int:
    """Return 1 for a word with hamza on its initial alif, -1 for one without that should have it, else 0."""
    if code is None or not code.rpartition("+")[2].startswith((">a", ">i", ">u", ">I")):
        return 0
    return 1 if plain(letters) != letters else -1
