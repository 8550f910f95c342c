"""Arabic text to Latin in one scheme: words through the analysis, everything else as the scheme says."""

import re
from dataclasses import dataclass, field
from typing import Final

from glossary_tui.translit.analysis import Word, analyse
from glossary_tui.translit.letters import WORD_PATTERN, is_bare, marked_pattern
from glossary_tui.translit.phrase import in_construct
from glossary_tui.translit.render import Place, render
from glossary_tui.translit.restore import Reading, Restorer
from glossary_tui.translit.scheme import Scheme

WORD: Final = re.compile(f"({WORD_PATTERN})")
_PUNCTUATION: Final = {
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".", "\u200f": "", "\u200e": "", "\u061c": "",
    **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
}  # fmt: skip
_NON_JOINER: Final = "\u200c"
_MEMO_LIMIT: Final = 200_000


@dataclass(slots=True)
class _Known:
    """One spelling with its analysis, whether its vowels are open, and the forms already written, by place."""

    word: Word
    open: bool
    forms: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Romaniser:
    """Writes Arabic text in a "sounds" scheme. Words are remembered, so running text is fast.

    `restorer` reads the words whose vowels are not written; without one the letters alone speak.
    """

    scheme: Scheme
    restorer: Restorer | None = None
    _known: dict[str, _Known] = field(default_factory=dict)
    _signs: dict[int, str] = field(default_factory=dict)
    _inside: str = ""
    _words: re.Pattern[str] = WORD

    def __post_init__(self) -> None:
        """Merge the scheme's punctuation with the usual one; a phrase with a spelling of its own counts as a word."""
        signs = {**_PUNCTUATION, **self.scheme.punctuation}
        self._inside = signs.pop(_NON_JOINER, "")
        self._signs = str.maketrans(signs)
        phrases = [phrase for phrase in self.scheme.spellings if " " in phrase]
        if phrases:
            self._words = re.compile(f"((?:{'|'.join(map(marked_pattern, phrases))})|{WORD_PATTERN})")

    def line(self, text: str) -> str:
        """Return one line, or any text, in the scheme; text in other scripts is left as it is."""
        parts = self._words.split(text)
        if len(parts) == 1:
            return self._between(text)
        if self.restorer is not None and any(self._open(parts[i]) for i in range(1, len(parts), 2)):
            return "".join(self._joined(parts, self.read(parts)))
        return self._quick(parts)

    def read(self, parts: list[str]) -> list[Reading]:
        """Return how each Arabic word of a split line (see WORD) is read."""
        restorer = self.restorer or Restorer(vowels=False)
        return restorer.read(parts[1::2], parts[2::2])

    def words(self, text: str) -> list[tuple[str, str, Reading]]:
        """Return (Arabic, Latin, reading) for every Arabic word of a line: what `--explain` tells."""
        parts = self._words.split(text)
        if len(parts) == 1:
            return []
        readings = self.read(parts)
        return list(zip(parts[1::2], self._joined(parts, readings)[1::2], readings, strict=True))

    def pieces(self, text: str) -> list[tuple[str, Reading | None]]:
        """Return a line in pieces: each Arabic word in Latin with how it was read, and what stands between words."""
        parts = self._words.split(text)
        if len(parts) == 1:
            return [(self._between(text), None)]
        readings = self.read(parts)
        return [
            (piece, readings[at // 2] if at % 2 else None) for at, piece in enumerate(self._joined(parts, readings))
        ]

    def alternatives(self, text: str) -> list[list[str]]:
        """Return for every piece of a line the ways to write it, the best first; what is not Arabic has one."""
        parts = self._words.split(text)
        if len(parts) == 1:
            return [[self._between(text)]]
        readings = self.read(parts)
        best = self._joined(parts, readings)
        out: list[list[str]] = []
        for index, piece in enumerate(best):
            options = [piece]
            if index % 2:
                for other in readings[index // 2].others:
                    options.append(render(other.word, self.scheme, Place(construct=bool(other.construct))))
            out.append(list(dict.fromkeys(options)))
        return out

    def _open(self, spelling: str) -> bool:
        known = self._known.get(spelling) or self._learn(spelling)
        return known.open

    def _quick(self, parts: list[str]) -> str:
        capitals, elide = self.scheme.capitals != "none", self.scheme.elide
        out = [self._between(parts[0])]
        last, after_vowel, initial = len(parts) - 2, False, True
        for index in range(1, len(parts), 2):
            known = self._known.get(parts[index]) or self._learn(parts[index])
            gap = parts[index + 1]
            flags = 0
            if known.word.feminine and index < last and gap.isspace() and in_construct(known.word, parts[index + 2]):
                flags = 1
            if after_vowel:
                flags |= 2
            if capitals and initial:
                flags |= 4
            out.append(known.forms.get(flags) or self._write(known, flags))
            out.append(gap if gap.isascii() else self._between(gap))
            joined = gap.isspace()
            after_vowel = joined and elide != "never" and _runs_on(known.word, self.scheme)
            initial = not joined
        return "".join(out)

    def _joined(self, parts: list[str], readings: list[Reading]) -> list[str]:
        """Return the pieces of a line written out, gaps and words in turn."""
        out = [self._between(parts[0])]
        after_vowel, initial = False, True
        for number, reading in enumerate(readings):
            gap = parts[2 * number + 2]
            joined = gap.isspace()
            construct = reading.construct
            if construct is None:
                following = parts[2 * number + 3] if joined and number + 1 < len(readings) else None
                construct = in_construct(reading.word, following)
            out.append(render(reading.word, self.scheme, Place(construct, after_vowel, initial)))
            out.append(self._between(gap))
            after_vowel = joined and self.scheme.elide != "never" and _runs_on(reading.word, self.scheme)
            initial = not joined
        return out

    def _between(self, gap: str) -> str:
        if gap.isascii():
            return gap
        return self._inside if gap == _NON_JOINER else gap.translate(self._signs)

    def _learn(self, spelling: str) -> _Known:
        if len(self._known) >= _MEMO_LIMIT:
            self._known.clear()
        word = analyse(spelling)
        known = self._known[spelling] = _Known(word, word.unknown > 0 or is_bare(spelling))
        return known

    def _write(self, known: _Known, flags: int) -> str:
        place = Place(construct=bool(flags & 1), after_vowel=bool(flags & 2), initial=bool(flags & 4))
        form = known.forms[flags] = render(known.word, self.scheme, place)
        return form


def _runs_on(word: Word, scheme: Scheme) -> bool:
    """Tell whether a word ends in a vowel before which, in this scheme, the article loses its own."""
    if scheme.elide != "vowels":
        return word.runs_on
    return word.ends_in_vowel or (scheme.keep_endings and word.ending in ("a", "i", "u"))
