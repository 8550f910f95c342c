"""Reading a word of a scheme back into its sounds: every reading its letters allow, the likeliest first."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from glossary_tui.errors import GlossaryError
from glossary_tui.translit.analysis import Word
from glossary_tui.translit.letters import CONSONANT_NAMES, SUN
from glossary_tui.translit.scheme import Scheme, load_scheme
from glossary_tui.translit.stem import VOWELS

_AYN: Final = "ʿ‘ʻ`ʽ"
_HAMZA: Final = "ʾ’ʼ'ˈ"
_PREFIXES: Final = ("bi", "li", "ka", "sa", "la")
_LIMIT: Final = 96
_LONGEST: Final = 100  # letters of a word; what is longer is no word, and stays as it is
_SHORT: Final = (("i",), ("u",))
_CONSONANTS: Final = frozenset(CONSONANT_NAMES)


@dataclass(frozen=True, slots=True)
class Reader:
    """One scheme turned round: Latin strings to sounds, heads (prefixes and article) to what they are."""

    scheme: Scheme
    tokens: dict[str, tuple[tuple[str, ...], ...]]
    longest: int
    heads: dict[str, tuple[tuple[str, ...], bool]]
    signs: dict[int, str]

    def fold(self, text: str) -> str:
        """Return `text` in NFC and lower case, with one sign each for ayn and hamza where the scheme has two."""
        return unicodedata.normalize("NFC", text.lower()).translate(self.signs)

    def head(self, word: str) -> tuple[tuple[str, ...], bool, str]:
        """Split a folded word into its prefixes, whether the article follows, and the stem."""
        for end in range(min(len(word) - 1, 14), 0, -1):
            found = self.heads.get(word[:end])
            if found is not None:
                return (*found, word[end:])
        return (), False, word


@cache
def reader(name: str) -> Reader:
    """Return the reader of a scheme by name or path. Raises GlossaryError as `load_scheme` does."""
    scheme = load_scheme(name)
    if scheme.kind == "letters":
        raise GlossaryError(f"{name}: writes letter for letter, and is not read by sounds: name a romanisation")
    tokens = _tokens(scheme)
    signs = {}
    if scheme.sounds["ayn"] and scheme.sounds["hamza"] and scheme.sounds["ayn"] != scheme.sounds["hamza"]:
        signs = {ord(c): scheme.sounds["ayn"] for c in _AYN} | {ord(c): scheme.sounds["hamza"] for c in _HAMZA}
        signs = {code: sign for code, sign in signs.items() if sign in _AYN + _HAMZA}
    elif scheme.sounds["ayn"] == "'":
        signs = {ord(c): "'" for c in _AYN + _HAMZA}
    for mark in scheme.digraph_mark, "ʹ", "·", "′":
        if mark:
            signs[ord(mark)] = "|"
    return Reader(scheme, tokens, max(map(len, tokens), default=0), _heads(scheme), signs)


def _tokens(scheme: Scheme) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}

    def add(latin: str, *sounds: str) -> None:
        if latin:
            found.setdefault(latin.lower(), []).append(sounds)

    for name in CONSONANT_NAMES:
        add(scheme.sounds[name], name)
        if len(scheme.sounds[name]) > 1 and scheme.sounds[f"{name}+"] != scheme.sounds[name]:
            add(scheme.sounds[f"{name}+"], f"{name}+")
    for name in ("a", "i", "u", "aa", "ii", "uu", "aa_maqsura"):
        add(scheme.sounds[name], name)
    if scheme.pausal not in found:  # a sign of its own, as ISO 233-2 has
        add(scheme.pausal, "ta_marbuta")
    for name in ("iyy", "uww"):
        if scheme.sounds[name] not in ("iyy", "uww"):
            add(scheme.sounds[name], name)
    return {latin: tuple(dict.fromkeys(sounds)) for latin, sounds in found.items()}


def _heads(scheme: Scheme) -> dict[str, tuple[tuple[str, ...], bool]]:
    lams = {scheme.sounds["lam"]} | ({scheme.sounds[name] for name in SUN} if scheme.sun else set())
    heads: dict[str, tuple[tuple[str, ...], bool]] = {}
    outers: tuple[tuple[str, ...], ...] = ((), ("wa",), ("fa",))
    for outer in outers:
        before = "".join(scheme.prefixes[p] for p in outer)
        for inner in ((), *((p,) for p in _PREFIXES)):
            both = (*outer, *inner)
            plain = before + "".join(scheme.prefixes[p] for p in inner)
            if plain and (plain.endswith(("-", " ")) or len(plain) > 3):
                heads.setdefault(plain, (both, False))
            last = both[-1] if both else ""
            forms = [scheme.article[last]] if last else [scheme.article["alone"], scheme.article["elided"]]
            stem = before if inner else "".join(scheme.prefixes[p] for p in outer[:-1])
            for form in forms:
                for lam in lams:
                    latin = (stem if both else "") + form.replace("{l}", lam)
                    if latin.endswith(("-", " ")):
                        heads[latin.lower()] = (both, True)
    return heads


def sound_lists(stem: str, reading: Reader) -> Iterator[list[str]]:
    """Yield the sounds `stem` (folded, without head) may stand for, at most 96 lists, the likeliest first."""
    if len(stem) <= _LONGEST:
        yield from islice(_split(stem, 0, reading, set()), _LIMIT)


def _split(stem: str, start: int, reading: Reader, dead: set[int]) -> Iterator[list[str]]:
    """Yield the ways to read `stem` from `start` on; `dead` are the places from which there is none."""
    if start >= len(stem):
        yield []
        return
    if stem[start] == "|":
        yield from _split(stem, start + 1, reading, dead)
        return
    found = False
    for end in range(min(len(stem), start + reading.longest), start, -1):
        if end in dead:
            continue
        options = reading.tokens.get(stem[start:end], ())
        if end == len(stem):  # where a scheme does not tell length: a word hardly ends in a short i or u
            options = tuple(sorted(options, key=lambda sounds: sounds in _SHORT))
        for sounds in options:
            if sounds == ("aa_maqsura",) and end < len(stem):
                continue
            for rest in _split(stem, end, reading, dead):
                found = True
                yield [*sounds, *rest]
    if not found:
        dead.add(start)


def candidates(latin: str, reading: Reader) -> Iterator[Word]:
    """Yield the words `latin` (one written word with its prefixes) may stand for, the likeliest first."""
    folded = reading.fold(latin)
    prefixes, article, stem = reading.head(folded)
    for sounds in sound_lists(stem, reading):
        joined = _join(sounds, silent=not reading.scheme.sounds["ayn"])
        if not joined:
            continue
        if joined[0] in VOWELS:
            joined.insert(0, "hamza_initial")
        elif joined[0] == "hamza":
            joined[0] = "hamza_initial"
        is_name = any(letter.isupper() for letter in latin)
        for ended in _endings(joined, reading.scheme, adverb=not article, name=is_name):
            yield Word("", prefixes, article, tuple(ended), "", "read", 0)


def _join(sounds: list[str], *, silent: bool) -> list[str]:
    """Turn a consonant written twice into a doubled one, and i + doubled y into the combination.

    `silent` says that the scheme leaves out ayn and hamza: one of them stood between two vowels (Saad, Faiz).
    """
    out: list[str] = []
    for sound in sounds:
        if silent and out and out[-1] in VOWELS and sound in VOWELS:
            out.append("ayn" if out[-1] == sound else "hamza")
        if out and out[-1] == sound and sound in _CONSONANTS:
            out[-1] = f"{sound}+"
        elif sound in VOWELS and len(out) > 1 and out[-1] == "ya+" and out[-2] == "i":
            out[-2:] = ["iyy", sound]
        elif sound in VOWELS and len(out) > 1 and out[-1] == "waw+" and out[-2] == "u":
            out[-2:] = ["uww", sound]
        else:
            out.append(sound)
    return out


def _radicals(sounds: list[str]) -> int:
    return sum(2 if sound.endswith("+") else sound not in VOWELS for sound in sounds)


def _endings(sounds: list[str], scheme: Scheme, *, adverb: bool, name: bool) -> Iterator[list[str]]:
    """Yield the readings the last sounds allow: ta marbuta in both states, nisba, tanwin.

    A final -an is a tanwin behind a whole root (*ṭabʿan*, *jiddan*), and part of the word in a name or where the root
    would lack a radical (*Ḥasan*, *waṭan*).
    """
    tail = tuple(sounds[-2:])
    tanwin = [*sounds[:-2], "adverbial_an"] if tail == ("a", "nun") and adverb and len(sounds) > 2 else []
    likely = bool(tanwin) and not name and _radicals(sounds[:-2]) > 2
    pausal = scheme.pausal
    if len(sounds) > 2:
        if pausal and tail[0] in ("a", "aa") and scheme.sounds.get(tail[1]) == pausal:
            yield [*sounds[:-1], "ta_marbuta"]
        elif not pausal and sounds[-1] == "a":
            yield [*sounds, "ta_marbuta"]
        if tail == ("a", "ta"):
            yield [*sounds[:-1], "ta_marbuta"]
        elif likely:
            yield tanwin
        if tail == ("aa", "ta"):
            yield sounds
            yield [*sounds[:-1], "ta_marbuta"]
            return
    if sounds[-1] == "ii" and len(sounds) > 3:
        yield [*sounds[:-1], "nisba"]
    elif tail == ("i", "ya+"):
        yield [*sounds[:-2], "nisba"]
    elif sounds[-1] == "iyy":
        yield [*sounds[:-1], "nisba"]
    if sounds[-4:] == ["a", "ta", "a", "nun"] and adverb:
        yield [*sounds[:-3], "ta_marbuta", "adverbial_an"]
    yield sounds
    if tanwin and not likely:
        yield tanwin


def is_construct(latin: str) -> bool:
    """Tell whether a word read with ta marbuta was written in construct."""
    return re.search(r"t$", latin) is not None
