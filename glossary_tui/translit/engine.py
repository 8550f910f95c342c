"""One object for one direction: what the command and `transliterate` run."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.letters import bare
from glossary_tui.translit.letterwise import codec_of
from glossary_tui.translit.restore import Readings, Restorer
from glossary_tui.translit.romanise import WORD, Romaniser
from glossary_tui.translit.scheme import ARABIC, load_scheme

if TYPE_CHECKING:
    from glossary_tui.translit.arabise import Arabiser, Spellings
    from glossary_tui.translit.lexicon.store import Lexicon
    from glossary_tui.translit.relatin import Relatiner

_BEST: Final = 8


@dataclass(slots=True)
class Transliterator:
    """Writes text of the scheme `source` in the scheme `target`; either may be "arabic" or "arabic-vocalised".

    `readings` and `spellings` hand in what a glossary knows (see `restore` and `arabise`); `lexicon` is the path of a
    learned lexicon; `vowels` allows the model of the extra [vowels]. Raises GlossaryError for an unknown scheme, a
    scheme that cannot be read back, or a lexicon that cannot be read.
    """

    source: str = "arabic"
    target: str = "ijmes"
    readings: Readings | None = None
    spellings: "Spellings | None" = None
    lexicon: Path | None = None
    vowels: bool = True
    restorer: Restorer | None = field(default=None, init=False)
    _line: Callable[[str], str] = field(init=False)
    _romaniser: Romaniser | None = field(default=None, init=False)
    _forget: Callable[[], None] | None = field(default=None, init=False)
    _back: "Arabiser | Relatiner | None" = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Set up the one way through: Arabic to Latin, back, between two schemes, or marks only."""
        lexicon = self._lexicon()
        if self.source in ARABIC:
            self.restorer = Restorer(self.readings, lexicon, self.vowels)
        if self.source in ARABIC and self.target in ARABIC:
            self._line = self._strip if self.target == "arabic" else self._mark
        elif self.source in ARABIC:
            scheme = load_scheme(self.target)
            if scheme.kind == "letters":
                self._line = codec_of(scheme).encode
            else:
                self._romaniser = Romaniser(scheme, self.restorer)
                self._line = self._romaniser.line
        else:
            self._line = self._from_latin(lexicon)

    def line(self, text: str) -> str:
        """Return one line (without its line end) in the target scheme."""
        self._start()
        return self._line(text) if text else text

    def lines(self, source: Iterable[str]) -> Iterator[str]:
        """Yield every line of `source` in turn, line ends kept; never more than one line is held."""
        self._start()
        for text in source:
            body = text.rstrip("\r\n")
            yield (self._line(body) if body else "") + text[len(body) :]

    def _start(self) -> None:
        if self._forget is not None:
            self._forget()

    def all(self, text: str) -> list[str]:
        """Return the readings of a line, the best first, at most eight."""
        if self._romaniser is not None:
            return combinations(self._romaniser.alternatives(text))
        if self._back is not None:
            return combinations(self._back.alternatives(text))
        return [self.line(text)]

    def explain(self, text: str) -> list[tuple[str, str, str]]:
        """Return (word, result, how it was read) for each word of a line; ask before the line itself is written."""
        if self._romaniser is not None:
            return [
                (arabic, latin, _told(reading.how, reading.sure, reading.word.unknown))
                for arabic, latin, reading in self._romaniser.words(text)
            ]
        if self._back is not None:
            return [(latin, result, how) for latin, result, how in self._back.words(text)]
        return [(word, self._line(word), "sign by sign") for word in text.split()]

    def _lexicon(self) -> "Lexicon | None":
        if self.lexicon is None:
            return None
        from glossary_tui.translit.lexicon.store import read_lexicon

        return read_lexicon(self.lexicon)

    def _from_latin(self, lexicon: "Lexicon | None") -> Callable[[str], str]:
        scheme = load_scheme(self.source)
        if scheme.kind == "letters":
            decode = codec_of(scheme).decode
            if self.target == "arabic-vocalised":
                return decode
            if self.target == "arabic":
                return lambda text: self._strip(decode(text))
            onward = Transliterator("arabic", self.target, self.readings, None, self.lexicon, self.vowels)
            return lambda text: onward.line(decode(text))
        from glossary_tui.translit.arabise import Arabiser
        from glossary_tui.translit.latin import reader

        if self.target in ARABIC:
            marked = self.target == "arabic-vocalised"
            self._back = Arabiser(reader(self.source), marked, lexicon, self.spellings)
            self._forget = self._back.start
            return self._back.line
        target = load_scheme(self.target)
        if target.kind == "letters":
            arabiser = Arabiser(reader(self.source), True, lexicon, self.spellings)
            encode = codec_of(target).encode
            return lambda text: encode(arabiser.line(text))
        from glossary_tui.translit.relatin import Relatiner

        self._back = Relatiner(reader(self.source), target)
        return self._back.line

    def _strip(self, text: str) -> str:
        return WORD.sub(lambda found: bare(found.group()), text)

    def _mark(self, text: str) -> str:
        from glossary_tui.translit.spell import spell

        parts = WORD.split(text)
        if len(parts) == 1 or self.restorer is None:
            return text
        readings = self.restorer.read(parts[1::2], parts[2::2])
        for number, reading in enumerate(readings):
            if reading.how not in ("marks", "letters"):
                at = 2 * number + 1
                parts[at] = spell(reading.word, bare(parts[at]))
        return "".join(parts)


_HOW: Final = {
    "marks": "as marked",
    "fixed": "fixed spelling",
    "glossary": "glossary",
    "lexicon": "lexicon",
    "parts": "parts of words in the lexicon",
    "model": "restored by text2tashkeel",
    "shape": "restored by the shape of words in the lexicon",
    "letters": "vowels unknown",
}


def _told(how: str, sure: float, unknown: int) -> str:
    if how == "lexicon":
        return f"lexicon, {round(100 * sure)} % sure"
    if how == "letters":
        return f"letters alone, {unknown} {'vowel' if unknown == 1 else 'vowels'} unknown"
    return _HOW[how]


def combinations(pieces: Sequence[Sequence[str]]) -> list[str]:
    """Return lines of the pieces' alternatives, at most eight, those that differ least from the first earlier."""
    heap: list[tuple[int, tuple[int, ...]]] = [(0, (0,) * len(pieces))]
    seen = {heap[0][1]}
    out: dict[str, None] = {}
    while heap and len(out) < _BEST:
        cost, picks = heapq.heappop(heap)
        out["".join(options[pick] for options, pick in zip(pieces, picks, strict=True))] = None
        for index, pick in enumerate(picks):
            if pick + 1 < len(pieces[index]):
                grown = (*picks[:index], pick + 1, *picks[index + 1 :])
                if grown not in seen:
                    seen.add(grown)
                    heapq.heappush(heap, (cost + 1, grown))
    return list(out)
