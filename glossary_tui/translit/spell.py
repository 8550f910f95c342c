"""Spelling the sounds of a word in Arabic letters, with vowel marks or bare."""

import unicodedata
from functools import cache
from typing import Final

from glossary_tui.translit.align import align
from glossary_tui.translit.analysis import Word, analyse
from glossary_tui.translit.letters import CONSONANTS, MARK_OF, SHADDA, SUN, bare
from glossary_tui.translit.stem import VOWELS
from glossary_tui.translit.words import WORDS

_LETTER: Final = {name: letter for letter, name in reversed(CONSONANTS.items())}
_PREFIX: Final = {"wa": "وَ", "fa": "فَ", "bi": "بِ", "li": "لِ", "la": "لَ", "ka": "كَ", "sa": "سَ"}
_SHORT: Final = {"aa": "a", "aa_maqsura": "a", "ii": "i", "uu": "u", "unknown": ""}
_LONG: Final = {"aa": "ا", "aa_maqsura": "ى", "ii": "ي", "uu": "و"}


def spell(word: Word, letters: str = "") -> str:
    """Return `word` in Arabic with vowel marks, in NFC; along `letters` if its spelling is known."""
    marked = _along(word, letters) if letters else ""
    return unicodedata.normalize("NFC", marked or _freely(word))


def _freely(word: Word) -> str:
    head = "".join(_PREFIX[prefix] for prefix in word.prefixes)
    stem = _stem(word)
    if word.article:
        first = word.sounds[0].rstrip("+")
        if first in SUN and word.sounds[0][-1] != "+":
            stem = stem[0] + SHADDA + stem[1:]
        if word.prefixes and word.prefixes[-1] == "li":
            head += "" if first == "lam" else "ل"
        else:
            head += "ال"
    return head + stem


def spell_bare(word: Word) -> str:
    """Return `word` in bare letters; words with their own spelling (الله, هذا) get it."""
    fixed = _fixed().get((word.prefixes, word.article, word.sounds))
    if fixed is not None:
        return fixed
    verb = word.sounds[-1] == "uu" and not word.article and len(word.sounds) > 5
    return bare(spell(word)) + ("ا" if verb else "")  # the silent alif of fa‘alū, ALA-LC 4


def is_fixed(word: Word) -> bool:
    """Tell whether these sounds are a word with its own spelling, such as huwa or hādhā."""
    return (word.prefixes, word.article, word.sounds) in _fixed()


@cache
def _fixed() -> dict[tuple[tuple[str, ...], bool, tuple[str, ...]], str]:
    """Return the words with their own spelling by their sounds; the first spelling listed is the usual one."""
    found: dict[tuple[tuple[str, ...], bool, tuple[str, ...]], str] = {}
    for letters in WORDS.respelt:
        read = analyse(letters)
        for start in ("hamza_initial", "wasla"):
            sounds = read.sounds
            if sounds[0] in ("hamza_initial", "wasla"):
                sounds = (start, *sounds[1:])
            found.setdefault((read.prefixes, read.article, sounds), letters)
    return found


def _along(word: Word, letters: str) -> str:
    """Put the sounds of a word over letters that are known, "" if they do not fit."""
    found = align(word, letters)
    if found is None:
        return ""
    head, pieces = found
    size = len(word.prefixes)
    out = "".join(_PREFIX[prefix] for prefix in word.prefixes) + head[size:]
    for number, (letter, sounds) in enumerate(pieces):
        marked = _marked(letter, sounds)
        if number == 0 and word.article and sounds and sounds[0] in SUN:
            marked += SHADDA
        out += marked
    return out


def _marked(letter: str, sounds: tuple[str, ...]) -> str:
    out = letter
    for sound in sounds:
        if sound in ("a", "i", "u"):
            out += MARK_OF[sound]
        elif sound in _LONG and letter == "":
            out += MARK_OF["A"] if sound == "aa" else MARK_OF[_SHORT[sound]]
        elif sound in _LONG:
            out = MARK_OF[_SHORT[sound]] + out if letter not in "آإ" or sound != "aa" else out
        elif sound in ("nisba", "iyy"):
            out = MARK_OF["i"] + out + SHADDA
        elif sound == "uww":
            out = MARK_OF["u"] + out + SHADDA
        elif sound in ("adverbial_an", "defective_an"):
            out = MARK_OF["an"] + out
        elif sound == "defective_in":
            out += MARK_OF["in"]
        elif sound.endswith("+"):
            out += SHADDA
    return out


