"""A draft and its findings: which is chosen, which are ignored, and what becomes of them as the text changes."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import shipped_entries
from glossary_tui.glossary.personal import keep_right
from glossary_tui.lint.finding import SEVERITIES, Finding
from glossary_tui.lint.fix import plan_fixes
from glossary_tui.lint.passed import sentence_at
from glossary_tui.lint.silence import silencing_edit
from glossary_tui.manuscript.edit import Edit
from glossary_tui.tui.hunk import Hunk
from glossary_tui.tui.work import Work

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_AROUND = 120  # code points shown on either side of a change


class Desk:
    """What lies before a reader who goes through the findings of a draft."""

    def __init__(self, work: Work) -> None:
        """Begin without findings."""
        self.work = work
        self.findings: list[Finding] = []
        self.chosen = -1
        self._place = 0  # where the reader is in the text
        self.differs = False  # whether the file changed on disk so that not all changes fit it
        self._ignored: set[str] = set()  # fingerprints, for this session
        self._right: set[tuple[str, str]] = set()  # entry and sentence of wrong alarms

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        return self.findings[self.chosen] if 0 <= self.chosen < len(self.findings) else None

    def summary(self) -> str:
        """Return how much was found."""
        counted = Counter(finding.severity for finding in self.findings)
        said = [
            f"{counted[severity]} {severity}{'' if counted[severity] == 1 else 's'}"
            for severity in reversed(SEVERITIES)
            if counted[severity]
        ]
        return ", ".join(said) or "Nothing found."

    def use(self, work: Work) -> None:
        """Go on with another reading of the draft."""
        self.work, self.differs = work, False
        self.findings, self.chosen = [], -1

    def take(self, findings: Sequence[Finding]) -> None:
        """Take what a check found in the text as it is, and choose the finding at or after the one chosen before."""
        self.findings = [finding for finding in findings if not self._is_ignored(finding)]
        self._choose_at(self._place)

    def _choose_at(self, offset: int) -> None:
        """Choose the first finding at or after a place, or the last."""
        self._place = offset
        following = (n for n, finding in enumerate(self.findings) if finding.offset >= offset)
        self.chosen = next(following, len(self.findings) - 1)

    def _is_ignored(self, finding: Finding) -> bool:
        if finding.fingerprint in self._ignored:
            return True
        if not any(entry == finding.entry for entry, _ in self._right):
            return False
        return (finding.entry, self._sentence(finding)) in self._right

    def _sentence(self, finding: Finding) -> str:
        return sentence_at(self.work.draft_around(finding.offset), finding.offset)

    def move(self, step: int) -> None:
        """Choose the next finding or the one before; the last is followed by the first."""
        if self.findings:
            self.choose((self.chosen + step) % len(self.findings))

    def choose(self, place: int) -> None:
        """Choose a finding by its number."""
        if 0 <= place < len(self.findings):
            self.chosen, self._place = place, self.findings[place].offset

    def _fix(self) -> tuple[Edit, ...]:
        if self.current is None or self.current.fix is None:
            return ()
        draft = self.work.draft_around(self.current.offset)
        return plan_fixes(draft, [self.current], unsafe=True)[0].edits

    def preview(self) -> str:
        """Return the sentence of the chosen finding as its fix would have it, or as much as one can read at once."""
        edits, text = self._fix(), self.work.text
        if not edits:
            return ""
        begin = max(0, edits[0].start - _AROUND)
        begin = text.find(" ", begin, edits[0].start) + 1 if begin else 0
        end = text.find(" ", edits[-1].end + _AROUND)
        parts, place = ["… " if begin else ""], begin
        for edit in edits:
            parts += text[place : edit.start], edit.replacement
            place = edit.end
        parts += text[place : end if end >= 0 else len(text)], " …" if end >= 0 else ""
        return " ".join("".join(parts).split())

    def apply(self) -> None:
        """Write what the chosen finding proposes; GlossaryError where that cannot be."""
        if edits := self._fix():
            self._shift(self.work.replace(edits))

    def silencing(self) -> Edit | None:
        """Return the edit that silences the chosen finding by a comment; None where the format has none."""
        if self.current is None or self.work.format.packed:
            return None
        return silencing_edit(self.work.text, self.work.format.name, self.current)

    def silence(self) -> None:
        """Write the comment that silences the chosen finding."""
        edit, finding = self.silencing(), self.current
        if edit and finding:
            self.findings = [other for other in self.findings if other.fingerprint != finding.fingerprint]
            self._shift(self.work.insert(edit))

    def ignore(self) -> None:
        """Ignore the chosen finding from now on."""
        if self.current:
            self._ignored.add(self.current.fingerprint)
            self._drop({self.current.fingerprint})

    def keep_as_right(self, folder: Path | None, glossary: "Glossary | None") -> str:
        """Keep the sentence of the chosen finding as right, in a folder of personal entries; return what to tell.

        Raises GlossaryError where that cannot be done.
        """
        finding = self.current
        if finding is None:
            return ""
        sentence = self._sentence(finding)
        if not sentence or glossary is None or finding.entry not in glossary:
            raise GlossaryError("This alarm is of no entry that could keep the sentence: i or I ignores it.")
        if folder is None:
            raise GlossaryError("Personal entries are off (--no-config): i or I ignores it.")
        if not any((place / f"{finding.entry}.toml").exists() for place in (shipped_entries(), folder)):
            raise GlossaryError(f"{finding.entry} is an entry of this project: add the sentence to its pass there")
        keep_right(folder, finding.entry, sentence)
        self._right.add((finding.entry, sentence))
        self._drop({other.fingerprint for other in self.findings if self._is_ignored(other)})
        return f"Kept as right: nothing of {finding.entry} is reported in this sentence again."

    def undo(self) -> None:
        """Take the last change back."""
        self._shift(self.work.undo())

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._shift(self.work.redo())

    def _drop(self, fingerprints: set[str]) -> None:
        self.findings = [finding for finding in self.findings if finding.fingerprint not in fingerprints]
        self._choose_at(self._place)

    def _shift(self, hunk: Hunk | None) -> None:
        """Move the findings with the text; those whose words changed go, until the text is checked anew."""
        if hunk is None:
            return
        end, by = hunk.start + len(hunk.old), len(hunk.new) - len(hunk.old)
        kept: list[Finding] = []
        for finding in self.findings:
            if finding.end_offset <= hunk.start:
                kept.append(finding)
            elif finding.offset >= end:
                moved = {"offset": finding.offset + by, "end_offset": finding.end_offset + by}
                kept.append(msgspec.structs.replace(finding, **moved))
        self.findings = kept
        self._choose_at(min(self._place, hunk.start))
