"""Latin text in a scheme back to Arabic: readings ranked, those a glossary or a lexicon knows first."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.align import align
from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.letters import bare
from glossary_tui.translit.spell import spell, spell_bare

if TYPE_CHECKING:
    from glossary_tui.translit.analysis import Word
    from glossary_tui.translit.lexicon.store import Lexicon

#: Hands in what a glossary knows: a Latin word, folded, to vocalised Arabic, the likeliest first, () if none.
Spellings = Callable[[str], Sequence[str]]
_JOINERS: Final = "-·'’‘`ʹ′ʼʾʻʿʽˈˌ|"
_SIGNS: Final = {",": "،", ";": "؛", "?": "؟", "%": "٪"}
_TRIED: Final = 24


@dataclass(slots=True)
class Arabiser:
    """Writes Latin text of one scheme in Arabic; `marked` adds the vowel marks. Words are remembered."""

    reading: Reader
    marked: bool = False
    lexicon: "Lexicon | None" = None
    spellings: Spellings | None = None
    _memo: dict[str, list[str]] = field(default_factory=dict)
    _index: dict[str, Counter[str]] = field(default_factory=dict)
    _stems: dict[str, Counter[str]] = field(default_factory=dict)
    _words: re.Pattern[str] | None = None

    def line(self, text: str) -> str:
        """Return one line in Arabic: the best spelling of every word."""
        return "".join(options[0] for options in self.alternatives(text))

    def alternatives(self, text: str) -> list[list[str]]:
        """Return for every piece of a line the ways to spell it, the best first."""
        out = [
            (self.word(piece) or [piece]) if is_word else [_between(piece)]
            for is_word, piece in self.pieces(text)
        ]
        return [options for options in out if options != [""]] or [[""]]

    def pieces(self, text: str) -> Iterator[tuple[bool, str]]:
        """Yield a line's words and what stands between them; "_" joins an article written apart to its noun."""
        if self._words is None:
            self._words = _word_pattern(self.reading)
        text = self._glued(text)
        at = 0
        for found in self._words.finditer(text):
            yield False, text[at : found.start()]
            yield True, found.group()
            at = found.end()
        yield False, text[at:]

    def _glued(self, text: str) -> str:
        """Join an article that the scheme writes as a word of its own to the noun after it."""
        heads = [head for head in self.reading.heads if head.endswith(" ")]
        if not heads:
            return text
        pattern = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
        return re.sub(rf"(?i)(?<![^\W_])(?:{pattern})(?=\w|[ʻʿ‘])", lambda m: m.group().replace(" ", "_"), text)

    def word(self, latin: str) -> list[str]:
        """Return the spellings of one Latin word, the best first; empty if no reading fits."""
        known = self._memo.get(latin)
        if known is None:
            if len(self._memo) > 100_000:
                self._memo.clear()
            known = self._memo[latin] = self._spellings(latin.replace("_", " "))
        return known

    def _spellings(self, latin: str) -> list[str]:
        found: list[str] = []
        if self.spellings is not None:
            known = self.spellings(self.reading.fold(latin))
            found += [word if self.marked else bare(word) for word in known]
        for arabic, spelt in self.reading.scheme.spellings.items():
            if self.reading.fold(latin) == spelt.lower() and arabic != "إبن":
                found.append(arabic)
        words = []
        for word in candidates(latin, self.reading):
            words.append(word)
            if len(words) >= _TRIED:
                break
        listed: Counter[tuple[str, int]] = Counter()
        for rank, word in enumerate(words):
            for letters, count in self._listed(word).items():
                listed[letters, rank] += count
        for (letters, rank), _ in listed.most_common():
            found.append(spell(words[rank], letters) if self.marked else letters)
        for word in words:
            found.append(spell(word, spell_bare(word)) if self.marked else spell_bare(word))
        return list(dict.fromkeys(found))

    def _listed(self, word: "Word") -> Counter[str]:
        """Return the spellings a lexicon holds for a reading, whole or by its stem, with counts."""
        if self.lexicon is None:
            return Counter()
        from glossary_tui.translit.lexicon.code import encode

        if not self._index:
            self._build()
        code = encode(word)
        whole = self._index.get(code)
        if whole:
            return whole
        stems = self._stems.get(code.rpartition("+")[2])
        if not stems:
            return Counter()
        best = stems.most_common(1)[0][0]
        doubled = word.article and "li" in word.prefixes and best.startswith("ل")
        return Counter() if doubled else Counter({_head_letters(word) + best: 1})

    def _build(self) -> None:
        from glossary_tui.translit.lexicon.code import decode

        assert self.lexicon is not None
        for letters, counts in self.lexicon.readings.items():
            for code, count in counts.items():
                if "0+" in code:
                    continue
                key = code[:-1] + "p" if code.endswith("c") else code
                self._index.setdefault(key, Counter())[letters] += count
                laid = align(decode(key), letters)
                if laid is not None:
                    self._stems.setdefault(key.rpartition("+")[2], Counter())[letters[len(laid[0]) :]] += count


def _head_letters(word: "Word") -> str:
    letters = {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
    head = "".join(letters[prefix] for prefix in word.prefixes)
    if not word.article:
        return head
    return head + ("ل" if word.prefixes and word.prefixes[-1] == "li" else "ال")


def _between(gap: str) -> str:
    return "".join(_SIGNS.get(char, char) for char in gap)


def _word_pattern(reading: Reader) -> re.Pattern[str]:
    own = {char for latin in reading.tokens for char in latin if not char.isalnum() and not char.isspace()}
    extra = re.escape("".join(sorted(own | set(_JOINERS))))
    return re.compile(rf"(?:[^\W\d_]|[{extra}])(?:[^\W_]|[\u0300-\u036f_]|[{extra}])*")
