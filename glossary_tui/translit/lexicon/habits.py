"""Habits of spelling that hold for whole texts: hamza on an initial alif or not.

They are told by the words of a line: some are favourites of writers who do, some of writers who do not.
"""

import math
import random
from collections.abc import Callable, Iterable
from typing import Final

from glossary_tui.translit.lexicon.context import Line

_PLAIN: Final = str.maketrans("أإ", "اا")
_ROUNDS: Final = 6
_RATE: Final = 0.15
_SEED: Final = 233
#: Keys of what the words of a line say on average (only the difference speaks for a habit) and of the overall rate.
USUAL: Final = ""
OVERALL: Final = "*"

#: For every habit, by how much (log odds) each word speaks for it.
Habits = dict[str, dict[str, float]]


def plain(letters: str) -> str:
    """Return a spelling with the hamza taken off its alifs."""
    return letters.translate(_PLAIN)


def _hamza(letters: str, code: str) -> int:
    if not code.rpartition("+")[2].startswith((">a", ">i", ">u", ">I")):
        return 0
    return 1 if letters.translate(_PLAIN) != letters else -1


#: What a word (bare letters, code) shows of each habit: 1 for it, -1 against it, 0 nothing.
SHOWS: Final[dict[str, Callable[[str, str], int]]] = {"hamza": _hamza}


def habits_of(lines: Iterable[Line]) -> Habits:
    """Return the habits and the words that tell them, learned from the lines of a lexicon's pairs."""
    held = list(lines)
    return {name: _learned(held, shows) for name, shows in SHOWS.items()}


def _learned(lines: list[Line], shows: Callable[[str, str], int]) -> dict[str, float]:
    """Fit a logistic model over the words of a line; the spellings of a word have counts of their own."""
    cases: list[tuple[list[str], float]] = []
    for line in lines:
        said = sum(shows(token.letters, code) for token, code in line if code is not None)
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
    count = max(len(cases), 1)
    usual = sum(sum(odds[word] for word in words) for words, _ in cases) / count
    gold = sum(gold for _, gold in cases)
    overall = math.log((gold + 1) / (count - gold + 1))
    told = {word: round(value, 2) for word, value in sorted(odds.items()) if abs(value) >= 0.1}
    return {USUAL: round(usual, 2), OVERALL: round(overall, 2)} | told
