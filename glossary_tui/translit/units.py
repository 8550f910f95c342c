"""Splitting an Arabic word into its letters with their marks."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary_tui.translit.letters import DAGGER, LETTERS, MARKS, SHADDA


class Unit(NamedTuple):
    """One letter with what stands on it.

    `vowel` is "" (none written), "0" (sukun), "a", "i", "u", "an", "in", "un" or "A" (dagger alif).
    """

    letter: str
    vowel: str
    double: bool


def units(word: str) -> list[Unit]:
    """Return the units of a normalised word; characters that are neither letters nor marks are left out."""
    found: list[Unit] = []
    letter, vowel, double = "", "", False
    for char in word:
        if char in LETTERS:
            if letter:
                found.append(Unit(letter, vowel, double))
            letter, vowel, double = char, "", False
        elif char == SHADDA:
            double = True
        elif char in MARKS and letter:
            # A dagger alif beside a fatha is the stronger statement: the vowel is long.
            vowel = "A" if char == DAGGER or vowel == "A" else MARKS[char]
    if letter:
        found.append(Unit(letter, vowel, double))
    return found


def vowels_written(parts: Sequence[Unit]) -> str:
    """Return the written short vowels in order, e.g. "ai", to compare two spellings of a word."""
    return "".join("a" if part.vowel == "A" else part.vowel[:1] for part in parts if part.vowel not in ("", "0"))
