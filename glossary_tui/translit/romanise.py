"""Arabic text to Latin in one scheme: words through the analysis, everything else as the scheme says."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from glossary_tui.translit.analysis import Word, analyse
from glossary_tui.translit.letters import WORD_PATTERN
from glossary_tui.translit.phrase import in_construct
from glossary_tui.translit.render import Place, render
from glossary_tui.translit.scheme import Scheme

WORD: Final = re.compile(f"({WORD_PATTERN})")
_PUNCTUATION: Final = {
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".", "\u200f": "", "\u200e": "", "\u061c": "",
    **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
}  # fmt: skip
_MEMO_LIMIT: Final = 200_000


@dataclass(slots=True)
class _Known:
    """One spelling with its analysis and the forms already written, by place."""

    word: Word
    forms: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Romaniser:
    """Writes Arabic text in a "sounds" scheme. Words are remembered, so running text is fast.

    `reading` may replace a word by its vocalised reading before it is analysed.
    """

    scheme: Scheme
    reading: Callable[[str], str] | None = None
    _known: dict[str, _Known] = field(default_factory=dict)
    _signs: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Merge the scheme's punctuation with the usual one."""
        self._signs = str.maketrans({**_PUNCTUATION, **self.scheme.punctuation})

    def line(self, text: str) -> str:
        """Return one line, or any text, in the scheme; text in other scripts is left as it is."""
        parts = WORD.split(text)
        signs, capitals, elide = self._signs, self.scheme.capitals != "none", self.scheme.elide
        out = [self._between(parts[0], signs)]
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
            out.append(" " if gap == " " else self._between(gap, signs))
            joined = gap.isspace()
            if elide == "never" or not joined:
                after_vowel = False
            else:
                after_vowel = known.word.ends_in_vowel if elide == "vowels" else known.word.runs_on
            initial = not joined
        return "".join(out)

    def _between(self, gap: str, signs: dict[int, str]) -> str:
        return gap if gap.isascii() else gap.translate(signs)

    def _learn(self, spelling: str) -> _Known:
        if len(self._known) >= _MEMO_LIMIT:
            self._known.clear()
        read = self.reading(spelling) if self.reading else spelling
        known = self._known[spelling] = _Known(analyse(read))
        return known

    def _write(self, known: _Known, flags: int) -> str:
        place = Place(construct=bool(flags & 1), after_vowel=bool(flags & 2), initial=bool(flags & 4))
        form = known.forms[flags] = render(known.word, self.scheme, place)
        return form
