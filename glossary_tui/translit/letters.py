"""The Arabic letters and marks the analysis knows, under the names that scheme files use as keys.

Every consonant has one name whatever its seat or regional shape: the Maghribi forms of fa and qaf (ALA-LC, note to
the table), the Persian kaf and ya, and the several signs for g share a name with the letter they stand for.
"""

import unicodedata
from typing import Final

CONSONANTS: Final[dict[str, str]] = {
    "ب": "ba", "ت": "ta", "ث": "tha", "ج": "jim", "ح": "hah", "خ": "kha", "د": "dal", "ذ": "dhal",
    "ر": "ra", "ز": "zay", "س": "sin", "ش": "shin", "ص": "sad", "ض": "dad", "ط": "tah", "ظ": "zah",
    "ع": "ayn", "غ": "ghayn", "ف": "fa", "ق": "qaf", "ك": "kaf", "ل": "lam", "م": "mim", "ن": "nun",
    "ه": "ha", "و": "waw", "ي": "ya", "پ": "pe", "چ": "che", "ژ": "zhe", "گ": "gaf", "ڤ": "ve",
    "ء": "hamza", "أ": "hamza", "إ": "hamza", "ؤ": "hamza", "ئ": "hamza",
    "ڢ": "fa", "ڧ": "qaf", "ک": "kaf", "ی": "ya", "ھ": "ha", "ہ": "ha", "ڨ": "gaf", "ڴ": "gaf", "ڭ": "gaf",
}  # fmt: skip

CONSONANT_NAMES: Final = tuple(dict.fromkeys(CONSONANTS.values()))
PREFIX_NAMES: Final = ("wa", "fa", "bi", "li", "ka", "sa", "la")
VOWEL_NAMES: Final = ("a", "i", "u", "aa", "ii", "uu", "aa_maqsura")

FATHA, DAMMA, KASRA, SHADDA, SUKUN = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
FATHATAN, DAMMATAN, KASRATAN, DAGGER = "\u064b", "\u064c", "\u064d", "\u0670"
MARKS: Final[dict[str, str]] = {
    FATHA: "a", DAMMA: "u", KASRA: "i", SUKUN: "0", FATHATAN: "an", DAMMATAN: "un", KASRATAN: "in", DAGGER: "A",
}  # fmt: skip
MARK_OF: Final[dict[str, str]] = {name: mark for mark, name in MARKS.items()}

ALIF, MADDA, WASLA, MAQSURA, TA_MARBUTA = "ا", "آ", "ٱ", "ى", "ة"
WAW, YA, LAM, HAMZA = "و", "ي", "ل", "ء"
HAMZA_SEATS: Final = frozenset("أإ")
_VOWELS: Final = frozenset((FATHA, DAMMA, KASRA, DAGGER))
LETTERS: Final = frozenset(CONSONANTS) | {ALIF, MADDA, WASLA, MAQSURA, TA_MARBUTA}

SUN: Final = frozenset(
    ("ta", "tha", "dal", "dhal", "ra", "zay", "sin", "shin", "sad", "dad", "tah", "zah", "lam", "nun")
)

_DROPPED: Final = dict.fromkeys((0x640, 0x200C, 0x200D))


def _presentation() -> str:
    """Return the presentation forms that stand for nothing but letters and marks we know."""
    known = LETTERS | MARKS.keys() | {SHADDA, "\u0640"}
    forms = (chr(code) for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)))
    return "".join(c for c in forms if (plain := unicodedata.normalize("NFKC", c)) != c and known.issuperset(plain))


_OPENING = "".join(sorted(LETTERS)) + _presentation()
#: A run of Arabic letters with their marks, tatweel and joiners: what is read as one word. A non-joiner before a
#: letter parts it, as schemes may write that (ALA-LC 21(b)). Letters of other languages that no table holds are left
#: outside, and so untouched.
WORD_PATTERN: Final = (
    f"[{_OPENING}](?:[{_OPENING}\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200d]"
    f"|\u200c(?![{_OPENING}]))*"
)


def marked_pattern(phrase: str) -> str:
    """Return a pattern for bare words as they stand in text, with marks or without."""
    marks = "[\u0640\u064b-\u065f\u0670]*"
    letters = "".join(" +" if char == " " else f"[اٱ]{marks}" if char == ALIF else char + marks for char in phrase)
    return f"{letters}(?![{_OPENING}])"


def normalise(word: str) -> str:
    """Return `word` in NFC, without tatweel and joiners, presentation forms unfolded to plain letters."""
    if not word.isascii() and max(word) >= "\ufb50":
        word = "".join(unicodedata.normalize("NFKC", c) if "\ufb50" <= c <= "\ufefc" else c for c in word)
    return unicodedata.normalize("NFC", word).translate(_DROPPED)


def bare(word: str) -> str:
    """Return the letters of `word` without vowel marks, shadda, wasla, tatweel: the form people type."""
    letters = "".join(c for c in normalise(word) if c not in MARKS and not "\u064b" <= c <= "\u065f")
    return letters.replace(WASLA, ALIF)


def is_bare(word: str) -> bool:
    """Tell whether `word` carries no vowel mark: a shadda, a sukun or a final tanwin alone leave its vowels open."""
    return _VOWELS.isdisjoint(word)
