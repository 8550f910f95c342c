"""Many files in several processes: the same as in one, in order, and no run lost with a process."""

import os
import signal
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint import run
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.pool import Task, lint_parallel
from glossary_tui.lint.run import Linted, lint_input, workers_for
from glossary_tui.lint.settings import Settings


class Poison(Input, frozen=True):
    """A file that ends whatever process reads it."""

    def read(self) -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""


def tasks(items: list[Input | Unreadable], settings: Settings = Settings()) -> list[Task]:  # noqa: B008 it is frozen
    return [Task(item, (), settings) for item in items]


@pytest.fixture
def files(tmp_path: Path) -> list[Input | Unreadable]:
    for number in range(70):
        text = "The mujahideens left.\n\n" * (number % 3) + "Nothing here.\n"
        (tmp_path / f"{number:02}.md").write_text(text, encoding="utf-8")
    (tmp_path / "05.md").write_bytes(b"\xff")
    items: list[Input | Unreadable] = [Input(str(path)) for path in sorted(tmp_path.iterdir())]
    return [*items[:9], Unreadable("none.md", "no such file"), *items[9:], Input("stdin.txt", b"mujahideens")]


@pytest.fixture
def alone(files: list[Input | Unreadable], shipped: Glossary) -> list[Linted | Unreadable]:
    """What one process tells of the files."""
    return [item if isinstance(item, Unreadable) else lint_input(item, shipped, Settings()) for item in files]


def test_as_in_one_process_and_in_order(files: list[Input | Unreadable], alone: list[Linted | Unreadable]) -> None:
    assert list(lint_parallel(tasks(files), 2)) == alone
    assert active_children() == []


def test_settings_reach_the_processes(files: list[Input | Unreadable]) -> None:
    told = list(lint_parallel(tasks(files, Settings(ignore=("number",))), 2))
    assert not any(outcome.report.findings for outcome in told if isinstance(outcome, Linted))


def test_a_process_that_is_killed_takes_nothing_with_it(
    files: list[Input | Unreadable], alone: list[Linted | Unreadable]
) -> None:
    told = []
    for outcome in lint_parallel(tasks(files), 2):
        told.append(outcome)
        if len(told) in (1, 40):
            for process in active_children():
                process.kill()
    assert told == alone


def test_a_file_that_kills_is_told_and_the_others_are_linted(
    files: list[Input | Unreadable], alone: list[Linted | Unreadable]
) -> None:
    told = list(lint_parallel(tasks([*files[:3], Poison("bad.md"), *files[3:]]), 2))
    bad = Unreadable("bad.md", "its process was ended twice (out of memory?): lint it alone, or in parts")
    assert told == [*alone[:3], bad, *alone[3:]]


def test_left_early_nothing_runs_on(files: list[Input | Unreadable]) -> None:
    running = lint_parallel(tasks(files), 2)
    next(running)
    running.close()
    assert active_children() == []


def test_few_files_stay_in_this_process(files: list[Input | Unreadable], monkeypatch: pytest.MonkeyPatch) -> None:
    assert workers_for(files) == 1
    monkeypatch.setattr(run, "_WORTH_A_WORKER", 300)
    assert workers_for(files) == min(len(os.sched_getaffinity(0)), run._MOST_WORKERS)


CODE = """
import sys
from glossary_tui.lint import run
run._WORTH_A_WORKER = 1
run.os.sched_getaffinity = lambda _: {0, 1}
from glossary_tui.cli import main
if __name__ == "__main__":
    main(sys.argv[1:])
"""


def test_ctrl_c_ends_all_processes_and_tells_so_in_one_line(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.md").write_text("The mujahideens left.\n")
    os.mkfifo(tmp_path / "slow.md")
    (tmp_path / "slow2.md").write_text("x" * 300_000)
    with subprocess.Popen(
        [sys.executable, "-c", CODE, "lint", "slow.md", "."],  # a pipe is read only where it is named
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        with (tmp_path / "slow.md").open("wb"):  # returns once a process reads the other end, and waits there
            os.killpg(process.pid, signal.SIGINT)
            out, err = process.communicate()  # returns once no process is left that could write
        assert (process.returncode, out, err) == (130, b"", b"\nerror: stopped\n")
