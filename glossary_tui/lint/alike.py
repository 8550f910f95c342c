"""How like two Latin spellings of an Arabic word are: whether they are one word, and which of several is nearest."""

import re
import unicodedata
from collections.abc import Iterable

_VOWELS = "aeiouy"
# Letters that languages of Europe and Asia write for one another, the longer first; ch is sh in French, kh in German.
_LETTERS = (("sch", "s"), ("tch", "s"), ("sh", "s"), ("dj", "j"), ("ph", "f"), ("gh", "g"))
_CH = ("s", "h")
_SINGLE = str.maketrans({"q": "k", "c": "k", "w": "v"})
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"\A[AaEe]l[-‑‐ ]")


def _plain(text: str) -> str:
    """Return the plain small Latin letters of a text."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if "a" <= character <= "z")


def _skeletons(plain: str) -> set[str]:
    """Return the consonants a word may have, those written for one another made one, the -t of feminines cut."""
    for written, letter in _LETTERS:
        plain = plain.replace(written, letter)
    plain = plain[:-2] if plain.endswith(("at", "et")) else plain
    return {
        _DOUBLED.sub(r"\1", re.sub(f"[{_VOWELS}h]", "", plain.replace("ch", sound).translate(_SINGLE)))
        for sound in _CH
    }


def _ends_in_vowel(plain: str) -> bool:
    """Whether a word ends in a vowel, or in the -h or -t that feminine nouns have behind it."""
    return re.search(f"[{_VOWELS}]h?$|[ae]t$", plain) is not None


def is_one_word(one: str, other: str) -> bool:
    """Whether two spellings may be of one Arabic word: the same consonants, a vowel at the end of both or neither."""
    plain, plain_other = _plain(one), _plain(other)
    return (
        bool(_ARTICLE.match(one)) == bool(_ARTICLE.match(other))
        and not _skeletons(plain).isdisjoint(_skeletons(plain_other))
        and _ends_in_vowel(plain) == _ends_in_vowel(plain_other)
    )


def nearest(text: str, options: Iterable[str]) -> str:
    """Return the spelling that shares most letters from start and end with a text, the first in a tie; "" of none."""
    return max(options, key=lambda option: shared(text, option), default="")


def shared(one: str, other: str) -> float:
    """Return how much of two spellings is the same from their start and their end: 0 nothing, 1 all."""
    one, other = one.lower(), other.lower()
    shorter = min(len(one), len(other))
    head = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    tail = next((n for n in range(shorter - head) if one[-1 - n] != other[-1 - n]), shorter - head)
    return 2 * (head + tail) / max(1, len(one) + len(other))
