"""Latin text from one scheme to another, word by word through the sounds."""

from dataclasses import dataclass, field

from glossary_tui.translit.analysis import Word
from glossary_tui.translit.arabise import Arabiser
from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.render import Place, render
from glossary_tui.translit.scheme import Scheme
from glossary_tui.translit.spell import is_fixed

_SIGNS = "ʿʾʻʼʽ"


@dataclass(slots=True)
class Relatiner:
    """Rewrites Latin text of one scheme in another; capitals at the start of a word are kept."""

    reading: Reader
    scheme: Scheme
    _splitter: Arabiser = field(init=False)

    def __post_init__(self) -> None:
        """Borrow the word boundaries from the way to Arabic."""
        self._splitter = Arabiser(self.reading)

    def line(self, text: str) -> str:
        """Return one line in the target scheme; words it cannot read stay as they are."""
        return "".join(options[0] for options in self.alternatives(text))

    def alternatives(self, text: str) -> list[list[str]]:
        """Return for every piece of a line the ways to write it, the best first."""
        return [options for _, options, _ in self._read(text)] or [[""]]

    def words(self, text: str) -> list[tuple[str, str, str]]:
        """Return (word, result, how it was read) for every word of a line: what `--explain` tells."""
        return [(latin, options[0], how) for latin, options, how in self._read(text) if latin]

    def _read(self, text: str) -> list[tuple[str, list[str], str]]:
        """Return the pieces of a line: the word ("" between words), the ways to write it, how it was read."""
        out: list[tuple[str, list[str], str]] = []
        initial = True
        for is_word, piece in self._splitter.pieces(text):
            if is_word:
                latin = piece.replace("_", " ")
                options = self._word(latin, initial)
                guessed = f"guessed, the likeliest of {len(options)} readings"
                how = "not read, left as it is" if not options else "letters" if len(options) == 1 else guessed
                out.append((latin, options or [latin], how))
            elif piece:
                out.append(("", [piece], ""))
            initial = not is_word and not piece.isspace()
        return out

    def _word(self, latin: str, initial: bool) -> list[str]:
        found: list[str] = []
        for word in self._ranked(latin):
            construct = word.feminine and latin.endswith("t")
            form = render(word, self.scheme, Place(construct, False, initial))
            if self.scheme.capitals == "none":
                form = _with_capitals(form, latin)
            found.append(form)
        return list(dict.fromkeys(found))

    def _ranked(self, latin: str) -> list[Word]:
        words = []
        for word in candidates(latin, self.reading):
            words.append(word)
            if len(words) >= 8:
                break
        return sorted(words, key=lambda word: not is_fixed(word))


def _with_capitals(form: str, latin: str) -> str:
    """Return a word with the capitals of its source: of the first letter, and of the one behind the article."""
    head, joint, stem = latin.rpartition("-")
    if joint and _first_letter(stem).isupper() and "-" in form:
        before, hyphen, after = form.rpartition("-")
        form = before + hyphen + _raised(after)
    return _raised(form) if _first_letter(head or stem).isupper() else form


def _first_letter(text: str) -> str:
    return next((letter for letter in text if letter.isalpha() and letter not in _SIGNS), "")


def _raised(text: str) -> str:
    first = _first_letter(text)
    return text.replace(first, first.upper(), 1) if first else text
