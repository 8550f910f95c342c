"""Lint many files in several processes: results in the order of the inputs, and no run lost with a process."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.run import Linted, lint_input
from glossary_tui.lint.settings import Settings

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

Outcome = Linted | Unreadable

_CHUNK_BYTES = 1 << 18  # of files that go to a process together
_CHUNK_FILES = 32
_AHEAD = 3  # chunks for each process that are on their way; what is done before its turn stays in memory
_ATTEMPTS = 2  # at a file whose process is killed


class Task(msgspec.Struct, frozen=True):
    """A file, and how it is to be linted: with which folders of entries beside the shipped ones, what settings."""

    item: Input | Unreadable
    folders: tuple[Path, ...]
    settings: Settings


Chunk = tuple[Task, ...]


def lint_parallel(tasks: Iterable[Task], count: int) -> Iterator[Outcome]:
    """Yield what linting tells of each file, in their order, from so many processes.

    Each process loads the glossary itself. One that is killed takes nothing with it: what it had is done again, and a
    file that kills two is yielded as unreadable.
    """
    workers = _Workers()
    waiting: deque[tuple[Chunk, ProcessPoolExecutor, Future[list[Outcome]]]] = deque()
    try:
        for chunk in _chunks(tasks):
            waiting.append((chunk, *workers.submit(chunk, count)))
            if len(waiting) > count * _AHEAD:
                yield from workers.result(*waiting.popleft())
        while waiting:
            yield from workers.result(*waiting.popleft())
    finally:
        workers.stop()


def _chunks(tasks: Iterable[Task]) -> Iterator[Chunk]:
    """Yield the tasks in groups that are worth a trip to another process."""
    group: list[Task] = []
    size = 0
    for task in tasks:
        group.append(task)
        size += 0 if isinstance(task.item, Unreadable) else task.item.size
        if size >= _CHUNK_BYTES or len(group) >= _CHUNK_FILES:
            yield tuple(group)
            group, size = [], 0
    if group:
        yield tuple(group)


class _Workers:
    """Pools of processes, by their number; each is started when first needed, and anew when it is broken."""

    def __init__(self) -> None:
        self._pools: dict[int, ProcessPoolExecutor] = {}

    def submit(self, chunk: Chunk, count: int) -> "tuple[ProcessPoolExecutor, Future[list[Outcome]]]":
        """Give a chunk to a pool of so many processes."""
        with _interrupts_held():
            if count not in self._pools:
                self._pools[count] = ProcessPoolExecutor(count, get_context("spawn"), _start)
            pool = self._pools[count]
            try:
                return pool, pool.submit(_lint, chunk)
            except BrokenProcessPool as error:
                lost: Future[list[Outcome]] = Future()
                lost.set_exception(error)
                return pool, lost

    def result(self, chunk: Chunk, pool: ProcessPoolExecutor, future: "Future[list[Outcome]]") -> list[Outcome]:
        """Return what came of a chunk; one that was lost with a process is done again, each file by itself."""
        try:
            return future.result()
        except BrokenProcessPool:
            self._drop(pool)
        return [self._alone(task) for task in chunk]

    def _alone(self, task: Task) -> Outcome:
        """Lint one file in a pool of one process, so that it is known whose fault it is if that is killed."""
        for _ in range(_ATTEMPTS):
            pool, future = self.submit((task,), 1)
            try:
                return future.result()[0]
            except BrokenProcessPool:
                self._drop(pool)
        assert isinstance(task.item, Input)
        return Unreadable(task.item.name, "its process was ended twice (out of memory?): lint it alone, or in parts")

    def _drop(self, broken: ProcessPoolExecutor) -> None:
        broken.shutdown(wait=False, cancel_futures=True)
        self._pools = {count: pool for count, pool in self._pools.items() if pool is not broken}

    def stop(self) -> None:
        """End all processes, also those at work: after an interruption nobody waits for them."""
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)
        for process in active_children():
            process.kill()
            process.join()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold back Ctrl-C while processes start, which so never see it: this one stops, and ends them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start() -> None:
    """Make a process end with the one that started it, however that ends."""
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


@cache
def _glossary(folders: tuple[Path, ...]) -> "Glossary":
    """Return the glossary of a process, loaded once."""
    from glossary_tui.glossary.glossary import load_glossary

    return load_glossary(*folders)


def _lint(chunk: Chunk) -> list[Outcome]:
    return [_lint_one(task.item, task) for task in chunk]


def _lint_one(item: Input | Unreadable, task: Task) -> Outcome:
    return item if isinstance(item, Unreadable) else lint_input(item, _glossary(task.folders), task.settings)
