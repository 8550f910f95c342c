"""Latin text in a scheme back to Arabic: readings ranked, those a glossary or a lexicon knows first."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.letters import bare
from glossary_tui.translit.spell import spell, spell_bare

if TYPE_CHECKING:
    from glossary_tui.translit.analysis import Word
    from glossary_tui.translit.known import Known
    from glossary_tui.translit.lexicon.store import Lexicon

#: Hands in what a glossary knows: a Latin word, folded, to vocalised Arabic, the likeliest first, () if none.
Spellings = Callable[[str], Sequence[str]]
_JOINERS: Final = "-·'’‘`ʹ′ʼʾʻʿʽˈˌ|"
_SIGNS: Final = {",": "،", ";": "؛", "?": "؟", "%": "٪"}
_TRIED: Final = 24
#: How much of the habits of spelling (hamza on initial alifs) one line hands on to the next.
_CARRY: Final = 0.93


@dataclass(slots=True)
class Arabiser:
    """Writes Latin text of one scheme in Arabic; `marked` adds the vowel marks. Words are remembered."""

    reading: Reader
    marked: bool = False
    lexicon: "Lexicon | None" = None
    spellings: Spellings | None = None
    _memo: dict[tuple[str, bool, bool], list[str]] = field(default_factory=dict)
    _sizes: dict[str, int] = field(default_factory=dict)
    _carried: float = 0.0
    _known: "Known | None" = None
    _words: re.Pattern[str] | None = None

    def line(self, text: str) -> str:
        """Return one line in Arabic: the best spelling of every word."""
        return "".join(options[0] for options in self.alternatives(text))

    def alternatives(self, text: str) -> list[list[str]]:
        """Return for every piece of a line the ways to spell it, the best first."""
        pieces = list(self.pieces(text))
        out: list[list[str]] = []
        opens = True
        for number, (is_word, piece) in enumerate(pieces):
            if is_word:
                heading = number == 1 and pieces[number + 1][1].startswith(",")
                out.append(self.word(piece, opens=opens or piece[0].isupper(), heading=heading) or [piece])
            else:
                out.append([_between(piece)])
            opens = not is_word and bool(piece.strip())
        if self._known is not None and not self.marked:
            places = [number for number, (is_word, _) in enumerate(pieces) if is_word]
            from glossary_tui.translit.known import in_habit

            said = self._known.said([out[number][0] for number in places])
            for number in places:
                habit = self._known.habit(out[number][0], said + self._carried)
                out[number] = in_habit(out[number], habit, self._sizes.get(pieces[number][1], 0))
            self._carried = _CARRY * (self._carried + said)
        return [options for options in out if options != [""]] or [[""]]

    def start(self) -> None:
        """Forget the lines before: what follows is another text."""
        self._carried = 0.0

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

    def word(self, latin: str, *, opens: bool = False, heading: bool = False) -> list[str]:
        """Return the spellings of one Latin word, the best first; empty if no reading fits.

        `opens` tells that it opens a name or phrase, `heading` that it opens a heading turned round by a comma.
        """
        key = (latin, opens, heading)
        known = self._memo.get(key)
        if known is None:
            if len(self._memo) > 100_000:
                self._memo.clear()
            known = self._memo[key] = self._spellings(latin.replace("_", " "), opens=opens, heading=heading)
        return known

    def _spellings(self, latin: str, *, opens: bool, heading: bool) -> list[str]:
        found: list[str] = []
        folded = self.reading.fold(latin)
        if self.spellings is not None:
            found += [word if self.marked else bare(word) for word in self.spellings(folded)]
        own = [arabic for arabic, spelt in self.reading.scheme.spellings.items() if folded == spelt.lower()]
        found += sorted(own, key=len, reverse=opens)
        words = list(islice(candidates(latin, self.reading), _TRIED))
        listed = self._listed(words, heading)
        self._sizes[latin] = len(dict.fromkeys([*found, *listed]))
        found += listed
        for word in words:
            found.append(spell(word, spell_bare(word)) if self.marked else spell_bare(word))
        return list(dict.fromkeys(found))

    def _listed(self, words: "list[Word]", heading: bool) -> list[str]:
        """Return the spellings a lexicon holds, the commonest first."""
        if self.lexicon is None:
            return []
        if self._known is None:
            from glossary_tui.translit.known import Known

            self._known = Known(self.lexicon)
        counts: Counter[tuple[str, int]] = Counter()
        for rank, word in enumerate(words):
            for letters, count in self._known.spellings(word, heading=heading).items():
                counts[letters, rank] += count
        if not counts and words:
            counts = Counter({(letters, 0): count for letters, count in self._known.near(words[0]).items()})
        return [spell(words[rank], letters) if self.marked else letters for (letters, rank), _ in counts.most_common()]


def _between(gap: str) -> str:
    return "".join(_SIGNS.get(char, char) for char in gap)


def _word_pattern(reading: Reader) -> re.Pattern[str]:
    own = {char for latin in reading.tokens for char in latin if not char.isalnum() and not char.isspace()}
    extra = re.escape("".join(sorted(own | set(_JOINERS))))
    return re.compile(rf"(?:[^\W\d_]|[{extra}])(?:[^\W_]|[\u0300-\u036f_]|[{extra}])*")
