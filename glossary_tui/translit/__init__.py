"""Arabic to Latin and back, in every scheme editors ask for. Knows nothing of glossaries."""

from functools import cache

from glossary_tui.errors import GlossaryError
from glossary_tui.translit.letterwise import codec_of
from glossary_tui.translit.romanise import Romaniser
from glossary_tui.translit.scheme import About, Scheme, load_scheme, scheme_names

__all__ = ["About", "Scheme", "list_schemes", "load_scheme", "transliterate"]


def transliterate(text: str, to: str = "ijmes", from_: str = "arabic") -> str:
    """Return `text` in the scheme `to`.

    `text` is Arabic with or without vowel marks (NFC or not); what is not Arabic stays. `to` and `from_` are scheme
    names as `list_schemes` gives them, or paths of scheme files. Raises GlossaryError for an unknown scheme.
    """
    if from_ not in ("arabic", "arabic-vocalised"):
        raise GlossaryError(f"cannot read this scheme yet, {from_}, use arabic")
    scheme = load_scheme(to)
    if scheme.kind == "letters":
        return codec_of(scheme).encode(text)
    return _romaniser(to).line(text)


def list_schemes() -> list[tuple[str, About]]:
    """Return every shipped scheme's name with what it is, in listing order."""
    return [(name, load_scheme(name).about) for name in scheme_names()]


@cache
def _romaniser(name: str) -> Romaniser:
    return Romaniser(load_scheme(name))
