"""A word's reading as a short string of ASCII: how a lexicon keeps it, whatever the scheme of the pairs.

`wa+al+kitAb` is وَالكِتَاب. One sign a sound, `~` after a doubled consonant; final `p` is ta marbuta in pause, `c` in
construct; `0+` stands for an article that the pairs leave out.
"""

import re
from functools import lru_cache
from typing import Final

from glossary_tui.translit.analysis import Word

_SIGNS: Final[dict[str, str]] = {
    "hamza": "'", "ba": "b", "ta": "t", "tha": "v", "jim": "j", "hah": "H", "kha": "x", "dal": "d", "dhal": "*",
    "ra": "r", "zay": "z", "sin": "s", "shin": "$", "sad": "S", "dad": "D", "tah": "T", "zah": "Z", "ayn": "E",
    "ghayn": "g", "fa": "f", "qaf": "q", "kaf": "k", "lam": "l", "mim": "m", "nun": "n", "ha": "h", "waw": "w",
    "ya": "y", "pe": "P", "che": "J", "zhe": "R", "gaf": "G", "ve": "V",
    "a": "a", "i": "i", "u": "u", "aa": "A", "ii": "I", "uu": "U", "aa_maqsura": "Y", "unknown": "?",
    "nisba": "N", "iyy": "L", "uww": "W", "ta_marbuta": "p", "adverbial_an": "F", "defective_an": "M",
    "defective_in": "K", "hamza_initial": ">", "wasla": "<",
}  # fmt: skip
_NAMES: Final = {sign: name for name, sign in _SIGNS.items()} | {"c": "ta_marbuta"}
_HEADS: Final = ("wa", "fa", "bi", "li", "la", "ka", "sa")
_HEAD: Final = rf"(?:{'|'.join(_HEADS)}|al|0)\+"
_SIGN: Final = f"[{re.escape(''.join(_NAMES))}]"
_CODE: Final = re.compile(f"(?:{_HEAD})*(?:{_SIGN}~?)+")
_LABEL: Final = re.compile(f"{_HEAD}|(?:0~?)?(?:{_SIGN}~?)*")


def is_code(code: str) -> bool:
    """Tell whether `code` is a word's reading, so that :func:`decode` can read it."""
    return _CODE.fullmatch(code) is not None


def is_label(label: str) -> bool:
    """Tell whether `label` is what one letter may carry (see `slots`)."""
    return _LABEL.fullmatch(label) is not None


def encode_sounds(sounds: tuple[str, ...]) -> str:
    """Return the signs of `sounds`."""
    return "".join(_SIGNS[s[:-1]] + "~" if s[-1] == "+" else _SIGNS[s] for s in sounds)


def encode(word: Word, *, construct: bool = False, dropped: bool = False) -> str:
    """Return the code of a word; `construct` tells the state of a final ta marbuta."""
    head = (
        "".join(f"{prefix}+" for prefix in word.prefixes)
        + ("al+" if word.article else "")
        + ("0+" if dropped else "")
    )
    body = encode_sounds(word.sounds)
    return head + (body[:-1] + "c" if construct and body.endswith("p") else body)


@lru_cache(maxsize=1 << 17)
def decode(code: str, letters: str = "") -> Word:
    """Return the word a code stands for; the code must be one (see :func:`is_code`)."""
    *head, body = code.split("+")
    sounds: list[str] = []
    for sign in body:
        if sign == "~":
            sounds[-1] += "+"
        else:
            sounds.append(_NAMES[sign])
    prefixes = tuple(part for part in head if part in _HEADS)
    return Word(letters, prefixes, "al" in head, tuple(sounds), "", "lexicon", sounds.count("unknown"))


def is_construct(code: str) -> bool:
    """Tell whether a code ends in a ta marbuta in construct."""
    return code.endswith("c")