def _stem(word: Word) -> str:
    sounds = word.sounds
    out: list[str] = []
    index = 0
    while index < len(sounds):
        sound = sounds[index]
        before = sounds[index - 1] if index else ""
        after = sounds[index + 1] if index + 1 < len(sounds) else ""
        if sound in ("hamza_initial", "wasla"):
            index += _initial(sounds, out)
        elif sound.rstrip("+") == "hamza":
            index += _hamza(out, before, after, double=sound.endswith("+"), last=index + 1 >= len(sounds))
        else:
            out.append(_one(sound, before))
            index += 1
    return "".join(out)


def _one(sound: str, before: str) -> str:
    if sound in ("a", "i", "u"):
        return MARK_OF[sound]
    if sound in _LONG:
        return MARK_OF[_SHORT[sound]] + _LONG[sound]
    if sound == "unknown":
        return ""
    if sound in ("nisba", "iyy"):
        return MARK_OF["i"] + "ي" + SHADDA
    if sound == "uww":
        return MARK_OF["u"] + "و" + SHADDA
    if sound == "ta_marbuta":
        return "ة"
    if sound == "adverbial_an":
        return MARK_OF["an"] + ("" if before in ("ta_marbuta", "hamza") else "ا")
    if sound == "defective_an":
        return MARK_OF["an"] + "ى"
    if sound == "defective_in":
        return MARK_OF["in"]
    return _LETTER[sound.rstrip("+")] + (SHADDA if sound.endswith("+") else "")


def _initial(sounds: tuple[str, ...], out: list[str]) -> int:
    """Write the alif of a stem that begins with a vowel; return how many sounds that took."""
    vowel = sounds[1] if len(sounds) > 1 else ""
    if vowel == "aa":
        out.append("آ")
        return 2
    wasla = sounds[0] == "wasla" or (vowel == "i" and _opens_wasla(sounds))
    out.append("ا" if wasla else "إ" if vowel in ("i", "ii") else "أ")
    return 1


def _opens_wasla(sounds: tuple[str, ...]) -> bool:
    """Tell whether i- is the helping vowel of ibn, ism and the verbal forms VII, VIII and X."""
    body = [sound.rstrip("+") for sound in sounds[2:6]]
    if body[:2] == ["ba", "nun"] or body[:2] == ["sin", "ta"] or (body[:2] == ["sin", "mim"] and len(sounds) == 4):
        return True
    if sounds[2:3] == ("ta+",) or sounds[2:3] in (("dal+",), ("tah+",)):
        return True
    infix = len(body) > 2 and body[1] in ("ta", "tah") and body[2] in ("i", "a")
    return infix or (body[:1] == ["nun"] and len(body) > 2 and body[1] not in VOWELS and body[2] == "i")


def _hamza(out: list[str], before: str, after: str, *, double: bool, last: bool) -> int:
    """Write a hamza on the seat its neighbours ask for: i before u before a."""
    if after == "aa" and before not in ("aa", "uu", "ii"):
        out.append("آ")
        return 2
    if last:
        seat = {"i": "ئ", "u": "ؤ", "a": "أ"}.get(before, "ء")
    elif "i" in (before, after) or "ii" in (before, after) or after in ("nisba", "iyy") or before in ("ya", "iyy"):
        seat = "ئ"
    elif before == "u" or (after in ("u", "uu") and before != "uu"):
        seat = "ؤ"
    elif before in ("aa", "uu"):
        seat = "ء"
    else:
        seat = "أ" if after != "adverbial_an" or before == "a" else "ء"
    out.append(seat + (SHADDA if double else ""))
    return 1
