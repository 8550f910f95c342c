"""Sentences that an entry lists as right: nothing is reported in them on that entry's word.

They are the ``pass`` sentences of a misuse without patterns, as the app keeps them where a writer said that an alarm
was wrong (glossary/personal.py). Those of a misuse with patterns only prove the patterns.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from glossary_tui.lint.finding import Finding
from glossary_tui.manuscript.draft import INVISIBLE, Draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary


def sentence_at(draft: Draft, offset: int) -> str:
    """Return the sentence in which an offset stands, on one line and without markup; nothing outside of prose."""
    block = draft.block_at(offset)
    number = draft.sentence_at(block, offset) if block else -1
    if block is None or number < 0:
        return ""
    span = draft.sentences(block)[number]
    return " ".join(draft.prose[span.start : span.end].replace(INVISIBLE, "").split())


def without_passed(findings: Iterable[Finding], draft: Draft, glossary: "Glossary") -> Iterator[Finding]:
    """Yield the findings but those in a sentence that their entry lists as right, in whatever spelling."""
    known: dict[str, frozenset[bytes]] = {}
    key = glossary.folder.key
    for finding in findings:
        if finding.entry in glossary and finding.entry not in known:
            listed = (misuse.pass_ for misuse in glossary[finding.entry].misuse.values() if misuse.is_exception)
            known[finding.entry] = frozenset(key(sentence) for sentences in listed for sentence in sentences)
        right = known.get(finding.entry)
        if not right or key(sentence_at(draft, finding.offset)) not in right:
            yield finding
