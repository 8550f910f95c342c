"""The signs of transliteration in a word (macrons, dots, circumflexes, ʿayn, hamza), and spellings without them."""

import unicodedata

from glossary_tui.lazy import pattern

AYN, HAMZA = "ʿ", "ʾ"
_AYNS, _HAMZAS = "ʿʻ‘`ʽˁ", "ʾʼ’´ʔ"
_SAME_SIGN = str.maketrans(
    {
        **dict.fromkeys(_AYNS, AYN),
        **dict.fromkeys(_HAMZAS, HAMZA),
        **dict.fromkeys("\u200b\u00ad\u2060", None),
        **dict.fromkeys("‐‑–-\u00a0", " "),
    }
)
_SURE = frozenset("ʿʾʻʼ")  # signs that stand for nothing else
# What a word must have to be a transliteration: an accent alone may be French.
_LENGTH = frozenset("\u0304\u0302")
DOTS = frozenset("\u0323\u0331\u0307\u0327\u032e\u030c")
_ARTICLE = pattern(r"\b[ae](?:l|sh|th|dh|[tdrzsn])(?= )")
# What schemes write with different signs: the sign of each, and its name.
PURPOSES: dict[str, dict[str, str]] = {
    "long vowels": {"\u0304": "macrons", "\u0302": "circumflexes"},
    "dotted letters": {"\u0323": "dots below", "\u0327": "cedillas"},
    "ʿayn": {sign: sign for sign in "ʿʻ‘`"},
    "hamza": {sign: sign for sign in "ʾʼ’"},
}
# Ways in which English, French and older schemes write what others write with one letter.
_HABITS = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("iyy", "iy"), ("uww", "uw"), ("dj", "j"), ("q", "k"), ("ei", "ay"))
_FINAL_H = pattern(r"ah\b")


def whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a word begins and ends, an ʿayn before it or a hamza behind it taken in."""
    while start > 0 and text[start - 1] in _SURE:
        start -= 1
    while end < len(text) and text[end] in _SURE:
        end += 1
    return start, end


def marks_of(word: str) -> frozenset[str]:
    """Return the combining marks of a word's letters."""
    return frozenset(unicodedata.normalize("NFD", word.replace("İ", "I"))) & (_LENGTH | DOTS)  # İ is Turkish


def has_signs(word: str) -> bool:
    """Whether a word carries signs that only a transliteration has."""
    return not word.isascii() and bool(marks_of(word) or not _SURE.isdisjoint(word))


def signs_by_purpose(word: str) -> dict[str, str]:
    """Return for each of :data:`PURPOSES` the name of the sign that a word has for it, the first where it has two."""
    found: dict[str, str] = {}
    for character in unicodedata.normalize("NFD", word.replace("İ", "I")):
        for purpose, names in PURPOSES.items():
            if character in names:
                found.setdefault(purpose, names[character])
    return found


def with_sign(word: str, has: str, usual: str) -> str:
    """Return a word with a sign, given by its name, in the place of another."""
    names = {name: sign for signs in PURPOSES.values() for sign, name in signs.items()}
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(names[has], names[usual]))


def without_marks(word: str) -> str:
    """Return a word without the marks of its letters; ʿayn and hamza stay."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def without_signs(word: str) -> str:
    """Return a word in plain letters, apostrophes and all signs left out."""
    return "".join(c for c in without_marks(word) if c not in f"{_AYNS}{_HAMZAS}'\u200b\u00ad")


def compared(word: str) -> str:
    """Return what of a transliteration is compared: case, hyphens and a leading article set aside.

    The signs in use for ʿayn are one, and so are those for hamza.
    """
    text = unicodedata.normalize("NFC", word).lower().translate(_SAME_SIGN)
    return " ".join(text.split()).removeprefix("al ")


def loosely(word: str) -> str:
    """Return the key under which two spellings of one Arabic word meet, however each writes its sounds."""
    text = without_signs(compared(word))
    text = _FINAL_H.sub("a", _ARTICLE.sub("al", text)).removeprefix("al ")
    for written, plain in _HABITS:
        text = text.replace(written, plain)
    return text
