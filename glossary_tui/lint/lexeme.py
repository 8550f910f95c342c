"""Which Arabic word of its entry a spelling stands for: two words of one entry are not held to one spelling."""

import re

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import Form, bare
from glossary_tui.lint.context import Context

_CASE_ENDING = re.compile("[وي]ن$")
_DOUBLED = re.compile(r"(.)\1")
_VOWELS = re.compile(r"[aeiouy]+")
_ENDING_H = re.compile(r"(?<=[aeiou])h\b")

Word = tuple[str, str, str]


class Spelling(msgspec.Struct, frozen=True):
    """How a word is spelt at a mention: the word, with its consonants; the key of the spelling; the mention."""

    word: tuple[Word, str]
    key: str
    context: Context


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


def spelling_of(context: Context) -> Spelling | None:
    """Return how a term is spelt in the author's own words; None where it is not, or is in Arabic or an acronym."""
    form = context.mention.form
    if context.is_quoted or context.is_other or context.is_sic or form.role in ("avoid", "arabic", "acronym"):
        return None
    if context.block.kind == "bibliography":
        return None
    key = context.glossary.folder.key(context.surface).decode("latin-1")
    if context.mention.suffix == "s" and key.endswith("s"):
        key = key[:-1]
    key = key.removeprefix("al ").removeprefix("el ")
    return Spelling((word_of(form, context.entry), consonants(key)), key, context)
