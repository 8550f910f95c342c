"""What the glossary knows of single Arabic words: how a bare one is vocalised, how a romanised one is written."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from glossary_tui.glossary.forms import bare

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary


class WordReadings:
    """The vocalised words of all entries, handed to ``translit``, which knows no glossary itself.

    A name is taken apart into its words, each as it stands there: ``النصرة`` is read ``النُّصْرَة``.
    """

    def __init__(self, load: Callable[[], "Glossary"]) -> None:
        """Take what loads the glossary; it is called when the first word is asked for."""
        self._load = load

    @cached_property
    def _words(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for form in self._load().index.forms:
            for word in form.arabic.split():
                found.setdefault(bare(word), {})[word] = None
        return found

    def readings(self, word: str) -> Sequence[str]:
        """Return the vocalised readings of a bare Arabic word, in the order of the entries."""
        return tuple(self._words.get(word, ()))

    def spellings(self, scheme: str) -> Callable[[str], Sequence[str]]:
        """Return a look-up from a word romanised in a scheme, folded as ``translit`` folds it, to Arabic."""
        from glossary_tui.translit import Transliterator
        from glossary_tui.translit.latin import reader

        fold = reader(scheme).fold
        known: dict[str, dict[str, None]] = {}

        def look_up(latin: str) -> Sequence[str]:
            if not known:
                written = Transliterator("arabic", scheme, vowels=False)
                for vocalised in {word: None for words in self._words.values() for word in words}:
                    known.setdefault(fold(written.line(vocalised)), {})[vocalised] = None
            return tuple(known.get(latin, ()))

        return look_up
