"""``glossary-tui lint --watch``: lint again what changed, until stopped."""

import os
import time
from collections.abc import Callable, Iterable, Sequence

import click

from glossary_tui.cli.linting import Job
from glossary_tui.lint.baseline import Baseline
from glossary_tui.lint.inputs import Input, Unreadable, find_inputs
from glossary_tui.lint.run import Linted, gather
from glossary_tui.terminal import plain

_PAUSE = 0.5  # seconds between two looks, at least; and ten times what a look takes
_INTERRUPTED = 130

State = dict[str, tuple[int, int, int] | None]
Told = dict[str, Linted | Unreadable]


def watch(job: Job, paths: Iterable[str], pause: Callable[[float], None] = time.sleep) -> int:
    """Report on the drafts, then on each that changes or comes to be, until interrupted; return the exit code.

    Nothing on the terminal is cleared. A report that goes to a file is written anew, whole, each time.
    """
    paths = tuple(paths)
    seen: State | None = None
    told: Told = {}
    try:
        while True:
            began = time.monotonic()
            items = list(find_inputs(paths, bytes, ""))
            now = {item.name: _state(item.name) for item in items if isinstance(item, Input)}
            if seen is None:
                _report(job, items, told, now)
            elif now != seen:
                changed = [Input(name) for name, state in now.items() if state != seen.get(name, ())]
                _say_when(changed)
                _report(job, items if job.is_book else changed, told, now)
            seen = now
            pause(max(_PAUSE, 10 * (time.monotonic() - began)))
    except KeyboardInterrupt:
        click.echo(err=True)
        return _INTERRUPTED


def _state(name: str) -> tuple[int, int, int] | None:
    """Return what tells whether a file has changed; None while it is not there."""
    try:
        found = os.stat(name)  # noqa: PTH116
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _say_when(changed: list[Input]) -> None:
    names = ", ".join(plain(item.name) for item in changed[:3]) + (" …" if len(changed) > 3 else "")
    click.echo(f"— {time.strftime('%H:%M:%S')} {names or 'a draft is gone'}", err=True)


def _report(job: Job, items: Sequence[Input | Unreadable], told: Told, there: Iterable[str]) -> None:
    """Lint the inputs and report on them; a report that is a file tells of all drafts that are there."""
    job.check_outputs(items)
    by_name, known = job.by_name(items), job.known()
    fresh = list(job.outcomes(items, by_name, known or Baseline()))
    told.update((outcome.path, outcome) for outcome in fresh)
    for name in set(told) - set(there):
        del told[name]
    shown = fresh if job.output is None else [told[name] for name in there if name in told]
    if shown or job.output is not None:
        job.print(job.without_known(gather(shown), known), by_name)
