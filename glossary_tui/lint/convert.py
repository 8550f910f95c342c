"""A draft's transliterations from one scheme to another: what is certain is converted, the rest told.

A word of an entry is converted through the Arabic that the entry gives for it, any other through its sounds: only
where the source scheme, given these sounds, writes the word as it stands, and the way back leads to it again.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.context import Context, make_contexts, quotation_around
from glossary_tui.lint.rule import in_case_of
from glossary_tui.lint.rules.scheme import arabic_of
from glossary_tui.lint.scan import scan
from glossary_tui.lint.settings import PLAIN
from glossary_tui.lint.signs import (
    AYN,
    DOTS,
    HAMZA,
    compared,
    has_signs,
    loosely,
    whole_word,
    without_marks,
    without_signs,
)
from glossary_tui.lint.unknown import unknown_words
from glossary_tui.manuscript.draft import INVISIBLE, Draft, Span
from glossary_tui.manuscript.edit import Edit

if TYPE_CHECKING:
    from glossary_tui.glossary.entry import Entry
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.translit import Transliterator

Why = Literal[
    "in a quotation",
    "no reading is certain",
    "not written as the scheme has it",
    "not Arabic",
    "set in several parts",
]

_ARTICLE = re.compile(r"[AaEe](?:l|sh|th|dh|[tdrzsnšṯḏṣḍṭẓ])[- ]")
_PARTS = re.compile(r"(?:[AaEe](?:l|sh|th|dh|[tdrzsnšṯḏṣḍṭẓ]) )?\S+")
_TOKEN = re.compile(rf"[^\s{INVISIBLE}]+(?:{INVISIBLE}+[^\s{INVISIBLE}]+)*")


class Left(msgspec.Struct, frozen=True):
    """A transliteration that was left as it stands, where (code points), and why."""

    word: str
    offset: int
    why: Why


class Conversion(msgspec.Struct, frozen=True):
    """The edits that convert a draft, a group a word, the words left, and the scheme they are converted from.

    ``source`` is empty where the draft has no transliteration that tells its scheme.
    """

    groups: tuple[tuple[Edit, ...], ...]
    left: tuple[Left, ...]
    source: str


class _Word(msgspec.Struct, frozen=True):
    """A word to convert: its place, its letters on one line, and the entry if the glossary has it."""

    start: int
    end: int
    text: str
    entry: "Entry | None"
    is_quoted: bool


def check_schemes(source: str, target: str) -> None:
    """Raise GlossaryError for a scheme that is none, or that writes Arabic or letter by letter, as no prose does."""
    from glossary_tui.translit import ARABIC, load_scheme

    for option, name in (("--from", source), ("--to", target)):
        if not name or (name == PLAIN and option == "--to"):
            continue
        if name in ARABIC or load_scheme(name).kind == "letters":
            raise GlossaryError(f"{option} {name}: not a scheme for prose: name one such as ijmes, ala-lc or dmg")


def convert(draft: Draft, glossary: "Glossary", source: str, target: str, *, quotations: bool = False) -> Conversion:
    """Return what converting a draft to the scheme ``target`` changes.

    ``source`` is the scheme that the draft is in; where it is empty, it is found out, and words without any sign of
    transliteration are taken for English. ``target`` may be "plain": without any sign. ``quotations`` says that the
    words of others are converted too.
    """
    words = list(_words(draft, glossary, signs_only=not source))
    source = source or _source_of(words)
    if not source or source == target:
        return Conversion((), (), source)
    groups: list[tuple[Edit, ...]] = []
    left: list[Left] = []
    known: dict[tuple[str, str], str | None] = {}
    for word in words:
        key = (word.entry.id if word.entry else "", word.text)
        if key not in known:
            known[key] = _converted(word, source, target)
        found = known[key]
        if found is None:
            if _is_signed(word.text):
                left.append(Left(word.text, word.start, _why(word)))
        elif found == word.text:
            continue
        elif word.is_quoted and not quotations:
            left.append(Left(word.text, word.start, "in a quotation"))
        else:
            edits = _edits(draft, word, found)
            if edits:
                groups.append(edits)
            else:
                left.append(Left(word.text, word.start, "set in several parts"))
    return Conversion(tuple(groups), tuple(left), source)


def _words(draft: Draft, glossary: "Glossary", *, signs_only: bool) -> Iterator[_Word]:
    """Yield the words that are or may be transliterations, in order."""
    mentions = list(scan(draft.prose, glossary))
    contexts = make_contexts(draft, glossary, mentions)
    known = [word for context in contexts if (word := _known(context, signs_only=signs_only))]
    spans = [Span(mention.start, mention.end) for mention in mentions]
    unknown = (
        _Word(found.offset, found.end, found.spelling, None, _is_quoted(draft, found.offset, found.end))
        for found in unknown_words(draft, spans)
        if has_signs(found.spelling)
    )
    yield from sorted([*known, *unknown], key=lambda word: word.start)


def _known(context: Context, *, signs_only: bool) -> _Word | None:
    mention, prose = context.mention, context.draft.prose
    start, end = whole_word(prose, mention.start, mention.end)
    end -= mention.suffix == "s"
    text = " ".join(prose[start:end].replace(INVISIBLE, "").split())
    if mention.form.role in ("arabic", "avoid", "acronym") or context.block.kind == "bibliography" or context.is_sic:
        return None
    if not _is_signed(text) and (signs_only or context.is_other):
        return None
    return _Word(start, end, text, context.entry, context.is_quoted)


def _is_signed(text: str) -> bool:
    """Whether a word of an entry is in transliteration: the accent of *fatwá* tells as much as a macron."""
    return has_signs(text) or without_marks(text) != unicodedata.normalize("NFD", text)


def _is_quoted(draft: Draft, start: int, end: int) -> bool:
    block = draft.block_at(start)
    return block is not None and quotation_around(draft, block, start, end) is not None


def _source_of(words: Sequence[_Word]) -> str:
    """Return the scheme of the words: of those whose letters fit, the one in which most words of entries are."""
    from glossary_tui.translit.detect import detect

    texts = [word.text for word in words if has_signs(word.text)]
    guess = detect(" ".join(texts)) if texts else None
    if guess is None:
        return ""
    fits: Counter[str] = Counter()
    for scheme in guess.schemes:
        fits[scheme] = sum(word.entry is not None and _writes(scheme, word.entry, word.text) for word in words)
    return max(guess.schemes, key=lambda scheme: fits[scheme])


def _writes(scheme: str, entry: "Entry", text: str) -> bool:
    return any(compared(written) == compared(text) for written, _ in _pairs(entry, scheme, scheme))


def _why(word: _Word) -> Why:
    if word.entry is None:
        return "no reading is certain"
    return "not written as the scheme has it" if word.entry.language == "ar" else "not Arabic"


def _converted(word: _Word, source: str, target: str) -> str | None:
    """Return a word in the target scheme; None where that is not certain."""
    if target == PLAIN:
        return without_signs(word.text)
    if word.entry is None:
        return _through_sounds(word.text, source, target)
    return _through_arabic(word.entry, word.text, source, target) if word.entry.language == "ar" else None


def _pairs(entry: "Entry", source: str, target: str) -> list[tuple[str, str]]:
    """Return all the Arabic of an entry in two schemes."""
    from glossary_tui.glossary.forms import romanised

    forms = dict.fromkeys(arabic_of(entry))
    return [(romanised(entry, arabic, source), romanised(entry, arabic, target)) for arabic in forms]


def _through_arabic(entry: "Entry", text: str, source: str, target: str) -> str | None:
    """Return a word of an entry by the Arabic it stands for: written just so, or, with its signs, near enough."""
    pairs = _pairs(entry, source, target)
    fits = [new for old, new in pairs if compared(old) == compared(text)]
    if not fits and has_signs(text):
        fits = [new for old, new in pairs if loosely(old) == loosely(text) and _signs(text) <= _signs(old)]
    if len({compared(new) for new in fits}) != 1:
        return None
    article = _ARTICLE.match(fits[0])
    bare = fits[0][article.end() :] if article and not _ARTICLE.match(text) else fits[0]
    return _in_case_of(text, bare)


def _signs(text: str) -> Counter[str]:
    """Return the dotted letters, ʿayns and hamzas of a word: a writer may leave some out, but has none too many."""
    signs = Counter(character for character in compared(text) if character in (AYN, HAMZA))
    letters = re.findall(f"[a-z][{''.join(DOTS)}]", unicodedata.normalize("NFD", text.lower()))
    return signs + Counter(letters)


def _in_case_of(text: str, found: str) -> str:
    """Return a converted word in the case of the draft; some schemes set every noun in capitals."""
    return found.lower() if text == text.lower() else in_case_of(text, found)


@cache
def _engine(source: str, target: str) -> "Transliterator":
    from glossary_tui.translit import Transliterator

    return Transliterator(source, target)


@cache
def _is_lossy(scheme: str) -> bool:
    """Whether a scheme writes two consonants alike, so that nothing leads back from it."""
    from glossary_tui.translit import load_scheme

    sounds = load_scheme(scheme).sounds
    return sounds["hah"] == sounds["ha"] or sounds["sad"] == sounds["sin"]


def _through_sounds(text: str, source: str, target: str) -> str | None:
    """Return a word by its sounds, where the way there and back is certain; None elsewhere."""
    if _engine(source, source).line(text).lower() != text.lower():
        return None
    found = _engine(source, target).line(text)
    if not _is_lossy(target) and _engine(target, source).line(found).lower() != text.lower():
        return None
    return _in_case_of(text, found)


def _edits(draft: Draft, word: _Word, found: str) -> tuple[Edit, ...]:
    """Return what has to change: of several words those that differ, so that what stands between them is untouched.

    Nothing where the words do not answer to one another and more than a space stands between them.
    """
    tokens = list(_TOKEN.finditer(draft.prose, word.start, word.end))
    # An article may be a word of its own in the new scheme, and part of its noun in the old: ash Shām, al-Shām.
    for new in (found.split(" "), _PARTS.findall(found)):
        if len(new) == len(tokens):
            pairs = ((token, token[0].replace(INVISIBLE, ""), text) for token, text in zip(tokens, new, strict=True))
            return tuple(Edit(token.start(), token.end(), text) for token, old, text in pairs if old != text)
    return (Edit(word.start, word.end, found),) if draft.text[word.start : word.end] == word.text else ()
