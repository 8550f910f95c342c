"""`glossary-tui lint --watch`: what changed is linted again, and nothing else; Ctrl-C ends it cleanly."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from glossary_tui.cli.lint import command
from glossary_tui.cli.linting import Job
from glossary_tui.cli.manner import Manners
from glossary_tui.cli.options import Common
from glossary_tui.cli.watching import watch

ERROR, CLEAN = "The mujahideens left.\n", "The mujahideen left.\n"
Watched = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Watched:
    """Watch a folder while steps are done in it, one between two looks; returns what was printed at each look."""
    monkeypatch.chdir(tmp_path)

    def run(*steps: Callable[[], object], **options: object) -> list[tuple[str, str]]:
        rest, printed = list(steps), []

        def pause(seconds: float) -> None:
            assert seconds >= 0.5
            out, err = capsys.readouterr()
            printed.append((out, err))
            if not rest:
                raise KeyboardInterrupt
            rest.pop(0)()

        asked = {"profile": "", "select": (), "ignore": (), "severity": ()}
        job = Job(Manners(Common((), None, True), asked), **options)  # type: ignore[arg-type]
        with click.Context(command):
            assert watch(job, ["."], pause) == 130
        return printed

    return run


def write(name: str, text: str) -> Callable[[], object]:
    return lambda: Path(name).write_text(text)


def test_only_what_changed_is_reported_again(watched: Watched, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(ERROR)
    looks = watched(
        lambda: None,
        write("b.md", ERROR + ERROR),
        write("c.txt", ERROR),
        lambda: Path("a.md").unlink(),
        write("c.txt", CLEAN),
        lambda: Path("c.txt").replace("b.md"),
    )
    outs = [out for out, _ in looks]
    assert [out.count("error [number]") for out in outs] == [2, 0, 2, 1, 0, 0, 0]
    assert [bool(out) for out in outs] == [True, False, True, True, False, True, True]
    assert [err[11:].strip() for _, err in looks] == ["", "", "b.md", "c.txt", "a draft is gone", "c.txt", "b.md"]
    assert "\x1b[" not in "".join(outs)  # nothing is cleared


def test_a_report_in_a_file_tells_of_all(watched: Watched, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(ERROR)
    report = tmp_path / "report.json"
    states: list[list[str]] = []

    def look() -> None:
        states.append([finding["path"] for finding in json.loads(report.read_text())["findings"]])

    def change() -> None:
        look()
        Path("b.md").write_text(ERROR + ERROR)

    def remove() -> None:
        look()
        Path("a.md").unlink()

    watched(change, remove, look, output="report.json", format="json")
    assert states == [["a.md", "b.md"], ["a.md", "b.md", "b.md"], ["b.md", "b.md"]]


def test_what_the_baseline_knows_is_left_out(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ERROR)
    looks = watched(write("a.md", ERROR + "Other mujahideens came.\n"), baseline="base.json")
    assert [out.count("error [number]") for out, _ in looks] == [0, 1]


def test_an_unreadable_draft_is_told_and_watched_on(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff")
    looks = watched(write("a.md", ERROR))
    assert looks[0][1].startswith("error: a.md: not UTF-8")
    assert looks[1][0].count("error [number]") == 1


def test_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ERROR)
    arguments = [sys.executable, "-u", "-m", "glossary_tui", "lint", "--watch", "a.md"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        while not process.stdout.readline().startswith("1 error"):
            pass
        (tmp_path / "a.md").write_text(ERROR + ERROR)
        while not process.stdout.readline().startswith("2 errors"):
            pass
        process.send_signal(signal.SIGINT)
        err = process.stderr.read()
        assert process.wait() == 130
        assert err.count("\n") == 2
        assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.md", "--fix"], "--watch and --fix: watching only reports: leave one out"),
        (["a.md", "--diff"], "--watch and --diff: watching only reports: leave one out"),
        (["-"], "--watch: standard input cannot be watched: name files or folders"),
    ],
)
def test_what_does_not_go_together(
    program: Callable[..., tuple[int, str, str]], arguments: list[str], message: str
) -> None:
    assert program("lint", "--watch", *arguments) == (2, "", f"error: {message}\n")
