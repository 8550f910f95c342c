"""Reading words without vowel marks: the glossary first, then a lexicon, a vowel model, the letters alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from glossary_tui.translit.analysis import Word, analyse
from glossary_tui.translit.letters import bare, is_bare
from glossary_tui.translit.units import units, vowels_written

if TYPE_CHECKING:
    from glossary_tui.translit.lexicon.choose import Choice
    from glossary_tui.translit.lexicon.store import Lexicon

#: Hands in what a glossary knows: a bare Arabic word to its vocalised readings, the likeliest first, () if none.
Readings = Callable[[str], Sequence[str]]
_PHRASE: Final = 120


class Reading(NamedTuple):
    """How one word was read.

    `how` is "marks" (as written), "fixed" (a word with its own spelling), "glossary", "lexicon", "parts" (of words
    in the lexicon), "model", "shape" (of words in the lexicon) or "letters" (vowels unknown). `construct` is the
    state of a final ta marbuta where the source knows it; `sure` runs from 0 to 1; `others` are the further readings.
    """

    word: Word
    how: str
    construct: bool | None = None
    sure: float = 1.0
    others: tuple["Reading", ...] = ()


@dataclass(slots=True)
class Restorer:
    """Reads the words of a line. `vowels` says whether the model of the extra [vowels] may be asked."""

    readings: Readings | None = None
    lexicon: "Lexicon | None" = None
    vowels: bool = True
    missed: bool = field(default=False)
    guessed: int = field(default=0)  # words whose vowels are the model's guess

    def read(self, words: Sequence[str], gaps: Sequence[str]) -> list[Reading]:
        """Return a reading for every word; `gaps[i]` is the text after `words[i]`."""
        found: list[Reading | None] = [self._certain(word) for word in words]
        open_places = [index for index, reading in enumerate(found) if reading is None]
        if open_places:
            restored = self._restored(words, gaps)
            if self.lexicon is not None:
                self._from_lexicon(words, gaps, found, open_places, restored)
            for index in open_places:
                if found[index] is None:
                    found[index] = self._last(words[index], restored[index])
        return [reading for reading in found if reading is not None]

    def _certain(self, word: str) -> Reading | None:
        read = analyse(word)
        if not read.unknown and not is_bare(word):
            return Reading(read, "marks")
        # A lexicon that knows the word chooses among its readings by the neighbours, which a glossary cannot.
        is_listed = self.lexicon is not None and bare(word) in self.lexicon.readings
        if self.readings is not None and not is_listed:
            known = [analyse(reading) for reading in self.readings(bare(word))]
            if known:
                others = tuple(Reading(other, "glossary") for other in known[1:])
                return Reading(known[0], "glossary", others=others)
        return None

    def _restored(self, words: Sequence[str], gaps: Sequence[str]) -> list[str]:
        """Return the words as the vowel model marks them, phrase by phrase; as they are without it."""
        if not self.vowels:
            return list(words)
        from glossary_tui.translit.vowels import available, vocalise

        if not available():
            self.missed = True
            return list(words)
        out: list[str] = []
        phrase: list[str] = []
        for word, gap in zip(words, gaps, strict=True):
            phrase.append(bare(word))
            if gap.strip() or len(phrase) >= _PHRASE:
                out += vocalise(phrase)
                phrase = []
        return out + vocalise(phrase)

    def _from_lexicon(
        self,
        words: Sequence[str],
        gaps: Sequence[str],
        found: list[Reading | None],
        places: list[int],
        restored: list[str],
    ) -> None:
        from glossary_tui.translit.lexicon.choose import choose
        from glossary_tui.translit.lexicon.code import encode
        from glossary_tui.translit.lexicon.context import Token, gap_kind

        assert self.lexicon is not None
        last = len(words) - 1
        tokens = [
            Token(bare(word), gap_kind(gap, last=index == last))
            for index, (word, gap) in enumerate(zip(words, gaps, strict=True))
        ]
        for index in places:
            code = "" if is_bare(restored[index]) else encode(analyse(restored[index]))
            if analyse(words[index]).kind == "fixed" and tokens[index].letters not in self.lexicon.readings:
                continue
            choices = choose(self.lexicon, tokens, index, code)
            choices = _compatible(words[index], choices)
            if choices:
                first, *others = (_reading(choice, tokens[index].letters) for choice in choices)
                found[index] = first._replace(others=tuple(others))

    def _last(self, word: str, restored: str) -> Reading:
        read = analyse(word)
        if read.kind == "fixed":
            return Reading(read, "fixed")
        if restored != word and not is_bare(restored):
            self.guessed += 1
            return Reading(analyse(restored), "model", sure=0.5)
        return Reading(read, "letters", sure=0.0)


def _reading(choice: "Choice", letters: str) -> Reading:
    from glossary_tui.translit.lexicon.code import decode, is_construct

    word = decode(choice.code, letters)
    construct = is_construct(choice.code) if word.feminine else None
    return Reading(word, choice.how, construct, choice.sure)


def _compatible(word: str, choices: "list[Choice]") -> "list[Choice]":
    """Keep the readings that the marks the writer did give allow; a mark on the last letter may only inflect it."""
    *parts, last = units(word)
    written = vowels_written([*parts, last] if last.vowel == "an" else parts)
    if not written:
        return choices
    plain = {"A": "a", "I": "i", "U": "u", "F": "a", "M": "a", "N": "i", "L": "i", "W": "u", "Y": "a"}

    def fits(code: str) -> bool:
        left = iter("".join(plain.get(sign, sign) for sign in code))
        return all(vowel in left for vowel in written)

    return [choice for choice in choices if fits(choice.code)]
