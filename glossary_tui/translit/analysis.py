"""An Arabic word read once into what it is; schemes only say how each part is written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from glossary_tui.translit.affixes import split
from glossary_tui.translit.letters import bare, is_bare, normalise
from glossary_tui.translit.stem import VOWELS, StemReader
from glossary_tui.translit.units import Unit, units, vowels_written
from glossary_tui.translit.words import WORDS

_PREFIX_LETTERS: Final = {"بِ": "bi", "لِ": "li", "لَ": "la", "كَ": "ka", "وَ": "wa", "فَ": "fa", "سَ": "sa"}


@dataclass(frozen=True, slots=True)
class Word:
    """What an Arabic word is, independent of any scheme.

    `sounds` are the names described in `stem`; `ending` is a final short vowel or tanwin that only inflects a noun
    ("" if none; vowels that belong to the word are in `sounds`). `unknown` counts vowels nobody wrote.
    """

    letters: str
    prefixes: tuple[str, ...]
    article: bool
    sounds: tuple[str, ...]
    ending: str
    kind: str
    unknown: int

    @property
    def feminine(self) -> bool:
        """Whether the word ends in ta marbuta, so that its form depends on the next word."""
        return bool(self.sounds) and self.sounds[-1] == "ta_marbuta"

    @property
    def ends_in_vowel(self) -> bool:
        """Whether speech runs from this word into an article that follows (Muḥyī l-dīn): not after ta marbuta."""
        return bool(self.sounds) and self.sounds[-1] in VOWELS

    @property
    def runs_on(self) -> bool:
        """Whether it is a preposition or the like that ends in a long vowel (fī l-, ʿalā l-)."""
        return self.ends_in_vowel and self.letters in WORDS.particles and self.sounds[-1] not in ("a", "i", "u")


@lru_cache(maxsize=65536)
def analyse(word: str) -> Word:
    """Read one Arabic word, with or without vowel marks.

    Any string is accepted; what is not an Arabic letter or mark is passed over. Raises nothing.
    """
    word = normalise(word)
    parts = units(word)
    letters = bare(word)
    marked = not is_bare(word)
    respelt = _respelling(letters, parts)
    if respelt is not None:
        return _fixed(respelt, parts)
    affixes = split(parts, marked=marked)
    stem_letters = "".join(part.letter for part in affixes.stem)
    respelt = _respelling(stem_letters, affixes.stem) if affixes.article or affixes.prefixes else None
    if respelt is not None and (not affixes.article or len(stem_letters) > 2):
        inner = _fixed(respelt, affixes.stem)
        return replace(inner, letters=letters, prefixes=affixes.prefixes + inner.prefixes, article=affixes.article)
    reader = StemReader(affixes.stem, marked=marked)
    sounds, ending, kind = _ending(reader, affixes.article, affixes.prefixes, stem_letters)
    return Word(letters, affixes.prefixes, affixes.article, sounds, ending, kind, sounds.count("unknown"))


def _respelling(letters: str, parts: Sequence[Unit]) -> str | None:
    """Return the reading of a word with its own spelling, unless a vowel that is written contradicts it."""
    respelt = WORDS.respelt.get(letters)
    if respelt is None:
        return None
    full = units(normalise(respelt))
    inflected = parts[-1].vowel != "" and full[-1].vowel == ""
    left = iter(vowels_written(full))
    said = [part for part in (parts[:-1] if inflected else parts) if part.vowel not in ("an", "in", "un")]
    return respelt if all(vowel in left for vowel in vowels_written(said)) else None


def _fixed(respelt: str, parts: Sequence[Unit]) -> Word:
    *prefixes, stem = respelt.split("|")
    reader = StemReader(units(normalise(stem)), marked=True)
    sounds = (*reader.sounds, reader.ending) if reader.ending else tuple(reader.sounds)
    inflected = not reader.ending and sounds[-1] not in VOWELS and parts[-1].vowel in ("a", "i", "u", "un", "in")
    ending = parts[-1].vowel if inflected else ""
    letters = "".join(part.letter for part in parts)
    return Word(letters, tuple(_PREFIX_LETTERS[p] for p in prefixes), False, sounds, ending, "fixed", 0)


# Shapes of finite verbs, C a consonant, H an initial hamza, W a wasla; a doubled consonant is CC.
_PERFECT: Final = re.compile(
    "CaC[aiu]C|CuCiC|CaCCaC|CuCCiC|CaaC|CaaCaC|HaC[aiu]C|HaCCaC|HuCCiC|HaCaaC|CaCaCCaC|CaCaaCaC|CaCC"
    "|WiCCaCaC|WiCCaaC|WiCCaCCaC|WiCCaCaaC"
)
_PARTICIPLE: Final = re.compile("CuCC|CuCaaC|CuCaCC|CuCCaC|CuCaCaCC|CuCaCaaC|CuCCaCC")
_IMPERFECT: Final = re.compile("[CH][au](?:CC[aiu]C|CaCC[ai]C|CaCaCCaC|CaaCiC)")
_IMPERFECT_WEAK: Final = re.compile("C[au](?:C(?:aa|ii|uu)C|C[aiu]CC|C[ai]C)")


def _shape(sounds: list[str]) -> str:
    named = {"hamza_initial": "H", "wasla": "W"}
    return "".join(s if s in VOWELS else named.get(s) or ("CC" if s[-1] == "+" else "C") for s in sounds)


def _is_verb(sounds: list[str], ending: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether a word in -a or -u has the shape of a finite verb; nouns of the same shape are rarer."""
    if "bi" in prefixes or "li" in prefixes:
        return False
    shape, first = _shape(sounds), sounds[0]
    if ending == "a":
        noun_of_place = first == "mim" and shape == "CaCCaC"
        return _PERFECT.fullmatch(shape) is not None and not noun_of_place
    if ending != "u" or first not in ("ya", "ta", "nun", "hamza_initial"):
        return False
    weak = first == "ya" and _IMPERFECT_WEAK.fullmatch(shape) is not None
    return weak or _IMPERFECT.fullmatch(shape) is not None


