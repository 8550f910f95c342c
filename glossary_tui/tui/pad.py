"""One line transliterated into every scheme wanted, with what was supplied told apart from what was written."""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.readings import WordReadings
from glossary_tui.translit import ARABIC, Transliterator, load_scheme, scheme_names
from glossary_tui.translit.detect import detect
from glossary_tui.translit.engine import combinations
from glossary_tui.translit.letters import bare
from glossary_tui.translit.restore import Reading, Restorer
from glossary_tui.translit.romanise import WORD, Romaniser
from glossary_tui.translit.spell import spell
from glossary_tui.tui.arabic import has_arabic

LONGEST = 500  # code points of a line
SUPPLIED = "°"  # stands after a word in which something was supplied
_PLAIN = "ascii"  # the source of Latin letters that tell nothing
_ARABIC_NAMES = {"arabic": "Arabic", "arabic-vocalised": "vocalised"}
_HOW = {
    "marks": "as marked",
    "fixed": "of fixed spelling",
    "glossary": "from the glossary",
    "lexicon": "from the lexicon",
    "parts": "from parts of words",
    "model": "guessed by text2tashkeel",
    "shape": "guessed by their shape",
    "letters": "with vowels unknown (·)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """The line in one scheme, in pieces that are as written or supplied; a scheme "" continues the row before."""

    scheme: str
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The line as it is copied."""
        return "".join(text for text, is_supplied in self.pieces if not (is_supplied and text == SUPPLIED))


@dataclass(frozen=True, slots=True)
class Page:
    """All rows, what is to be said of them, and the readings of the line: vocalised Arabic, the best first."""

    rows: tuple[Row, ...] = ()
    said: str = ""
    readings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Remembering(Restorer):
    """A restorer that reads a line once for all schemes: the vowel model is slow."""

    _read: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Reading]] = field(default_factory=dict)

    def read(self, words: Sequence[str], gaps: Sequence[str]) -> list[Reading]:
        """Return a reading for every word."""
        key = tuple(words), tuple(gaps)
        if key not in self._read:
            if len(self._read) > 16:
                self._read.clear()
            self._read[key] = Restorer.read(self, words, gaps)
        return self._read[key]


class Pad:
    """Transliterates lines. Engines are kept, so what follows the first line is fast; threads take turns."""

    def __init__(self, glossary: Glossary, *, vowels: bool = True) -> None:
        """Read words as the glossary knows them; ``vowels`` allows the model of the extra [vowels]."""
        self._words = WordReadings(lambda: glossary)
        self._restorer = _Remembering(self._words.readings, None, vowels)
        self._unaided = Restorer(vowels=False)
        self._engines: dict[tuple[str, str], Transliterator] = {}
        self._romanisers: dict[str, tuple[Romaniser, Romaniser]] = {}
        self._turn = threading.Lock()

    def write(self, text: str, schemes: Sequence[str], source: str = "") -> Page:
        """Return ``text``, one line, in each of ``schemes``, and in Arabic.

        Latin text is taken for ``source``, or for the scheme that its letters tell of. Raises GlossaryError for an
        unknown scheme.
        """
        text = text.strip()[:LONGEST]
        if not text:
            return Page()
        with self._turn:
            return self._from_arabic(text, schemes) if has_arabic(text) else self._from_latin(text, schemes, source)

    # From Arabic

    def _from_arabic(self, text: str, schemes: Sequence[str]) -> Page:
        rows = [Row(name, self._romanised(text, name)) for name in schemes]
        for name in reversed(ARABIC):
            engine = self._engine("arabic", name)
            engine.restorer = self._restorer
            rows.append(Row(name, ((engine.line(text), False),)))
        parts = WORD.split(text)
        readings = self._restorer.read(parts[1::2], parts[2::2])
        count = Counter(reading.how for reading in readings)
        said = "; ".join(f"{_words(number)} {_HOW[how]}" for how, number in count.items())
        return Page(tuple(rows), said, _vocalised(parts, readings))

    def _romanised(self, text: str, name: str) -> tuple[tuple[str, bool], ...]:
        scheme = load_scheme(name)
        if scheme.kind == "letters":
            return ((self._engine("arabic", name).line(text), False),)
        if name not in self._romanisers:
            self._romanisers[name] = Romaniser(scheme, self._restorer), Romaniser(scheme, self._unaided)
        aided, unaided = (romaniser.pieces(text) for romaniser in self._romanisers[name])
        return tuple(
            part
            for (full, reading), (alone, _) in zip(aided, unaided, strict=True)
            for part in (_told_apart(alone, full) if reading else ((full, False),))
            if part[0]
        )

    # From Latin

    def _from_latin(self, text: str, schemes: Sequence[str], source: str) -> Page:
        name, said = (source, f"read as {source}") if source else _source_of(text, schemes)
        rows: list[Row] = []
        for target in ARABIC:
            lines, doubts = self._back(name, target, text)
            rows += [Row("" if number else target, _marked(line, doubts)) for number, line in enumerate(lines)]
            said += "; ".join(["", *doubts]) if target == ARABIC[0] else ""
        for scheme in schemes:
            lines, doubts = self._back(name, scheme, text)
            rows.append(Row(scheme, _marked(lines[0], doubts)))
        return Page(tuple(rows), said)

    def _back(self, source: str, target: str, text: str) -> tuple[list[str], list[str]]:
        """Return Latin text in another scheme, the best reading first, and what is doubtful in it."""
        if source == target:
            return [text], []
        engine = self._engine(source, target)
        doubts = [f"{latin}: {how}" for latin, _, how in engine.explain(text) if _is_doubtful(how)]
        return engine.all(text), doubts

    def _engine(self, source: str, target: str) -> Transliterator:
        key = source, target
        if key not in self._engines:
            is_read_back = source not in ARABIC and target in ARABIC and load_scheme(source).kind != "letters"
            spellings = self._words.spellings(source) if is_read_back else None
            self._engines[key] = Transliterator(source, target, self._words.readings, spellings, None, False)
        return self._engines[key]


