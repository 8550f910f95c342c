"""What may be fixed at all, and what without asking: never another's words, nor a word that is spoken of."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.manuscript.draft import Block, Draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_NEAR = 400  # code points on either side that are looked at
_SIC = pattern(r"[^.!?]{0,40}\[sic\]", re.IGNORECASE)
# Part of an address, a file, a tag or a macro (#term, x/term, on-the-term, term.pdf), or behind a straight mark.
_GLUED_BEFORE = pattern(r"(?:[#@/\\_=&~$]|[\w/]\.|\w-\w+-|(?<!\w)['‘‚`])[*_\u200b]*\Z")
_GLUED_BEHIND = pattern(r"\u200b*(?:[@_/\\=~]|\.\w)")
# The sentence tells of the word rather than of what it stands for.
_OF_WORDS = pattern(
    r"""\b(?:(?:mis)?spel(?:l\w*|t) | misprint\w* | mistak\w+ | wrong(?:ly)? | (?:in)?correct\w* | transliterat\w*
      | transcri\w+ | romani[sz]\w* | writ(?:es?|ing|ten)\s(?:as|it) | one\swrites | pronounc\w+ | typos? | sic
      | (?:so-)?called | known\sas | titled | entitled | rather\sthan | instead\sof | rendered\sas | renders
      | (?:the|this|that|a|an|or)\s(?:\w+\s)?(?:word|term|form|name|noun|plural|singular|variant|title)s?
      | not\b[^.;]{1,60},?\sbut )\b
    | ,\s(?:and\s)?not\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITAL_BEHIND = pattern(r"[ \u00a0*_]+(?:(?:of|al|bin|ibn)[ -])?[^\W\d_a-z]")
_CAPITAL_WITHIN = pattern(r"(?<=[a-z,;][ \n])[^\W\d_a-z][^\W\d_]+")
# Emphasis in Markdown, HTML and LaTeX that opens before the words and closes behind them.
_OPENED = pattern(
    r"(?:(?<![\w*_])[*_]{1,3}(?=[^\s*_])|<(?:em|i|cite)\b[^<>]{0,80}>|\\(?:emph|textit)\{)(?P<rest>[^*_<>{}]{0,160})\Z"
)
_CLOSED = pattern(r"(?P<rest>[^*_<>{}]{0,160})(?:(?<=\S)[*_]|</(?:em|i|cite)|\})")
_LETTER = pattern(r"[^\W\d_]")
_OF_TERMS = ("spelling", "number")  # the others that fix safely speak of names


def with_fixes_allowed(findings: Iterable[Finding], draft: Draft, glossary: "Glossary") -> Iterator[Finding]:
    """Yield findings with the fix that each may have: none in the words of others, an unsafe one where in doubt.

    Quotation marks and block quotations hold the words of others, bibliographies their titles; ``[sic]`` says that a
    word is to stay. In doubt are a word that the sentence speaks of, and one that may be part of a name or a title.
    """
    look = _Look(draft, glossary)
    for finding in findings:
        if finding.fix is None:
            yield finding
        elif not look.is_own(finding):
            yield msgspec.structs.replace(finding, fix=None)
        elif finding.fix.safe and (look.is_spoken_of(finding) or look.may_be_name(finding)):
            yield msgspec.structs.replace(finding, fix=Fix(finding.fix.replacement))
        else:
            yield finding


class _Look(msgspec.Struct, frozen=True, dict=True):
    """Answers what the words of a finding are in their draft."""

    draft: Draft
    glossary: "Glossary"

    def is_own(self, finding: Finding) -> bool:
        """Whether the words are the author's, and words of a sentence."""
        draft, start, end = self.draft, finding.offset, finding.end_offset
        block = draft.block_at(start)
        return (
            block is not None
            and block.kind not in ("block quotation", "bibliography")
            and not draft.quotations_at(block, start)
            and not _SIC.match(draft.text, end, end + _NEAR)
            and not _GLUED_BEFORE.search(draft.text, max(0, start - 20), start)
            and not _GLUED_BEHIND.match(draft.text, end, end + 8)
        )

    def is_spoken_of(self, finding: Finding) -> bool:
        """Whether the sentence tells of words, or nothing tells where it starts."""
        block = self._block(finding)
        number = self.draft.sentence_at(block, finding.offset)
        if number < 0:
            return True
        sentence = self.draft.sentences(block)[number]
        first, after = max(sentence.start, finding.offset - _NEAR), min(sentence.end, finding.end_offset + _NEAR)
        return _OF_WORDS.search(self.draft.prose, first, after) is not None

    def may_be_name(self, finding: Finding) -> bool:
        """Whether a term that has no capital of its own has one here, or stands in emphasis with other words."""
        draft, start, end = self.draft, finding.offset, finding.end_offset
        if finding.rule not in _OF_TERMS or self.glossary[finding.entry].headword[:1].isupper():
            return False
        if self._is_in_title(start, end):
            return True
        surface = draft.prose[start:end]
        block = self._block(finding)
        if not surface[:1].isupper() or surface.isupper() or block.kind == "heading" or self._is_house_style(finding):
            return False
        number = draft.sentence_at(block, start)
        sentence = draft.sentences(block)[number].start if number >= 0 else block.start
        is_first = not _LETTER.search(draft.prose, max(sentence, start - _NEAR), start)
        return (
            not is_first
            or _CAPITAL_BEHIND.match(draft.text, end, end + _NEAR) is not None
            or surface in self._capitals
        )

    def _is_house_style(self, finding: Finding) -> bool:
        """Whether the words are right, and only the house prefers others: titles before names follow it too."""
        index = self.glossary.index
        key = self.glossary.folder.key(self.draft.text[finding.offset : finding.end_offset])
        roles = {index.form(number).role for number in index.spellings.get(key, ())}
        return finding.rule == "spelling" and bool(roles) and "avoid" not in roles

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that have a capital within a sentence somewhere in the draft, as names have."""
        return frozenset(found[0] for found in _CAPITAL_WITHIN.finditer(self.draft.prose))

    def _is_in_title(self, start: int, end: int) -> bool:
        """Whether emphasis that holds more words than these stands around them, as around the title of a work."""
        text = self.draft.text
        before = _OPENED.search(text, max(0, start - _NEAR), start)
        behind = _CLOSED.match(text, end, end + _NEAR) if before else None
        return bool(before and behind and _LETTER.search(before["rest"] + behind["rest"]))

    def _block(self, finding: Finding) -> Block:
        block = self.draft.block_at(finding.offset)
        assert block is not None
        return block
