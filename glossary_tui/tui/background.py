"""Work done in a thread beside a screen, so that no key waits for it."""

from collections.abc import Callable
from typing import Any, TypeVar

from textual.screen import Screen

from glossary_tui.errors import GlossaryError

Result = TypeVar("Result")


class Stopped(Exception):
    """The reader, or newer work, asked for an end to this."""


class Background:
    """Work of which only the latest counts: what was started before ends as soon as it looks, and is not heard."""

    def __init__(self, screen: Screen[Any], on_progress: Callable[[], None]) -> None:
        """Work for a screen; ``on_progress`` is called there whenever ``share`` has changed."""
        self._screen = screen
        self._on_progress = on_progress
        self._serial = 0
        self.share: float | None = None  # of the work that is done; None where none is running

    def start(
        self, work: Callable[["Turn"], Result], on_done: Callable[[Result], None], on_failed: Callable[[str], None]
    ) -> None:
        """Call ``work`` in a thread, then ``on_done`` with its result, or ``on_failed`` with its GlossaryError."""
        self._serial += 1
        turn = Turn(self, self._serial)

        def run() -> None:
            try:
                result = work(turn)
            except Stopped:
                return
            except GlossaryError as error:
                problem = str(error)
                turn.tell(lambda: self._end(on_failed, problem))
                return
            turn.tell(lambda: self._end(on_done, result))

        self.share = 0.0
        self._on_progress()
        self._screen.run_worker(run, thread=True, group="background")

    def _end(self, call: Callable[[Any], None], result: object) -> None:
        self.share = None
        call(result)

    def stop(self) -> None:
        """End the work that is running."""
        self._serial += 1
        self.share = None

    def is_at(self, serial: int) -> bool:
        """Whether the work with a number is the latest."""
        return serial == self._serial

    def note(self, share: float) -> None:
        """Take note of how much is done."""
        self.share = share
        self._on_progress()

    def call(self, serial: int, call: Callable[[], None]) -> None:
        """Call something where the screen lives, if the work with that number still counts then."""
        if self._screen.is_attached and self._screen.app.is_running:
            self._screen.app.call_from_thread(lambda: call() if self.is_at(serial) else None)


class Turn:
    """What the work in a thread has of the one for whom it is done."""

    def __init__(self, background: Background, serial: int) -> None:
        """Work with a number."""
        self._background, self._serial = background, serial

    def tell(self, call: Callable[[], None]) -> None:
        """Have something called where the screen lives."""
        self._background.call(self._serial, call)

    def watch(self, share: float) -> None:
        """Tell which share of the work is done; raises Stopped where the work is no longer wanted."""
        if not self._background.is_at(self._serial):
            raise Stopped
        self.tell(lambda: self._background.note(share))
