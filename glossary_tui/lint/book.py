"""Lint the chapters of a book as one draft: what disagrees between them, told of each at its own place."""

import bisect
import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.lint.context import Context, make_contexts
from glossary_tui.lint.engine import count_words, findings_on, report_on
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.rule import Page
from glossary_tui.lint.run import Linted, Source
from glossary_tui.lint.scan import scan
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.unlisted import unlisted_words
from glossary_tui.lint.uses import uses_of
from glossary_tui.manuscript.draft import Block, Draft
from glossary_tui.manuscript.formats import hides_words, read_draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.manuscript.shown import Shown

_BETWEEN = "\n\n"  # chapters


def join(drafts: Sequence[Draft]) -> tuple[Draft, list[int]]:
    """Return drafts joined to one, each block as it is in its own, and where in the whole each of them starts."""
    lengths = (len(draft.text) + len(_BETWEEN) for draft in drafts)
    starts = list(itertools.accumulate(lengths, initial=0))[:-1]
    blocks = tuple(
        Block(block.start + start, block.end + start, block.kind)
        for draft, start in zip(drafts, starts, strict=True)
        for block in draft.blocks
    )
    text = _BETWEEN.join(draft.text for draft in drafts)
    return Draft(text, _BETWEEN.join(draft.prose for draft in drafts), blocks), starts


def lint_book(chapters: Sequence[Source], glossary: "Glossary", settings: Settings) -> list[Linted]:
    """Return what was found in each chapter, in their order, where all are held to one another."""
    read = [_read(chapter) for chapter in chapters]
    drafts = [draft for draft, _ in read]
    whole, starts = join(drafts)
    words: set[bytes] = set()
    mentions = list(scan(whole.prose, glossary, words))
    unlisted = unlisted_words(words, glossary)
    page = Page(whole, make_contexts(whole, glossary, mentions), glossary, settings, unlisted)
    found = findings_on(page)
    linted: list[Linted] = []
    for chapter, (draft, shown), start in zip(chapters, read, starts, strict=True):
        end = start + len(draft.text) + len(_BETWEEN)
        contexts = _between(page.contexts, start, end)
        own = [
            msgspec.structs.replace(finding, offset=finding.offset - start, end_offset=finding.end_offset - start)
            for finding in found[_first(found, start) : _first(found, end)]
        ]
        uses = tuple(msgspec.structs.replace(use, offset=use.offset - start) for use in uses_of(contexts))
        count = count_words(chapter.text if chapter.draft is None and shown is None else draft.prose)
        report = report_on(own, Page(draft, contexts, glossary, settings), chapter.path, uses, count, shown)
        linted.append(Linted(chapter.path, len(chapter.text), report))
    return linted


def _read(chapter: Source) -> "tuple[Draft, Shown | None]":
    """Return a chapter as the rules see it, and how its source has it, where markup may hide words."""
    if chapter.draft:
        return chapter.draft, None
    draft = read_draft(chapter.text, chapter.path)
    if not hides_words(chapter.text, chapter.path):
        return draft, None
    from glossary_tui.manuscript.shown import as_shown

    shown = as_shown(draft)
    return shown.draft, shown


def _first(findings: Sequence[Finding], offset: int) -> int:
    return bisect.bisect_left(findings, offset, key=lambda finding: finding.offset)


def _between(contexts: Sequence[Context], start: int, end: int) -> Sequence[Context]:
    first, last = (bisect.bisect_left(contexts, at, key=lambda context: context.mention.start) for at in (start, end))
    return contexts[first:last]
