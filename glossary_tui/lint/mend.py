"""Fix a draft, round after round until nothing is left to fix, so that fixing again changes nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.fix import plan_fixes
from glossary_tui.lint.inputs import Input, Unreadable, unreadable
from glossary_tui.lint.run import Linted, lint_source, source
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.backup import replace_draft
from glossary_tui.manuscript.formats import read_draft
from glossary_tui.manuscript.writing import write_edits

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_ROUNDS = 12  # a fix seldom makes room for another; more than a few rounds are two fixes that undo each other


class Mended(msgspec.Struct, frozen=True):
    """A draft as fixing leaves it.

    ``before`` and ``after`` are what was found in it, and what is found once it is fixed; ``fixed`` is how many
    findings were, and ``refused`` says why some could not be.
    """

    data: bytes
    before: Linted
    after: Linted
    fixed: int
    refused: str = ""


class MendedInput(msgspec.Struct, frozen=True):
    """A file, what is reported of it, and what became of it: where it is kept as it was, or why it is left alone."""

    name: str
    original: bytes
    mended: Mended
    backup: Path | None = None
    error: Unreadable | None = None


Pick = Callable[[Sequence[Finding]], Sequence[Finding]]


def mend_input(
    item: Input, glossary: "Glossary", settings: Settings, *, unsafe: bool, write: bool, wanted: Pick = tuple
) -> MendedInput | Unreadable:
    """Fix a file: write it anew if ``write`` asks for it and anything changed, and keep what it was.

    Standard input is never written; the caller has it in ``mended.data``. See :func:`mend` for the rest.
    """
    try:
        original = item.read()
        mended = mend(original, item.name, glossary, settings, unsafe=unsafe, wanted=wanted)
    except GlossaryError as error:
        return unreadable(item.name, error)
    backup = None
    told = Unreadable(item.name, mended.refused.removeprefix(f"{item.name}: ")) if mended.refused else None
    try:
        if write and item.is_file and mended.data != original:
            backup = replace_draft(Path(item.name), original, mended.data)
    except GlossaryError as error:
        told = unreadable(item.name, error)
        mended = msgspec.structs.replace(mended, after=mended.before, fixed=0)
    return MendedInput(item.name, original, mended, backup, told)


def mend(
    data: bytes, path: str, glossary: "Glossary", settings: Settings, *, unsafe: bool, wanted: Pick = tuple
) -> Mended:
    """Return a draft, given as the bytes of its file, with its fixes made.

    ``unsafe`` asks also for fixes that are not safe; ``wanted`` picks out of the findings those to be fixed at all.
    Raises GlossaryError for a draft that cannot be read, and where fixes do not come to rest.
    """
    first: Linted | None = None
    fixed, refused = 0, ""
    for _ in range(_ROUNDS):
        item = source(path, data)
        told = lint_source(item, glossary, settings)
        first = first or told
        fixable = [finding for finding in wanted(told.report.findings) if finding.fix]
        plan = plan_fixes(item.draft or read_draft(item.text, path), fixable, unsafe=unsafe) if fixable else []
        data, done, why = write_edits(data, path, [fixed.edits for fixed in plan])
        refused = refused or why
        if not done:
            return Mended(data, first, told, fixed, refused)
        fixed += done
    raise GlossaryError(
        f"{path}: its fixes undo one another, so it is left as it is: mend it by hand, and please report the text"
    )
