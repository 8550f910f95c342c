"""What the neighbours of a word decide: whether a noun in ة is in construct, and where the article is elided."""

from functools import lru_cache

from glossary_tui.translit.analysis import Word, analyse
from glossary_tui.translit.words import WORDS


@lru_cache(maxsize=65536)
def neighbour(word: str) -> str:
    """Return what a word is to the one before it: "article", "closed" (never an idafa), "adjective" or "noun"."""
    read = analyse(word)
    if read.letters in WORDS.no_idafa or read.kind in ("particle", "verb"):
        return "closed"
    if read.article and not read.prefixes:
        return "article"
    if read.prefixes:
        return "closed"
    return "adjective" if _adjective(read) else "noun"


def _adjective(word: Word) -> bool:
    """Tell whether an indefinite word in ة has the shape of an adjective that would agree with a noun in ة."""
    if not word.feminine:
        return False
    body = word.sounds[:-2]
    if "iyy" in body[-2:]:
        return True
    if body and body[0] == "mim" and len(body) > 4:
        return True
    long = [sound for sound in body if sound in ("aa", "ii")]
    shape = len(body)
    return len(long) == 1 and ((shape == 5 and body[1] == "aa") or (shape == 5 and body[3] == "ii"))


def in_construct(word: Word, following: str | None) -> bool:
    """Tell whether `word`, which ends in ة, governs `following`, the next word of the phrase (None: a pause).

    A noun with the article never does; before the article a noun without one always does, for an adjective would have
    to be without it too (ALA-LC 7, BGN/PCGN note 4).
    """
    if following is None or word.article or not word.feminine or word.ending in ("un", "in"):
        return False
    kind = neighbour(following)
    return kind in ("article", "noun")
