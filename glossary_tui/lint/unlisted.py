"""Words that look like a term in a spelling that nobody listed, or like a blend of two terms."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from glossary_tui.glossary.forms import Form
from glossary_tui.glossary.skeletons import VOWELS, consonants, outline, sounds, vowel_distance
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Page, in_case_of
from glossary_tui.lint.scan import occurrences
from glossary_tui.manuscript.draft import Draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_HYPHENS = frozenset("-‐‑")
_SHORTEST = 5  # letters
_NAMES = frozenset(("group", "place"))
_SOUNDS = 4  # consonants that a word must have where a vowel differs as well, or where it is a name


class _Likeness(NamedTuple):
    """The forms that a word looks like, and whether it is a blend of them."""

    forms: tuple[Form, ...]
    is_blend: bool


@cache
def english() -> frozenset[bytes]:
    """Return the English words that look like a spelling of a term."""
    return frozenset((Path(__file__).parent / "english.txt").read_bytes().split())


def _is_close(word: bytes, form: Form, glossary: "Glossary", *, is_small: bool) -> bool:
    """Whether a word of the consonants of a form may be that form.

    Capitals are mostly those of names, and names are many: with one, no vowel may differ, and a word that is not the
    name of a place or group has to be long.
    """
    distance = vowel_distance(word, glossary.folder.key(form.text))
    if distance is None or distance > 1:
        return False
    heard = sounds(word)
    if is_small:
        return distance == 0 or heard >= _SOUNDS
    return distance == 0 and heard >= (_SOUNDS if glossary[form.entry].kind in _NAMES else _SOUNDS + 1)


def _vowels(word: bytes) -> tuple[bytes, ...]:
    return tuple(part for part in outline(word) if part.isupper())


def _blended(word: bytes, glossary: "Glossary") -> tuple[Form, ...]:
    pair = glossary.index.skeletons.blends.get(consonants(word))
    if not pair:
        return ()
    forms = tuple(map(glossary.index.form, pair))
    shapes = [_vowels(glossary.folder.key(form.text)) for form in forms]
    return forms if _vowels(word) in shapes else ()


def likeness(word: bytes, glossary: "Glossary", *, is_small: bool) -> _Likeness | None:
    """Return what a folded word of a text looks like; ``is_small`` says that it is written without a capital."""
    singular = word[:-1] if word.endswith(b"s") else word
    spellings = glossary.index.spellings
    if len(word) < _SHORTEST or word in spellings or singular in spellings:
        return None
    if word in english() or singular in english():
        return None
    for written in dict.fromkeys((word, singular)):
        if is_small and (forms := _blended(written, glossary)):
            return _Likeness(forms, True)
        numbers = glossary.index.skeletons.spellings.get(written.translate(None, VOWELS), ())
        close = [
            form
            for form in map(glossary.index.form, numbers)
            if _is_close(written, form, glossary, is_small=is_small)
        ]
        if close and len({form.entry for form in close}) == 1:
            return _Likeness((_nearest(written, close, glossary),), False)
    return None


def _nearest(word: bytes, forms: Iterable[Form], glossary: "Glossary") -> Form:
    """Return the form to write: that with the most letters of the word in place from its start and end."""

    def alike(form: Form) -> int:
        key = glossary.folder.key(form.text)
        return sum(a == b for a, b in zip(word, key, strict=False)) + sum(
            a == b for a, b in zip(reversed(word), reversed(key), strict=False)
        )

    return max(forms, key=alike)


def _suspects(words: Iterable[bytes], glossary: "Glossary") -> Iterator[bytes]:
    """Yield, once each, the words whose consonants are those of a spelling or a blend: a look-up for most of them."""
    skeletons, starts = glossary.index.skeletons, glossary.index.starts
    known, blended = skeletons.spellings, skeletons.blends
    for word in words:
        bare = word.translate(None, VOWELS)
        if (bare in known or bare[:-1] in known or bare in blended) and word not in starts:
            yield word


def unlisted_words(words: Iterable[bytes], glossary: "Glossary") -> list[bytes]:
    """Return, in order, the folded words of a text that look like a term, were they written without a capital."""
    return sorted(word for word in _suspects(words, glossary) if likeness(word, glossary, is_small=True))


def places_of(text: str, words: Sequence[bytes], glossary: "Glossary") -> Iterator[tuple[int, bytes]]:
    """Yield where folded words stand in a text, and which; signs within them are passed over."""
    if not words:
        return
    for start, before, written in occurrences(text, frozenset(words), glossary):
        if text[before - 1 : before] not in _HYPHENS:  # Al-Muhajiroun is what a group calls itself
            yield start, written


def _is_own(draft: Draft, offset: int) -> bool:
    """Whether what stands at an offset is in the author's own words."""
    block = draft.block_at(offset)
    if block is None or block.kind in ("bibliography", "block quotation"):
        return False
    return not draft.quotations_at(block, offset)


def unlisted(page: Page) -> Iterator[Finding]:
    """Yield a finding on the first use of each word that looks like a term in a spelling that no entry lists."""
    draft, glossary = page.draft, page.glossary
    found: dict[bytes, list[tuple[int, int]]] = {}
    for start, written in places_of(draft.prose, page.unlisted, glossary):
        if _is_own(draft, start):
            word = written.translate(None, b"'")
            found.setdefault(word, []).append((start, start + len(written)))
    for word, places in found.items():
        small = [place for place in places if draft.prose[place[0]].islower()]
        like = likeness(word, glossary, is_small=bool(small))
        if like:
            yield _finding(page, word, like, small or places)


def _finding(page: Page, word: bytes, found: _Likeness, places: list[tuple[int, int]]) -> Finding:
    start, end = places[0]
    entries = [page.glossary[form.entry] for form in found.forms]
    written = page.draft.prose[start:end]
    ending = "s" if word.endswith(b"s") and not found.forms[0].text.endswith("s") and not found.is_blend else ""
    instead = tuple(in_case_of(written, form.text) + ending for form in found.forms)
    times = "" if len(places) == 1 else f" ({len(places)}× in this draft)"
    is_sure = found.is_blend and not any(entry.is_draft for entry in entries)
    return Finding(
        start,
        end,
        "spelling",
        "spelling",
        entries[0].id,
        "warning" if is_sure else "suggestion",
        f"“{written}”{times} blends two terms: {' or '.join(instead)}?"
        if found.is_blend
        else f"“{written}”{times} is in no list of spellings: {instead[0]}?",
        instead,
        None if found.is_blend else Fix(instead[0]),
    )
