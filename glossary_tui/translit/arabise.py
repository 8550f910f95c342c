"""Latin text in a scheme back to Arabic: readings ranked, those a glossary or a lexicon knows first."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.letters import bare
from glossary_tui.translit.spell import is_fixed, spell, spell_bare

if TYPE_CHECKING:
    from glossary_tui.translit.analysis import Word
    from glossary_tui.translit.known import Known
    from glossary_tui.translit.lexicon.store import Lexicon

#: Hands in what a glossary knows: a Latin word, folded, to vocalised Arabic, the likeliest first, () if none.
Spellings = Callable[[str], Sequence[str]]
_JOINERS: Final = "-·'’‘`ʹ′ʼʾʻʿʽˈˌ|"
_SIGNS: Final = {",": "،", ";": "؛", "?": "؟", "%": "٪"}
_SIGN: Final = re.compile(r"(?<!\d)[,;?%]|[,;?](?!\d)")  # not within a number
_TRIED: Final = 24
#: How many times commoner a word must be that the writer may have meant, with dots or length left out.
_SLIP: Final = 100
#: How much of the habits of spelling (hamza on initial alifs) one line hands on to the next.
_CARRY: Final = 0.98


class Spelled(NamedTuple):
    """The ways to spell one Latin word, the best first; `seen` of them come from somewhere, `how` says where.

    `how` is "fixed" (a word with its own spelling), "glossary", "lexicon", "letters", or "" where no reading fits.
    """

    options: list[str]
    seen: int
    how: str


@dataclass(slots=True)
class Arabiser:
    """Writes Latin text of one scheme in Arabic; `marked` adds the vowel marks. Words are remembered."""

    reading: Reader
    marked: bool = False
    lexicon: "Lexicon | None" = None
    spellings: Spellings | None = None
    _memo: dict[tuple[str, bool, bool], Spelled] = field(default_factory=dict)
    _carried: dict[str, float] = field(default_factory=dict)
    _known: "Known | None" = None
    _words: re.Pattern[str] | None = None

    def line(self, text: str) -> str:
        """Return one line in Arabic: the best spelling of every word."""
        return "".join(options[0] for options in self.alternatives(text))

    def alternatives(self, text: str) -> list[list[str]]:
        """Return for every piece of a line the ways to spell it, the best first."""
        found, self._carried = self._read(text)
        return [word.options for _, word in found if word.options != [""]] or [[""]]

    def words(self, text: str) -> list[tuple[str, str, str]]:
        """Return (Latin, Arabic, how it was read) for every word of a line: what `--explain` tells."""
        return [
            (latin.replace("_", " "), word.options[0], _told(word)) for latin, word in self._read(text)[0] if latin
        ]

    def _read(self, text: str) -> tuple[list[tuple[str, Spelled]], dict[str, float]]:
        """Return the pieces of a line, each with its word ("" between words), and the habits to hand on."""
        pieces = list(self.pieces(text))
        out: list[tuple[str, Spelled]] = []
        opens = True
        for number, (is_word, piece) in enumerate(pieces):
            if is_word:
                heading = number == 1 and pieces[number + 1][1].startswith(",")
                word = self.word(piece, opens=opens or piece[0].isupper(), heading=heading)
                out.append((piece, word if word.options else Spelled([piece.replace("_", " ")], 0, "")))
            else:
                out.append(("", Spelled([piece], 0, "")))
            opens = not is_word and bool(piece.strip())
        for number in range(0, len(out), 2):  # signs beside what is now Arabic
            if any(0 <= at < len(out) and out[at][1].how for at in (number - 1, number + 1)):
                out[number] = "", Spelled([_between(pieces[number][1])], 0, "")
        if self._known is None or self.marked:
            return out, self._carried
        said = self._known.said([word.options[0] for latin, word in out if latin])
        around = {name: value + self._carried.get(name, 0.0) for name, value in said.items()}
        for number, (latin, word) in enumerate(out):
            if latin:
                options = self._known.in_habit(word.options, word.seen, around)
                out[number] = latin, word._replace(options=options)
        return out, {name: _CARRY * value for name, value in around.items()}

    def start(self) -> None:
        """Forget the lines before: what follows is another text."""
        self._carried = {}

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

    def word(self, latin: str, *, opens: bool = False, heading: bool = False) -> Spelled:
        """Return the spellings of one Latin word; no options if no reading fits.

        `opens` tells that it opens a name or phrase, `heading` that it opens a heading turned round by a comma.
        """
        key = (latin, opens, heading)
        known = self._memo.get(key)
        if known is None:
            if len(self._memo) > 100_000:
                self._memo.clear()
            known = self._memo[key] = self._spelled(latin.replace("_", " "), opens=opens, heading=heading)
        return known

    def _spelled(self, latin: str, *, opens: bool, heading: bool) -> Spelled:
        folded = self.reading.fold(latin)
        own = [arabic for arabic, spelt in self.reading.scheme.spellings.items() if folded == spelt.lower()]
        own = [word for word in own if word[0] != "إ"]  # a wasla takes no hamza, though many write one
        fixed = sorted(own, key=len, reverse=opens)
        words = sorted(islice(candidates(latin, self.reading), _TRIED), key=lambda word: not is_fixed(word))
        listed = list(dict.fromkeys(self._listed(words, heading)))
        how = "fixed" if fixed else "lexicon" if listed else ""
        if not listed and self.spellings is not None:
            # What was learned from text knows the habits of its writers; the glossary is asked where it is silent.
            listed = [word if self.marked else bare(word) for word in self.spellings(folded)]
            how = how or ("glossary" if listed else "")
        found = fixed + listed
        for word in words:
            letters = spell_bare(word)
            found.append(spell(word, letters if is_fixed(word) else "") if self.marked else letters)
        if words and not how:
            how = "fixed" if is_fixed(words[0]) else "letters"
        if not found and "-" in latin:
            joined = self._hyphened(latin)
            found, how = ([joined], "letters") if joined else ([], "")
        return Spelled(list(dict.fromkeys(found)), len(fixed) or len(listed), how)

    def _hyphened(self, latin: str) -> str:
        """Return what Arabic writes as one word where the Latin has hyphens (ALA-LC 20(c)), a Persian -i dropped."""
        *parts, last = [part for part in latin.split("-") if part] or [""]
        if last.lower() not in ("i", "yi"):
            parts.append(last)
        spelt: list[str] = []
        for part in parts:
            options = ["ال"] if part.lower() == "al" else self.word(part).options
            if not options:
                return ""
            spelt.append(options[0])
        return "".join(spelt)

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
        near = self._known.near(words[0]) if words else Counter()
        if near and max(near.values()) > _SLIP * max(counts.values(), default=0):  # likelier a slip of the pen
            counts = Counter({(letters, 0): count for letters, count in near.items()})
        return [
            spell(words[rank], letters) if self.marked else letters for (letters, rank), _ in counts.most_common()
        ]


_HOW: Final = {"fixed": "fixed spelling", "": "not read, left as it is"}


def _told(word: Spelled) -> str:
    if word.how != "letters" or len(word.options) == 1:
        return _HOW.get(word.how, word.how)
    return f"guessed, the likeliest of {len(word.options)} spellings"


def _between(gap: str) -> str:
    return _SIGN.sub(lambda found: _SIGNS[found.group()], gap)


def _word_pattern(reading: Reader) -> re.Pattern[str]:
    own = {char for latin in reading.tokens for char in latin if not char.isalnum() and not char.isspace()}
    extra = re.escape("".join(sorted(own | set(_JOINERS))))
    digits = "".join(sorted({char for latin in reading.tokens for char in latin if char.isdigit()}))
    first = rf"[{digits}](?='?[^\W\d_])|" if digits else ""  # m7ammad 3ali, and yet 3 books
    return re.compile(rf"(?:{first}[^\W\d_]|[{extra}])(?:[^\W_]|[\u0300-\u036f_]|[{extra}])*")
