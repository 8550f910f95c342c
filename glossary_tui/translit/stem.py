"""Reading the letters and marks of a stem into sounds, once, for every scheme.

A sound is a short name: a consonant ("kaf", doubled "kaf+"), a vowel ("a", "aa", "aa_maqsura"), or a combination that
schemes write in their own way: "nisba" (final ‑iyy), "iyy" and "uww" before a vowel, "ta_marbuta", tanwin.
A consonant without a mark counts as closed, because writers leave out the sukun and not the vowels; where that would
make an impossible word (three consonants, or two at the start) the sound "unknown" stands for a vowel nobody wrote.
"""

from collections.abc import Sequence

from glossary_tui.translit.letters import ALIF, CONSONANTS, HAMZA, MADDA, MAQSURA, TA_MARBUTA, WASLA, WAW, YA
from glossary_tui.translit.units import Unit

_YA = frozenset((YA, MAQSURA, "ی"))
_VOWEL_LETTERS = frozenset((ALIF, TA_MARBUTA))
_INITIAL = {"أ": "hamza_initial", "إ": "hamza_initial", MADDA: "hamza_initial", ALIF: "wasla", WASLA: "wasla"}
LONG = {"a": "aa", "i": "ii", "u": "uu"}
VOWELS = frozenset(("a", "i", "u", "aa", "ii", "uu", "aa_maqsura", "unknown"))


