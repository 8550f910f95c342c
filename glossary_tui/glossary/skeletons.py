"""Spellings by their consonants, to find those that nobody listed: *muhajiroun* has the consonants of *muhajirun*.

Everything here is on folded spellings of one word, in bytes. The design is that of engine.md: the same consonants, at
least three, and vowels that differ in one class at most.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

VOWELS = b"aeiouy"
_DIGRAPHS = re.compile(rb"[skgtd]h|ch")
_RUN = re.compile(rb"(?:[aeiou]|y(?![aeiou]))+|[^aeiou]")
_DOUBLED = re.compile(rb"(.)\1+")
# What English writers make of one Arabic vowel: the class by the letters, else by the first of them.
_CLASSES = {b"ai": b"Y", b"ay": b"Y", b"ei": b"Y", b"ey": b"Y", b"ae": b"Y", b"au": b"W", b"ao": b"W", b"aou": b"W"}
_FIRST = {ord("a"): b"A", ord("e"): b"I", ord("i"): b"I", ord("y"): b"I", ord("o"): b"U", ord("u"): b"U"}
_BEFORE_Y = frozenset((b"a", b"e", b"i", b"o", b"u"))  # before which y is a consonant
_LEAST = 3  # consonants that a spelling must have to be known by them
_BLENDED = 4  # those that words must have to be blended


def consonants(word: bytes) -> bytes:
    """Return the consonants of a spelling, doubled ones once."""
    return _DOUBLED.sub(rb"\1", word).translate(None, VOWELS)


def sounds(word: bytes) -> int:
    """Return how many consonants one hears in a spelling: *sh* and its like are one."""
    return len(_DIGRAPHS.sub(b"x", consonants(word)))


@lru_cache(maxsize=4096)
def outline(word: bytes) -> tuple[bytes, ...]:
    """Return a spelling as its consonants (doubled ones once), small, and the classes of its vowels, in capitals."""
    parts: list[bytes] = []
    for found in _RUN.finditer(word):
        run = found[0]
        is_vowel = run[0] in VOWELS and not (run == b"y" and word[found.end() : found.end() + 1] in _BEFORE_Y)
        part = _CLASSES.get(run, _FIRST[run[0]]) if is_vowel else run
        if not parts or parts[-1] != part:
            parts.append(part)
    return tuple(parts)


def vowel_distance(one: bytes, other: bytes) -> int | None:
    """Return in how many vowel classes two spellings of the same consonants differ; None where they do otherwise."""
    first, second = outline(one), outline(other)
    if len(first) != len(second):
        return None
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(pairs) if all(a.isupper() and b.isupper() for a, b in pairs) else None


def skeleton_keys(word: bytes) -> set[bytes]:
    """Return what is left of a spelling, or of one with a consonant doubled, when its vowels are deleted."""
    bare = consonants(word)
    return {bare, *(bare[:place] + bare[place - 1 : place] + bare[place:] for place in range(1, len(bare) + 1))}


def skeleton_table(spellings: Iterable[tuple[bytes, int]]) -> dict[bytes, tuple[int, ...]]:
    """Return, for what :func:`skeleton_keys` gives, the numbers of the forms that are spelt so."""
    table: dict[bytes, dict[int, None]] = {}
    for word, number in spellings:
        if sounds(word) >= _LEAST:
            for key in skeleton_keys(word):
                table.setdefault(key, {})[number] = None
    return {key: tuple(numbers) for key, numbers in table.items()}


class Skeletons(msgspec.Struct, frozen=True):
    """The spellings of a glossary by their consonants.

    ``spellings`` are the numbers of forms by what :func:`skeleton_keys` gives, ``blends`` the two forms that a blend
    may stand for, by its consonants.
    """

    spellings: dict[bytes, tuple[int, ...]]
    blends: dict[bytes, tuple[int, int]]


def _one_slip(word: bytes, letters: bytes) -> Iterator[bytes]:
    """Yield a row of consonants with two neighbours exchanged, or one replaced by one of the letters."""
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]
    for place, letter in itertools.product(range(len(word)), letters):
        yield word[:place] + bytes((letter,)) + word[place + 1 :]


def blends(one: bytes, other: bytes) -> set[bytes]:
    """Return the consonants that are a slip away from those of both spellings: *mhjd* from *mhjr* and *mjhd*."""
    first, second = consonants(one), consonants(other)
    if len(first) != len(second) or first == second or min(sounds(one), sounds(other)) < _BLENDED:
        return set()
    found = set(_one_slip(first, second)) & set(_one_slip(second, first))
    return {word for word in found if word not in (first, second) and not _DOUBLED.search(word)}


def blend_table(
    pairs: Iterable[tuple[Sequence[tuple[bytes, int]], Sequence[tuple[bytes, int]]]],
) -> dict[bytes, tuple[int, int]]:
    """Return the two forms that are blended, by the consonants of the blend; ``pairs`` are of two entries each."""
    table: dict[bytes, tuple[int, int]] = {}
    for ours, theirs in pairs:
        for (one, first), (other, second) in itertools.product(ours, theirs):
            for blend in blends(one, other):
                table.setdefault(blend, (first, second))
    return table
