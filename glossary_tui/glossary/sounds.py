"""Spellings that nobody listed: a query read as other languages write, and words that sound alike put together."""

import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.resources import files

_ARTICLES = frozenset(b"al el as es ash esh at et ad ed an en ar er az ez ul ol il".split())
# Sounds that languages and schemes write in more than one way are one sign; a vowel tells little.
_DIGRAPHS = ((b"kh", b"h"), (b"gh", b"g"), (b"sh", b"x"), (b"ch", b"x"), (b"th", b"s"), (b"dh", b"z"))
_LETTERS = bytes.maketrans(b"qcvpdj", b"kkwbtg")
_VOWEL_CLASSES = bytes.maketrans(b"yow", b"iuu")
_WEAK = b"aeiouyw"
_HISSES = bytes.maketrans(b"z", b"s")  # German has s for both
_SILENT = re.compile(rb"(?<=[a-z][aeiou])h\b")
_DOUBLED = re.compile(rb"(.)\1+", re.DOTALL)


@functools.cache
def _orthographies() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    tables = tomllib.loads(files(__package__).joinpath("orthographies.toml").read_text(encoding="utf-8"))
    return tuple(
        (re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True)))), table)
        for table in tables.values()
    )


def readings(query: str) -> Iterator[str]:
    """Yield a query as the writers of other languages may mean it, in the usual English way, each once.

    ``Dschihad`` (German) gives ``jihad``, ``hicret`` (Turkish) ``hijra``. The query as it stands is not among them.
    """
    plain = f" {unicodedata.normalize('NFC', query.replace('İ', 'i')).lower()} "
    seen = {plain}
    for pattern, table in _orthographies():
        read = pattern.sub(lambda found, table=table: table[found[0]], plain)  # type: ignore[misc]
        if read not in seen:
            seen.add(read)
            yield read.strip()


def sound(key: bytes) -> bytes:
    """Return a folded spelling with one sign for each sound, articles, doubling and a last silent -h left out."""
    words = [word for word in key.split() if word not in _ARTICLES] or key.split()
    text = _SILENT.sub(b"", b" ".join(words))
    for written, sign in _DIGRAPHS:
        text = text.replace(written, sign)
    return _DOUBLED.sub(rb"\1", text.translate(_LETTERS))


def skeleton(sounds: bytes) -> bytes:
    """Return the consonants of a sound, which spellings of one word share; y or w only at the start of a word."""
    words = (word[:1].translate(None, b"aeiou") + word[1:].translate(None, _WEAK) for word in sounds.split())
    return _DOUBLED.sub(rb"\1", b"".join(words).translate(_HISSES))


def vowelled(sounds: bytes) -> str:
    """Return a sound with its vowels in classes, to compare words of one skeleton."""
    return sounds.translate(_VOWEL_CLASSES).decode("latin-1")
