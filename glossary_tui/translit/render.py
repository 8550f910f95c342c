"""Writing an analysed word in a scheme."""

from dataclasses import dataclass
from typing import Final

from glossary_tui.translit.analysis import Word
from glossary_tui.translit.scheme import Scheme, is_sun
from glossary_tui.translit.words import WORDS

# A consonant that a following h could turn into a digraph (ALA-LC 21(a), BGN/PCGN special rule 14).
_HOSTS: Final = frozenset(("ta", "kaf", "dal", "sin", "ta+", "kaf+", "dal+", "sin+"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: before what it is written, after what, and whether it opens the text."""

    construct: bool = False
    after_vowel: bool = False
    initial: bool = True


def render(word: Word, scheme: Scheme, place: Place) -> str:
    """Return `word` in a "sounds" scheme at that place."""
    if word.letters in scheme.spellings:
        return scheme.spellings[word.letters]
    stem = _stem(word, scheme, place)
    first = word.sounds[0] if word.sounds else ""
    if word.article:
        head = _article(word, scheme, place, first)
    else:
        head = "".join(scheme.prefixes[prefix] for prefix in word.prefixes)
    if scheme.capitals == "none" or not stem:
        return head + stem
    return _capitalised(head, stem, word, scheme, place)


def _article(word: Word, scheme: Scheme, place: Place, first: str) -> str:
    lam = scheme.sounds[first.rstrip("+")] if scheme.sun and is_sun(first) else scheme.sounds["lam"]
    if word.prefixes:
        *before, last = word.prefixes
        head = "".join(scheme.prefixes[prefix] for prefix in before)
        return head + scheme.article[last].replace("{l}", lam)
    form = "elided" if place.after_vowel else "alone"
    return scheme.article[form].replace("{l}", lam)


def _stem(word: Word, scheme: Scheme, place: Place) -> str:
    table = scheme.sounds
    sounds = word.sounds
    if "ta_marbuta" in sounds or "ha" in sounds or "ha+" in sounds:
        stem = "".join(_special(sounds, index, scheme, place, bool(word.ending)) for index in range(len(sounds)))
    else:
        stem = "".join([table[sound] for sound in sounds])
    if word.ending and scheme.keep_endings:
        stem += _inflection(word.ending, table)
    return stem


def _inflection(ending: str, table: dict[str, str]) -> str:
    if ending in ("a", "i", "u"):
        return table[ending]
    return table[ending[0]] + table["nun"]


def _special(sounds: tuple[str, ...], index: int, scheme: Scheme, place: Place, inflected: bool) -> str:
    sound = sounds[index]
    if sound == "ta_marbuta":
        if index + 1 < len(sounds):
            return scheme.sounds["adverbial_ta"]
        if place.construct or (inflected and scheme.keep_endings):
            return scheme.construct
        return scheme.after_long if index and sounds[index - 1] == "aa" else scheme.pausal
    latin = scheme.sounds[sound]
    clash = sound in ("ha", "ha+") and index and sounds[index - 1] in _HOSTS
    if clash and scheme.digraph_mark and scheme.sounds[sounds[index - 1]][-1] in "tkds":
        return scheme.digraph_mark + latin
    return latin


def _capitalised(head: str, stem: str, word: Word, scheme: Scheme, place: Place) -> str:
    """Capitals for schemes made for names: every stem; the article where it opens the name, or always (UN 2017)."""
    if word.kind == "particle" or (word.letters in WORDS.particles and not place.initial):
        return head + (_upper_first(stem) if place.initial and not head else stem)
    if head and head[-1].isalpha():
        return _upper_first(head) + stem  # sayakūn is one word
    stem = _upper_first(stem)
    if not head or scheme.capitals == "stems":
        return head + stem
    if place.initial:
        return _upper_first(head) + stem
    alone = word.article and not word.prefixes
    return (_upper_first(head) if alone and scheme.capitals == "words-and-article" else head) + stem


def _upper_first(text: str) -> str:
    for index, char in enumerate(text):
        if char.isalpha() and char.upper() != char:
            return text[:index] + char.upper() + text[index + 1 :]
        if char.isalpha() and char.lower() != char:
            return text
    return text