class StemReader:
    """Reads one stem; `sounds` and `ending` (a final short vowel, "" if none) hold the result."""

    def __init__(self, parts: Sequence[Unit], *, marked: bool) -> None:
        """Read `parts`; `marked` tells whether the word carries any vowel mark at all."""
        self.parts = parts
        self.marked = marked
        self.sounds: list[str] = []
        self.ending = ""
        index = self._initial() if parts and parts[0].letter in _INITIAL else 0
        while index < len(parts):
            index = self._one(index)

    def _part(self, index: int) -> Unit | None:
        return self.parts[index] if index < len(self.parts) else None

    def _initial(self) -> int:
        """Read an alif that opens the stem: hamza or wasla is never written, its vowel is (ALA-LC 8–10)."""
        letter, vowel, _ = self.parts[0]
        self.sounds.append(_INITIAL[letter])
        if letter == MADDA:
            self.sounds.append("aa")
            return 1
        return self._vowel(0, vowel if vowel not in ("", "0") else self._initial_vowel(letter))

    def _initial_vowel(self, letter: str) -> str:
        after, later = self._part(1), self._part(2)
        glide = after is not None and after.vowel in ("", "0") and not after.double and later is not None
        if letter == "إ":
            return "i"
        if letter in (ALIF, WASLA):
            if glide and after and after.letter in _YA:
                return "i"
            if glide and after and later and after.letter == WAW and later.letter not in _VOWEL_LETTERS:
                return "u"  # BGN/PCGN note 11: the foreign reading is the usual one
            closed = after is not None and after.vowel in ("", "0") and after.letter not in _VOWEL_LETTERS
            if letter == WASLA or (self.marked and closed and later is not None):
                return "i"  # ALA-LC 9
        return "a" if self.marked or (after is not None and after.letter in (WAW, YA)) else "?"

    def _one(self, index: int) -> int:
        letter, vowel, double = self.parts[index]
        after = self._part(index + 1)
        if letter == MADDA:
            if after is not None and after.letter == HAMZA:  # ALA-LC 10(c): only a long vowel before the hamza
                self._lengthen()
            else:
                self.sounds += ("hamza", "aa")
            return index + 1
        if letter in (ALIF, WASLA):
            if vowel in ("a", "i", "u"):
                self.sounds.append("hamza")
                return self._vowel(index, vowel)
            if vowel == "an":
                self.sounds.append("adverbial_an")
            elif vowel == "A" or not self.sounds:
                self._lengthen()
            return index + 1  # otherwise a sign without sound (ALA-LC 4)
        if letter == TA_MARBUTA and after is None:
            return self._ta_marbuta(index, vowel)
        name = "ta" if letter == TA_MARBUTA else CONSONANTS.get(letter, "ya")
        self.sounds.append(name + "+" if double else name)
        return self._vowel(index, vowel)

    def _lengthen(self) -> None:
        if self.sounds and self.sounds[-1] == "a":
            self.sounds.pop()
        self.sounds.append("aa")

    def _ta_marbuta(self, index: int, vowel: str) -> int:
        if not self.sounds or self.sounds[-1] not in VOWELS:
            self.sounds.append("a")
        self.sounds.append("ta_marbuta")
        if vowel == "an":
            self.sounds.append("adverbial_an")
        elif vowel in ("a", "i", "u", "un", "in"):
            self.ending = vowel
        return index + 1

    def _vowel(self, index: int, vowel: str) -> int:
        """Add the vowel that follows the consonant at `index`; return the index of the next unread letter."""
        after, later = self._part(index + 1), self._part(index + 2)
        if vowel == "A":
            return self._dagger(index, after)
        if vowel in ("an", "in", "un"):
            return self._tanwin(index, vowel, after)
        if vowel in ("", "a") and later is None and after is not None and after[:2] == (MAQSURA, "an"):
            self.sounds.append("defective_an")  # مَعنىً, the tanwin on the letter behind it
            return index + 2
        if vowel in ("", "0"):
            return self._unmarked(index, vowel, after, later)
        if vowel == "?":
            self.sounds.append("unknown")
            return index + 1
        if after is None:
            self.ending = vowel
            return index + 1
        plain = after.vowel in ("", "0") and not after.double
        if vowel == "a":
            return self._after_fatha(index, after, later, plain)
        glide = after.letter in _YA if vowel == "i" else after.letter == WAW
        if glide and plain and self._is_mater(later, index + 2):
            self.sounds.append(LONG[vowel])
            silent = vowel == "u" and later is not None and later.letter == ALIF
            return index + (3 if silent else 2)
        if glide and after.double:
            return self._doubled_glide(index, vowel, after, later)
        self.sounds.append(vowel)
        return index + 1

    def _is_mater(self, later: Unit | None, at: int) -> bool:
        """Tell whether a bare glide is a long vowel: not before a vowel letter, but for the silent alif of ‑ū."""
        if later is None or later.letter not in _VOWEL_LETTERS:
            return True
        return later.letter == ALIF and later.vowel == "" and at + 1 == len(self.parts) and self._glide_is_waw(at - 1)

    def _glide_is_waw(self, at: int) -> bool:
        return self.parts[at].letter == WAW

    def _after_fatha(self, index: int, after: Unit, later: Unit | None, plain: bool) -> int:
        if after.letter == ALIF and after.vowel in ("", "0", "A"):
            self.sounds.append("aa")
            return index + 2
        if after.letter == MAQSURA and not after.double and later is None and after.vowel in ("", "0", "A"):
            self.sounds.append("aa_maqsura")
            return index + 2
        if after.letter in (WAW, MAQSURA, YA) and after.vowel == "A" and not after.double:
            self.sounds.append("aa")  # Qur'anic spelling, a glide that only carries the dagger alif
            return index + 2
        if after.letter == ALIF and after.vowel == "an":
            self.sounds.append("adverbial_an")
            return index + 2
        self.sounds.append("a")
        return index + 1

    def _doubled_glide(self, index: int, vowel: str, after: Unit, later: Unit | None) -> int:
        if vowel == "i" and (
            later is None or (later.letter == ALIF and (later.vowel == "an" or after.vowel == "an"))
        ):
            self.sounds.append("nisba")  # ALA-LC 6(b), 6(c), 11(b)(2)
            if later is not None or after.vowel == "an":
                self.sounds.append("adverbial_an")
            elif after.vowel not in ("", "0", "A"):
                self.ending = after.vowel
            return index + (2 if later is None else 3)
        self.sounds.append("iyy" if vowel == "i" else "uww")
        return self._vowel(index + 1, after.vowel)

    def _dagger(self, index: int, after: Unit | None) -> int:
        last = after is not None and index + 2 == len(self.parts)
        if after is not None and after.letter == MAQSURA and last and after.vowel in ("", "0", "A"):
            self.sounds.append("aa_maqsura")
            return index + 2
        self.sounds.append("aa")
        carrier = after is not None and after.letter == ALIF and after.vowel in ("", "0", "A")
        return index + (2 if carrier else 1)

    def _tanwin(self, index: int, vowel: str, after: Unit | None) -> int:
        if after is not None and vowel == "an" and after.letter in (ALIF, MAQSURA):
            self.sounds.append("defective_an" if after.letter == MAQSURA else "adverbial_an")
            return index + 2
        if vowel == "an":
            self.sounds.append("adverbial_an")
        elif after is None:
            self.ending = vowel
        return index + 1

    def _unmarked(self, index: int, vowel: str, after: Unit | None, later: Unit | None) -> int:
        if after is None or vowel == "0":
            return index + 1
        plain = after.vowel in ("", "0") and not after.double
        if after.letter in (ALIF, MAQSURA) and (after.letter == ALIF or later is None) and not after.double:
            return self._after_fatha(index, after, later, plain) if after.vowel in ("", "0", "A", "an") else index + 1
        if after.letter == TA_MARBUTA:
            return index + 1  # the fatha before it is part of the letter (BGN/PCGN note 4)
        closed = index == 0 or not self.marked or (len(self.sounds) > 1 and self.sounds[-2] not in VOWELS)
        if after.letter in (WAW, *_YA) and plain and self._long_glide(later, index, closed):
            self.sounds.append("uu" if after.letter == WAW else "ii")
            silent = later is not None and later.letter == ALIF
            return index + (3 if silent else 2)
        cluster = not self.marked or index == 0 or (closed and later is not None)
        if cluster and after.letter not in _VOWEL_LETTERS:
            self.sounds.append("unknown")
        return index + 1

    def _long_glide(self, later: Unit | None, index: int, closed: bool) -> bool:
        """A glide without marks after a consonant without marks: long where a consonant could not be said."""
        if later is None:
            return not self.marked or index == 0
        three = self.marked and later.letter not in _VOWEL_LETTERS
        return (closed or three) and self._is_mater(later, index + 2)
