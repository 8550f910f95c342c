"""Laying the sounds of a word along its Arabic letters: what keeps wrong pairs out of a lexicon and marks vowels."""

from functools import lru_cache
from typing import Final

from glossary_tui.translit.analysis import Word
from glossary_tui.translit.letters import CONSONANTS

#: For every letter in order, the sounds it stands for.
Pieces = tuple[tuple[str, tuple[str, ...]], ...]

_ALIFS: Final = "اأإآٱ"
_LETTERS_OF: Final[dict[str, str]] = {}
for _letter, _name in CONSONANTS.items():
    _LETTERS_OF[_name] = _LETTERS_OF.get(_name, "") + _letter
_LETTERS_OF["hamza"] = "ءأإؤئاآيىو"
_LETTERS_OF["ya"] += "ىئ"
# Letters of other languages are often written with the nearest Arabic one.
_LETTERS_OF["gaf"] += "غجكق"
_LETTERS_OF["pe"] += "ب"
_LETTERS_OF["che"] += "ج"
_LETTERS_OF["zhe"] += "ج"
_LETTERS_OF["ve"] += "فو"
_PREFIX: Final = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
#: What a sound may be written with; "" stands for nothing.
_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "a": ("",), "i": ("",), "u": ("",), "unknown": ("",), "aa": ("ا", ""), "ii": ("ي", "ى", "ی"), "uu": ("و",),
    "aa_maqsura": ("ى", "ي", "ا"), "nisba": ("ي", "ى", "ی"), "iyy": ("ي", "يي", "ى"), "uww": ("و", "وو"),
    "ta_marbuta": ("ة", "ه", "ت"), "adverbial_an": ("ا", "", "ى"), "defective_an": ("ى", "ا"), "defective_in": ("",),
    "hamza_initial": tuple(_ALIFS), "wasla": tuple(_ALIFS),
}  # fmt: skip


def agrees(word: Word, letters: str) -> bool:
    """Tell whether `word` could be spelt `letters` (bare Arabic letters)."""
    return align(word, letters) is not None


def align(word: Word, letters: str) -> tuple[str, Pieces] | None:
    """Return the letters of prefixes and article, and those of the stem with their sounds; None if they disagree."""
    at = 0
    for prefix in word.prefixes:
        if not letters.startswith(_PREFIX[prefix], at):
            return None
        at += 1
    if word.article:
        if word.prefixes and word.prefixes[-1] == "li":
            if not letters.startswith("ل", at):
                return None
            at += 1
        elif letters[at : at + 1] in ("ا", "ٱ") and letters[at + 1 : at + 2] == "ل":
            at += 2
        else:
            return None
        if word.sounds[0] == "lam" and letters[at - 2 : at] == "لل" and not letters.startswith("ل", at):
            at -= 1
    pieces = _match(word.sounds, letters[at:])
    return None if pieces is None else (letters[:at], pieces)


@lru_cache(maxsize=1 << 16)
def _match(sounds: tuple[str, ...], letters: str) -> Pieces | None:
    if not sounds:
        return () if not letters else ((("ا", ()),) if letters == "ا" else None)
    sound, rest = sounds[0], sounds[1:]
    forms = _FORMS.get(sound)
    if forms is not None:
        for form in forms:
            if letters.startswith(form):
                found = _match(rest, letters[len(form) :])
                if found is not None:
                    return _with(form, sound, found)
        return None
    name = sound.rstrip("+")
    if letters and letters[0] in _LETTERS_OF[name]:
        return _consonant(name, sounds, letters)
    # A final hamza is often left out; nothing carries its sound.
    return (("", (sound,)),) if name == "hamza" and not rest and not letters else None


def _with(form: str, sound: str, found: Pieces) -> Pieces:
    """Put a sound before the pieces already found; one without a letter rides in an empty piece."""
    if len(form) > 1:
        return ((form[0], (sound,)), (form[1], ()), *found)
    return ((form, (sound,)), *found)


def _consonant(name: str, sounds: tuple[str, ...], letters: str) -> Pieces | None:
    sound, rest, first, after = sounds[0], sounds[1:], letters[0], letters[1:]
    if sound.endswith("+") and after[:1] == first:
        found = _match(rest, after[1:])
        if found is not None:
            return ((first, ()), (first, (sound,)), *found)
    found = _match(rest, after)
    if found is not None:
        return ((first, (sound,)), *found)
    if rest and rest[0] in ("uu", "ii") and first in "وؤئي":  # داود, رؤس: one letter does both
        found = _match(rest[1:], after)
        return None if found is None else ((first, (sound, rest[0])), *found)
    if name == "hamza" and first == "ا" and after[:1] in ("ئ", "ء"):  # مائة
        found = _match(rest, after[1:])
        return None if found is None else ((first, ()), (after[0], (sound,)), *found)
    return None
