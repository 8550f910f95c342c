"""Whether sounds and Arabic letters can be the same word: the check that keeps wrong pairs out of a lexicon."""

from functools import lru_cache
from typing import Final

from glossary_tui.translit.analysis import Word
from glossary_tui.translit.letters import CONSONANTS
from glossary_tui.translit.stem import VOWELS

_ALIFS: Final = "اأإآٱ"
_LETTERS_OF: Final[dict[str, str]] = {}
for _letter, _name in CONSONANTS.items():
    _LETTERS_OF[_name] = _LETTERS_OF.get(_name, "") + _letter
_LETTERS_OF["hamza"] = "ءأإؤئاآيىو"
_LETTERS_OF["ya"] += "ىئ"
_LETTERS_OF["gaf"] += "غجكق"
_LETTERS_OF["pe"] += "ب"
_LETTERS_OF["che"] += "ج"
_LETTERS_OF["zhe"] += "ج"
_LETTERS_OF["ve"] += "فو"
_PREFIX: Final = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
#: What a sound may be written with; "" stands for nothing.
_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "a": ("",), "i": ("",), "u": ("",), "aa": ("ا", ""), "ii": ("ي", "ى", "ی"), "uu": ("و",),
    "aa_maqsura": ("ى", "ي", "ا"), "nisba": ("ي", "ى", "ی"), "iyy": ("ي", "يي", "ى"), "uww": ("و", "وو"),
    "ta_marbuta": ("ة", "ه", "ت"), "adverbial_an": ("ا", "", "ى"), "defective_an": ("ى", "ا"), "defective_in": ("",),
    "hamza_initial": tuple(_ALIFS), "wasla": tuple(_ALIFS),
}  # fmt: skip


def agrees(word: Word, letters: str) -> bool:
    """Tell whether `word` could be spelt `letters` (bare Arabic letters)."""
    at = 0
    for prefix in word.prefixes:
        if not letters.startswith(_PREFIX[prefix], at):
            return False
        at += 1
    if word.article:
        if word.prefixes and word.prefixes[-1] == "li":
            if not letters.startswith("ل", at):
                return False
            at += 1
        elif letters[at : at + 1] in ("ا", "ٱ") and letters[at + 1 : at + 2] == "ل":
            at += 2
        else:
            return False
        if word.sounds[0] == "lam" and letters[at - 2 : at] == "لل" and not letters.startswith("ل", at):
            at -= 1
    return _match(word.sounds, letters[at:])


@lru_cache(maxsize=1 << 16)
def _match(sounds: tuple[str, ...], letters: str) -> bool:
    if not sounds:
        return letters in ("", "ا") or False
    sound, rest = sounds[0], sounds[1:]
    forms = _FORMS.get(sound)
    if forms is not None:
        if any(letters.startswith(form) and _match(rest, letters[len(form) :]) for form in forms):
            return True
        return sound == "uu" and len(rest) == 0 and letters == "وا"
    name = sound.rstrip("+")
    first = letters[:1]
    if first and first in _LETTERS_OF[name] and _consonant(name, sound, rest, letters):
        return True
    # داود, رؤس: one letter for the consonant and the long vowel; the final hamza is often left out.
    return name == "hamza" and not rest and not letters


def _consonant(name: str, sound: str, rest: tuple[str, ...], letters: str) -> bool:
    first, after = letters[0], letters[1:]
    if sound.endswith("+") and after[:1] == first and _match(rest, after[1:]):
        return True
    if _match(rest, after):
        return True
    if rest and rest[0] in ("uu", "ii") and first in "وؤئي":
        return _match(rest[1:], after)
    silent = name == "hamza" and after[:1] in ("ا", "ئ", "ء") and first == "ا"
    return silent and _match(rest, after[1:])


def is_vowel(sound: str) -> bool:
    """Tell whether a sound is a vowel."""
    return sound in VOWELS
