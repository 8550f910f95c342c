"""The spellings a lexicon holds for a reading: whole words, words with prefixes, headings, and near misses."""

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.align import align
from glossary_tui.translit.analysis import Word
from glossary_tui.translit.lexicon.code import decode, encode
from glossary_tui.translit.lexicon.habits import USUAL, plain

if TYPE_CHECKING:
    from glossary_tui.translit.lexicon.store import Lexicon

_PREFIX: Final = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
# What careless writing leaves out: length, dots, hamza and ayn, doubling, the h of ta marbuta.
_ROUGH: Final = str.maketrans(
    {"A": "a", "I": "i", "U": "u", "Y": "a", "N": "i", "L": "iy", "W": "uw", "S": "s", "D": "d", "T": "t", "Z": "z",
     "H": "h", "'": "", "E": "", ">": "", "<": "", "~": "", "c": "h", "p": "h", "F": "an", "q": "k", "M": "an", "K": "in"}
)  # fmt: skip
_ROUGH_LEAST: Final = 4
# What may stand before the first letter of a stem.
_OPENING: Final = re.compile("[وف]?(?:[بك]?ال|لل|[بلكس])?")


class Known:
    """One lexicon turned round: from readings to spellings with their counts."""

    def __init__(self, lexicon: "Lexicon") -> None:
        """Index the readings of `lexicon`; about a second for a hundred thousand."""
        self._habits = lexicon.habits
        self._whole: dict[str, Counter[str]] = {}
        self._stems: dict[str, Counter[str]] = {}
        self._rough: dict[str, dict[str, tuple[int, str]]] = {}
        self._seen: dict[str, list[int]] = {}
        for letters, counts in lexicon.readings.items():
            self._seen.setdefault(plain(letters), [0, 0])[plain(letters) == letters] += counts.total()
            for code, count in counts.items():
                key = code[:-1] + "p" if code.endswith("c") else code
                self._whole.setdefault(key, Counter())[letters] += count
                if "0+" in code:
                    continue
                near = self._rough.setdefault(rough(key), {})
                near[letters] = (near.get(letters, (0, ""))[0] + count, key)
                laid = align(decode(key), letters)
                if laid is not None:
                    self._stems.setdefault(key.rpartition("+")[2], Counter())[letters[len(laid[0]) :]] += count

    def spellings(self, word: Word, *, heading: bool = False) -> Counter[str]:
        """Return the spellings listed for a reading; in a heading that is turned round, with the article left out."""
        code = encode(word)
        found = Counter(self._whole.get(code, ()))
        if heading and not word.article and not word.prefixes:
            found.update(self._whole.get(f"0+{code}", ()) or (self._whole.get(f"al+{code}", ()) if not found else ()))
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
        said = _marks(encode(word))
        listed = self._rough.get(key, {})
        return Counter({letters: n for letters, (n, code) in listed.items() if not said - _marks(code)})

    def said(self, words: list[str]) -> float:
        """Return by how much (log odds) these words speak for hamza on initial alifs."""
        odds = [self._habits[word] for word in {plain(word) for word in words} if word in self._habits]
        return sum(odds) - self._habits.get(USUAL, 0.0) if odds else 0.0

    def habit(self, word: str, said: float) -> float:
        """Return the log odds of hamza on one word's initial alif, `said` being what its surroundings say."""
        own = plain(word)
        seen = self._seen.get(own)
        rate = math.log((seen[0] + 0.5) / (seen[1] + 0.5)) if seen else 0.0
        return said - self._habits.get(own, 0.0) + rate


def _marks(code: str) -> Counter[str]:
    """Return the dots, long vowels and the like that a reading says outright."""
    return Counter("'" if sign == "E" else sign for sign in code if sign in "SDTZHEAIU'")


def rough(code: str) -> str:
    """Return what is left of a reading when length, dots and doubling are forgotten."""
    head, plus, body = code.rpartition("+")
    return head + plus + re.sub(r"(.)\1+", r"\1", body.translate(_ROUGH))


def _head(word: Word) -> str:
    head = "".join(_PREFIX[prefix] for prefix in word.prefixes)
    if not word.article:
        return head
    return head + ("ل" if word.prefixes and word.prefixes[-1] == "li" else "ال")


def in_habit(options: list[str], habit: float, known: int) -> list[str]:
    """Put among spellings that differ only by hamza on the initial alif the one of that habit in front.

    Of the options the first `known` are spellings seen; where there are none the alif may lose its hamza.
    """
    if known:
        options, unseen = options[:known], options[known:]
        return [*_preferred(options, habit), *unseen]
    return _preferred(list(dict.fromkeys([*options, plain(options[0])])), habit)


def _preferred(options: list[str], habit: float) -> list[str]:
    first = options[0]
    group = [word for word in options if word != first and plain(word) == plain(first)]
    for word in group:
        changed = [(a, b) for a, b in zip(first, word, strict=True) if a != b]
        at = next(index for index, (a, b) in enumerate(zip(first, word, strict=True)) if a != b)
        opens = len(changed) == 1 and _OPENING.fullmatch(first[:at]) is not None
        if opens and (changed[0][0] == "ا" if habit > 0 else changed[0][1] == "ا"):
            return [word, *(other for other in options if other != word)]
    return options
