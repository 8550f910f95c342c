"""Arabic to Latin and back, in every scheme editors ask for. Knows nothing of glossaries."""

from functools import lru_cache
from pathlib import Path

from glossary_tui.translit.engine import Transliterator
from glossary_tui.translit.restore import Readings
from glossary_tui.translit.scheme import ARABIC, About, Scheme, load_scheme, scheme_names

__all__ = [
    "ARABIC",
    "About",
    "Readings",
    "Scheme",
    "Transliterator",
    "list_schemes",
    "load_scheme",
    "scheme_names",
    "transliterate",
]


def transliterate(
    text: str,
    to: str = "ijmes",
    from_: str = "arabic",
    *,
    readings: Readings | None = None,
    lexicon: str | Path | None = None,
    vowels: bool = True,
) -> str:
    """Return `text` in the scheme `to`.

    `text` is one line or many, Arabic with or without vowel marks, or Latin of the scheme `from_`; what is in neither
    stays as it is. `to` and `from_` are names as `list_schemes` gives them, "arabic" (bare letters),
    "arabic-vocalised", or paths of scheme files. `readings` maps a bare Arabic word to the vocalised readings a
    glossary knows; `lexicon` is a file made by `glossary-tui lexicon`; `vowels` allows text2tashkeel, if it is
    installed, for words without marks. Raises GlossaryError for an unknown scheme or an unreadable file.
    """
    path = None if lexicon is None else Path(lexicon)
    engine = (
        _engine(from_, to, path, vowels)
        if readings is None
        else Transliterator(from_, to, readings, None, path, vowels)
    )
    return "".join(engine.lines(text.splitlines(keepends=True)))


def list_schemes() -> list[tuple[str, About]]:
    """Return every shipped scheme's name with what it is, in listing order."""
    return [(name, load_scheme(name).about) for name in scheme_names()]


@lru_cache(maxsize=64)
def _engine(source: str, target: str, lexicon: Path | None, vowels: bool) -> Transliterator:
    return Transliterator(source, target, None, None, lexicon, vowels)
