"""``glossary-tui lint --fix`` and ``--diff``: what is written, and what is told of it."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.mend import MendedInput, Pick, mend_input
from glossary_tui.terminal import plain, safe

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.run import Linted
    from glossary_tui.lint.settings import Settings


class Fixing(msgspec.Struct, frozen=True):
    """What to do with the fixes of a run: write them, or show them; and whether those too that are not safe."""

    how: Literal["write", "diff"]
    unsafe: bool


def fix_all(
    inputs: Iterable[Input | Unreadable], glossary: "Glossary", settings: "Settings", fixing: Fixing, wanted: Pick
) -> "Iterator[Linted | Unreadable]":
    """Fix each input, and yield what is to be reported of it as it then stands: as it stood, where only shown.

    Standard input goes, fixed, to standard output; each file that was written is told in a line on stderr, and why
    one was left alone is yielded as well. Of a diff nothing is written but the diff.
    """
    fixed = files = more = 0
    for item in inputs:
        done = (
            item
            if isinstance(item, Unreadable)
            else mend_input(
                item, glossary, settings, unsafe=fixing.unsafe, write=fixing.how == "write", wanted=wanted
            )
        )
        if isinstance(done, Unreadable):
            yield done
            continue
        if fixing.how == "diff":
            _show(done)
            yield done.mended.before
        else:
            _tell(item, done)
            yield done.mended.after
        if done.error:
            yield done.error
        fixed, files = fixed + done.mended.fixed, files + (done.mended.fixed > 0)
        more += sum(
            1 for finding in wanted(done.mended.after.report.findings) if finding.fix and not finding.fix.safe
        )
    _summary(fixing, fixed, files, more)


def _show(done: MendedInput) -> None:
    """Print the diff of a file; what could steer a terminal is never printed, line ends of a file stay in it."""
    from glossary_tui.lint.diff import unified

    for line in unified(done.original, done.mended.data, done.name):
        end = "\r" if line.endswith("\r") and not sys.stdout.isatty() else ""
        click.echo(safe(line.removesuffix("\r")) + end)


def _tell(item: "Input | Unreadable", done: MendedInput) -> None:
    if isinstance(item, Input) and not item.is_file:
        sys.stdout.flush()
        sys.stdout.buffer.write(done.mended.data)
        sys.stdout.buffer.flush()
    elif done.backup:
        click.echo(f"{plain(done.name)}: {done.mended.fixed} fixed; as it was: {plain(str(done.backup))}", err=True)


def _summary(fixing: Fixing, fixed: int, files: int, more: int) -> None:
    where = f"in {files} file{'' if files == 1 else 's'}"
    if fixing.how == "diff":
        click.echo(f"{fixed} to fix {where}; nothing is written: --fix does", err=True)
    elif fixed:
        click.echo(f"{fixed} fixed {where}", err=True)
    if more and not fixing.unsafe:
        click.echo(f"{more} more with --unsafe-fixes: look at them with --diff first", err=True)
