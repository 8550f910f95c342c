"""Which Arabic word of its entry a spelling stands for: two words of one entry are not held to one spelling."""

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import Form, bare
from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_CASE_ENDING = pattern("[وي]ن$")
_DOUBLED = pattern(r"(.)\1")
_VOWELS = pattern(r"[aeiouy]+")
_ENDING_H = pattern(r"(?<=[aeiou])h\b")

Word = tuple[str, str, str]


_NO_SPELLINGS = ("avoid", "arabic", "acronym")  # roles of forms


class Spelling(msgspec.Struct, frozen=True):
    """How a word is spelt: the word, with its consonants; the key of the spelling."""

    word: tuple[Word, str]
    key: str


def word_of(form: Form, entry: Entry) -> Word:
    """Return what tells a word from the others of all entries: the entry, the number, and the bare Arabic.

    *Sheikha* is not *sheikh*, nor *ashraf* *shurafa*; but *muhajirun* and *muhajireen* are one word in two cases.
    """
    of_number = entry.plural if form.number == "plural" else entry.singular
    arabic = form.arabic or next(iter(of_number.values()), "") or entry.arabic
    return entry.id, form.number, _CASE_ENDING.sub("", bare(arabic))


def consonants(key: str) -> str:
    """Return the consonants of the key of a spelling, doubled ones once, without a closing -h."""
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", _ENDING_H.sub("", key)))


@lru_cache(maxsize=4096)
def _spelling(glossary: "Glossary", form: Form, suffix: str, surface: str) -> Spelling:
    key = glossary.folder.key(surface).decode("latin-1")
    if suffix == "s" and key.endswith("s"):
        key = key[:-1]
    key = key.removeprefix("al ").removeprefix("el ")
    return Spelling((word_of(form, glossary[form.entry]), consonants(key)), key)


def spelling_at(context: Context) -> Spelling | None:
    """Return how a term is spelt, in whosever words; None where it is in Arabic, an acronym, or to be avoided."""
    mention = context.mention
    if mention.form.role in _NO_SPELLINGS:
        return None
    return _spelling(context.glossary, mention.form, mention.suffix, context.surface)


def is_own(context: Context) -> bool:
    """Whether a mention stands in the author's own words, and is the term."""
    return not (context.is_quoted or context.is_other or context.is_sic or context.block.kind == "bibliography")


def spelling_of(context: Context) -> Spelling | None:
    """Return how a term is spelt in the author's own words; None where it is not, or is in Arabic or an acronym."""
    return spelling_at(context) if is_own(context) else None
