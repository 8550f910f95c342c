"""``glossary-tui lint --fix`` and ``--diff``: what is written, and what is told of it."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.mend import MendedInput, Pick, mend_input
from glossary_tui.terminal import plain, safe

if TYPE_CHECKING:
    from glossary_tui.cli.manner import Manner
    from glossary_tui.lint.run import Linted


class Fixing(msgspec.Struct, frozen=True):
    """What to do with the fixes of a run: write them, or show them; and whether those too that are not safe."""

    how: Literal["write", "diff"]
    unsafe: bool


def fix_all(
    inputs: Iterable[Input | Unreadable], by_name: Mapping[str, "Manner"], fixing: Fixing, wanted: Pick
) -> "Iterator[Linted | Unreadable]":
    """Fix each input in the manner that its name has; yield what is to be reported of it as it then stands.

    Where fixes are only shown, that is as it stood.

    Standard input goes, fixed, to standard output; each file that was written is told in a line on stderr, and why
    one was left alone is yielded as well. Of a diff nothing is written but the diff.
    """
    fixed = files = more = 0
    for item in inputs:
        done = item if isinstance(item, Unreadable) else _mend(item, by_name[item.name], fixing, wanted)
        if isinstance(done, Unreadable):
            yield done
            continue
        if fixing.how == "diff":
            show_diff(done.original, done.mended.data, done.name)
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


def _mend(item: Input, manner: "Manner", fixing: Fixing, wanted: Pick) -> MendedInput | Unreadable:
    write = fixing.how == "write"
    return mend_input(item, manner.glossary, manner.settings, unsafe=fixing.unsafe, write=write, wanted=wanted)


def show_diff(before: bytes, after: bytes, name: str) -> None:
    """Print what changes in a file; what could steer a terminal is never printed, line ends of a file stay in it."""
    from glossary_tui.lint.diff import unified

    for line in unified(before, after, name):
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
