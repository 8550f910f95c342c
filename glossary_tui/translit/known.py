"""The spellings a lexicon holds for a reading: whole words, words with prefixes, headings, and near misses."""

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.align import align
from glossary_tui.translit.analysis import Word
from glossary_tui.translit.lexicon.code import decode, encode
from glossary_tui.translit.lexicon.habits import OVERALL, SHOWS, USUAL, plain

if TYPE_CHECKING:
    from glossary_tui.translit.lexicon.store import Lexicon

_PREFIX: Final = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
# What careless writing leaves out: length, dots, hamza and ayn, doubling, the h of ta marbuta.
_ROUGH: Final = str.maketrans(
    {
        "A": "a", "I": "i", "U": "u", "Y": "a", "N": "i", "L": "iy", "W": "uw", "S": "s", "D": "d", "T": "t",
        "Z": "z", "H": "h", "'": "", "E": "", ">": "", "<": "", "~": "", "c": "h", "p": "h", "F": "an", "q": "k",
        "M": "an", "K": "in",
    }
)  # fmt: skip
_ALIKE: Final = {"E": "'", "Y": "A", "N": "I"}
_ROUGH_LEAST: Final = 2
# What may stand before the first letter of a stem.
_INITIAL: Final = re.compile("([وف]?(?:[بك]?ال|لل|[بلكس])?)([أإ])")


class Known:
    """One lexicon turned round: from readings to spellings with their counts."""

    def __init__(self, lexicon: "Lexicon") -> None:
        """Index the readings of `lexicon`; about a second for a hundred thousand."""
        self._habits = lexicon.habits
        self._whole: dict[str, Counter[str]] = {}
        self._stems: dict[str, Counter[str]] = {}
        self._rough: dict[str, dict[str, tuple[int, str]]] = {}
        self._seen: dict[str, dict[str, tuple[int, int]]] = {name: {} for name in SHOWS}
        for letters, counts in lexicon.readings.items():
            for code, count in counts.items():
                self._see(letters, code, count)
                key = code[:-1] + "p" if code.endswith("c") else code
                self._whole.setdefault(key, Counter())[letters] += count
                if "0+" in code:
                    continue
                near = self._rough.setdefault(rough(key), {})
                near[letters] = (near.get(letters, (0, ""))[0] + count, key)
                laid = align(decode(key), letters)
                if laid is not None:
                    self._stems.setdefault(key.rpartition("+")[2], Counter())[letters[len(laid[0]) :]] += count

    def _see(self, letters: str, code: str, count: int) -> None:
        for name, shows in SHOWS.items():
            shown = shows(letters, code)
            if shown:
                yes, no = self._seen[name].get(plain(letters), (0, 0))
                self._seen[name][plain(letters)] = (yes + count, no) if shown > 0 else (yes, no + count)

    def spellings(self, word: Word, *, heading: bool = False) -> Counter[str]:
        """Return the spellings listed for a reading; in a heading that is turned round, with the article left out."""
        code = encode(word)
        found = Counter(self._whole.get(code, ()))
        if heading and not word.article and not word.prefixes:
            found.update(self._whole.get(f"0+{code}", ()))
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

    def said(self, words: list[str]) -> dict[str, float]:
        """Return by how much (log odds) these words speak for each habit of spelling."""
        found: dict[str, float] = {}
        plainly = {plain(word) for word in words}
        for name, told in self._habits.items():
            odds = [told[word] for word in plainly if word in told]
            found[name] = sum(odds) - told[USUAL] if odds else 0.0
        return found

    def in_habit(self, options: list[str], known: int, said: dict[str, float]) -> list[str]:
        """Return a word's spellings with the one that keeps the habits of its surroundings in front.

        Of the options the first `known` are spellings seen.
        """
        if not options or not self._habits:
            return options
        first = options[0]
        if self._odds("hamza", first, said) > 0:  # only a spelling that was seen says which hamza it is
            others = [word for word in options[:known] if word != first and _without_hamza(word) == first]
            first = others[0] if others else first
        elif not known or _without_hamza(first) in options[:known]:
            first = _without_hamza(first)
        return [first, *(word for word in options if word != first)]

    def _odds(self, name: str, word: str, said: dict[str, float]) -> float:
        own, told = plain(word), self._habits[name]
        yes, no = self._seen[name].get(own, (0, 0))
        rate = math.log((yes + 0.5) / (no + 0.5)) if yes + no else told[OVERALL]
        return said[name] - told.get(own, 0.0) + rate


def _without_hamza(word: str) -> str:
    """Return the word without hamza on the alif its stem begins with."""
    found = _INITIAL.match(word)
    return f"{found[1]}ا{word[found.end() :]}" if found else word


def _marks(code: str) -> Counter[str]:
    """Return the dots, long vowels and the like that a reading says outright; ayn and hamza count as one."""
    return Counter(_ALIKE.get(sign, sign) for sign in code if sign in "SDTZHEAIUYN'")


def rough(code: str) -> str:
    """Return what is left of a reading when length, dots and doubling are forgotten."""
    head, plus, body = code.rpartition("+")
    return head + plus + re.sub(r"(.)\1+", r"\1", body.translate(_ROUGH))


def _head(word: Word) -> str:
    head = "".join(_PREFIX[prefix] for prefix in word.prefixes)
    if not word.article:
        return head
    return head + ("ل" if word.prefixes and word.prefixes[-1] == "li" else "ال")