def label_of(scheme: str) -> str:
    """Return what a row is called: the name of its scheme as it is usually written."""
    return _ARABIC_NAMES.get(scheme) or load_scheme(scheme).about.title if scheme else "or"


def sources() -> list[str]:
    """Return the schemes that Latin text may be in."""
    return list(scheme_names())


def _marked(line: str, doubts: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    return ((line, False), (SUPPLIED, True)) if doubts else ((line, False),)


def _words(number: int) -> str:
    return f"{number} word{'' if number == 1 else 's'}"


def _is_doubtful(how: str) -> bool:
    return "guessed" in how or how.startswith("not read")


def _source_of(text: str, preferred: Sequence[str]) -> tuple[str, str]:
    """Return the scheme that Latin text seems to be in, of several the one liked best, and what to say of that."""
    guess = detect(text)
    if guess is None:
        return _PLAIN, f"no sign of a scheme: read as {_PLAIN}"
    liked = (name for name in (_PLAIN, *preferred) if name in guess.schemes)
    name = next(liked, guess.schemes[0])
    others = len(guess.schemes) - 1
    more = "" if not others else " (one other fits too)" if others == 1 else f" ({others} others fit too)"
    return name, f"read as {name}{more}"


def _vocalised(parts: list[str], readings: list[Reading]) -> tuple[str, ...]:
    """Return the line with vowel marks in each of its readings; nothing where there is but one."""
    if not any(reading.others for reading in readings):
        return ()
    options = [[parts[0]]]
    for number, reading in enumerate(readings):
        letters = bare(parts[2 * number + 1])
        if reading.how in ("marks", "letters"):
            words = [parts[2 * number + 1]]
        else:
            words = [spell(other.word, letters) for other in (reading, *reading.others)]
        options += [list(dict.fromkeys(words)), [parts[2 * number + 2]]]
    found = tuple(combinations(options))
    return found if len(found) > 1 else ()


@lru_cache(maxsize=8192)
def _told_apart(alone: str, full: str) -> tuple[tuple[str, bool], ...]:
    """Return a word in pieces: what its letters alone say, and what was supplied, with a sign after it."""
    if alone == full:
        return ((full, False),)
    matched = SequenceMatcher(None, alone, full, autojunk=False).get_opcodes()
    pieces = [(full[start:end], kind != "equal") for kind, _, _, start, end in matched if start < end]
    return (*pieces, (SUPPLIED, True))
