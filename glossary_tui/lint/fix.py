"""From findings to edits: which fixes are made, and what around their words must change with them."""

import bisect
import unicodedata
from collections.abc import Sequence

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import Finding
from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.edit import Edit

_BEFORE = 24  # code points before a word in which its article stands
_ARTICLE = pattern(r"(?<![\w’'.-])(?P<article>[Aa]n?)[\s\u200b*_]{1,8}\Z")


class Fixed(msgspec.Struct, frozen=True):
    """A finding that is fixed, and the edits that do it, in order."""

    finding: Finding
    edits: tuple[Edit, ...]

    @property
    def start(self) -> int:
        """Where the first of its edits starts."""
        return self.edits[0].start

    @property
    def end(self) -> int:
        """Where the last of its edits ends."""
        return self.edits[-1].end


def plan_fixes(draft: Draft, findings: Sequence[Finding], *, unsafe: bool) -> list[Fixed]:
    """Return the fixes to make in a draft, in the order of their places; no two touch the same words.

    ``unsafe`` asks also for fixes that are not safe. Where two meet, the safe one goes before the other, then the one
    that starts first, then the longer; what was passed over may be made in another round.
    """
    wanted = [finding for finding in findings if finding.fix and (unsafe or finding.fix.safe)]
    wanted.sort(key=_precedence)
    chosen: list[Fixed] = []
    for finding in wanted:
        fixed = Fixed(finding, _edits(draft, finding))
        place = bisect.bisect(chosen, fixed.start, key=lambda other: other.start)
        is_free = place == 0 or chosen[place - 1].end <= fixed.start
        if is_free and (place == len(chosen) or fixed.end <= chosen[place].start):
            chosen.insert(place, fixed)
    return chosen


def _precedence(finding: Finding) -> tuple[bool, int, int, str]:
    assert finding.fix
    return not finding.fix.safe, finding.offset, -finding.end_offset, finding.rule


def _edits(draft: Draft, finding: Finding) -> tuple[Edit, ...]:
    """Return the edits of a finding: its words, and "a" or "an" before them where their first sound changes."""
    assert finding.fix
    words = Edit(finding.offset, finding.end_offset, finding.fix.replacement)
    before = _ARTICLE.search(draft.prose, max(0, finding.offset - _BEFORE), finding.offset)
    old = _opens_with_vowel(draft.prose[finding.offset : finding.end_offset])
    new = _opens_with_vowel(words.replacement)
    if not before or None in (old, new) or old == new or (before["article"].lower() == "an") != old:
        return (words,)
    article = before["article"][0] + ("n" if new else "")
    return Edit(before.start("article"), before.end("article"), article), words


def _opens_with_vowel(text: str) -> bool | None:
    """Whether "an" stands before a word; None for capitals, which are said letter by letter, and for no word."""
    letters = [character for character in text if character.isalpha() and unicodedata.category(character) != "Lm"]
    if not letters or (len(letters) > 1 and text.isupper()):
        return None
    return unicodedata.normalize("NFD", letters[0].lower())[0] in "aeiou"
