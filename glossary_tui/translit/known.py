"""The spellings a lexicon holds for a reading: whole words, words with prefixes, headings, and near misses."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.align import align
from glossary_tui.translit.analysis import Word
from glossary_tui.translit.lexicon.code import decode, encode
from glossary_tui.translit.lexicon.habits import ALL, plain

if TYPE_CHECKING:
    from glossary_tui.translit.lexicon.store import Lexicon

_PREFIX: Final = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
# What careless writing leaves out: length, dots, hamza and ayn, doubling, the h of ta marbuta.
_ROUGH: Final = str.maketrans(
    {"A": "a", "I": "i", "U": "u", "Y": "a", "N": "i", "L": "iy", "W": "uw", "S": "s", "D": "d", "T": "t", "Z": "z",
     "H": "h", "'": "", "E": "", ">": "", "<": "", "~": "", "c": "h", "p": "h", "F": "an", "q": "k", "M": "an", "K": "in"}
)  # fmt: skip
_ROUGH_LEAST: Final = 4


class Known:
    """One lexicon turned round: from readings to spellings with their counts."""

    def __init__(self, lexicon: "Lexicon") -> None:
        """Index the readings of `lexicon`; about a second for a hundred thousand."""
        self._habits = lexicon.habits
        self._whole: dict[str, Counter[str]] = {}
        self._stems: dict[str, Counter[str]] = {}
        self._rough: dict[str, Counter[str]] = {}
        for letters, counts in lexicon.readings.items():
            for code, count in counts.items():
                key = code[:-1] + "p" if code.endswith("c") else code
                self._whole.setdefault(key, Counter())[letters] += count
                if "0+" in code:
                    continue
                self._rough.setdefault(rough(key), Counter())[letters] += count
                laid = align(decode(key), letters)
                if laid is not None:
                    self._stems.setdefault(key.rpartition("+")[2], Counter())[letters[len(laid[0]) :]] += count

    def spellings(self, word: Word, *, heading: bool = False) -> Counter[str]:
        """Return the spellings listed for a reading; in a heading that is turned round, with the article left out."""
        code = encode(word)
        found = Counter(self._whole.get(code, ()))
        if heading and not word.article and not word.prefixes:
            turned = self._whole.get(f"0+{code}", Counter())
            for letters, count in self._whole.get(f"al+{code}", Counter()).items():
                found[letters] += count if turned or not found else 0
            for letters, count in turned.items():
                found[letters] += count
        if found:
            return found
        stems = self._stems.get(code.rpartition("+")[2])
        if not stems:
            return found
        best = stems.most_common(1)[0][0]
        if word.article and "li" in word.prefixes and best.startswith("ل"):
            return found
        return Counter({_head(word) + best: 1})

    def near(self, word: Word) -> Counter[str]:
        """Return the spellings of words that differ only by what careless writing leaves out."""
        key = rough(encode(word))
        if len(key.rpartition("+")[2]) < _ROUGH_LEAST:
            return Counter()
        return self._rough.get(key, Counter())

    def habit(self, words: list[str]) -> bool:
        """Tell whether a line of these words is likely to put the hamza on its initial alifs."""
        return self._habits.get(ALL, 0.0) + sum(self._habits.get(plain(word), 0.0) for word in set(words)) > 0


def rough(code: str) -> str:
    """Return what is left of a reading when length, dots and doubling are forgotten."""
    head, plus, body = code.rpartition("+")
    return head + plus + re.sub(r"(.)\1+", r"\1", body.translate(_ROUGH))


def _head(word: Word) -> str:
    head = "".join(_PREFIX[prefix] for prefix in word.prefixes)
    if not word.article:
        return head
    return head + ("ل" if word.prefixes and word.prefixes[-1] == "li" else "ال")


def in_habit(options: list[str], hamza: bool) -> list[str]:
    """Put among spellings that differ only by hamza on alif the one of that habit in front."""
    first = options[0]
    group = [word for word in options if plain(word) == plain(first)]
    bare = plain(first)
    if hamza:
        best = max(group, key=lambda word: sum(char in "أإ" for char in word))
    else:
        best = min(group, key=lambda word: sum(char in "أإ" for char in word))
        best = bare if best == first and bare[0] == "ا" and len(group) > 1 else best
    return [best, *(word for word in options if word != best)]
