"""Reading a word no lexicon holds from its parts: a stem it does hold, with other prefixes or another ending."""

import math
from collections import Counter
from collections.abc import Iterator
from typing import Final

from glossary_tui.translit.lexicon.store import Lexicon, stems_of

_HEADS: Final = {
    "وال": "wa+al+", "ال": "al+", "بال": "bi+al+", "لل": "li+al+", "وبال": "wa+bi+al+", "ولل": "wa+li+al+",
    "كال": "ka+al+", "فال": "fa+al+", "و": "wa+", "ب": "bi+", "ل": "li+", "وب": "wa+bi+", "ول": "wa+li+", "ف": "fa+",
    "ك": "ka+",
}  # fmt: skip
_HEADS_LONGEST: Final = ("", *sorted(_HEADS, key=len, reverse=True))
#: Pronouns behind a noun, in its three cases.
_PRONOUNS: Final = {
    "ه": ("uh", "ih", "uhu", "ihi", "ahu"), "ها": ("uhA", "ihA", "ahA"), "هم": ("uhum", "ihim", "ahum"),
    "هما": ("uhumA", "ihimA", "ahumA"), "نا": ("unA", "inA", "anA"), "كم": ("ukum", "ikum", "akum"),
    "ك": ("uka", "ika", "aka"),
}  # fmt: skip
#: Endings of number, gender, nisba and adverb.
_ENDINGS: Final = {
    "ات": ("At",), "ون": ("Un",), "ين": ("In", "ayn"), "ان": ("An",), "ية": ("Lap",), "ي": ("N", "I"), "ة": ("ap",),
    "ا": ("F", "A"), "يين": ("LIn",), "يات": ("LAt",),
}  # fmt: skip
#: Endings that take the place of ة; every pronoun follows its t.
_FOR_FEMININE: Final = frozenset(("ات", "ية", "ي", "ين", "ان", "يات", "يين"))
#: Signs behind which no ending can follow: vowels and what is an ending itself.
_CLOSED: Final = frozenset("aiuAIUYNFpMKcL?")
_BEST: Final = 3


def of_stem(lexicon: Lexicon, letters: str) -> list[tuple[str, float]]:
    """Return codes for a bare word whose stem the lexicon holds with other prefixes, and the logs of their shares."""
    stems = _stems(lexicon)
    for head, stem in _split(letters, least=2):
        for spelt in (stem, *_respelt(stem)):
            counts = stems.get(spelt)
            if counts:
                return [(_HEADS.get(head, "") + code, share) for code, share in _shares(counts)]
    return []


def of_endings(lexicon: Lexicon, letters: str) -> list[tuple[str, float]]:
    """Return codes for a bare word whose stem the lexicon holds with another ending, and the logs of their shares."""
    stems = _stems(lexicon)
    for head, rest in _split(letters, least=4):
        found = [
            (_HEADS.get(head, "") + stem + ending, share)
            for spelt, old, new, endings in _without_ending(rest)
            for stem, share in _bases(stems.get(spelt), old, new)
            for ending in endings
        ]
        if found:
            return found
    return []


def _stems(lexicon: Lexicon) -> dict[str, Counter[str]]:
    if not lexicon.stems:
        lexicon.stems = stems_of(lexicon.readings)
    return lexicon.stems


def _split(letters: str, *, least: int) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut prefixes and article off a word that leave `least` letters, none first."""
    for head in _HEADS_LONGEST:
        if letters.startswith(head) and len(letters) - len(head) >= least:
            yield head, letters[len(head) :]


def _shares(counts: Counter[str]) -> list[tuple[str, float]]:
    total = counts.total()
    return [(code, math.log(n / total)) for code, n in counts.most_common(_BEST)]


def _without_ending(rest: str) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Yield the spellings a stem may be held under, the end of its code to replace, by what, and the endings read."""
    for suffix, endings in _PRONOUNS.items():
        stem = rest.removesuffix(suffix)
        if stem != rest and len(stem) >= 2:
            if stem.endswith("ت"):
                yield stem[:-1] + "ة", "p", "t", endings
            yield stem, "", "", endings
    for suffix, endings in _ENDINGS.items():
        stem = rest.removesuffix(suffix)
        if stem != rest and len(stem) >= 3:
            if suffix in _FOR_FEMININE:
                yield stem + "ة", "ap", "", endings
            yield stem, "", "", endings


def _bases(counts: Counter[str] | None, old: str, new: str) -> Iterator[tuple[str, float]]:
    for code, share in _shares(counts) if counts else ():
        if code.endswith(old):
            base = code.removesuffix(old) + new
            if base and base[-1] not in _CLOSED:
                yield base, share


def _respelt(stem: str) -> list[str]:
    """Return other usual spellings: hamza left out or put in, dots of a ya, ta marbuta without dots."""
    found: list[str] = []
    if stem[0] in "أإآا":
        found += [alif + stem[1:] for alif in "أإآا" if alif != stem[0]]
    if "ى" in stem[:-1]:
        found += [stem.replace("ى", "ي"), stem[:-1].replace("ى", "ي") + stem[-1]]
    if stem[-1] in "يى":
        found.append(stem[:-1] + ("ى" if stem[-1] == "ي" else "ي"))
    if stem[-1] in "هة":
        found.append(stem[:-1] + ("ة" if stem[-1] == "ه" else "ه"))
    return found
