"""Finding the inseparable prefixes and the article of a word.

The article and what stands before it are certain. A prefix without the article is not: وَزِير is one word, وَطُرُق two.
The stem decides: what remains must be a possible word with three consonants of its own, or a known particle.
"""

from collections.abc import Sequence
from typing import NamedTuple

from glossary_tui.translit.letters import ALIF, CONSONANTS, LAM, SUN, TA_MARBUTA, WASLA, WAW, YA
from glossary_tui.translit.units import Unit
from glossary_tui.translit.words import WORDS

_NAMES = {WAW: ("wa", "a"), "ف": ("fa", "a"), "ب": ("bi", "i"), LAM: ("li", "i"), "ك": ("ka", "a"), "س": ("sa", "a")}
_GLIDES = frozenset((WAW, YA, ALIF))


class Affixes(NamedTuple):
    """What stands before the stem, and the stem's units."""

    prefixes: tuple[str, ...]
    article: bool
    stem: tuple[Unit, ...]


def split(parts: Sequence[Unit], *, marked: bool) -> Affixes:
    """Return the prefixes ("wa", "bi" …), whether the article follows them, and the units of the stem."""
    rest = tuple(parts)
    prefixes: list[str] = []
    while True:
        opened = _article(rest, bool(prefixes))
        if opened is not None:
            return Affixes(tuple(prefixes), True, _without_assimilation(opened))
        name = _prefix(rest, prefixes, marked)
        if name is None:
            return Affixes(tuple(prefixes), False, rest)
        prefixes.append(name)
        opened = _after_li(rest) if name == "li" else None
        if opened is not None:
            return Affixes(tuple(prefixes), True, _without_assimilation(opened))
        rest = rest[1:]


def _article(parts: tuple[Unit, ...], prefixed: bool) -> tuple[Unit, ...] | None:
    """Return the units after ال, or None if the word does not open with the article."""
    if len(parts) < 3 or parts[0].letter not in (ALIF, WASLA) or parts[1].letter != LAM:
        return None
    if parts[0].vowel not in ("", "0", "a") or parts[0].double:
        return None
    if parts[1].double:  # الَّيل: the lam of the stem is written into the lam of the article
        return (parts[1]._replace(double=False), *parts[2:])
    helping = parts[1].vowel == "i" and parts[2].letter in (ALIF, WASLA)  # الِاستعمال
    if parts[1].vowel not in ("", "0") and not helping:
        return None
    if len(parts) == 3 and parts[2].letter in (ALIF, "ى"):
        return None
    return parts[2:]


def _after_li(parts: tuple[Unit, ...]) -> tuple[Unit, ...] | None:
    """Return the stem of لِلـ, where the article has lost its alif (ALA-LC 17(b))."""
    if len(parts) < 4 or parts[1].letter != LAM:
        return None
    if parts[1].double:
        return (parts[1]._replace(double=False), *parts[2:])
    return parts[2:] if parts[1].vowel in ("", "0") else None


def _without_assimilation(stem: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Drop the shadda that the article gives to a sun letter: it belongs to the article, not to the stem."""
    if stem and stem[0].double and CONSONANTS.get(stem[0].letter) in SUN:
        return (stem[0]._replace(double=False), *stem[1:])
    return stem


def _prefix(parts: tuple[Unit, ...], before: list[str], marked: bool) -> str | None:
    if len(parts) < 3 or parts[0].letter not in _NAMES or parts[0].double:
        return None
    name, vowel = _NAMES[parts[0].letter]
    allowed = not before or (before[-1] in ("wa", "fa") and name not in ("wa", "fa"))
    if not allowed or parts[0].vowel not in ("", vowel):
        return None
    rest = parts[1:]
    if name != "sa" and _article(rest, True) is not None:
        return name
    if name == "li" and _after_li(parts) is not None and (marked or len(parts) > 3):
        return name
    letters = "".join(part.letter for part in rest)
    if letters in WORDS.single:
        return None
    if parts[0].vowel == "" and not _opens_with_hamza(rest):
        return None
    if name != "sa" and _opens_with_hamza(rest) and len(rest) >= 3:
        return name
    if not marked or parts[0].vowel == "":
        return None
    if name in ("wa", "fa", "ka", "li", "bi") and letters in WORDS.particles and not _opens_closed(rest):
        return name
    if name == "sa":
        return name if _imperfect(rest) else None
    if name in ("wa", "bi", "li") and parts[0].letter + letters not in WORDS.whole and _stands_alone(rest, name):
        return name
    return None


def _opens_closed(rest: tuple[Unit, ...]) -> bool:
    """Tell whether a word whose vowels are written has none on its first letter, so that it cannot stand alone."""
    return rest[0].vowel in ("", "0") and rest[1].letter not in _GLIDES and any(part.vowel for part in rest[1:])


def _opens_with_hamza(rest: tuple[Unit, ...]) -> bool:
    """Tell whether `rest` opens like a word that begins with a vowel: أَحمَد, آرَاء, اسْتِعمَال, ابن."""
    first, second = rest[0], rest[1]
    if first.letter in ("أ", "إ"):
        long = second.letter in _GLIDES
        return first.letter == "إ" or first.vowel in ("a", "u") or (long and len(rest) > 3)
    if first.letter == "آ" or first.letter == WASLA:
        return True
    closed = second.vowel == "0" or (second.vowel == "" and len(rest) > 2 and rest[2].vowel not in ("", "0"))
    return first.letter == ALIF and first.vowel in ("", "i", "u") and closed and second.letter not in _GLIDES


def _imperfect(rest: tuple[Unit, ...]) -> bool:
    return len(rest) >= 3 and rest[0].letter == YA and rest[0].vowel in ("a", "u") and not rest[0].double


def _stands_alone(rest: tuple[Unit, ...], name: str) -> bool:
    """Tell whether `rest` could be a word: it opens with a vowelled consonant and has three consonants."""
    if rest[0].vowel in ("", "0") and rest[1].letter not in _GLIDES:
        return False
    if rest[0].letter not in CONSONANTS or rest[0].double:
        return False
    core = list(rest)
    if core[-1].letter == TA_MARBUTA:
        core.pop()
    if core[-1].letter == YA and core[-1].double:
        core.pop()
    letters = [part.letter for part in core]
    if name == "wa" and len(letters) == 4 and letters[1] == ALIF and letters[2] in ("ئ", YA):
        return False  # the broken plural wasāʾil, wathāʾiq
    if letters[-2:] in ([ALIF, "ت"], [WAW, "ن"], [YA, "ن"]) and len(letters) > 3:
        letters = letters[:-2]
    strong = sum(1 for i, part in enumerate(core[: len(letters)]) if _is_consonant(part, i))
    return strong >= 3


def _is_consonant(part: Unit, index: int) -> bool:
    if part.letter in _GLIDES or part.letter == "ى":
        return part.letter != ALIF and (index == 0 or part.vowel in ("a", "i", "u") or part.double)
    return True