def _ending(
    reader: StemReader, article: bool, prefixes: tuple[str, ...], letters: str
) -> tuple[tuple[str, ...], str, str]:
    """Decide whether a final short vowel inflects a noun (ALA-LC 14) or belongs to the word (13, 15, 16)."""
    sounds, ending = reader.sounds, reader.ending
    if ending == "in":
        return _genitive_tanwin(sounds, letters)
    if ending in ("", "un", "an"):
        return tuple(sounds), "", "noun"
    if not article:
        if letters in WORDS.particles or len([s for s in sounds if s not in VOWELS]) < 2:
            return (*sounds, ending), "", "particle"
        if _pronoun(sounds, ending):
            return (*sounds, ending), "", "noun"
        if _is_verb(sounds, ending, prefixes):
            return (*sounds, ending), "", "verb"
        if ending == "a" and sounds[-1] == "nun" and sounds[-2] in ("uu", "ii") and _opens_imperfect(sounds):
            return (*sounds, ending), "", "verb"
    elif _pronoun(sounds, ending) and len(sounds) > 6:
        return (*sounds, ending), "", "noun"
    return tuple(sounds), ending, "noun"


def _opens_imperfect(sounds: list[str]) -> bool:
    return sounds[0] in ("ya", "ta") and sounds[1] in ("a", "u") and sounds[3] not in VOWELS


def _pronoun(sounds: list[str], ending: str) -> bool:
    """Tell whether the last consonant with its vowel is a pronoun suffix: ‑hu, ‑hi, ‑ka, ‑ki."""
    if len(sounds) < 4 or sounds[-2] not in VOWELS | {"ya"}:
        return False
    if sounds[-1] == "ha":
        return ending in ("u", "i") and sounds[-2] != "aa_maqsura"
    consonants = sum(1 for sound in sounds[:-1] if sound not in VOWELS)
    return sounds[-1] == "kaf" and ending in ("a", "i") and consonants >= 3 and sounds[-2] in ("u", "a", "i")


def _genitive_tanwin(sounds: list[str], letters: str) -> tuple[tuple[str, ...], str, str]:
    consonants = [sound for sound in sounds if sound not in VOWELS]
    if len(consonants) == 2 and "aa" in sounds and letters not in WORDS.hollow and sounds[-1] != "ta_marbuta":
        return (*sounds, "defective_in"), "", "noun"  # ALA-LC 12(a)
    if sounds[:2] == ["mim", "u"] and _PARTICIPLE.fullmatch(_shape(sounds)):
        return (*sounds, "defective_in"), "", "noun"
    return tuple(sounds), "in", "noun"
