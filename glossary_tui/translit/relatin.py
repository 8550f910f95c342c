"""Latin text from one scheme to another, word by word through the sounds."""

from dataclasses import dataclass, field

from glossary_tui.translit.analysis import Word
from glossary_tui.translit.arabise import Arabiser
from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.render import Place, render
from glossary_tui.translit.scheme import Scheme
from glossary_tui.translit.spell import is_fixed


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
        out: list[list[str]] = []
        initial = True
        for is_word, piece in self._splitter.pieces(text):
            if is_word:
                out.append(self._word(piece.replace("_", " "), initial) or [piece])
            elif piece:
                out.append([piece])
            initial = not is_word and not piece.isspace()
        return out or [[""]]

    def _word(self, latin: str, initial: bool) -> list[str]:
        found: list[str] = []
        for word in self._ranked(latin):
            construct = word.feminine and latin.endswith("t")
            form = render(word, self.scheme, Place(construct, False, initial))
            if latin[:1].isupper() and self.scheme.capitals == "none":
                form = form[:1].upper() + form[1:]
            found.append(form)
        return list(dict.fromkeys(found))

    def _ranked(self, latin: str) -> list[Word]:
        words = []
        for word in candidates(latin, self.reading):
            words.append(word)
            if len(words) >= 8:
                break
        return sorted(words, key=lambda word: not is_fixed(word))
