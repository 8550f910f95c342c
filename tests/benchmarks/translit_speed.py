"""How many words a second a scheme writes, on one core: `python tests/benchmarks/translit_speed.py [FILE]`.

FILE is running text with vowel marks; without one a text is made from words of many patterns, so that the memory for
words seen before helps no more than in prose (about a tenth of its words are new).
"""

import itertools
import random
import sys
import time
from pathlib import Path

from glossary_tui.translit.engine import Transliterator

_CONSONANTS = "بتثجحخدذرزسشصضطظعغفقكلمنه"
_PATTERNS = ("{}َ{}َ{}َ", "{}ِ{}َا{}", "{}َ{}ِي{}َة", "ال{}ُ{}ُو{}", "مُ{}َ{}ِّ{}ُون", "وَال{}َا{}ِ{}", "{}َ{}ْ{}ِيَّة", "بِ{}َ{}َ{}ٍ")
_WORDS = 200_000


def made_text(words: int = _WORDS) -> list[str]:
    """Return lines of twelve vocalised words, frequencies falling as in prose; the same on every run."""
    chance = random.Random(233)
    forms = [
        pattern.format(*letters)
        for letters in itertools.islice(itertools.permutations(_CONSONANTS, 3), 0, 12_000, 5)
        for pattern in _PATTERNS
    ]
    chance.shuffle(forms)
    weights = [1 / (rank + 1) for rank in range(len(forms))]
    text = chance.choices(forms, weights, k=words)
    return [" ".join(text[start : start + 12]) for start in range(0, words, 12)]


def main() -> None:
    """Print words a second for three schemes, cold and with the words already met."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if len(sys.argv) > 1 else made_text()
    words = sum(len(line.split()) for line in lines)
    print(f"{words} words, {len({word for line in lines for word in line.split()})} different")
    for scheme in ("ala-lc", "ijmes", "bgn-pcgn", "buckwalter"):
        engine = Transliterator("arabic", scheme, vowels=False)
        for state in ("cold", "warm"):
            start = time.perf_counter()
            for line in lines:
                engine.line(line)
            print(f"{scheme:12} {state:5} {words / (time.perf_counter() - start):10,.0f} words/s")


if __name__ == "__main__":
    main()
